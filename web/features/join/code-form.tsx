import { useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { CodeField } from './code-field.tsx';
import { DoorForm } from './door-form.tsx';
import type { DoorProblem } from './use-door.ts';

interface CodeFormProps {
  busy: boolean;
  /** Of the code that was given last. */
  problem: DoorProblem | null;
  onChange: () => void;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** The second step of signing in, where an account asks for a code as well. */
export function CodeForm({ busy, problem, onChange, onCode, onBack }: CodeFormProps) {
  const words = strings.security;
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [given, setGiven] = useState<string | null>(null);

  function submit() {
    setMissing(code.trim() === '');
    if (code.trim() === '') return;
    setGiven(code);
    onCode(code);
  }

  // That a code is asked for came as an answer without one: it is not wrong yet.
  const wrong = given === null ? undefined : problem?.text;
  return (
    <DoorForm
      title={words.codeTitle}
      text={words.codeText}
      submit={strings.door.signIn}
      busy={busy}
      problem={undefined}
      onSubmit={submit}
      links={
        <Button look="quiet" onClick={onBack}>
          {words.back}
        </Button>
      }
    >
      <CodeField
        label={words.code}
        name="code"
        autoFocus
        value={code}
        error={isMissing ? words.codeMissing : wrong}
        onChange={(value) => {
          setCode(value);
          setMissing(false);
          setGiven(null);
          onChange();
        }}
      />
    </DoorForm>
  );
}
