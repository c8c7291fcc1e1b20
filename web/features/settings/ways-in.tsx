import { strings } from '../../i18n/strings.ts';
import { PasswordForm } from './password-form.tsx';
import { ProviderSetting } from './provider-setting.tsx';
import { Setting } from './setting.tsx';
import { useListing } from './use-listing.ts';

/** What opens the account: a password, and the service that people sign in with, where there is one. */
export function WaysIn() {
  const { listing: community } = useListing('community:find', {});
  const { listing: identity, refresh } = useListing('identity:find', {});
  const service = community?.signInWith ?? null;
  const hasPassword = identity?.hasPassword ?? true;
  return (
    <>
      {hasPassword || service === null ? (
        <PasswordForm />
      ) : (
        <Setting title={strings.door.password} hint={strings.provider.noPassword(service)}>
          {null}
        </Setting>
      )}
      {service !== null && identity !== null && (
        <ProviderSetting
          service={service}
          isLinked={identity.linkedAt !== null}
          hasPassword={hasPassword}
          onChange={() => void refresh()}
        />
      )}
    </>
  );
}
