const HOUR_MS = 3_600_000;
const STEPS_H = [0.25, 0.5, 1, 2, 3, 6, 12, 24] as const;
const TICKS_MOST = 8;

/** Round times that divide a stretch into at most eight parts. */
export function ticksOf(fromMs: number, toMs: number): readonly number[] {
  const hours = (toMs - fromMs) / HOUR_MS;
  const stepMs = (STEPS_H.find((step) => hours / step <= TICKS_MOST) ?? 24) * HOUR_MS;
  const ticks: number[] = [];
  for (let at = Math.ceil(fromMs / stepMs) * stepMs; at <= toMs; at += stepMs) ticks.push(at);
  return ticks;
}

/**
 * Shades of the phases: not knowing is drawn in plum, agreeing in grey, moving in jade, so that a
 * glance tells where the hours went.
 */
const SHADES: Readonly<Record<string, readonly [light: number, hue: 'dark' | 'talk' | 'move']>> = {
  unsensed: [46, 'dark'],
  sensed: [34, 'dark'],
  reported: [22, 'dark'],
  shared: [14, 'dark'],
  requested: [16, 'talk'],
  deliberated: [26, 'talk'],
  authorised: [36, 'talk'],
  committed: [22, 'move'],
  mobilised: [38, 'move'],
  arrived: [60, 'move'],
  worked: [80, 'move'],
  released: [10, 'move'],
};

const HUES = { dark: '140, 80, 155', talk: '120, 130, 125', move: '30, 135, 120' } as const;

export function shadeOf(phase: string): string {
  const [share, hue] = SHADES[phase] ?? [20, 'talk'];
  return `rgba(${HUES[hue]}, ${share / 100})`;
}
