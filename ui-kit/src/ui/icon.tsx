const PATHS = {
  home: 'M3 11.2 12 4l9 7.2M5.5 9.6V20h13V9.6M10 20v-5.5h4V20',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 21 21',
  plus: 'M12 5v14M5 12h14',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15ZM10 21h4',
  film: 'M4.5 4h15A1.5 1.5 0 0 1 21 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18.5v-13A1.5 1.5 0 0 1 4.5 4ZM7.5 4v16M16.5 4v16M3 9h4.5M3 15h4.5M16.5 9H21M16.5 15H21',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-3.7 3.8-5.5 7.5-5.5s6.7 1.8 7.5 5.5',
  users: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5c.6-3.2 3.2-5 6.5-5s5.9 1.8 6.5 5M16 4.8a3.5 3.5 0 0 1 0 6.5M17.8 14.9c2 .7 3.3 2.3 3.7 4.6',
  heart: 'M12 20.3 4.2 12.6a5 5 0 0 1 7.1-7.1l.7.7.7-.7a5 5 0 0 1 7.1 7.1Z',
  comment: 'M4 5.5h16v11.5h-8.5L7 20.5V17H4Z',
  share: 'M14 5l6.5 6L14 17v-3.7c-4.5 0-8 1.4-10.5 4.7C4.5 12.5 8 9 14 8.6Z',
  spark: 'M12 3l1.9 5.3L19 10.2l-5.1 1.9L12 17.4l-1.9-5.3L5 10.2l5.1-1.9ZM18.5 16.5l.8 2.2 2.2.8-2.2.8-.8 2.2-.8-2.2-2.2-.8 2.2-.8Z',
  hide: 'M3 3l18 18M10.6 6.1A9.7 9.7 0 0 1 12 6c5 0 8.3 3.5 9.5 6-.5 1-1.4 2.3-2.7 3.4M6.3 7.8C4.4 9 3.1 10.7 2.5 12c1.2 2.5 4.5 6 9.5 6 1.5 0 2.9-.3 4.1-.8M9.9 9.9a3 3 0 0 0 4.2 4.2',
  volume: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4ZM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  muted: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4ZM16 9.5l5 5M21 9.5l-5 5',
  play: 'M8 5.5v13l10.5-6.5Z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  up: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  lock: 'M6 11h12v9.5H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.8v2.4',
  devices: 'M3.5 5.5h12v9h-12ZM2 17.5h11M16.5 9.5h4.5v10h-4.5Z',
  mail: 'M3.5 5.5h17v13h-17ZM4 6.5l8 6.5 8-6.5',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  upload: 'M12 15.5V4.5M7.5 9 12 4.5 16.5 9M4.5 15.5v4h15v-4',
  trash: 'M5 7h14M10 7V4.5h4V7M6.5 7l.8 12.5h9.4L17.5 7M10 10.5v5.5M14 10.5v5.5',
  reply: 'M9 6.5 4 11.5l5 5M4.5 11.5H14a6 6 0 0 1 6 6',
  warning: 'M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17.2h.01',
  flag: 'M5.5 21V4M5.5 4.8c4-2 7 2 12.5 0v9c-5.5 2-8.5-2-12.5 0',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V12l3 2',
  shield: 'M12 3.5 5 6v5.5c0 4.5 2.9 7.7 7 9 4.1-1.3 7-4.5 7-9V6ZM9 12l2.2 2.2L15.2 10',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 3.5-2.3M12 9c2.7 0 5.1 1.2 7 3.5M8.5 16a5 5 0 0 1 6-.8M12 19.5h.01',
  keyboard: 'M3 6.5h18v11H3ZM7 10h.01M10.5 10h.01M14 10h.01M17.5 10h.01M8 14h8',
  sun: 'M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  exit: 'M14 4.5H5.5v15H14M10.5 12h10M17 8.5l3.5 3.5-3.5 3.5',
  eye: 'M2.5 12C3.7 9.5 7 6 12 6s8.3 3.5 9.5 6c-1.2 2.5-4.5 6-9.5 6s-8.3-3.5-9.5-6ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z',
} as const

export type IconName = keyof typeof PATHS

interface IconProps {
  name: IconName
  size?: number
  filled?: boolean
  className?: string
}

/** A decorative line icon; the surrounding control has the accessible name. */
export function Icon({ name, size = 24, filled = false, className }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
