/**
 * What a bot's token allows. It stands apart from the schemas, which the threads of a store do without: their
 * library would be half of what those load at the start.
 */
export const scopes = ['read', 'write', 'rooms'] as const;
