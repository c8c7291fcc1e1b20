import { Button, IconButton } from '../../ui/button.tsx';
import { PlusIcon, SmileIcon, StarIcon } from '../../ui/icons.tsx';
import { Shortcut } from '../../ui/shortcut.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { Specimen } from '../specimen.tsx';

const looks = ['primary', 'plain', 'quiet', 'danger'] as const;

export function Buttons() {
  return (
    <>
      {looks.map((look) => (
        <Specimen key={look} name={look}>
          <Button look={look} size="small">
            Small
          </Button>
          <Button look={look}>Join room</Button>
          <Button look={look} size="large">
            Large
          </Button>
          <Button look={look} icon={<PlusIcon />}>
            With icon
          </Button>
          <Button look={look} disabled>
            Disabled
          </Button>
          <Button look={look} busy>
            Busy
          </Button>
        </Specimen>
      ))}
      <Specimen name="Icon buttons, with tooltips">
        <IconButton label="Create a room" shortcut="Mod+N">
          <PlusIcon />
        </IconButton>
        <IconButton label="Favourite" aria-pressed>
          <StarIcon />
        </IconButton>
        <IconButton label="Emoji" size="small">
          <SmileIcon />
        </IconButton>
        <IconButton label="Not now" disabled>
          <PlusIcon />
        </IconButton>
        <Spinner />
        <Shortcut keys="Mod+Shift+K" />
        <Shortcut keys="Alt+ArrowDown" drawn />
      </Specimen>
    </>
  );
}
