import {
  type Preference,
  type PreferenceName,
  preferenceChoices,
  setPreference,
} from '../../adapters/preferences.ts';
import { languages, negotiate } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { usePreference } from '../../use-preference.ts';
import { Setting } from './setting.tsx';
import { TextSizeChoice } from './text-size-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';

export function AppearancePanel() {
  const words = strings.settings;
  return (
    <div className="settings__panel">
      <Setting title={words.theme}>
        <ThemeChoice />
      </Setting>
      <Setting title={words.textSize}>
        <TextSizeChoice />
      </Setting>
      <Setting title={words.density}>
        <Choice of="density" label={words.density} labels={words.densities} />
      </Setting>
      <Setting title={words.contrast} hint={words.contrastHint}>
        <Choice of="contrast" label={words.contrast} labels={words.contrasts} />
      </Setting>
      <Setting title={words.motion} hint={words.motionHint}>
        <Choice of="motion" label={words.motion} labels={words.motions} />
      </Setting>
      <LanguageChoice />
    </div>
  );
}

interface ChoiceProps<N extends PreferenceName> {
  of: N;
  label: string;
  labels: Record<Preference<N>, string>;
}

function Choice<N extends PreferenceName>({ of, label, labels }: ChoiceProps<N>) {
  const choices: readonly Preference<N>[] = preferenceChoices(of);
  return (
    <SegmentedControl
      label={label}
      value={usePreference(of)}
      choices={choices.map((value) => ({ value, label: labels[value] }))}
      onChange={(value) => setPreference(of, value)}
    />
  );
}

/** Each language by its own name, so that somebody who reads no other finds it. */
function LanguageChoice() {
  const browsers = languages[negotiate(null, navigator.languages).language];
  return (
    <Select
      label={strings.settings.language}
      value={usePreference('language')}
      choices={preferenceChoices('language').map((value) =>
        value === 'system'
          ? { value, label: strings.settings.languageOfBrowser(browsers.name) }
          : { value, label: languages[value].name, lang: value },
      )}
      onChange={(value) => setPreference('language', value)}
    />
  );
}
