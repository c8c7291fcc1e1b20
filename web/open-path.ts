/** What the service worker asks a page for: to go where a notification leads that was clicked. */
export interface OpenPath {
  readonly openPath: string;
}

export function isOpenPath(data: unknown): data is OpenPath {
  return typeof data === 'object' && data !== null && 'openPath' in data;
}
