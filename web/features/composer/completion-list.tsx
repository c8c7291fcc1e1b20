import { useEffect, useRef } from 'react';
import { Avatar } from '../../ui/avatar.tsx';
import { cx } from '../../ui/cx.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { HashIcon, PeopleIcon } from '../../ui/icons.tsx';
import type { Completion } from './completion.ts';
import './completion-list.css';

interface CompletionListProps {
  id: string;
  label: string;
  list: readonly Completion[];
  active: number;
  onActivate: (index: number) => void;
  onPick: (completion: Completion) => void;
}

/** What could be meant, above the text. The focus stays in the text, which names the active one. */
export function CompletionList(props: CompletionListProps) {
  const { id, label, list, active, onActivate, onPick } = props;
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div ref={box} className="completion-list" id={id} role="listbox" aria-label={label}>
      {list.map((completion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the text field has the keys for it
        // biome-ignore lint/a11y/useFocusableInteractive: it is active by aria-activedescendant
        <div
          key={completion.key}
          id={completionId(id, index)}
          role="option"
          aria-selected={index === active}
          className={cx(
            'completion-list__item',
            index === active && 'completion-list__item--active',
          )}
          // The text keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onPointerMove={() => {
            if (index !== active) onActivate(index);
          }}
          onClick={() => onPick(completion)}
        >
          <Picture of={completion} />
          <bdi className="completion-list__label">
            <Highlighted text={completion.label} ranges={completion.ranges} />
          </bdi>
          {completion.note !== undefined && (
            <bdi className="completion-list__note">{completion.note}</bdi>
          )}
        </div>
      ))}
    </div>
  );
}

/** @param list the id of the whole */
export function completionId(list: string, index: number): string {
  return `${list}-${index}`;
}

function Picture({ of: { picture, label } }: { of: Completion }) {
  switch (picture.kind) {
    case 'emoji':
      return (
        <span className="completion-list__emoji" aria-hidden="true">
          {picture.emoji}
        </span>
      );
    case 'many':
      return (
        <span className="completion-list__sign">
          <PeopleIcon />
        </span>
      );
    case 'room':
      return (
        <span className="completion-list__sign">
          <HashIcon />
        </span>
      );
    case 'person':
      return (
        <Avatar
          id={picture.id}
          name={label}
          size="small"
          presence={picture.here ? 'online' : 'offline'}
        />
      );
  }
}
