import { useState } from 'react';
import type { PersonListing } from '../../../protocol/commands.ts';
import type { Person } from '../../../protocol/entities.ts';
import { linkTo } from '../../adapters/clipboard.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { mayManage, rolesToGive } from './may-manage.ts';
import { SecretOnce } from './secret-once.tsx';
import { useAttempt } from './use-attempt.ts';

interface PersonActionsProps {
  me: Person;
  row: PersonListing;
  onChange: (row: PersonListing) => void;
  onOwnerChange: () => void;
}

/** What of it somebody may do to somebody: the rest is not shown. */
export function PersonActions({ me, row, onChange, onOwnerChange }: PersonActionsProps) {
  const parley = useParley();
  const words = strings.administration.people;
  const { busy, attempt } = useAttempt();
  const [asked, setAsked] = useState<'deactivate' | 'signOut' | 'handOver' | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const { person } = row;
  const { id: personId, name, role } = person;
  const isGone = row.deactivatedAt !== undefined;
  const isBot = role === 'bot';
  const hasAccount = person.handle !== undefined && !isBot;
  const mayHandOver = me.role === 'owner' && hasAccount && role !== 'guest' && !isGone;
  if (personId === me.id || !mayManage(me.role, role)) {
    return <p className="setting__aside">{words.nothing}</p>;
  }

  const act = async (
    command: 'person:deactivate' | 'person:reactivate' | 'person:sign-out',
    done: string,
    next: PersonListing,
  ) => {
    const isDone = await attempt(async () => {
      await parley.call(command, { personId });
    });
    setAsked(null);
    if (!isDone) return;
    onChange(next);
    showToast({ text: done, tone: 'good' });
  };

  const { deactivatedAt: _gone, ...here } = row;
  const deactivate = () =>
    act('person:deactivate', words.deactivatedDone(name), { ...row, deactivatedAt: Date.now() });
  const reactivate = () => act('person:reactivate', words.reactivatedDone(name), here);
  const signOut = () => act('person:sign-out', words.signedOutDone(name), row);

  const giveRole = (next: ReturnType<typeof rolesToGive>[number]) =>
    attempt(async () => {
      const result = await parley.call('person:set-role', { personId, role: next });
      onChange({ ...row, person: result.person });
      showToast({ text: words.roleChanged(name, strings.account.roles[next]), tone: 'good' });
    });

  const makeLink = () =>
    attempt(async () => {
      const { token } = await parley.call('reset:create', { personId });
      setLink(linkTo(`/reset#${token}`));
    });

  return (
    <>
      {!isBot && role !== 'owner' && (
        <Select
          label={words.role}
          choices={rolesToGive(me.role, person).map((value) => ({
            value,
            label: strings.account.roles[value],
          }))}
          value={role}
          onChange={(next) => void giveRole(next)}
        />
      )}
      <div className="setting__actions">
        {hasAccount && !isGone && (
          <Button size="small" busy={busy} onClick={() => void makeLink()}>
            {words.resetLink}
          </Button>
        )}
        {!isGone && (
          <Button size="small" onClick={() => setAsked('signOut')}>
            {words.signOut}
          </Button>
        )}
        {mayHandOver && (
          <Button size="small" onClick={() => setAsked('handOver')}>
            {words.handOver}
          </Button>
        )}
        {isGone ? (
          <Button size="small" busy={busy} onClick={() => void reactivate()}>
            {words.reactivate}
          </Button>
        ) : (
          <Button size="small" look="danger" onClick={() => setAsked('deactivate')}>
            {words.deactivate}
          </Button>
        )}
      </div>
      {link !== null && <SecretOnce secret={link} hint={words.resetHint(name)} />}
      {asked === 'deactivate' && (
        <ConfirmDialog
          title={words.deactivateTitle(name)}
          text={words.deactivateText}
          action={words.deactivate}
          busy={busy}
          onConfirm={() => void deactivate()}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'signOut' && (
        <ConfirmDialog
          title={words.signOutTitle(name)}
          text={
            isBot ? words.signOutBotText : hasAccount ? words.signOutText : words.signOutGuestText
          }
          action={words.signOut}
          busy={busy}
          onConfirm={() => void signOut()}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'handOver' && (
        <HandOverDialog person={person} onDone={onOwnerChange} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
