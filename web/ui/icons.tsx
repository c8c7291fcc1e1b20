import type { ReactNode } from 'react';

interface IconProps {
  size?: number;
}

/** 16-pixel grid, 1.5-pixel round strokes in the colour of the text. Decorative: the control is named. */
function Icon({ size = 16, children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const HashIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6.25 2.5 4.75 13.5M11.25 2.5 9.75 13.5M2.75 5.75h10.75M2.5 10.25h10.75" />
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
  <Icon {...props}>
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
  <Icon {...props}>
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
