import { type FormEvent, useId, useState } from 'react';
import type { RoomView } from '../../../client/views.ts';
import { isSmallRoom } from '../../../protocol/is-small-room.ts';
import { limits } from '../../../protocol/limits.ts';
import { characters, normaliseLine, normaliseText } from '../../../protocol/text.ts';
import { go } from '../../adapters/address.ts';
import { strings } from '../../i18n/strings.ts';
import { lobbySlug, roomPath } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Suggestion } from '../../ui/suggestion.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useParley } from '../../use-parley.ts';
import { type RoomProblem, roomProblem, roomRefusal } from '../rooms/room-problem.ts';
import './room-settings.css';

/** What a room is called and what it is about. */
export function AboutForm({ room }: { room: RoomView }) {
  const words = strings.roomSettings;
  const parley = useParley();
  const id = useId();
  const [name, setName] = useState(room.givenName);
  const [topic, setTopic] = useState(room.topic);
  const [description, setDescription] = useState(room.description);
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = {
    ...(normaliseLine(name) !== room.givenName && { name }),
    ...(normaliseLine(topic) !== room.topic && { topic }),
    ...(normaliseText(description) !== room.description && { description }),
  };
  const isChanged = Object.keys(changed).length > 0;
  const isMoving = 'name' in changed && room.slug !== lobbySlug && !isSmallRoom(room);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    const wrong = problemOf('name' in changed ? name : null, topic, description);
    setProblem(wrong);
    if (wrong !== null || !isChanged) return;
    setBusy(true);
    try {
      const { room: saved } = await parley.call('room:update', { roomId: room.id, ...changed });
      if (saved.slug !== room.slug) go(roomPath(saved.slug), 'replace');
      showToast({ text: strings.community.saved, tone: 'good' });
    } catch (error) {
      setProblem(roomRefusal(error));
    }
    setBusy(false);
  }

  const wrongWith = (field: RoomProblem['field']) =>
    problem?.field === field ? problem.text : undefined;
  return (
    <form className="room-settings__form" onSubmit={(event) => void save(event)} noValidate>
      <Field
        label={strings.create.name}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={wrongWith('name')}
        hint={isMoving ? words.moves : undefined}
        remedy={
          <Suggestion
            value={problem?.suggestion}
            onTake={(name) => {
              setName(name);
              setProblem(null);
            }}
          />
        }
      />
      <Field
        label={strings.create.topic}
        autoComplete="off"
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
        error={wrongWith('topic')}
        hint={words.topicHint}
      />
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {words.description}
        </label>
        <textarea
          id={id}
          className="field__input room-settings__description"
          dir="auto"
          rows={4}
          value={description}
          aria-describedby={`${id}-note`}
          onChange={(event) => setDescription(event.target.value)}
        />
        <div className="field__note" id={`${id}-note`} aria-live="polite">
          {wrongWith('description') !== undefined ? (
            <span className="field__error">{wrongWith('description')}</span>
          ) : (
            <span className="field__hint">{words.descriptionHint}</span>
          )}
        </div>
      </div>
      {wrongWith('form') !== undefined && (
        <p className="field__error" role="alert">
          {wrongWith('form')}
        </p>
      )}
      <div className="setting__actions">
        <Button type="submit" look={isChanged ? 'primary' : 'plain'} busy={busy}>
          {strings.community.save}
        </Button>
      </div>
    </form>
  );
}

function problemOf(name: string | null, topic: string, description: string): RoomProblem | null {
  if (characters(normaliseText(description)) > limits.descriptionCharacters) {
    return { field: 'description', text: strings.roomSettings.descriptionTooLong };
  }
  return roomProblem(name, topic);
}
