/** Line icons on a grid of 20, drawn with one stroke. */
const SHAPES = {
  inbox: 'M3 11l2.5-7h9L17 11v5H3zM3 11h4l1.5 2h3L13 11h4',
  map: 'M4 15h4l4-9h4M4 15a1 1 0 1 0 0 .1M16 6a1 1 0 1 0 0 .1',
  case: 'M4 6h12M4 10h8M4 14h5',
  unit: 'M3 13V7h8v6M11 9h3l3 3v1h-2M5.5 15a1.5 1.5 0 1 0 0-.1M13.5 15a1.5 1.5 0 1 0 0-.1M7 13h5',
  log: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
  send: 'M3 10l14-6-5 13-3-5zM9 12l8-8',
  report: 'M6 3h6l3 3v11H6zM12 3v3h3M8.5 10h4M8.5 13h4',
  ask: 'M4 4h12v9H9l-3 3v-3H4zM10 6.5v3M10 11v.1',
  offer: 'M3 12l4-2 4 2h4v2l-6 2-6-2zM8 8V4m0 0L6 6m2-2l2 2',
  shield: 'M10 3l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V5z',
  level: 'M4 16V11M8 16V8M12 16V5M16 16V3',
  horn: 'M4 8v4h3l6 4V4L7 8zM16 8v4',
  back: 'M8 5L4 9l4 4M4 9h8a4 4 0 0 1 0 8H9',
  people:
    'M7 9a2.5 2.5 0 1 0 0-.1M13.5 9.5a2 2 0 1 0 0-.1M2.5 16c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5M13.5 12c2.5 0 4 1.300 4 4',
  phone: 'M6 3l2 4-2 1c1 3 3 5 6 6l1-2 4 2-1 3c-7 0-13-6-13-13z',
  pen: 'M4 16l1-4 8-8 3 3-8 8zM11 6l3 3',
  money: 'M5 3l5 6 5-6M10 9v8M6 10h8M6 13h8',
  press: 'M3 5h11v11H5a2 2 0 0 1-2-2zM14 8h3v6a2 2 0 0 1-4 0M6 8h5M6 11h5',
  gavel: 'M6 8l4-4 4 4-4 4zM12 10l5 5M3 17h7',
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  clock: 'M10 3a7 7 0 1 0 .1 0M10 6v4l3 2',
  pause: 'M7 4v12M13 4v12',
  play: 'M6 4l10 6-10 6z',
  stop: 'M5 5h10v10H5z',
  next: 'M4 4l8 6-8 6zM15 4v12',
  fan: 'M3 15c4 0 8-1 14-9M3 15c5 0 9 0 14-4M3 15c5 1 9 1 14 1',
  eye: 'M2 10c3-5 13-5 16 0-3 5-13 5-16 0zM10 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4',
  star: 'M10 3l2 5 5 .500-4 3.5 1.5 5L10 14l-4.5 3L7 12 3 8.5 8 8z',
  print: 'M6 7V3h8v4M4 7h12v6h-2v4H6v-4H4z',
  download: 'M10 3v10M6 9l4 4 4-4M4 17h12',
  globe: 'M10 3a7 7 0 1 0 .1 0M3 10h14M10 3c-5 5-5 9 0 14M10 3c5 5 5 9 0 14',
  sun: 'M10 7a3 3 0 1 0 .1 0M10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5l1.400 1.400M14.100 14.100l1.400 1.400M4.5 15.5l1.400-1.400M14.100 5.900l1.400-1.400',
  moon: 'M15 12.5A6.5 6.5 0 0 1 7.5 5 6.5 6.5 0 1 0 15 12.5',
  search: 'M9 4a5 5 0 1 0 .1 0M13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  warn: 'M10 4l7 12H3zM10 9v3M10 14v.1',
  help: 'M10 3a7 7 0 1 0 .1 0M8 8c0-3 4-3 4 0 0 1.5-2 1.5-2 3M10 13.5v.1',
  lock: 'M5 9h10v7H5zM7 9V7a3 3 0 0 1 6 0v2',
  door: 'M5 17V3h8v14M3 17h14M10.5 10v.1',
  chart: 'M3 16h14M4 13l4-5 3 3 5-7',
  network:
    'M5 6a1.5 1.5 0 1 0 0-.1M15 6a1.5 1.5 0 1 0 0-.1M10 15a1.5 1.5 0 1 0 0-.1M6 6h8M6 7l3.5 7M14 7l-3.5 7',
  shrink: 'M8 3v5H3M12 17v-5h5M8 8L3 3M12 12l5 5',
  link: 'M8 12l4-4M9 6l2-2a3 3 0 0 1 4.5 4.5l-2 2M11 14l-2 2a3 3 0 0 1-4.5-4.5l2-2',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
