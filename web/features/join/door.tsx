import { Suspense, useLayoutEffect } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import type { DoorPage } from '../../route.ts';
import { Banner } from '../../ui/banner.tsx';
import { CommunityMark } from '../../ui/community-mark.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { JoinForm } from './join-form.tsx';
import { JoinScene } from './join-scene.tsx';
import { useCommunity } from './use-community.ts';
import './door.css';

// Most people only ever say their name here.
const AccountDoor = later(async () => (await import('./account-door.tsx')).AccountDoor);

interface DoorProps {
  /** The way in that the address names; null for a name alone, where that is allowed. */
  way: DoorPage | null;
  /** Who stands here already, as a guest. */
  guest: Person | null;
  /** Who was here until the server ended it. */
  ended: Person | null;
}

/** The first thing anybody sees, and where a guest becomes a member. */
export function Door({ way, guest, ended }: DoorProps) {
  const community = useCommunity();
  const joining = community?.joining ?? 'anyone';
  const hadAccount = ended !== null && ended.role !== 'guest';
  // Whoever has an account comes back by it; a name alone is one of the links there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and not as often as another way is chosen
  useLayoutEffect(() => {
    if (hadAccount && way === null) go('/sign-in', 'replace');
  }, [hadAccount]);
  const byName = way === null && joining === 'anyone';
  return (
    <main className="door">
      <div className="door__side">
        <div className="door__brand">
          <CommunityMark picture={community?.picture ?? null} size={28} />
          <bdi>{community?.name ?? strings.product}</bdi>
        </div>
        <div className="door__way">
          {ended !== null && (way === null || way === 'sign-in') && (
            <div className="door__ended" role="alert">
              <Banner
                tone="warning"
                icon={<WarningIcon />}
                text={hadAccount ? strings.join.ended : strings.join.guestEnded}
              />
            </div>
          )}
          {byName ? (
            <JoinForm />
          ) : (
            <Suspense fallback={null}>
              <AccountDoor
                way={way ?? 'sign-in'}
                joining={joining}
                signInWith={community?.signInWith ?? null}
                sendsMail={community?.sendsMail ?? false}
                guest={guest}
              />
            </Suspense>
          )}
        </div>
        {byName && <p className="door__note">{strings.join.note}</p>}
      </div>
      <JoinScene />
    </main>
  );
}
