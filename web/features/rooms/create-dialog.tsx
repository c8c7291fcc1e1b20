import { type FormEvent, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useCreateRoom } from './use-create-room.ts';

interface CreateDialogProps {
  initialName: string;
  onClose: () => void;
}

export function CreateDialog({ initialName, onClose }: CreateDialogProps) {
  const [name, setName] = useState(initialName);
  const [topic, setTopic] = useState('');
  const { problem, busy, create, clear } = useCreateRoom(onClose);
  const suggestion = problem?.suggestion;

  function submit(event: FormEvent) {
    event.preventDefault();
    void create(name, topic);
  }

  return (
    <Dialog title={strings.create.title} onClose={onClose}>
      <form className="dialog__body" onSubmit={submit} noValidate>
        <p className="dialog__text">{strings.create.text}</p>
        <Field
          label={strings.create.name}
          placeholder={strings.create.namePlaceholder}
          autoComplete="off"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            clear();
          }}
          error={problem?.field === 'name' ? problem.text : undefined}
          remedy={
            suggestion !== undefined && (
              <button
                type="button"
                className="field__suggestion"
                onClick={() => {
                  setName(suggestion);
                  void create(suggestion, topic);
                }}
              >
                {strings.create.takeSuggestion(suggestion)}
              </button>
            )
          }
        />
        <Field
          label={strings.create.topic}
          hint={strings.create.topicHint}
          autoComplete="off"
          value={topic}
          onChange={(event) => {
            setTopic(event.target.value);
            clear();
          }}
          error={problem?.field === 'topic' ? problem.text : undefined}
        />
        {problem?.field === 'form' && (
          <p className="field__error" role="alert">
            {problem.text}
          </p>
        )}
        <div className="dialog__actions">
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {strings.create.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
