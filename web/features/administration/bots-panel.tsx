import { useState } from 'react';
import { limits } from '../../../protocol/limits.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useListing } from '../settings/use-listing.ts';
import { BotCard } from './bot-card.tsx';
import { NewBotDialog } from './new-bot-dialog.tsx';
import './bots-panel.css';

/** The programs that are somebody here, and their tokens. */
export function BotsPanel() {
  const words = strings.administration.bots;
  const { listing, problem, refresh } = useListing('bot:list', {});
  const [isMaking, setMaking] = useState(false);
  // Those in use first.
  const bots = listing?.bots.toSorted(
    (one, other) => Number(!!one.deactivatedAt) - Number(!!other.deactivatedAt),
  );

  return (
    <div className="settings__panel bots">
      <div className="bots__head">
        <p className="setting__hint">{words.hint(limits.botsOfMaker)}</p>
        <Button look="primary" icon={<PlusIcon />} onClick={() => setMaking(true)}>
          {words.create}
        </Button>
      </div>
      {problem !== null && (
        <p className="field__error" role="alert">
          {problem}
        </p>
      )}
      {bots === undefined && problem === null && <Skeleton width={60} />}
      {bots?.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      <ul className="bots__list">
        {bots?.map((bot) => (
          <BotCard key={bot.bot.id} bot={bot} onChange={() => void refresh()} />
        ))}
      </ul>
      {isMaking && <NewBotDialog onDone={() => void refresh()} onClose={() => setMaking(false)} />}
    </div>
  );
}
