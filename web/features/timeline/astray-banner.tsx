import { strings } from '../../i18n/strings.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import type { Leading } from './use-lead.ts';

/** Says why somebody is not at the message they wanted to see. */
export function AstrayBanner({ leading: { astray, retry, giveUp } }: { leading: Leading }) {
  if (astray === null) return null;
  const isUnknown = astray === 'unknown';
  const words = strings.timeline;
  return (
    <div role="alert">
      <Banner
        tone={isUnknown ? 'plain' : 'warning'}
        icon={isUnknown ? <InfoIcon /> : <WarningIcon />}
        title={isUnknown ? words.unknownMessage : words.jumpFailed}
        text={isUnknown ? words.unknownMessageText : words.jumpFailedText}
      >
        {!isUnknown && (
          <Button size="small" onClick={retry}>
            {strings.tryAgain}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={giveUp}>
          {strings.close}
        </Button>
      </Banner>
    </div>
  );
}
