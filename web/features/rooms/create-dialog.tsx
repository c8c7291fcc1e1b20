import { type FormEvent, useState } from 'react';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RadioList } from '../../ui/radio-list.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { useView } from '../../use-parley.ts';
import { type ChannelKind, useCreateRoom } from './use-create-room.ts';

interface CreateDialogProps {
  initialName: string;
  onClose: () => void;
}

export function CreateDialog({ initialName, onClose }: CreateDialogProps) {
  const [name, setName] = useState(initialName);
  const [topic, setTopic] = useState('');
  const [kind, setKind] = useState<ChannelKind>('public');
  const me = useView('me', (parley) => parley.me);
  const { problem, busy, create, clear } = useCreateRoom(onClose);

  function submit(event: FormEvent) {
    event.preventDefault();
    void create(name, topic, kind);
  }

  return (
    <Dialog title={strings.create.title} onClose={onClose}>
      <form className="dialog__body" onSubmit={submit} noValidate>
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
            <Suggestion
              value={problem?.suggestion}
              onTake={(name) => {
                setName(name);
                void create(name, topic, kind);
              }}
            />
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
        {/* A guest makes rooms for everybody: of theirs nobody would be left to look after. */}
        {me !== null && me.role !== 'guest' && (
          <RadioList
            label={strings.create.kind}
            choices={[
              { value: 'public', label: strings.create.public, hint: strings.create.text },
              { value: 'private', label: strings.room.private, hint: strings.create.privateText },
            ]}
            value={kind}
            onChange={setKind}
          />
        )}
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
