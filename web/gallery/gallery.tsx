import { useState } from 'react';
import { type PreferenceName, preferenceChoices, setPreference } from '../adapters/preferences.ts';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { usePreference } from '../use-preference.ts';
import { sections } from './sections.ts';
import './gallery.css';

const tools = ['theme', 'contrast', 'density', 'textSize', 'motion'] as const;

/** Every component in every state: to look at, to try with a keyboard, and to be checked by axe. */
export function Gallery() {
  const [isRtl, setRtl] = useState(document.documentElement.dir === 'rtl');
  return (
    <div className="gallery">
      <nav className="gallery__list" aria-label="Components">
        {sections.map(({ title }) => (
          <a key={title} className="gallery__link" href={`#${slug(title)}`}>
            {title}
          </a>
        ))}
      </nav>
      <main className="gallery__main">
        <h1 className="visually-hidden">Gallery</h1>
        <div className="gallery__tools">
          {tools.map((name) => (
            <Choice key={name} name={name} />
          ))}
          <Switch
            label="Right to left"
            checked={isRtl}
            onChange={(on) => {
              document.documentElement.dir = on ? 'rtl' : 'ltr';
              setRtl(on);
            }}
          />
        </div>
        {sections.map(({ title, Content }) => (
          <section key={title} className="gallery__section" id={slug(title)}>
            <h2 className="gallery__title">{title}</h2>
            <Content />
          </section>
        ))}
      </main>
    </div>
  );
}

function Choice<N extends PreferenceName>({ name }: { name: N }) {
  const value = usePreference(name);
  const choices: readonly (typeof value)[] = preferenceChoices(name);
  return (
    <Select
      label={name}
      value={value}
      choices={choices.map((choice) => ({ value: choice, label: choice }))}
      onChange={(choice) => setPreference(name, choice)}
    />
  );
}

function slug(title: string): string {
  return title.toLowerCase().replaceAll(/\W+/g, '-');
}
