import { Icon, type IconProps } from './icon.tsx';

// Of the screens alone that are loaded when they are opened.

export const KeyIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="5" cy="8" r="3" />
    <path d="M8 8h6.5v2.5M11.5 8v2" />
  </Icon>
);

export const ShieldIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M8 1.75 13 3.5v4c0 3.2-2 5.6-5 6.75C5 13.1 3 10.7 3 7.5v-4zM5.75 8l1.6 1.6L10.4 6.5" />
  </Icon>
);

export const AtIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="2.5" />
    <path d="M10.5 5.5v3.4c0 1 .7 1.7 1.6 1.7 1 0 1.9-.8 1.9-2.6a6 6 0 1 0-2.4 4.8" />
  </Icon>
);

export const CommandIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M6 6h4v4H6V6ZM6 6H4.5A1.75 1.75 0 1 1 6 4.25V6Zm4 0V4.25A1.75 1.75 0 1 1 11.5 6H10Zm0 4h1.5A1.75 1.75 0 1 1 10 11.75V10Zm-4 0v1.75A1.75 1.75 0 1 1 4.5 10H6Z" />
  </Icon>
);

export const CalendarIcon = (props: IconProps) => (
  <Icon {...props}>
    <rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1.5" />
    <path d="M2.25 6.5h11.5M5.25 1.75v2.5M10.75 1.75v2.5" />
  </Icon>
);

export const VolumeIcon = (props: IconProps) => (
  <Icon {...props} turns>
    <path d="M7.5 3 4.5 5.5h-2v5h2l3 2.5V3ZM10 6a2.8 2.8 0 0 1 0 4M11.8 4.2a5.4 5.4 0 0 1 0 7.6" />
  </Icon>
);

export const TextSizeIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M1.750 12.500 5 4l3.250 8.500M2.800 9.750h4.400M9.500 12.500 11.750 7 14 12.500M10.200 10.900h3.100" />
  </Icon>
);

export const ContrastIcon = (props: IconProps) => (
  <Icon {...props}>
    <circle cx="8" cy="8" r="6" />
    <path fill="currentColor" d="M8 2a6 6 0 0 1 0 12V2Z" />
  </Icon>
);

export const FolderIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M1.750 4.250a1 1 0 0 1 1-1h3l1.500 1.750h6a1 1 0 0 1 1 1v5.750a1 1 0 0 1-1 1H2.750a1 1 0 0 1-1-1v-7.500Z" />
  </Icon>
);
