import { type FormEvent, useState } from 'react';
import { type Scope, scopeSchema } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useParley } from '../../use-parley.ts';
import { useAttempt } from './use-attempt.ts';
import './new-token-form.css';

interface NewTokenFormProps {
  botId: string;
  /** @param token the secret, which is told this once */
  onDone: (token: string) => void;
  onClose: () => void;
}

export function NewTokenForm({ botId, onDone, onClose }: NewTokenFormProps) {
  const parley = useParley();
  const words = strings.administration.bots;
  const { busy, attempt } = useAttempt();
  const [label, setLabel] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read', 'write']);

  function toggle(scope: Scope, isOn: boolean) {
    setScopes((now) => (isOn ? [...now, scope] : now.filter((other) => other !== scope)));
  }

  const create = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      const { token } = await parley.call('token:create', { botId, label, scopes: [...scopes] });
      onDone(token);
    });
  };

  return (
    <form className="new-token" onSubmit={create} noValidate>
      <Field
        label={words.label}
        hint={words.labelHint}
        autoComplete="off"
        // One puts it in front of oneself by a button just pressed.
        autoFocus
        maxLength={limits.tokenLabelCharacters}
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      {scopeSchema.options.map((scope) => (
        <Switch
          key={scope}
          label={words.scopes[scope].label}
          hint={words.scopes[scope].hint}
          checked={scopes.includes(scope)}
          onChange={(isOn) => toggle(scope, isOn)}
        />
      ))}
      <div className="setting__actions">
        <Button
          type="submit"
          size="small"
          look="primary"
          busy={busy}
          disabled={label.trim() === '' || scopes.length === 0}
        >
          {words.newToken}
        </Button>
        <Button size="small" onClick={onClose}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}
