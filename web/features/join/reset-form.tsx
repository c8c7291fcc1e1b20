import { useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { characters } from '../../../protocol/text.ts';
import { currentOverlay } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons.tsx';
import { showToast } from '../../ui/toasts.ts';
import { CodeField } from './code-field.tsx';
import { DoorForm } from './door-form.tsx';
import { DoorLinks, type Joining } from './door-links.tsx';
import { PasswordField } from './password-field.tsx';
import { useDoor } from './use-door.ts';

/** Another password, by a link the secret of which stands behind `#`. */
export function ResetForm({ joining }: { joining: Joining }) {
  const words = strings.reset;
  const token = currentOverlay();
  const door = useDoor('reset:use');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const problem = door.of(undefined);
  const asked = door.of('code');
  if (asked !== null && !isCodeAsked) setCodeAsked(true);

  async function submit(): Promise<void> {
    if (characters(password) < limits.passwordCharactersLeast) {
      door.refuse({ field: 'password', text: strings.door.passwordInvalid });
    } else if (await door.enter({ token, password, ...(code.trim() !== '' && { code }) })) {
      showToast({ text: words.done, tone: 'good' });
    }
  }

  if (problem?.isGone || token === '') {
    return (
      <EmptyState picture={<WarningIcon size={28} />} title={words.gone} text={words.goneText}>
        <DoorLinks here={null} joining={joining} />
      </EmptyState>
    );
  }
  return (
    <DoorForm
      title={words.title}
      text={words.text}
      submit={words.submit}
      busy={door.busy}
      problem={problem?.text}
      onSubmit={() => void submit()}
      links={<DoorLinks here={null} joining={joining} />}
    >
      <PasswordField
        isNew
        value={password}
        error={door.of('password')?.text}
        onChange={(value) => {
          setPassword(value);
          door.clear();
        }}
      />
      {isCodeAsked && (
        <CodeField
          label={strings.security.second}
          name="second"
          value={code}
          hint={strings.security.secondHint}
          error={code === '' ? undefined : asked?.text}
          onChange={(value) => {
            setCode(value);
            door.clear();
          }}
        />
      )}
    </DoorForm>
  );
}
