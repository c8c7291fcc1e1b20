/** The folder of PostgreSQL's programs on this machine; undefined where there is none. */
export function findPostgres(): string | undefined;
