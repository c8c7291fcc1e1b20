import { setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { isOffered, runAction } from '../../offered-actions.ts';
import { Button } from '../../ui/button.tsx';
import { KeyboardIcon } from '../../ui/icons.tsx';
import { Switch } from '../../ui/switch.tsx';
import { usePreference } from '../../use-preference.ts';

export function KeyboardPanel() {
  const singleKeys = usePreference('singleKeys');
  return (
    <div className="settings__panel">
      <Switch
        label={strings.settings.singleKeys}
        hint={strings.settings.singleKeysHint}
        checked={singleKeys === 'on'}
        onChange={(on) => setPreference('singleKeys', on ? 'on' : 'off')}
      />
      <div className="setting__actions">
        <Button
          icon={<KeyboardIcon />}
          disabled={!isOffered('shortcuts')}
          onClick={() => runAction('shortcuts')}
        >
          {strings.settings.showShortcuts}
        </Button>
      </div>
    </div>
  );
}
