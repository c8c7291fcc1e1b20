import { strings } from '../../i18n/strings.ts';
import { useView } from '../../use-parley.ts';
import './typing-line.css';

/** Who is typing. Its place is always kept, so that nothing jumps. */
export function TypingLine({ roomId }: { roomId: string }) {
  const people = useView(`typing:${roomId}`, (parley) => parley.typing(roomId));
  return (
    <div className="typing-line">
      {people.length > 0 && (
        <>
          <span className="typing-line__dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span className="typing-line__names">
            {strings.typing(people.map((person) => person.name))}
          </span>
        </>
      )}
    </div>
  );
}
