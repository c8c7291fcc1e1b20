import type { Person } from '../../../protocol/entities.ts';
import type { DoorPage } from '../../route.ts';
import { ClaimForm } from './claim-form.tsx';
import { ConfirmAddress } from './confirm-address.tsx';
import type { Joining } from './door-links.tsx';
import { ForgotForm } from './forgot-form.tsx';
import { InvitationForm } from './invitation-form.tsx';
import { RecoverForm } from './recover-form.tsx';
import { ResetForm } from './reset-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';

interface AccountDoorProps {
  way: DoorPage;
  joining: Joining;
  /** A service that people can sign in with. */
  signInWith: string | null;
  /** Whether a link is sent to who has forgotten their password. */
  sendsMail: boolean;
  guest: Person | null;
}

/** The ways in that need a password. */
export function AccountDoor({ way, joining, signInWith, sendsMail, guest }: AccountDoorProps) {
  switch (way) {
    case 'sign-in':
      return (
        <SignInForm joining={joining} signInWith={signInWith} sendsMail={sendsMail} guest={guest} />
      );
    case 'sign-up':
      return <SignUpForm joining={joining} signInWith={signInWith} guest={guest} />;
    case 'recover':
      return <RecoverForm joining={joining} />;
    case 'setup':
      return <ClaimForm guest={guest} />;
    case 'invitation':
      return <InvitationForm joining={joining} signInWith={signInWith} guest={guest} />;
    case 'forgot':
      return <ForgotForm joining={joining} />;
    case 'confirm':
      return <ConfirmAddress />;
    case 'reset':
      return <ResetForm joining={joining} />;
  }
}
