import { strings } from '../../i18n/strings.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, OfflineIcon } from '../../ui/icons.tsx';
import { shortTime } from '../../ui/times.ts';
import { useParley } from '../../use-parley.ts';
import { useConnectionBanner } from './use-connection-banner.ts';
import './connection-banner.css';

/** Floats over the conversation, so that nothing under it moves when it comes or goes. */
export function ConnectionBanner() {
  const parley = useParley();
  const banner = useConnectionBanner();

  return (
    <div className="connection-banner" role="status">
      {banner !== null && (
        <div
          key={banner.kind}
          className={cx('connection-banner__card', `connection-banner__card--${banner.kind}`)}
        >
          {banner.kind === 'offline' && (
            <>
              <OfflineIcon />
              <p>
                <strong>{strings.connection.offline(shortTime(banner.since))}</strong>{' '}
                <span className="connection-banner__text">{strings.connection.offlineText}</span>
              </p>
              <Button size="small" onClick={() => parley.reconnect()}>
                {strings.connection.retry}
              </Button>
            </>
          )}
          {banner.kind === 'back' && (
            <>
              <CheckIcon />
              {strings.connection.back}
            </>
          )}
          {banner.kind === 'outdated' && strings.connection.outdated}
          {banner.kind === 'connecting' && strings.connection.connecting}
        </div>
      )}
    </div>
  );
}
