import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { duration, pure, whole } from '../quantities.ts';
import { gather } from '../references.ts';
import { ID, mapping } from '../words.ts';
import { office, OUTSIDE, place } from './bench.ts';
import { form } from './form.ts';

const BALLOT = mapping({
  id: ID,
  voters: whole({ least: 1, most: 40 }),
  needed: whole({ least: 1, most: 40 }),
  answer: duration(),
  yes: pure({ least: 0, most: 1 }),
  requests: whole({ least: 1, most: 10_000 }),
});

const BALLOTS = z.array(BALLOT).min(1);
type BallotsData = z.output<typeof BALLOTS>;

/** The department of the n-th member, from 0. */
export function memberId(n: number): string {
  return `member-${String(n + 1).padStart(2, '0')}`;
}

/** Requests that members vote on by a rule "so many must say yes". */
export const ballots = form<BallotsData>({
  schema: BALLOTS,
  setUp(report, data, path) {
    const entries = gather(report, data, path);
    for (const { item, path: at } of entries) {
      if (item.needed.value <= item.voters.value) continue;
      const expected = { zh: '不超过 voters 的人数', en: 'a number of at most voters' };
      report.complain({ code: 'out-of-range', path: [...at, 'needed'], expected });
    }
    const most = Math.max(...data.map(({ voters }) => voters.value));
    const members = Array.from({ length: most }, (_, n) => memberId(n));
    return {
      parts: entries.map(({ item }) => item.id),
      bench: {
        // No hour passes at which anything else happens, and no answer takes as long.
        horizonMs: HOUR,
        stepMs: HOUR,
        secretariat: OUTSIDE,
        jurisdictions: members.map((id) => place(id, { lead: id })),
        departments: members.map((id) =>
          office(id, { function: 'emergency-management', jurisdiction: id }),
        ),
      },
      apparatus: {
        kind: 'ballots',
        ballots: entries.map(({ item }) => ({
          id: item.id,
          voters: item.voters.value,
          needed: item.needed.value,
          answer: item.answer.value,
          yes: item.yes.value,
          requests: item.requests.value,
        })),
      },
    };
  },
});
