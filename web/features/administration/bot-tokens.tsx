import { useState } from 'react';
import type { Bot, BotToken } from '../../../protocol/entities.ts';
import { limits } from '../../../protocol/limits.ts';
import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useParley } from '../../use-parley.ts';
import { lastHere } from './last-here.ts';
import { NewTokenForm } from './new-token-form.tsx';
import { SecretOnce } from './secret-once.tsx';
import { useAttempt } from './use-attempt.ts';
import './bot-tokens.css';

/** What opens a bot: each token with what it allows. */
export function BotTokens({ row, onChange }: { row: Bot; onChange: () => void }) {
  const parley = useParley();
  const words = strings.administration.bots;
  const { busy, attempt } = useAttempt();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [asked, setAsked] = useState<BotToken | null>(null);

  const revoke = async (token: BotToken) => {
    await attempt(async () => {
      await parley.call('token:revoke', { tokenId: token.id });
    });
    setAsked(null);
    setSecret(null);
    onChange();
  };

  return (
    <div className="bot-tokens">
      {row.tokens.length === 0 && !isMaking && <p className="setting__aside">{words.noTokens}</p>}
      <ul>
        {row.tokens.map((token) => (
          <li key={token.id} className="bot-tokens__token">
            <div className="bot-tokens__about">
              <bdi>{token.label}</bdi>
              <span className="setting__aside">
                {words.scopesOf(token.scopes.map((scope) => words.scopes[scope].label))}
                {' · '}
                {token.seenAt === token.createdAt
                  ? words.unused
                  : words.lastUsed(lastHere(token.seenAt, Date.now()))}
              </span>
            </div>
            <Button
              size="small"
              aria-label={words.revokeToken(token.label)}
              onClick={() => setAsked(token)}
            >
              {words.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {secret !== null && <SecretOnce secret={secret} hint={words.tokenHint} />}
      {isMaking ? (
        <NewTokenForm
          botId={row.bot.id}
          onDone={(token) => {
            setSecret(token);
            setMaking(false);
            onChange();
          }}
          onClose={() => setMaking(false)}
        />
      ) : (
        row.tokens.length < limits.tokensOfBot && (
          <div className="setting__actions">
            <Button size="small" onClick={() => setMaking(true)}>
              {words.newToken}
            </Button>
          </div>
        )
      )}
      {asked !== null && (
        <ConfirmDialog
          title={words.revokeTitle(asked.label)}
          text={words.revokeText}
          action={words.revoke}
          busy={busy}
          onConfirm={() => void revoke(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
