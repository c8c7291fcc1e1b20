import { useState } from 'react';
import { MoonIcon, ScreenIcon, SunIcon } from '../../ui/icons.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Specimen } from '../specimen.tsx';

const themes = [
  { value: 'system', label: 'System', icon: <ScreenIcon /> },
  { value: 'light', label: 'Light', icon: <SunIcon /> },
  { value: 'dark', label: 'Dark', icon: <MoonIcon /> },
] as const;
type Theme = (typeof themes)[number]['value'];

export function Choices() {
  const [theme, setTheme] = useState<Theme>('system');
  const [on, setOn] = useState(true);
  return (
    <>
      <Specimen name="Segmented control">
        <SegmentedControl label="Theme" choices={themes} value={theme} onChange={setTheme} />
      </Specimen>
      <Specimen name="Select">
        <Select label="Theme" choices={themes} value={theme} onChange={setTheme} />
      </Specimen>
      <Specimen name="Radio list">
        <RadioList
          label="Theme"
          choices={themes.map(({ value, label }) => ({ value, label, hint: 'And what it means' }))}
          value={theme}
          onChange={setTheme}
        />
      </Specimen>
      <Specimen name="Switch: on, off, disabled">
        <Switch label="Sounds" hint="Two soft notes" checked={on} onChange={setOn} />
        <Switch label="Off" checked={!on} onChange={() => setOn(!on)} />
        <Switch
          label="Not here"
          hint="This browser cannot"
          checked={false}
          disabled
          onChange={setOn}
        />
      </Specimen>
    </>
  );
}
