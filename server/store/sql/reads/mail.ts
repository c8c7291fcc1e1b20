import type { Reads } from '../../store.ts';
import { type PersonRow, personColumns, toPerson } from '../rows.ts';
import { all, both, type Steps } from '../steps.ts';

interface AddressRow {
  address: string;
}

export function* mailAddress({
  personId,
  now,
}: Reads['mailAddress']['input']): Steps<Reads['mailAddress']['result']> {
  const [[confirmed], [pending]] = yield* both<AddressRow, AddressRow>(
    ['select address from mail_address where person_id = ?', personId],
    ['select address from mail_confirmation where person_id = ? and expires_at > ?', personId, now],
  );
  return { address: confirmed?.address ?? null, pending: pending?.address ?? null };
}

export function* peopleAtAddress({
  address,
  limit,
}: Reads['peopleAtAddress']['input']): Steps<Reads['peopleAtAddress']['result']> {
  const rows = yield* all<PersonRow>(
    `select ${personColumns} from mail_address join person on person.id = mail_address.person_id
     where mail_address.address = ? and person.deactivated_at is null order by person.id limit ?`,
    address,
    limit,
  );
  return rows.map(toPerson);
}
