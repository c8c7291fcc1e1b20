import { ProviderSetting } from '../settings/provider-setting.tsx';
import { useListing } from '../settings/use-listing.ts';
import type { WayProps } from './ways.ts';

/** The service that people sign in with, where there is one. */
export function ProviderWay({ ways, onChange }: WayProps) {
  const { listing: community } = useListing('community:find', {});
  const { listing: identity, refresh } = useListing('identity:find', {});
  const service = community?.signInWith ?? null;
  if (service === null || identity === null) return null;
  return (
    <ProviderSetting
      service={service}
      isLinked={identity.linkedAt !== null}
      ways={ways}
      onChange={() => {
        void refresh();
        onChange();
      }}
    />
  );
}
