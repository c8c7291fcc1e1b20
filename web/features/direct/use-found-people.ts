import { useCallback } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { useParley } from '../../use-parley.ts';
import { type Found, useFound } from './use-found.ts';

/** The people one may write to, by words of their name or handle. @param words null asks nobody */
export function useFoundPeople(words: string | null): Found<Person> {
  const parley = useParley();
  return useFound(
    words,
    useCallback((words) => parley.findPeople(words, limits.foundPeople), [parley]),
  );
}
