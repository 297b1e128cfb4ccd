import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import type { LabNet } from '../../model/lab.ts';
import { duration } from '../quantities.ts';
import { gather, namesOf, resolve } from '../references.ts';
import { ID, mapping, REF } from '../words.ts';
import { BENCH, office, spell } from './bench.ts';
import { form } from './form.ts';

const NET = mapping({
  id: ID,
  links: z.array(z.tuple([ID, ID])).min(1),
  handling: duration(),
  slow: z.record(REF, duration()).default({}),
  doctrine: z.enum(['relay', 'flood']),
});

const NETS = z.array(NET).min(1);
type NetsData = z.output<typeof NETS>;

/** A day is long enough for any few people to tell each other everything. */
const LASTS = 24 * HOUR;

/** People who may write to some of the others, each at a desk of its own. */
export const nets = form<NetsData>({
  schema: NETS,
  setUp(report, data, path) {
    const entries = gather(report, data, path);
    const peopleOf = ({ links }: NetsData[number]): readonly string[] =>
      [...new Set(links.flat())].sort();
    const departmentOf = (net: string, person: string): string => `${net}-${person}`;
    for (const { item, path: at } of entries) {
      const names = namesOf({ zh: 'links 中的一人', en: 'one of the links' }, peopleOf(item));
      for (const person of Object.keys(item.slow)) {
        resolve(report, names, person, [...at, 'slow', person], 'key');
      }
    }
    return {
      parts: entries.map(({ item }) => item.id),
      streams: entries.map(({ item }) => item.id),
      bench: {
        horizonMs: LASTS,
        stepMs: HOUR,
        departments: entries.flatMap(({ item }) =>
          peopleOf(item).map((person) =>
            office(departmentOf(item.id, person), {
              jurisdiction: BENCH,
              desks: 1,
              handling: spell((item.slow[person] ?? item.handling).value),
            }),
          ),
        ),
      },
      apparatus: {
        kind: 'nets',
        nets: entries.map(({ item }): LabNet => {
          const people = peopleOf(item);
          return {
            id: item.id,
            doctrine: item.doctrine,
            people: people.map((person) => ({
              id: departmentOf(item.id, person),
              neighbours: item.links.flatMap(([a, b]) =>
                a === person ? [people.indexOf(b)] : b === person ? [people.indexOf(a)] : [],
              ),
            })),
          };
        }),
      },
    };
  },
});
