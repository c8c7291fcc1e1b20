import type { TimelineView } from '../../../client/views.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import './older-mark.css';

/** Height of `.older-mark` in pixels: the list has to know what stands above it. */
export const olderMarkHeight = 48;

interface OlderMarkProps {
  state: TimelineView['older'];
  /** `newer` stands below the newest message that is shown. */
  end: 'older' | 'newer';
  onRetry: () => void;
}

/** Where more of the room is fetched. Always of the same height, so that nothing beside it moves. */
export function OlderMark({ state, end, onRetry }: OlderMarkProps) {
  const words = strings.timeline;
  return (
    <div className="older-mark">
      {state === 'loading' && (
        <span
          className="older-mark__turning"
          role="status"
          aria-label={end === 'older' ? words.olderLoading : words.newerLoading}
        />
      )}
      {state === 'failed' && (
        <>
          <span role="alert">{end === 'older' ? words.olderFailed : words.newerFailed}</span>
          <Button size="small" onClick={onRetry}>
            {strings.tryAgain}
          </Button>
        </>
      )}
    </div>
  );
}
