import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import './join-scene.css';

/** A glimpse of what is behind the door. A picture only: nothing in it can be read out or used. */
export function JoinScene() {
  return (
    <div className="join-scene" aria-hidden="true">
      <ul className="join-scene__talk">
        {strings.join.scene.map(({ name, text }) => (
          <li key={name} className="join-scene__line">
            <Avatar id={name} name={name} size="large" />
            <p className="join-scene__bubble">
              <span className="join-scene__name">{name}</span>
              {text}
            </p>
          </li>
        ))}
        <li className="join-scene__line join-scene__line--typing">
          <span className="join-scene__dots">
            <i />
            <i />
            <i />
          </span>
        </li>
      </ul>
    </div>
  );
}
