import { Icon, type IconProps } from './icon.tsx';

export const HashIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.25 2.5 4.75 13.5M11.25 2.5 9.75 13.5M2.75 5.75h10.75M2.5 10.25h10.75" />
  </Icon>
);
export const LockIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7.5h8a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1ZM5.25 7.5V5.25a2.75 2.75 0 0 1 5.5 0V7.5" />
  </Icon>
);
export const PlusIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3v10M3 8h10" />
  </Icon>
);
export const CompassIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="m10.5 5.5-1.3 3.7-3.7 1.3 1.3-3.7 3.7-1.3Z" />
  </Icon>
);
export const PeopleIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="6" cy="5.5" r="2.5" />
    <path d="M1.5 13.25c.3-2.5 2.1-3.9 4.5-3.9s4.2 1.4 4.5 3.9M10.6 3.2a2.5 2.5 0 0 1 0 4.6M12.1 9.8c1.4.6 2.2 1.8 2.4 3.45" />
  </Icon>
);
export const MoreIcon = (props: IconProps) => (
  <Icon {...props}>
    <path strokeWidth="2" d="M3.5 8h.01M8 8h.01M12.5 8h.01" />
  </Icon>
);
export const BackIcon = (props: IconProps) => (
  <Icon {...props} turns>
    <path d="M9.75 3.25 5 8l4.75 4.75" />
  </Icon>
);
export const CloseIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3.75 3.75 8.5 8.5m0-8.5-8.5 8.5" />
  </Icon>
);
export const SendIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 13V3.25M3.75 7.25 8 3l4.25 4.25" />
  </Icon>
);
export const DownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 3v9.75M3.75 8.75 8 13l4.25-4.25" />
  </Icon>
);
export const UpIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 13V3.25M3.75 7.25 8 3l4.25 4.25" />
  </Icon>
);
export const ClockIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.75V8l2.25 1.5" />
  </Icon>
);
export const WarningIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 2.25 1.75 13.25h12.5L8 2.25ZM8 6.5v3M8 11.25h.01" />
  </Icon>
);
export const OfflineIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m2.5 2.5 11 11M5.2 10.4a4 4 0 0 1 5 -.3M3 8.1a7 7 0 0 1 3-1.9M9 5.9a7 7 0 0 1 4 2.2M1 5.8a10 10 0 0 1 2.7-1.9M6.8 2.9A10 10 0 0 1 15 5.8M8 13h.01" />
  </Icon>
);
export const CheckIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m3 8.5 3.25 3.25L13 4.75" />
  </Icon>
);
export const SearchIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.25 10.25 3 3" />
  </Icon>
);
export const LeaveIcon = (props: IconProps) => (
  <Icon {...props} turns>
    <path d="M6.5 2.75h-2a1.75 1.75 0 0 0-1.75 1.75v7a1.75 1.75 0 0 0 1.75 1.75h2M10.25 4.75 13.5 8l-3.25 3.25M13.25 8H6.5" />
  </Icon>
);
export const SunIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="2.75" />
    <path d="M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7" />
  </Icon>
);
export const MoonIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M13.5 9.4A5.75 5.75 0 0 1 6.6 2.5a5.75 5.75 0 1 0 6.9 6.9Z" />
  </Icon>
);
export const ScreenIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="1.75" y="2.75" width="12.5" height="8.5" rx="1.5" />
    <path d="M5.5 13.75h5" />
  </Icon>
);
export const ChevronIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 10 3 -3 3 3" />
  </Icon>
);
export const ChevronDownIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m5 6.5 3 3 3-3" />
  </Icon>
);
export const StarIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m8 2 1.8 3.8 4.1.5-3 2.9.7 4.1L8 11.3l-3.6 2 .7-4.1-3-2.9 4.1-.5L8 2Z" />
  </Icon>
);
export const StarFilledIcon = (props: IconProps) => (
  <Icon {...props}>
    <path
      fill="currentColor"
      d="m8 2 1.8 3.8 4.1.5-3 2.9.7 4.1L8 11.3l-3.6 2 .7-4.1-3-2.9 4.1-.5L8 2Z"
    />
  </Icon>
);
export const LinkIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3A2.6 2.6 0 0 0 9 3.3l-.7.7M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.7-.7" />
  </Icon>
);
export const CopyIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="5.75" y="5.75" width="7.5" height="7.5" rx="1.5" />
    <path d="M3.5 10.25h-.25a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v.25" />
  </Icon>
);
export const SmileIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M5.5 9.5c.5 1 1.4 1.6 2.5 1.6s2-.6 2.5-1.6" />
    <path strokeWidth="1.8" d="M6 6.4h.01M10 6.4h.01" />
  </Icon>
);
export const BellIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M4 7a4 4 0 0 1 8 0c0 3 1.25 4 1.25 4H2.75S4 10 4 7ZM6.75 13.5h2.5" />
  </Icon>
);
export const ArchiveIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="1.75" y="2.75" width="12.5" height="3.5" rx="1" />
    <path d="M3 6.25v5.5c0 .8.7 1.5 1.5 1.5h7c.8 0 1.5-.7 1.5-1.5v-5.5M6.5 9h3" />
  </Icon>
);
export const BellOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M5.2 4.2A4 4 0 0 1 12 7c0 1.2.2 2.1.5 2.8M11 11H2.75S4 10 4 7M6.75 13.5h2.5M2.5 2.5l11 11" />
  </Icon>
);
export const KeyboardIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="1.75" y="4" width="12.5" height="8" rx="1.5" />
    <path d="M4.5 6.75h.01M7 6.75h.01M9.5 6.75h.01M11.75 6.75h.01M5.5 9.5h5" />
  </Icon>
);
export const SettingsIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2 4.75h6.5M12.5 4.75H14M2 11.25h1.5M7.5 11.25H14" />
    <circle cx="10.5" cy="4.75" r="1.9" />
    <circle cx="5.5" cy="11.25" r="1.9" />
  </Icon>
);
export const SidePaneIcon = (props: IconProps) => (
  <Icon {...props} turns>
    <rect x="1.75" y="2.75" width="12.5" height="10.5" rx="1.75" />
    <path d="M10 2.75v10.5" />
  </Icon>
);
export const InboxIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2 9.25 4 3.5h8l2 5.75v2.5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-2.5ZM2 9.25h3.5a2.5 2.5 0 0 0 5 0H14" />
  </Icon>
);
export const CheckAllIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m1.5 8.5 3 3 6-6.5M7.5 11l.75.75L14.5 5" />
  </Icon>
);
export const UnreadIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M13.5 8A5.5 5.5 0 1 1 8 2.5" />
    <circle cx="12" cy="4" r="2" fill="currentColor" stroke="none" />
  </Icon>
);
export const PencilIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="m10.5 3 2.5 2.5-7.5 7.5H3v-2.5L10.5 3ZM9 4.5 11.5 7" />
  </Icon>
);
export const FlagIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M3.750 14V2.500M3.750 3.250h8.500l-2 3 2 3h-8.500" />
  </Icon>
);
export const TrashIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.75 4.25h10.5M6 4.25V2.75h4v1.5M4 4.25l.6 9h6.8l.6-9M6.6 7v3.5M9.4 7v3.5" />
  </Icon>
);
export const InfoIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.250v3.500M8 5h.01" />
  </Icon>
);
export const EyeOffIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.300 4A6.900 6.900 0 0 1 8 3.750C12.200 3.750 14.500 8 14.500 8a11 11 0 0 1-1.700 2.200M9.900 12A6.500 6.500 0 0 1 8 12.250C3.800 12.250 1.500 8 1.500 8A11 11 0 0 1 4.200 5M2.500 2.500l11 11" />
  </Icon>
);
export const SpeechIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.250 3.750a1 1 0 0 1 1-1h9.500a1 1 0 0 1 1 1v6.500a1 1 0 0 1-1 1H7.500l-3.250 2.500v-2.500h-1a1 1 0 0 1-1-1v-6.500Z" />
  </Icon>
);
export const RefreshIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M13.500 8A5.500 5.500 0 1 1 11.700 3.900L13.500 5.500M13.500 2.500v3h-3" />
  </Icon>
);
