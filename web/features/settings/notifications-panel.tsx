import { useState } from 'react';
import { playChime } from '../../adapters/chime.ts';
import { askPermission, notificationPermission } from '../../adapters/notifications.ts';
import { type Preference, preferenceChoices, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { roomTitle } from '../../room-title.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { BellOffIcon } from '../../ui/icons.tsx';
import { VolumeIcon } from '../../ui/more-icons.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useView } from '../../use-parley.ts';
import { usePreference } from '../../use-preference.ts';
import { NotifySetting } from '../rooms/notify-setting.tsx';
import { Setting } from './setting.tsx';

export function NotificationsPanel() {
  const words = strings.settings;
  const level = usePreference('notifications');
  const text = usePreference('notificationText');
  const sounds = usePreference('sounds');
  const [permission, setPermission] = useState(notificationPermission);
  const rooms = useView('rooms', (parley) => parley.rooms);
  const special = rooms.filter(({ notify }) => notify !== 'all');
  const isOff = permission === 'denied' || permission === 'unsupported';

  async function choose(value: Preference<'notifications'>): Promise<void> {
    const answer = value === 'off' ? permission : await askPermission();
    setPermission(answer);
    if (value === 'off' || answer === 'granted') setPreference('notifications', value);
  }

  return (
    <div className="settings__panel">
      <Setting title={words.notifications} hint={words.notificationsHint}>
        {isOff && (
          <Banner
            tone="warning"
            icon={<BellOffIcon />}
            text={permission === 'denied' ? words.blocked : words.unsupported}
          />
        )}
        <RadioList
          label={words.notifications}
          disabled={permission === 'unsupported'}
          // Without the browser's leave nothing is shown, whatever was chosen once.
          value={permission === 'granted' ? level : 'off'}
          choices={preferenceChoices('notifications').map((value) => ({
            value,
            ...words.levels[value],
          }))}
          onChange={(value) => void choose(value)}
        />
      </Setting>
      <Switch
        label={words.notificationText}
        hint={words.notificationTextHint}
        checked={text === 'shown'}
        disabled={isOff}
        onChange={(on) => setPreference('notificationText', on ? 'shown' : 'hidden')}
      />
      <Setting title={strings.notify.rooms} hint={strings.notify.roomsHint}>
        {special.length === 0 && <p className="setting__aside">{strings.notify.none}</p>}
        {special.map((room) => (
          <NotifySetting key={room.id} room={room} label={roomTitle(room)} />
        ))}
      </Setting>
      <Setting title={words.sounds}>
        <Switch
          label={words.sound}
          hint={words.soundHint}
          checked={sounds === 'on'}
          onChange={(on) => setPreference('sounds', on ? 'on' : 'off')}
        />
        <div className="setting__actions">
          <Button icon={<VolumeIcon />} size="small" onClick={() => void playChime()}>
            {words.trySound}
          </Button>
        </div>
      </Setting>
    </div>
  );
}
