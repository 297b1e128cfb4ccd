import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { MAIL_CLASSES } from '../../model/lab.ts';
import type { LabDepartment } from '../../model/lab.ts';
import type { Path } from '../path.ts';
import { duration, pure, time, whole } from '../quantities.ts';
import { gather, namesOf, resolve } from '../references.ts';
import type { Names } from '../references.ts';
import type { Report } from '../report.ts';
import { ID, mapping, REF } from '../words.ts';
import { BENCH, office, spell } from './bench.ts';
import { form } from './form.ts';

const SHARE = { least: 0, most: 1 };
const MANY = { least: 1, most: 1000 };

const DEPARTMENT = mapping({
  id: ID,
  desks: whole(MANY, true),
  handling: duration(),
  forward: z.record(REF, pure(SHARE)).default({}),
  copy: z.array(REF).default([]),
  gather: whole(MANY).optional(),
  fails: pure(SHARE).optional(),
});

const STREAM = mapping({
  id: ID,
  to: REF,
  every: duration(),
  count: whole({ least: 1, most: 1_000_000 }).optional(),
  class: z.enum(MAIL_CLASSES).default('fact'),
  balks: z.boolean().default(false),
});

const MAIL = mapping({
  lasts: time(true),
  filling: pure({ least: 0, most: 0.9 }).optional(),
  departments: z.array(DEPARTMENT).min(1),
  streams: z.array(STREAM).min(1),
});
type MailData = z.output<typeof MAIL>;

/** The first tenth of the time finds the queues still filling. */
export const FILLING = 0.1;

/** Rounding of probabilities that are written with a few digits. */
const SLACK = 1e-9;

/** Messages through the desks of departments: queues, routes, relays, failures. */
export const mail = form<MailData>({
  schema: MAIL,
  setUp(report, data, path) {
    const entries = gather(report, data.departments, [...path, 'departments']);
    const ids = entries.map(({ item }) => item.id);
    const names = namesOf({ zh: 'departments 中的一个部门', en: 'a department of this lab' }, ids);
    const streams = gather(report, data.streams, [...path, 'streams']);
    for (const { item, path: at } of streams) {
      resolve(report, names, item.to, [...at, 'to']);
      const { every, count } = item;
      if (every.flaw !== null || count !== undefined || every.value.kind !== 'constant') continue;
      if (every.value.value > 0) continue;
      const expected = { zh: '大于 0 的间隔，或写明 count', en: 'a gap above 0, or a count' };
      report.complain({ code: 'out-of-range', path: [...at, 'every'], expected });
    }
    return {
      parts: ids,
      streams: streams.map(({ item }) => item.id),
      bench: {
        // One hour more than the mail lasts: what is under way at the end is handled.
        horizonMs: Math.ceil(data.lasts.value / HOUR) * HOUR,
        stepMs: HOUR,
        departments: data.departments.map(({ id, desks, handling }) =>
          office(id, {
            jurisdiction: BENCH,
            desks: desks.value === Infinity ? 'unlimited' : desks.value,
            handling: spell(handling.value),
          }),
        ),
      },
      apparatus: {
        kind: 'mail',
        lastsMs: data.lasts.value,
        filling: data.filling?.value ?? FILLING,
        departments: entries.map(({ item, path: at }) => routed(report, item, at, names)),
        streams: streams.map(({ item }) => ({
          id: item.id,
          to: item.to,
          every: item.every.value,
          count: item.count?.value ?? Infinity,
          class: item.class,
          balks: item.balks,
        })),
      },
    };
  },
});

function routed(
  report: Report,
  item: MailData['departments'][number],
  path: Path,
  names: Names,
): LabDepartment {
  const forward = Object.keys(item.forward)
    .sort()
    .map((to) => {
      resolve(report, names, to, [...path, 'forward', to], 'key');
      return { to, chance: item.forward[to]?.value ?? 0 };
    });
  item.copy.forEach((to, i) => resolve(report, names, to, [...path, 'copy', i]));
  if (forward.length > 0 && item.copy.length > 0) {
    const expected = { zh: 'forward 或 copy 之一', en: 'either forward or copy' };
    report.complain({ code: 'no-effect', path: [...path, 'copy'], on: 'key', expected });
  }
  const isRead = Object.values(item.forward).every(({ flaw }) => flaw === null);
  if (isRead && forward.reduce((sum, { chance }) => sum + chance, 0) > 1 + SLACK) {
    const expected = { zh: '总和不超过 1 的概率', en: 'probabilities that sum to at most 1' };
    report.complain({ code: 'out-of-range', path: [...path, 'forward'], on: 'key', expected });
  }
  return {
    id: item.id,
    forward,
    copy: item.copy,
    gather: item.gather?.value ?? 1,
    fails: item.fails?.value ?? 0,
  };
}
