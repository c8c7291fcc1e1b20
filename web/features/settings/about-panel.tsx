import { protocolVersion } from '../../../protocol/version.ts';
import { serverName } from '../../adapters/address.ts';
import { version } from '../../adapters/version.ts';
import { strings } from '../../i18n/strings.ts';
import { Mark } from '../../ui/mark.tsx';
import './about-panel.css';

export function AboutPanel() {
  const words = strings.settings;
  return (
    <div className="settings__panel">
      <div className="about__brand">
        <Mark size={40} />
        <div>
          <h3>{strings.product}</h3>
          <p className="setting__hint">{words.aboutText}</p>
        </div>
      </div>
      <dl className="about__facts">
        <dt>{words.version}</dt>
        <dd>{version}</dd>
        <dt>{words.protocol}</dt>
        <dd>{protocolVersion}</dd>
        <dt>{words.server}</dt>
        <dd dir="ltr">{serverName()}</dd>
      </dl>
    </div>
  );
}
