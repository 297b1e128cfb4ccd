/** An instant of the wall clock to the minute, `2026-11-29 01:30`, in UTC: the same on every machine. */
export function wallTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 16).replace('T', ' ');
}
