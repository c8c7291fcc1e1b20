import type { Message } from '../../../../protocol/entities.ts';
import { ParleyError } from '../../../../protocol/errors.ts';
import type { Writes } from '../../store.ts';
import { type MessageRow, toMessage } from '../rows.ts';
import { memberRow, person, type Transaction } from '../transaction.ts';

export function addMessage(tx: Transaction, input: Writes['addMessage']['input']): Message {
  const { id, roomId, authorId, text, now } = input;
  const known = tx.db.get<MessageRow>('select * from message where id = ?', id);
  if (known) {
    if (known.room_id === roomId && known.author_id === authorId) return toMessage(known);
    throw new ParleyError('conflict', 'this id is taken', { field: 'id' });
  }
  if (memberRow(tx, roomId, authorId)?.left_at !== null) {
    throw new ParleyError('forbidden', 'only members can write here');
  }
  const next = tx.db.get<{ version: number; seq: number; epoch: string }>(
    'update room set version = version + 1, seq = seq + 1 where id = ? returning version, seq, epoch',
    roomId,
  );
  if (!next) throw new ParleyError('not_found', 'there is no such room');
  const { version, seq, epoch } = next;
  tx.db.run(
    'insert into message (id, room_id, author_id, seq, version, text, sent_at) values (?, ?, ?, ?, ?, ?, ?)',
    id,
    roomId,
    authorId,
    seq,
    version,
    text,
    now,
  );
  // Who writes has read. No version is taken in the home feed: every client derives the same from
  // the message itself, see client/apply.ts.
  tx.db.run(
    'update member set read_seq = ? where room_id = ? and person_id = ?',
    seq,
    roomId,
    authorId,
  );
  const message: Message = { id, roomId, authorId, seq, version, text, sentAt: now };
  tx.committed.push({
    to: 'room',
    roomId,
    event: { kind: 'message', feed: roomId, epoch, version, message, author: person(tx, authorId) },
  });
  return message;
}
