import { z } from 'zod';

/** What Parley speaks. */
export const languageSchema = z.enum(['ar', 'de', 'en', 'es', 'fr', 'ja', 'zh']);
export type SpokenLanguage = z.infer<typeof languageSchema>;
