import { strings } from './i18n/strings.ts';

/**
 * "(3) # lobby · Parley": what is unread stays readable in a narrow tab because it comes first.
 *
 * @param place what shows; left out where it has no name
 */
export function documentTitle(unread: number, place: string | undefined): string {
  const count = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : '';
  return count + (place === undefined ? '' : `${place} · `) + strings.product;
}
