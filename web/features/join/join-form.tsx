import type { FormEvent } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { DoorLinks } from './door-links.tsx';
import { useJoin } from './use-join.ts';

/**
 * One question, and a guest is in.
 *
 * @param invitation where a name alone is not enough
 */
export function JoinForm({ invitation }: { invitation?: string }) {
  const { name, problem, busy, change, join } = useJoin(invitation);

  function submit(event: FormEvent) {
    event.preventDefault();
    void join(name);
  }

  return (
    <form className="door__form" onSubmit={submit} noValidate>
      <h1 className="door__title">{strings.join.title}</h1>
      <p className="door__text">{strings.join.text}</p>
      <Field
        label={strings.join.name}
        look="large"
        name="name"
        autoComplete="nickname"
        autoCapitalize="words"
        spellCheck={false}
        autoFocus
        placeholder={strings.join.placeholder}
        value={name}
        onChange={(event) => change(event.target.value)}
        error={problem?.text}
        remedy={
          <Suggestion
            value={problem?.suggestion}
            onTake={(name) => {
              change(name);
              void join(name);
            }}
          />
        }
      />
      <Button type="submit" look="primary" size="large" busy={busy}>
        {strings.join.submit}
      </Button>
      <DoorLinks here="name" joining={invitation === undefined ? 'anyone' : 'invitation'} />
    </form>
  );
}
