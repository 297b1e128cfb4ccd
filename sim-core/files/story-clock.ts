import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../base/time.ts';

export const STORY_TIME: Text = {
  zh: '自情景开始的时间，如 H+3 M+45、D+2 H+3、+02:30',
  en: 'a time since the start of the scenario, such as H+3 M+45, D+2 H+3 or +02:30',
};

/** Letters of days, hours, minutes and seconds, those of French lists too. */
const LETTERS: Readonly<Record<string, number>> = {
  D: DAY,
  J: DAY,
  H: HOUR,
  T: HOUR,
  M: MINUTE,
  S: SECOND,
};

const PART = /^([DJHTMS])([+-])(\d{1,6})$/;
const CLOCK = /^([+-]?)(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/;
/** Full-width digits and signs, as Chinese input methods give them. */
const WIDE = /[\uFF01-\uFF5E]/g;

/**
 * A story time as events lists write it: parts of days, hours, minutes and seconds (`D+2 H+3 M+45`; `J` is
 * a day and `T` an hour too), or a clock (`+HH:MM`, `HH:MM:SS`). Negative times lie before the start.
 * Full-width characters are read as their narrow ones.
 * @returns whole ms since the start
 */
export function readStoryTime(written: string): Result<number, Text> {
  const narrow = written
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim()
    .toUpperCase();
  const clock = CLOCK.exec(narrow);
  if (clock !== null) {
    const [, sign, hours, minutes, seconds = '0'] = clock;
    const ms = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
    return ok(sign === '-' ? -ms : ms);
  }
  const seen = new Set<number>();
  let sum = 0;
  for (const word of narrow.split(/\s+/)) {
    const part = PART.exec(word);
    const unit = LETTERS[part?.[1] ?? ''];
    if (part === null || unit === undefined || seen.has(unit)) return err(STORY_TIME);
    seen.add(unit);
    sum += (part[2] === '-' ? -1 : 1) * Number(part[3]) * unit;
  }
  return ok(sum);
}
