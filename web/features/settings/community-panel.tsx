import { type FormEvent, useEffect, useState } from 'react';
import type { CallerInput } from '../../../protocol/commands.ts';
import { joiningSchema } from '../../../protocol/entities.ts';
import { noteCommunity } from '../../adapters/community.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Field } from '../../ui/field.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { DefaultRooms } from './default-rooms.tsx';
import { Invitations } from './invitations.tsx';
import { PictureSetting } from './picture-setting.tsx';
import { Setting } from './setting.tsx';
import { useListing } from './use-listing.ts';

/** What this place is called and who may come in. For whoever looks after it. */
export function CommunityPanel() {
  const parley = useParley();
  const words = strings.community;
  const { listing: community, problem, refresh } = useListing('community:find', {});
  const [name, setName] = useState('');
  useEffect(() => {
    if (community !== null) noteCommunity(community);
  }, [community]);
  const known = community?.name;
  useEffect(() => setName(known ?? ''), [known]);

  async function update(part: CallerInput<'community:update'>): Promise<void> {
    try {
      await parley.call('community:update', part);
      showToast({ text: words.saved, tone: 'good' });
    } catch (error) {
      showToast({ text: errorText(errorCode(error)), tone: 'alert' });
    }
    await refresh();
  }

  function rename(event: FormEvent) {
    event.preventDefault();
    void update({ name });
  }

  return (
    <div className="settings__panel">
      {problem !== null && <p className="field__error">{problem}</p>}
      <Setting title={strings.settings.tabs.community}>
        <form className="setting__form" onSubmit={rename} noValidate>
          <Field
            label={words.name}
            autoComplete="off"
            value={name}
            // What is typed before the name is known would be lost to it.
            disabled={community === null}
            onChange={(event) => setName(event.target.value)}
          />
          <div className="setting__actions">
            <Button type="submit" disabled={name.trim() === '' || name === known}>
              {words.save}
            </Button>
          </div>
        </form>
      </Setting>
      <PictureSetting picture={community?.picture ?? null} onChange={() => void refresh()} />
      <Setting title={words.joining}>
        <RadioList
          label={words.joining}
          choices={joiningSchema.options.map((value) => ({ value, label: words.joinings[value] }))}
          value={community?.joining ?? 'anyone'}
          disabled={community === null}
          onChange={(joining) => void update({ joining })}
        />
      </Setting>
      <DefaultRooms />
      <Invitations />
    </div>
  );
}
