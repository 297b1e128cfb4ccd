import * as z from 'zod';
import { HOUR } from '../../base/time.ts';
import { duration, pure, time, whole } from '../quantities.ts';
import { gather } from '../references.ts';
import { ID, mapping } from '../words.ts';
import { office, place, spell, team } from './bench.ts';
import { form } from './form.ts';
import { FILLING } from './mail.ts';

const FLEET = mapping({
  id: ID,
  units: whole({ least: 1, most: 99 }),
  every: time(true),
  service: duration(),
});

const CALLS = mapping({
  lasts: time(true),
  filling: pure({ least: 0, most: 0.9 }).optional(),
  fleets: z.array(FLEET).min(1),
});
type CallsData = z.output<typeof CALLS>;

/** Everyday calls at units: each fleet is a county whose calls are a Poisson stream on the tape. */
export const calls = form<CallsData>({
  schema: CALLS,
  setUp(report, data, path) {
    const fleets = gather(report, data.fleets, [...path, 'fleets']).map(({ item }) => item);
    return {
      parts: fleets.map(({ id }) => id),
      bench: {
        horizonMs: Math.ceil(data.lasts.value / HOUR) * HOUR,
        stepMs: HOUR,
        jurisdictions: fleets.map(({ id, every, service }) =>
          place(id, {
            background: [
              {
                id: 'calls',
                capability: 'help',
                rate: `${HOUR / every.value} /h`,
                service: spell(service.value),
                harm: '0 people/h',
              },
            ],
          }),
        ),
        departments: fleets.map(({ id }) => office(`${id}-station`, { jurisdiction: id })),
        units: fleets.map(({ id, units }) => team(`${id}-team`, `${id}-station`, units.value)),
      },
      apparatus: {
        kind: 'calls',
        lastsMs: data.lasts.value,
        filling: data.filling?.value ?? FILLING,
      },
    };
  },
});
