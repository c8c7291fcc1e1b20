/** What a page asks the worker of the next build for, which waits for its turn: to take it. */
export interface TakeOver {
  readonly takeOver: true;
}

export function isTakeOver(data: unknown): data is TakeOver {
  return typeof data === 'object' && data !== null && 'takeOver' in data;
}
