import { HOUR, MINUTE } from '../../sim-core/text/index.ts';
import { callError } from './failure.ts';

/** More seeds than this are a slip of the finger. */
const SEED_LIMIT = 1_000_000;

/** Full-width digits and punctuation, as a Chinese keyboard gives them, read as plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * `200` is seeds 1 to 200, `1-200` the same, `5,9` these two; parts may be joined by commas when
 * there is more than one. @throws {CallError}
 */
export function parseSeeds(value: string): string[] {
  const parts = plain(value).split(/[,、]/);
  const bad = callError('call.bad-seeds', { value });
  const found: string[] = [];
  for (const part of parts) {
    const match = /^\s*(\d{1,15})\s*(?:-\s*(\d{1,15})\s*)?$/.exec(part);
    if (match === null) throw bad;
    const first = Number(match[1]);
    const alone = parts.length === 1 && match[2] === undefined;
    const from = alone ? 1 : first;
    const to = alone ? first : match[2] === undefined ? first : Number(match[2]);
    if (to < from || (alone && to < 1)) throw bad;
    const count = found.length + (to - from + 1);
    if (count > SEED_LIMIT) throw callError('call.too-many-seeds', { count, limit: SEED_LIMIT });
    for (let seed = from; seed <= to; seed++) found.push(String(seed));
  }
  const seen = new Set<string>();
  for (const seed of found) {
    if (seen.has(seed)) throw callError('call.repeated-seed', { seed });
    seen.add(seed);
  }
  return found;
}

/** Any text is a seed; the same text is the same disaster. @throws {CallError} when it is empty. */
export function parseSeed(value: string): string {
  const seed = plain(value);
  if (seed === '') throw callError('call.empty-seed');
  return seed;
}

const DURATION_UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  min: MINUTE,
  m: MINUTE,
  h: HOUR,
  d: 24 * HOUR,
  分钟: MINUTE,
  小时: HOUR,
  时: HOUR,
  天: 24 * HOUR,
};

/** `24h`, `90 min`, `2d`: milliseconds above 0. @throws {CallError} */
export function parseDuration(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(plain(value));
  const unit = match === null ? undefined : DURATION_UNITS[match[2]];
  const durationMs = match === null || unit === undefined ? 0 : Math.round(Number(match[1]) * unit);
  if (!(durationMs > 0) || !Number.isSafeInteger(durationMs)) {
    throw callError('call.bad-duration', { value });
  }
  return durationMs;
}

/** `5%` is 0.05; above 0, below 100 %. @throws {CallError} */
export function parseShare(option: string, value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*%$/.exec(plain(value));
  const share = match === null ? NaN : Number(match[1]) / 100;
  if (!(share > 0 && share < 1)) throw callError('call.bad-share', { option, value });
  return share;
}

/** `2%` of the baseline's mean, or a number in the metric's unit; 0 or more. @throws {CallError} */
export function parseEqual(value: string): { readonly value: number; readonly relative: boolean } {
  const match = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(plain(value));
  if (match === null) throw callError('call.bad-equal', { value });
  const relative = match[2] === '%';
  return { value: relative ? Number(match[1]) / 100 : Number(match[1]), relative };
}

/** The origin of an address such as `https://b.example:8080`. @throws {CallError} */
export function parseUrl(option: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw callError('call.bad-url', { option, value });
  }
  return url.origin;
}

/** A whole number of at least `least`. @throws {CallError} */
export function parseCount(option: string, value: string, least: number): number {
  const text = plain(value);
  const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(count >= least)) throw callError('call.bad-count', { option, value, least });
  return count;
}
