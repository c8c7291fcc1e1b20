/** Opens an address of Parley in a tab of its own, which knows nothing of this one. */
export function openInNewTab(path: string): void {
  open(path + location.search, '_blank', 'noopener');
}
