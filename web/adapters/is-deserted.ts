type Answer = Pick<Response, 'type' | 'status' | 'ok'>;

/**
 * Whether the service worker has no business here any more, by what the server says of its file and
 * of the page: one has to sign in to a gateway first, whose page nobody would see while ours comes
 * from the cache; or there is a page but no worker, as with a build that has none, or another
 * program at this address. Some proxies answer everything with 404 while the server is down.
 */
export function isDeserted(worker: Answer, page: Answer): boolean {
  if (worker.type === 'opaqueredirect' || [401, 403].includes(worker.status)) return true;
  return [404, 410].includes(worker.status) && page.ok;
}
