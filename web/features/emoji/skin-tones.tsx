import { useId } from 'react';
import { type Tone, tones, withTone } from '../../emoji/with-tone.ts';
import { strings } from '../../i18n/strings.ts';
import { cx } from '../../ui/cx.ts';
import './skin-tones.css';

interface SkinTonesProps {
  tone: Tone;
  onChoose: (tone: Tone) => void;
}

/** The tone of skin of all emoji that have one. */
export function SkinTones({ tone, onChoose }: SkinTonesProps) {
  const name = useId();
  return (
    <fieldset className="skin-tones">
      <legend className="visually-hidden">{strings.emoji.tone}</legend>
      {tones.map((each) => (
        <label
          key={each}
          className={cx('skin-tones__tone', each === tone && 'skin-tones__tone--on')}
        >
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            aria-label={strings.emoji.tones[each]}
            checked={each === tone}
            onChange={() => onChoose(each)}
          />
          <span aria-hidden="true">{withTone('✋', 1, each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
