import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { duration, pure, time, whole } from '../quantities.ts';
import { gather } from '../references.ts';
import { ID, mapping } from '../words.ts';
import { happening, HAZE, office, place } from './bench.ts';
import { form } from './form.ts';

const NOTICE = mapping({
  id: ID,
  every: time(true),
  delay: duration(),
  loss: pure({ least: 0, most: 0.99 }),
  count: whole({ least: 1, most: 100_000 }),
});

const NOTICES = mapping({ step: time(true), reports: z.array(NOTICE).min(1) });
type NoticesData = z.output<typeof NOTICES>;

/** The office that sees, and the one across the border that must know. */
export const SEER = 'seer';
export const READER = 'reader';

/** A notice across the border at regular times, that may be lost: how old is what the other side knows? */
export const notices = form<NoticesData>({
  schema: NOTICES,
  setUp(report, data, path) {
    const entries = gather(report, data.reports, [...path, 'reports']);
    const longestMs = Math.max(
      ...data.reports.map(({ every, count }) => every.value * count.value),
    );
    return {
      parts: entries.map(({ item }) => item.id),
      bench: {
        horizonMs: Math.ceil(longestMs / HOUR) * HOUR,
        stepMs: data.step.value,
        jurisdictions: [place('far')],
        departments: [
          office(SEER, { function: 'ecology' }),
          office(READER, { function: 'ecology', jurisdiction: 'far' }),
        ],
        incidents: [happening('haze', HAZE, { decisive_for: [READER] })],
      },
      apparatus: {
        kind: 'notices',
        notices: entries.map(({ item }) => ({
          id: item.id,
          everyMs: item.every.value,
          delay: item.delay.value,
          loss: item.loss.value,
          count: item.count.value,
        })),
      },
    };
  },
});
