import { strings } from './i18n/strings.ts';

/** "(3) # lobby · Parley": what is unread stays readable in a narrow tab because it comes first. */
export function documentTitle(unread: number, room: string | undefined): string {
  const count = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ` : '';
  const place = room === undefined ? '' : `# ${room} · `;
  return count + place + strings.product;
}
