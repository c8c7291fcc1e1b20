/** The path of strace on this machine; undefined where there is none. */
export function findStrace(): string | undefined;
