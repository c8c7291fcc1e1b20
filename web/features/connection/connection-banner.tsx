import { applyUpdate } from '../../adapters/updates.ts';
import { strings } from '../../i18n/strings.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, OfflineIcon, RefreshIcon } from '../../ui/icons.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { shortTime } from '../../ui/times.ts';
import { useParley } from '../../use-parley.ts';
import { type BannerKind, useConnectionBanner } from './use-connection-banner.ts';
import './connection-banner.css';

/** Floats over the conversation, so that nothing under it moves when it comes or goes. */
export function ConnectionBanner() {
  const banner = useConnectionBanner();
  return (
    <div className="connection-banner" role="status">
      {banner !== null && (
        <div
          key={banner.kind}
          className={cx(
            'connection-banner__place',
            banner.kind === 'back' && 'connection-banner__place--leaving',
          )}
        >
          <Words banner={banner} />
        </div>
      )}
    </div>
  );
}

function Words({ banner }: { banner: BannerKind }) {
  const parley = useParley();
  const words = strings.connection;
  switch (banner.kind) {
    case 'connecting':
      return <Banner tone="plain" icon={<Spinner />} text={words.connecting} />;
    case 'back':
      return <Banner tone="good" icon={<CheckIcon />} text={words.back} />;
    case 'offline':
      return (
        <Banner
          tone="warning"
          icon={<OfflineIcon />}
          title={words.offline(shortTime(banner.since))}
          text={words.offlineText}
        >
          <Button size="small" onClick={() => parley.reconnect()}>
            {words.retry}
          </Button>
        </Banner>
      );
    case 'outdated':
      return (
        <Banner
          tone="alert"
          icon={<RefreshIcon />}
          title={words.outdated}
          text={words.outdatedText}
        >
          <Button size="small" onClick={applyUpdate}>
            {words.reload}
          </Button>
        </Banner>
      );
  }
}
