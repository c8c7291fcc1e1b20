import { type ActionGroup, actionIds, actions } from '../../actions.ts';
import { strings } from '../../i18n/strings.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { messageKeys } from '../timeline/message-keys.ts';
import './shortcuts-sheet.css';

interface Line {
  readonly label: string;
  readonly keys: readonly string[];
}

/** Every key there is, by what it is for. */
export function ShortcutsSheet({ onClose }: { onClose: () => void }) {
  const { sheet } = strings.navigation;
  return (
    <Dialog title={strings.actions.shortcuts} shape="wide" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it is scrolled with the keyboard */}
      <section className="shortcuts-sheet" aria-label={strings.actions.shortcuts} tabIndex={0}>
        <div className="shortcuts-sheet__columns">
          {(Object.keys(sheet.actions) as ActionGroup[]).map((group) => (
            <Section key={group} title={sheet.actions[group]} lines={actionLines(group)} />
          ))}
          {localLines().map(({ title, lines }) => (
            <Section key={title} title={title} lines={lines} />
          ))}
        </div>
      </section>
    </Dialog>
  );
}

function Section({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section className="shortcuts-sheet__section">
      <h3 className="shortcuts-sheet__title">{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className="shortcuts-sheet__line">
            <dt>{label}</dt>
            <dd className="shortcuts-sheet__keys">
              {keys.map((one) => (
                <Shortcut key={one} keys={one} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function actionLines(group: ActionGroup): Line[] {
  const lines: Line[] = actionIds
    .filter((id) => actions[id].group === group && actions[id].keys.length > 0)
    .map((id) => ({ label: strings.actions[id], keys: actions[id].keys }));
  if (group !== 'rooms') return lines;
  const keys = ['Mod+Shift+ArrowUp', 'Mod+Shift+ArrowDown'];
  return [...lines, { label: strings.navigation.sheet.moveRoom, keys }];
}

/** Keys that belong to one place, and are listened to there. */
function localLines(): { title: string; lines: Line[] }[] {
  const { writing, messages, catchUp } = strings.navigation.sheet;
  return [
    {
      title: writing.title,
      lines: [
        { label: writing.send, keys: ['Enter'] },
        { label: writing.newLine, keys: ['Shift+Enter'] },
        { label: writing.toMessages, keys: ['ArrowUp'] },
      ],
    },
    {
      title: messages.title,
      lines: [
        { label: messages.previous, keys: ['ArrowUp'] },
        { label: messages.next, keys: ['ArrowDown'] },
        { label: messages.ends, keys: ['Home', 'End'] },
        ...messageKeys.map(([deed, key]) => ({ label: strings.message[deed], keys: [key] })),
        { label: messages.back, keys: ['Escape'] },
      ],
    },
    {
      title: catchUp.title,
      lines: [
        { label: catchUp.next, keys: ['J', 'ArrowDown'] },
        { label: catchUp.previous, keys: ['K', 'ArrowUp'] },
        { label: catchUp.open, keys: ['Enter'] },
        { label: catchUp.markRead, keys: ['E'] },
      ],
    },
  ];
}
