/**
 * Each page holds a Web Lock named by this and the address of its entry script, for as long as it
 * is open; by these the service worker knows which builds are still in use.
 */
export const pageLockPrefix = 'parley:page:';
