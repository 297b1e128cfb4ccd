import type { Catalogue } from '../../exercise-server/registry/catalogue.ts';
import { refusal } from '../../exercise-server/registry/refusal.ts';
import { counterInput, type CounterSpec } from './counter-group.ts';

const DEPARTMENTS = ['qingpu', 'wujiang', 'jiashan', 'suzhou'];

/** One drill of the counter world. */
export function counterCatalogue(spec: Partial<CounterSpec> = {}): Catalogue {
  const departments = spec.departments ?? DEPARTMENTS;
  const text = { zh: '计数', en: 'Counter' };
  const listed = { id: 'none', title: text, summary: text };
  return {
    drills: [
      {
        id: 'counter',
        title: text,
        summary: text,
        scenario: 'none',
        mechanism: 'none',
        wallMinutes: 90,
        box: null,
        seats: departments.map((department, i) => ({
          department,
          title: text,
          rank: i + 1,
          merges: [],
          briefing: text,
        })),
      },
    ],
    scenarios: [listed],
    mechanisms: [listed],
    group(drill, mechanism, seed) {
      if (drill !== 'counter') throw refusal(404, 'http.unknown-drill', { id: drill });
      if (mechanism !== 'none') {
        throw refusal(404, 'http.unknown-mechanism', { id: mechanism });
      }
      return counterInput({ departments, seed, ...spec });
    },
    stage: () => ({
      jurisdictions: {},
      departments: {},
      places: {},
      roads: [],
      rivers: [],
      capabilities: {},
      unitKinds: {},
    }),
  };
}
