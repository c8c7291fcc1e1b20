import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

interface DoorFormProps {
  title: string;
  text: string;
  submit: string;
  busy: boolean;
  /** What is wrong with the whole of it. */
  problem: string | undefined;
  onSubmit: () => void;
  /** Its fields. */
  children: ReactNode;
  /** The same without a password. */
  other?: ReactNode;
  /** A service to sign in with instead. */
  service?: ReactNode;
  /** Other ways in. */
  links: ReactNode;
}

/** One way in: what it is, what it asks, and one button. */
export function DoorForm({ title, text, submit, busy, problem, ...rest }: DoorFormProps) {
  function send(event: FormEvent) {
    event.preventDefault();
    rest.onSubmit();
  }

  return (
    <form className="door__form" onSubmit={send} noValidate>
      <h1 className="door__title">{title}</h1>
      <p className="door__text">{text}</p>
      {rest.children}
      {problem !== undefined && (
        <p className="field__error door__problem" role="alert">
          {problem}
        </p>
      )}
      <Button type="submit" look="primary" size="large" busy={busy}>
        {submit}
      </Button>
      {rest.other}
      {rest.service}
      {rest.links}
    </form>
  );
}
