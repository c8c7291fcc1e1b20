import { z } from 'zod';
import { limits } from '../limits.ts';
import { isSoundText } from '../text.ts';

/** Looks for people by their name, or by the beginning of their handle. */
export const personSearch = {
  /** Empty: anybody. */
  words: z
    .string()
    .max(limits.nameCharacters * 4)
    .refine(isSoundText, 'must be well-formed Unicode without NUL')
    .default(''),
  limit: z.int().min(1).max(limits.foundPeople).default(20),
};
