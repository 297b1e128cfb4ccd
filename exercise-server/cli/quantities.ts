import { readSeeds, SEED_LIMIT } from '../../sim-core/files/index.ts';
import { HOUR, MINUTE } from '../../sim-core/text/index.ts';
import { callError } from './failure.ts';

/** Full-width digits and punctuation, as a Chinese keyboard gives them, read as plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Seeds as `--seeds` and experiment files write them: `200`, `1-200`, `5,9`. @throws {CallError} */
export function parseSeeds(value: string): string[] {
  const read = readSeeds(plain(value));
  if (read.ok) return [...read.value];
  const flaw = read.error;
  switch (flaw.kind) {
    case 'malformed':
      throw callError('call.bad-seeds', { value });
    case 'repeated':
      throw callError('call.repeated-seed', { seed: flaw.seed });
    case 'too-many':
      throw callError('call.too-many-seeds', { count: flaw.count, limit: SEED_LIMIT });
  }
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

/** Address of a PostgreSQL. Nothing of it is said again: it may hold a password. @throws {CallError} */
export function parseDatabase(option: string, value: string): string {
  if (!/^postgres(?:ql)?:\/\/\S+$/.test(value)) throw callError('call.bad-database', { option });
  return value;
}

/** A whole number of at least `least`. @throws {CallError} */
export function parseCount(option: string, value: string, least: number): number {
  const text = plain(value);
  const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(count >= least)) throw callError('call.bad-count', { option, value, least });
  return count;
}

/** A port that a server can listen on. @throws {CallError} */
export function parsePort(value: string): number {
  const text = plain(value);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port >= 1 && port <= 65_535)) throw callError('call.bad-port', { value });
  return port;
}

/** `2/5`: the second of five parts. @throws {CallError} */
export function parseShard(value: string): { readonly index: number; readonly of: number } {
  const match = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(plain(value));
  const [index, of] = match === null ? [0, 0] : [Number(match[1]), Number(match[2])];
  if (index < 1 || index > of) throw callError('experiment.bad-shard', { value });
  return { index, of };
}
