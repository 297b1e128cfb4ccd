/** Times as people put them into a list of injects. */
import { readStoryTime } from '../../../../sim-core/files/story-clock.ts';
import { HOUR, MINUTE } from '../../../../sim-core/text/index.ts';

const DAY = 24 * HOUR;
const SECOND = MINUTE / 60;
const CHINESE = /^(?:第?(\d+)[天日])?(?:(\d+)(?:个?小时|时|点))?(?:(\d+)(?:分钟|分))?(?:(\d+)秒)?$/;
const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T ]?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const SERIAL = /^\d{1,5}\.\d+$/;
/** Day 0 of the spreadsheets' calendar. */
const CALENDAR = Date.UTC(1899, 11, 30);
/** Serial numbers above this are dates, below it spans of time. */
const DATES_FROM = 1000;

function narrow(written: string): string {
  return written
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();
}

/**
 * A time of the story in ms; null for what is none. Besides the grammar of exercise files: `2小时30分`,
 * `第2天 08:30`, a spreadsheet's number (0.3542), and a date with a clock when it is known at which instant
 * the scenario begins.
 * @param begins such an instant (`2026-07-01 08:00`), null when nobody said
 */
export function readCellTime(written: string, begins: string | null): number | null {
  const text = narrow(written);
  const plain = readStoryTime(text);
  if (plain.ok) return plain.value;
  const withDay = /^(?:第(\d+)[天日]|[Dd]ay\s*(\d+)|D(\d+))[\s,，]+(.+)$/.exec(text);
  if (withDay !== null) {
    const rest = readCellTime(withDay[4], begins);
    return rest === null ? null : dayStart(Number(withDay[1] ?? withDay[2] ?? withDay[3])) + rest;
  }
  const chinese = CHINESE.exec(text);
  if (chinese !== null && text !== '') {
    const [, day, hours = '0', minutes = '0', seconds = '0'] = chinese;
    const start = day === undefined ? 0 : dayStart(Number(day));
    return start + Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
  }
  const date = instantOf(text);
  const first = begins === null ? null : instantOf(narrow(begins));
  if (date !== null) return first === null ? null : date - first;
  if (!SERIAL.test(text)) return null;
  const days = Number(text);
  const toMinute = (ms: number): number => Math.round(ms / MINUTE) * MINUTE;
  if (days < DATES_FROM) return toMinute(days * DAY);
  return first === null ? null : toMinute(CALENDAR + days * DAY - first);
}

/** Days are counted from 1. */
function dayStart(day: number): number {
  return Math.max(0, day - 1) * DAY;
}

function instantOf(text: string): number | null {
  const found = DATE.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, Number.isNaN(second) ? 0 : second);
}

/** The same time as exercise files and spreadsheets read it alike: `H+3 M+45`, `M-5`. */
export function writeCellTime(ms: number): string {
  const sign = ms < 0 ? '-' : '+';
  const left = Math.abs(ms);
  const parts = [
    ['D', Math.floor(left / DAY)],
    ['H', Math.floor((left % DAY) / HOUR)],
    ['M', Math.floor((left % HOUR) / MINUTE)],
    ['S', Math.floor((left % MINUTE) / SECOND)],
  ] as const;
  const said = parts.filter(([, count]) => count > 0);
  return said.length === 0
    ? 'H+0'
    : said.map(([unit, count]) => `${unit}${sign}${count}`).join(' ');
}
