import { useState } from 'react';
import type { Bot } from '../../../protocol/entities.ts';
import { strings } from '../../i18n/strings.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useParley, useView } from '../../use-parley.ts';
import { BotRooms } from './bot-rooms.tsx';
import { BotTokens } from './bot-tokens.tsx';
import { mayManage } from './may-manage.ts';
import { useAttempt } from './use-attempt.ts';
import './bot-card.css';

/** A bot: who made it, where it is, what opens it, and its end. */
export function BotCard({ bot: row, onChange }: { bot: Bot; onChange: () => void }) {
  const parley = useParley();
  const words = strings.administration.bots;
  const role = useView('me', (parley) => parley.me)?.role;
  const { busy, attempt } = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const { bot, maker, rooms } = row;
  const isGone = row.deactivatedAt !== undefined;

  const act = async (command: 'person:deactivate' | 'person:reactivate') => {
    await attempt(async () => {
      await parley.call(command, { personId: bot.id });
    });
    setAsked(false);
    onChange();
  };

  return (
    <li className="bot-card" data-gone={isGone || undefined}>
      <div className="bot-card__head">
        <Avatar id={bot.id} name={bot.name} {...(isGone && { here: false })} />
        <div className="bot-card__names">
          <h3 className="bot-card__name">
            <bdi>{bot.name}</bdi> <bdi className="setting__aside">@{bot.handle}</bdi>
          </h3>
          <p className="setting__aside">
            {isGone ? words.removed : words.madeBy(maker.name)}
            {rooms.length === 0 && ` · ${words.noRooms}`}
          </p>
        </div>
        {role && mayManage(role, 'bot') && isGone && (
          <Button size="small" busy={busy} onClick={() => void act('person:reactivate')}>
            {words.bringBack}
          </Button>
        )}
        {role && mayManage(role, 'bot') && !isGone && (
          <Button
            size="small"
            aria-label={words.removeBot(bot.name)}
            onClick={() => setAsked(true)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {rooms.length > 0 && <BotRooms row={row} onChange={onChange} />}
      {!isGone && <BotTokens row={row} onChange={onChange} />}
      {isAsked && (
        <ConfirmDialog
          title={words.removeTitle(bot.name)}
          text={words.removeText}
          action={words.remove}
          busy={busy}
          onConfirm={() => void act('person:deactivate')}
          onClose={() => setAsked(false)}
        />
      )}
    </li>
  );
}
