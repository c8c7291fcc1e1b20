import {
  type AuditEntry,
  joiningSchema,
  roleSchema,
  scopeSchema,
} from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';

/** What has to be known to say what an entry is about. */
export interface AuditNames {
  people: ReadonlyMap<string, string>;
  /** Those that the reader may know of. */
  rooms: ReadonlyMap<string, string>;
}

/** Who did what to whom, in words. */
export function auditSentence(entry: AuditEntry, { people, rooms }: AuditNames): string {
  const words = strings.administration.audit;
  const person = (id: string | null) => (id === null ? '' : (people.get(id) ?? words.somebody));
  const room = entry.roomId === null ? '' : (rooms.get(entry.roomId) ?? words.aRoom);
  return words.acts[entry.act](person(entry.byId), person(entry.personId), room, detailOf(entry));
}

function detailOf({ act, detail }: AuditEntry): string {
  const { roles } = strings.account;
  const { roomRoles, bots } = strings.administration;
  if (act === 'member:appoint') return roomRoles[detail as keyof typeof roomRoles] ?? detail;
  if (act === 'token:create') {
    const scopes = scopeSchema.options.filter((scope) => detail.split(' ').includes(scope));
    return bots.scopesOf(scopes.map((scope) => bots.scopes[scope].label));
  }
  if (act === 'community:update') {
    const joining = joiningSchema.safeParse(detail);
    return joining.success ? strings.community.joinings[joining.data] : '';
  }
  const role = roleSchema.safeParse(detail);
  return role.success ? roles[role.data] : detail;
}
