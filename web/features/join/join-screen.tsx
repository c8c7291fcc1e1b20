import type { FormEvent } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Mark } from '../../ui/mark.tsx';
import { JoinScene } from './join-scene.tsx';
import { useJoin } from './use-join.ts';
import './join-screen.css';

/** The first thing anybody sees: one question, and then they are in. */
export function JoinScreen() {
  const { name, problem, busy, change, join } = useJoin();
  const suggestion = problem?.suggestion;

  function submit(event: FormEvent) {
    event.preventDefault();
    void join(name);
  }

  return (
    <main className="join-screen">
      <div className="join-screen__side">
        <div className="join-screen__brand">
          <Mark size={28} />
          {strings.product}
        </div>
        <form className="join-screen__form" onSubmit={submit} noValidate>
          <h1 className="join-screen__title">{strings.join.title}</h1>
          <p className="join-screen__text">{strings.join.text}</p>
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
              suggestion !== undefined && (
                <button
                  type="button"
                  className="field__suggestion"
                  onClick={() => {
                    change(suggestion);
                    void join(suggestion);
                  }}
                >
                  {strings.join.takeSuggestion(suggestion)}
                </button>
              )
            }
          />
          <Button type="submit" look="primary" size="large" busy={busy}>
            {strings.join.submit}
          </Button>
        </form>
        <p className="join-screen__note">{strings.join.note}</p>
      </div>
      <JoinScene />
    </main>
  );
}
