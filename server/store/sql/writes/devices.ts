import { run, type Steps } from '../steps.ts';

/** So many devices of one person are remembered, those signed in on last. */
const mostDevices = 20;

/** Somebody has given their password on this device. */
export function* rememberDevice(personId: string, keyHash: Uint8Array, now: number): Steps<void> {
  yield* run(
    `insert into device (key_hash, person_id, seen_at) values (?, ?, ?)
     on conflict (key_hash) do update set seen_at = excluded.seen_at`,
    keyHash,
    personId,
    now,
  );
  yield* run(
    `delete from device where person_id = ? and key_hash not in (
       select key_hash from device where person_id = ? order by seen_at desc, key_hash limit ?)`,
    personId,
    personId,
    mostDevices,
  );
}

export function* forgetDevices(personId: string): Steps<void> {
  yield* run('delete from device where person_id = ?', personId);
}
