import { Suspense } from 'react';
import type { Person } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import type { DoorPage } from '../../route.ts';
import { CommunityMark } from '../../ui/community-mark.tsx';
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
}

/** The first thing anybody sees, and where a guest becomes a member. */
export function Door({ way, guest }: DoorProps) {
  const community = useCommunity();
  const joining = community?.joining ?? 'anyone';
  const byName = way === null && joining === 'anyone';
  return (
    <main className="door">
      <div className="door__side">
        <div className="door__brand">
          <CommunityMark picture={community?.picture ?? null} size={28} />
          <bdi>{community?.name ?? strings.product}</bdi>
        </div>
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
        {byName && <p className="door__note">{strings.join.note}</p>}
      </div>
      <JoinScene />
    </main>
  );
}
