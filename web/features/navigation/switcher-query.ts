export type Scope = 'all' | 'rooms' | 'people' | 'actions';

export interface SwitcherQuery {
  readonly scope: Scope;
  /** Empty when everything of the scope is asked for. */
  readonly words: string;
}

const scopes: Record<string, Scope> = { '#': 'rooms', '@': 'people', '>': 'actions' };

/** What was typed into the switcher: a first sign narrows it down to one kind of thing. */
export function switcherQuery(typed: string): SwitcherQuery {
  const text = typed.trim();
  const scope = scopes[text[0] ?? ''];
  return scope === undefined
    ? { scope: 'all', words: text }
    : { scope, words: text.slice(1).trim() };
}
