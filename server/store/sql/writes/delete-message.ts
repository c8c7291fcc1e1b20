import type { Message } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import { mayAct } from '../../../domain/permissions.ts';
import type { Writes } from '../../store.ts';
import { type MessageRow, type PersonRow, personColumns, toMessage, toTraits } from '../rows.ts';
import { permitted, requirePermission, toStanding } from '../standing.ts';
import { get, run, type Steps } from '../steps.ts';
import { nextRoomVersion, type Transaction, tellMessage } from '../transaction.ts';
import { noteAct } from './note-act.ts';

export function* deleteMessage(
  tx: Transaction,
  { roomId, messageId, by, now }: Writes['deleteMessage']['input'],
): Steps<Message> {
  const place = yield* permitted('read', roomId, by);
  const message = yield* get<MessageRow & Pick<PersonRow, 'role' | 'name' | 'handle'>>(
    `select message.*, ${personColumns}, message.id as id from message
     join person on person.id = message.author_id
     where message.id = ? and message.room_id = ?`,
    messageId,
    roomId,
  );
  if (!message) {
    throw new ParleyError('not_found', 'there is no such message', { field: 'messageId' });
  }
  const isOwn = message.author_id === by;
  const withdraws = isOwn && mayAct('withdraw', toTraits(place), toStanding(place));
  if (!withdraws) requirePermission('moderate', place);
  if (message.deleted_at !== null) return toMessage(message);
  const room = yield* nextRoomVersion(roomId, 0);
  const left = yield* get<MessageRow>(
    `update message set text = '', mentions = null, deleted_at = ?, version = ? where id = ? returning *`,
    now,
    room.version,
    messageId,
  );
  if (!left) throw new ParleyError('internal', 'the message was not deleted');
  yield* run('delete from mention where room_id = ? and seq = ?', roomId, left.seq);
  if (!isOwn) {
    yield* noteAct({ by, act: 'message:delete', personId: message.author_id, roomId, now });
  }
  return tellMessage(tx, room, toMessage(left), { ...message, id: message.author_id });
}
