import { Suspense } from 'react';
import { strings } from '../../i18n/strings.ts';
import { later } from '../../later.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import {
  BellIcon,
  ClockIcon,
  FlagIcon,
  HashIcon,
  InfoIcon,
  KeyboardIcon,
  PeopleIcon,
  ScreenIcon,
  SunIcon,
} from '../../ui/icons.tsx';
import { AtIcon, CommandIcon, ShieldIcon } from '../../ui/more-icons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { useView } from '../../use-parley.ts';
import { AboutPanel } from './about-panel.tsx';
import { AccountPanel } from './account-panel.tsx';
import { AppearancePanel } from './appearance-panel.tsx';
import { CommunityPanel } from './community-panel.tsx';
import { DevicePanel } from './device-panel.tsx';
import { KeyboardPanel } from './keyboard-panel.tsx';
import { NotificationsPanel } from './notifications-panel.tsx';
import { beginsGroup, type SettingsTab, settingsTabs, showSettings } from './settings-place.ts';
import './settings-dialog.css';

/** The tabs of those who look after the community. */
const ofAdmins: readonly SettingsTab[] = ['community', 'people', 'bots', 'audit'];

const SecurityPanel = later(
  async () => (await import('../security/security-panel.tsx')).SecurityPanel,
);
const PeoplePanel = later(
  async () => (await import('../administration/people-panel.tsx')).PeoplePanel,
);
const BotsPanel = later(async () => (await import('../administration/bots-panel.tsx')).BotsPanel);
const ReportsPanel = later(
  async () => (await import('../moderation/reports-panel.tsx')).ReportsPanel,
);
const AuditPanel = later(
  async () => (await import('../administration/audit-panel.tsx')).AuditPanel,
);

const panels = {
  appearance: { icon: <SunIcon />, content: <AppearancePanel /> },
  account: { icon: <AtIcon />, content: <AccountPanel /> },
  security: { icon: <ShieldIcon />, content: <SecurityPanel /> },
  community: { icon: <HashIcon />, content: <CommunityPanel /> },
  people: { icon: <PeopleIcon />, content: <PeoplePanel /> },
  bots: { icon: <CommandIcon />, content: <BotsPanel /> },
  audit: { icon: <ClockIcon />, content: <AuditPanel /> },
  reports: { icon: <FlagIcon />, content: <ReportsPanel /> },
  notifications: { icon: <BellIcon />, content: <NotificationsPanel /> },
  keyboard: { icon: <KeyboardIcon />, content: <KeyboardPanel /> },
  device: { icon: <ScreenIcon />, content: <DevicePanel /> },
  about: { icon: <InfoIcon />, content: <AboutPanel /> },
} satisfies Record<SettingsTab, unknown>;

/** What somebody can choose about Parley on this device. Every choice applies at once. */
export function SettingsDialog({ tab, onClose }: { tab: SettingsTab; onClose: () => void }) {
  const role = useView('me', (parley) => parley.me)?.role;
  const looksAfter = role === 'owner' || role === 'admin';
  const moderates = useView('rooms', (parley) => parley.rooms).some(
    ({ role }) => role !== 'member',
  );
  const tabs = settingsTabs.filter(
    (id) => looksAfter || (id === 'reports' ? moderates : !ofAdmins.includes(id)),
  );
  const narrow = useMedia('(max-width: 720px)');
  return (
    <Dialog title={strings.settings.title} shape="page" onClose={onClose}>
      <div className="settings">
        <Tabs
          label={strings.settings.title}
          side={narrow ? 'above' : 'beside'}
          selected={tab}
          onSelect={showSettings}
          tabs={tabs.map((id) => ({
            id,
            label: strings.settings.tabs[id],
            icon: panels[id].icon,
            beginsGroup: beginsGroup(id, tabs),
            content: <Suspense fallback={null}>{panels[id].content}</Suspense>,
          }))}
        />
      </div>
    </Dialog>
  );
}
