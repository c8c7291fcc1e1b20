import type { Cursor, Message } from '../../protocol/entities.ts';
import { newId } from '../../protocol/uuid.ts';
import { lobbySlug } from '../../server/domain/permissions.ts';
import { readMigrations } from '../../server/store/migrations.ts';
import {
  type HomeRow,
  type MemberRow,
  type MessageRow,
  type RoomRow,
  toMessage,
} from '../../server/store/sql/rows.ts';
import { all, get, run, type Value } from '../../server/store/sql/steps.ts';
import { newEpoch } from '../../server/store/sql/transaction.ts';
import { insertRoom } from '../../server/store/sql/writes/add-room.ts';
import { Database } from '../../server/store/sqlite/database.ts';
import { migrate, sqliteMigrations } from '../../server/store/sqlite/migrate.ts';
import { noon } from '../kit/people.ts';

/** Parents before children, as their keys want it. */
const tables = [
  'person',
  'session',
  'room',
  'former_slug',
  'member',
  'message',
  'mention',
  'audit',
  'block',
] as const;

/** A copy of all that was stored at some moment. */
export type Backup = ReadonlyMap<string, readonly Record<string, null | number | string>[]>;

/**
 * The database of one schedule: what is on it outlives every crash. It is in memory, and the next
 * schedule gets it emptied, because making one costs more than a schedule does.
 */
export class Disk {
  readonly db = new Database({ file: ':memory:', readOnly: false, limitMegabytes: 0 });
  /** The messages of rooms as they were read, for as long as nothing is written. */
  readonly #messages = new Map<string, Message[]>();
  #changes = 0;

  constructor() {
    migrate(this.db.raw, readMigrations(sqliteMigrations));
  }

  /** Empties it, and makes the lobby. */
  format(): void {
    this.refuse(false);
    this.#empty();
    const id = newId(noon);
    const lobby = {
      id,
      kind: 'public' as const,
      slug: lobbySlug,
      name: 'Lobby',
      topic: '',
      createdBy: null,
      now: noon,
    };
    this.db.perform(insertRoom({ committed: [] }, lobby));
  }

  /** From now on nothing can be stored, or can again. */
  refuse(isRefusing: boolean): void {
    this.db.raw.exec(`pragma query_only = ${isRefusing ? 'on' : 'off'}`);
  }

  back(): Backup {
    return new Map(tables.map((table) => [table, this.#all(`select * from ${table}`)]));
  }

  /** Puts an older state in place of what is stored; every feed begins another life. */
  restore(backup: Backup): void {
    this.#empty();
    for (const [table, rows] of backup) {
      for (const row of rows) {
        const marks = Object.keys(row).map(() => '?');
        this.#run(`insert into ${table} values (${marks.join(', ')})`, ...Object.values(row));
      }
    }
    this.#run('update room set epoch = ?', newEpoch());
    this.#run('update person set home_epoch = ?', newEpoch());
  }

  rooms(): RoomRow[] {
    return this.#all('select * from room order by created_at, id');
  }

  personIds(): string[] {
    return this.#all<{ id: string }>('select id from person order by id').map(({ id }) => id);
  }

  memberships(personId: string): MemberRow[] {
    return this.#all(
      'select * from member where person_id = ? and left_at is null order by room_id',
      personId,
    );
  }

  memberIds(roomId: string): string[] {
    return this.#all<MemberRow>(
      'select * from member where room_id = ? and left_at is null order by person_id',
      roomId,
    ).map((row) => row.person_id);
  }

  /** The members whom nothing keeps from posting. */
  speakersIn(roomId: string): string[] {
    return this.#all<MemberRow>(
      `select member.* from member join room on room.id = member.room_id
       where room_id = ? and left_at is null and muted_until is null and not exists (
         select 1 from block where block.pair = room.pair and block.blocked_at is not null)
       order by person_id`,
      roomId,
    ).map((row) => row.person_id);
  }

  blockedBy(personId: string): string[] {
    return this.#all<{ blocked_id: string }>(
      'select blocked_id from block where person_id = ? and blocked_at is not null order by blocked_id',
      personId,
    ).map((row) => row.blocked_id);
  }

  homeCursor(personId: string): Cursor | undefined {
    const [row] = this.#all<HomeRow>('select * from person where id = ?', personId);
    return row && { feed: 'home', epoch: row.home_epoch, version: row.home_version };
  }

  /** What of a room somebody has not read, and does not count as the rest does. */
  unread(
    roomId: string,
    personId: string,
    readSeq: number,
  ): Record<'mentioned' | 'removed', number[]> {
    const seqs = (sql: string) =>
      this.#all<{ seq: number }>(sql, roomId, readSeq, personId).map(({ seq }) => seq);
    return {
      mentioned: seqs(`select distinct seq from mention where room_id = ?1 and seq > ?2
        and (person_id = ?3 or (person_id is null and author_id <> ?3)) order by seq`),
      removed: seqs(`select seq from message where room_id = ?1 and seq > ?2
        and deleted_at is not null and ?3 is not null order by seq`),
    };
  }

  /** All messages of a room, in their order. Many look at one state of it, page by page. */
  messages(roomId: string): readonly Message[] {
    const [now] = this.#all<{ changes: number }>('select total_changes() as changes');
    if (now?.changes !== this.#changes) this.#messages.clear();
    this.#changes = now?.changes ?? 0;
    const known = this.#messages.get(roomId);
    if (known) return known;
    const messages = this.#all<MessageRow>(
      'select * from message where room_id = ? order by seq',
      roomId,
    ).map((row) => toMessage(row));
    this.#messages.set(roomId, messages);
    return messages;
  }

  message(id: string): Message | undefined {
    const row = this.db.perform(get<MessageRow>('select * from message where id = ?', id));
    return row && toMessage(row);
  }

  messageIds(): string[] {
    return this.#all<{ id: string }>('select id from message').map(({ id }) => id);
  }

  #all<Row>(sql: string, ...values: Value[]): Row[] {
    return this.db.perform(all<Row>(sql, ...values));
  }

  #run(sql: string, ...values: Value[]): void {
    this.db.perform(run(sql, ...values));
  }

  #empty(): void {
    for (const table of tables.toReversed()) this.#run(`delete from ${table}`);
  }
}
