import { type ChangeEvent, useRef, useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { removePicture, uploadPicture } from '../../adapters/community-picture.ts';
import { errorText, strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { CommunityMark } from '../../ui/community-mark.tsx';
import { errorCode } from '../../ui/error-code.ts';
import { Setting } from './setting.tsx';
import './picture-setting.css';

interface PictureSettingProps {
  /** Its version; null: there is none. */
  picture: string | null;
  onChange: () => void;
}

/** The picture of the community: chosen from a file, or taken away. */
export function PictureSetting({ picture, onChange }: PictureSettingProps) {
  const words = strings.picture;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function attempt(act: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      onChange();
    } catch (error) {
      const code = errorCode(error);
      if (code === 'too_large') setProblem(words.tooLarge);
      else setProblem(code === 'invalid' ? words.wrong : errorText(code));
    } finally {
      setBusy(false);
    }
  }

  function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after something went wrong.
    event.target.value = '';
    if (!file) return;
    if (file.size > limits.pictureBytes) setProblem(words.tooLarge);
    else void attempt(() => uploadPicture(file));
  }

  return (
    <Setting title={words.title} hint={words.hint}>
      <div className="picture-setting">
        <CommunityMark picture={picture} size={56} />
        <div className="setting__actions">
          <Button busy={busy} onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
          {picture !== null && (
            <Button look="quiet" busy={busy} onClick={() => void attempt(removePicture)}>
              {words.remove}
            </Button>
          )}
        </div>
        <input
          ref={input}
          className="picture-setting__file"
          type="file"
          aria-label={words.choose}
          tabIndex={-1}
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={choose}
        />
      </div>
      {problem !== null && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
    </Setting>
  );
}
