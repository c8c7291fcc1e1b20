/**
 * Raised when a client of the older kind could misread the newer server, or the reverse. In a file
 * of its own: who imports it does not take the schemas along.
 */
export const protocolVersion = 2;
