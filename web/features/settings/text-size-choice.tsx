import { useId } from 'react';
import { type Preference, setPreference } from '../../adapters/preferences.ts';
import { strings } from '../../i18n/strings.ts';
import { TextSizeIcon } from '../../ui/more-icons.tsx';
import { usePreference } from '../../use-preference.ts';
import './text-size-choice.css';

/** From the smallest to the largest, as they stand on the slider. */
const sizes: readonly Preference<'textSize'>[] = ['small', 'normal', 'large', 'huge'];

/** A slider, with a message that shows what it does to reading. */
export function TextSizeChoice() {
  const size = usePreference('textSize');
  const ticks = useId();
  return (
    <div className="text-size">
      <div className="text-size__row">
        <TextSizeIcon size={14} />
        <input
          className="text-size__slider"
          type="range"
          min={0}
          max={sizes.length - 1}
          step={1}
          list={ticks}
          value={sizes.indexOf(size)}
          aria-label={strings.settings.textSize}
          aria-valuetext={strings.settings.textSizes[size]}
          onChange={(event) => {
            const chosen = sizes[Number(event.target.value)];
            if (chosen !== undefined) setPreference('textSize', chosen);
          }}
        />
        <datalist id={ticks}>
          {sizes.map((value, index) => (
            <option key={value} value={index} />
          ))}
        </datalist>
        <TextSizeIcon size={20} />
        <span className="text-size__name" aria-hidden="true">
          {strings.settings.textSizes[size]}
        </span>
      </div>
      <p className="text-size__sample">{strings.settings.textSizeSample}</p>
    </div>
  );
}
