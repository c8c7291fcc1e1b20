import { strings } from '../../i18n/strings.ts';
import { Badge } from '../../ui/badge.tsx';
import { FlagIcon } from '../../ui/icons.tsx';
import { useView } from '../../use-parley.ts';
import { showSettings } from '../settings/settings-place.ts';

/** What waits for whoever may act on reports; nothing is shown where that is nothing. */
export function ReportsLink() {
  const open = useView('reports', (parley) => parley.openReports);
  if (open === 0) return null;
  return (
    <button
      type="button"
      className="sidebar__entry sidebar__entry--unread"
      aria-label={strings.moderation.waiting(open)}
      onClick={() => showSettings('reports')}
    >
      <FlagIcon />
      <span className="sidebar__entry-name">{strings.moderation.reports}</span>
      <Badge count={open} />
    </button>
  );
}
