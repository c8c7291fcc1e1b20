import { beforeAll, expect, test } from 'vitest';
import type { AuditEntry } from '../../../protocol/entities.ts';
import { loadLaterSentences } from '../../i18n/load-language.ts';
import { auditFile } from './audit-file.ts';

const entry: AuditEntry = {
  id: '1',
  at: Date.UTC(2030, 0, 1, 12),
  act: 'person:set-role',
  byId: 'olive',
  personId: 'mel',
  roomId: null,
  detail: 'admin',
};

beforeAll(loadLaterSentences);

test('a log is a table of who did what to whom, and in which no name does anything', () => {
  const people = new Map([
    ['olive', '=HYPERLINK("x")'],
    ['mel', 'Mel, "the" one'],
  ]);
  const removed: AuditEntry = { ...entry, act: 'member:remove', roomId: 'hidden', detail: '' };
  expect(auditFile([entry, removed], { people, rooms: new Map() }).split('\r\n')).toEqual([
    'time,by,act,person,room,detail,sentence',
    `2030-01-01T12:00:00.000Z,"'=HYPERLINK(""x"")",person:set-role,"Mel, ""the"" one",,admin,"'=HYPERLINK(""x"") made Mel, ""the"" one: Admin"`,
    `2030-01-01T12:00:00.000Z,"'=HYPERLINK(""x"")",member:remove,"Mel, ""the"" one",hidden,,"'=HYPERLINK(""x"") removed Mel, ""the"" one from a room"`,
    '',
  ]);
});
