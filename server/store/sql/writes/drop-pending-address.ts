import { run, type Steps } from '../steps.ts';

/** The link that was sent to confirm it asks for no session: it would outlive whatever the one who asked for it had. */
export function* dropPendingAddress(personId: string): Steps<void> {
  yield* run('delete from mail_confirmation where person_id = ?', personId);
}
