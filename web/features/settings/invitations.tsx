import { useState } from 'react';
import type { Invitation, InvitedRole, Role } from '../../../protocol/entities.ts';
import { copyText, linkTo } from '../../adapters/clipboard.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { CopyIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/select.tsx';
import { longDate } from '../../ui/times.ts';
import { showToast } from '../../ui/toasts.ts';
import { useParley, useView } from '../../use-parley.ts';
import { Setting } from './setting.tsx';
import { useListing } from './use-listing.ts';
import './session-list.css';

const dayMillis = 24 * 60 * 60 * 1000;
const spans = { day: dayMillis, week: 7 * dayMillis, month: 30 * dayMillis, never: null } as const;
type Span = keyof typeof spans;
const usesOf = { one: 1, ten: 10, hundred: 100, any: null } as const;
type Uses = keyof typeof usesOf;

/** An invitation is for a role below one's own. */
function rolesBelow(role: Role): InvitedRole[] {
  return role === 'owner' ? ['member', 'admin', 'guest'] : ['member', 'guest'];
}

/** Links that bring people in, and those that still hold. */
export function Invitations() {
  const parley = useParley();
  const words = strings.community;
  const me = useView('me', (parley) => parley.me);
  const { listing, problem, refresh } = useListing('invitation:list', {});
  const [role, setRole] = useState<InvitedRole>('member');
  const [uses, setUses] = useState<Uses>('one');
  const [span, setSpan] = useState<Span>('week');
  const [link, setLink] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
    }
    await refresh();
    setBusy(false);
  }

  const make = () =>
    attempt(async () => {
      const lasts = spans[span];
      const expiresAt = lasts === null ? null : Date.now() + lasts;
      const input = { role, uses: usesOf[uses], expiresAt };
      const { token } = await parley.call('invitation:create', input);
      setLink(linkTo(`/invitation#${token}`));
    });

  const takeBack = ({ id }: Invitation) =>
    attempt(async () => {
      await parley.call('invitation:revoke', { invitationId: id });
    });

  async function copy(text: string): Promise<void> {
    const copied = await copyText(text);
    if (copied) showToast({ text: strings.room.linkCopied, tone: 'good' });
    else showToast({ text: strings.room.linkNotCopied(text), tone: 'alert', stays: true });
  }

  return (
    <>
      <Setting title={words.invite} hint={words.inviteHint}>
        <Select
          label={words.role}
          choices={rolesBelow(me?.role ?? 'admin').map((value) => ({
            value,
            label: strings.account.roles[value],
          }))}
          value={role}
          onChange={setRole}
        />
        <Select
          label={words.uses}
          choices={(Object.keys(usesOf) as Uses[]).map((value) => ({
            value,
            label: words.times(usesOf[value]),
          }))}
          value={uses}
          onChange={setUses}
        />
        <Select
          label={words.until}
          choices={(Object.keys(spans) as Span[]).map((value) => ({
            value,
            label: words.spans[value],
          }))}
          value={span}
          onChange={setSpan}
        />
        <div className="setting__actions">
          <Button look="primary" busy={busy} onClick={() => void make()}>
            {words.make}
          </Button>
        </div>
        {link !== null && (
          <div className="session-list__session" role="status">
            <code className="session-list__about" dir="ltr">
              {link}
            </code>
            <Button size="small" icon={<CopyIcon />} onClick={() => void copy(link)}>
              {strings.message.copyLink}
            </Button>
          </div>
        )}
      </Setting>
      <Setting title={words.invitations}>
        {problem !== null && <p className="field__error">{problem}</p>}
        {listing?.invitations.length === 0 && <p className="setting__aside">{words.none}</p>}
        <ul className="session-list">
          {listing?.invitations.map((invitation) => (
            <li key={invitation.id} className="session-list__session">
              <div className="session-list__about">
                {strings.account.roles[invitation.role]}
                <span className="setting__aside">
                  {words.times(invitation.usesLeft)}
                  {invitation.expiresAt !== null && ` · ${longDate(invitation.expiresAt)}`}
                </span>
              </div>
              <Button size="small" busy={busy} onClick={() => void takeBack(invitation)}>
                {words.takeBack}
              </Button>
            </li>
          ))}
        </ul>
      </Setting>
    </>
  );
}
