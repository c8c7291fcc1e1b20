import type { Bot, BotToken, Scope } from '../../../../protocol/entities.ts';
import { scopes as known } from '../../../../protocol/scopes.ts';
import type { Reads } from '../../store.ts';
import { requireRole } from '../require-role.ts';
import { type PersonRow, toPerson } from '../rows.ts';
import { all, both, type Steps } from '../steps.ts';
import { isRead, type NamedRoomRow, namedRoomColumns, roomsReadBy } from './named-rooms.ts';

export interface BotTokenRow {
  id: string;
  person_id: string;
  device: string;
  scopes: string;
  created_at: number;
  seen_at: number;
}

export function toBotToken(row: BotTokenRow): BotToken {
  return {
    id: row.id,
    label: row.device,
    scopes: readScopes(row.scopes),
    createdAt: row.created_at,
    seenAt: row.seen_at,
  };
}

/** In the table's order and without repetition, whatever order they were asked for in. */
export function writeScopes(scopes: readonly Scope[]): string {
  return known.filter((scope) => scopes.includes(scope)).join(' ');
}

/** One that a later Parley knew is none: a token does not come to allow more. */
export function readScopes(scopes: string): Scope[] {
  const words = scopes.split(' ');
  return known.filter((scope) => words.includes(scope));
}

type MadeRow = PersonRow & {
  created_at: number;
  deactivated_at: number | null;
  maker_id: string;
  maker_role: PersonRow['role'];
  maker_name: string;
  maker_handle: string | null;
};

type PlaceRow = NamedRoomRow & { person_id: string };

export function* bots({ reader }: Reads['bots']['input']): Steps<Bot[]> {
  yield* requireRole('manageBots', reader);
  const made = yield* all<MadeRow>(
    `select bot.id, bot.role, bot.name, bot.handle, bot.created_at, bot.deactivated_at,
       maker.id as maker_id, maker.role as maker_role, maker.name as maker_name,
       maker.handle as maker_handle
     from person as bot join person as maker on maker.id = bot.made_by
     order by bot.name_key, bot.id`,
  );
  const ids = made.map(({ id }) => id);
  const [tokens, places] = yield* both<BotTokenRow, PlaceRow>(
    [
      `select * from session where person_id in ?* and scopes is not null
       order by created_at desc, id desc`,
      ids,
    ],
    [
      `select member.person_id, ${namedRoomColumns}
       from ${roomsReadBy} join member on member.room_id = room.id
       where member.person_id in ?* and member.left_at is null and ${isRead}
       order by room.slug`,
      reader,
      ids,
    ],
  );
  return made.map((row) => ({
    bot: toPerson(row),
    maker: toPerson({
      id: row.maker_id,
      role: row.maker_role,
      name: row.maker_name,
      handle: row.maker_handle,
    }),
    createdAt: row.created_at,
    ...(row.deactivated_at !== null && { deactivatedAt: row.deactivated_at }),
    tokens: tokens.filter((token) => token.person_id === row.id).map(toBotToken),
    rooms: places
      .filter((place) => place.person_id === row.id)
      .map(({ id, slug, name }) => ({ id, slug, name })),
  }));
}
