import type * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { LEVELS } from '../../model/jurisdiction.ts';
import { duration } from '../quantities.ts';
import { mapping } from '../words.ts';
import { happening, HAZE, office, place, spell } from './bench.ts';
import { form } from './form.ts';

const LINE = mapping({ internal: duration(), up: duration() });
type LineData = z.output<typeof LINE>;

/** From the bottom up; the lead of each level has its name. */
const RUNGS = LEVELS.filter((level) => level !== 'town').reverse();
/** The office at the bottom that sees the event. */
export const BUREAU = 'bureau';

const HORIZON_MS = 12 * HOUR;

/** The statutory line: a bureau tells its county, the county its city, and so on up. */
export const line = form<LineData>({
  schema: LINE,
  setUp(_report, data) {
    const clocks = { internal: spell(data.internal.value), up: spell(data.up.value), down: '0 s' };
    const superior = (i: number): string | null => RUNGS[i + 1] ?? null;
    return {
      parts: [...RUNGS],
      bench: {
        horizonMs: HORIZON_MS,
        stepMs: HOUR,
        jurisdictions: RUNGS.map((level, i) =>
          place(level, {
            level,
            rank: level,
            member: false,
            lead: level,
            clocks,
            // The top of the line hangs under the root of the bench, which has no lead to tell.
            ...(superior(i) === null ? {} : { parent: superior(i) }),
          }),
        ),
        departments: [
          office(BUREAU, { function: 'ecology', jurisdiction: RUNGS[0] }),
          ...RUNGS.map((level, i) =>
            office(level, {
              function: 'emergency-management',
              jurisdiction: level,
              superior: superior(i),
            }),
          ),
        ],
        incidents: [happening('haze', HAZE)],
      },
      apparatus: { kind: 'line' },
    };
  },
});
