/**
 * Aim: what an author sees of a hazard is what the engine would do with it: an outflow follows Euler's rule to
 * the last bit, help and protections come in when they are said to, every shipped hazard can be tried, and a
 * file over the shelf takes the place of its twin alone.
 */
import { describe, expect, it } from 'vitest';
import {
  firstSetting,
  hazardOnBench,
  hazardSheet,
  idsOf,
  layOver,
  readLibrary,
  TRIED,
  type BenchSetting,
} from '../../sim-core/files/index.ts';
import { hazardCourse } from '../../sim-core/hazard-course.ts';
import { shippedLibrary } from '../kit/drill.ts';

const HOUR = 3_600_000;
const TANK = {
  path: 'hazards/tank.yaml',
  text: [
    'kind: hazard',
    'id: tank',
    'title: { zh: 罐, en: Tank }',
    'class: accident',
    'sources: { mine: { zh: 自拟, en: Own } }',
    'quality: assumed',
    'source: mine',
    'inputs: { inflow: t/h }',
    "parameters: { outflow: { value: '0.5 /h', range: ['0.1 /h', '1 /h'] }, scale: 1 t }",
    'states: { mass: 8 t }',
    "rates: { mass: 'inflow - mass * outflow - working(sealing) * 1 t / 1 h' }",
    "severity: 'mass / scale'",
    "ends: '0 > 1'",
    "need: { sealing: 'mass / scale' }",
    "harm: { release: { kind: environment, per_hour: 'protected(cover) == 1 ? 0 : mass * outflow' } }",
    'protections: [cover]',
    "triggers: [{ id: low, when: 'mass < 1 t' }]",
    '',
  ].join('\n'),
};

function courseOf(more: Partial<BenchSetting>, resistance = {}) {
  const library = readLibrary([TANK]);
  const sheet = hazardSheet(library, 'tank');
  if (!sheet.ok) throw new Error('the tank does not compile');
  const built = hazardOnBench(library, 'tank', { ...firstSetting(sheet.value), ...more });
  if (!built.ok) throw new Error(built.error[0].expected.en);
  const course = hazardCourse(built.value.model, '1', {
    fromMs: 0,
    working: {},
    protections: [],
    ...resistance,
  });
  const [tried] = course.incidents.filter(({ incident }) => incident === TRIED);
  return { ...course, tried, mass: tried.variables['mass'][0] };
}

describe('a hazard on the bench', () => {
  it('has a sheet in the units of its own file', () => {
    const sheet = hazardSheet(readLibrary([TANK]), 'tank');
    expect(sheet.ok && sheet.value.variables).toEqual([
      { name: 'inflow', block: 'input', unit: 't/h', factor: 1000, value: null, range: null },
      { name: 'outflow', block: 'parameter', unit: '1/h', factor: 1, value: 0.5, range: [0.1, 1] },
      { name: 'scale', block: 'parameter', unit: 't', factor: 1000, value: 1, range: null },
      { name: 'mass', block: 'state', unit: 't', factor: 1000, value: 8, range: null },
    ]);
  });

  it('follows explicit Euler to the last bit', () => {
    const { hours, mass, fires } = courseOf({ horizonMs: 6 * HOUR });
    let expected = 8000;
    for (const [i, value] of mass.entries()) {
      expected += -expected * 0.5 * (1 / 12);
      expect(value).toBeCloseTo(expected, 9);
      expect(hours[i]).toBe(i / 12);
    }
    const below = mass.findIndex((value) => value < 1000);
    expect(fires).toEqual([{ edge: 'low', hour: hours[below + 1] }]);
  });

  it('meets inputs as long as they last', () => {
    const { mass } = courseOf({
      horizonMs: 4 * HOUR,
      inputs: { inflow: 2 },
      inputsLastMs: 2 * HOUR,
      parameters: { outflow: 0 },
    });
    expect(mass[23]).toBeCloseTo(8000 + 4000, 6);
    expect(mass.at(-1)).toBeCloseTo(mass[25], 6);
  });

  it('is held against from the hour on in which help is at work', () => {
    const setting = { horizonMs: 6 * HOUR, parameters: { outflow: 0 } };
    const { mass } = courseOf(setting, { fromMs: 2 * HOUR, working: { sealing: 2 } });
    expect(mass[23]).toBe(8000);
    expect(mass.at(-1)).toBeCloseTo(0, 6);
    const bare = courseOf({ horizonMs: 6 * HOUR }).tried.harm.environment;
    const covered = courseOf({ horizonMs: 6 * HOUR }, { protections: ['cover'] }).tried;
    expect(bare.at(-1)).toBeGreaterThan(7000);
    expect(covered.harm.environment.at(-1)).toBe(0);
  });

  it('can be any of the shipped ones', () => {
    const library = shippedLibrary();
    for (const id of idsOf(library, 'hazard')) {
      const sheet = hazardSheet(library, id);
      if (!sheet.ok) throw new Error(`${id}: ${sheet.error[0].expected.en}`);
      const inputs = Object.fromEntries(sheet.value.variables.map(({ name }) => [name, 1]));
      const setting = { ...firstSetting(sheet.value), horizonMs: HOUR, inputs };
      const built = hazardOnBench(library, id, setting);
      expect(built.ok ? [] : built.error, id).toEqual([]);
    }
  });

  it('says where a formula is wrong, and stops where it gives no number', () => {
    const wrong = { ...TANK, text: TANK.text.replace('mass * outflow -', 'masss * outflow -') };
    const read = hazardSheet(readLibrary([wrong]), 'tank');
    expect(read.ok ? null : read.error[0]).toMatchObject({ token: 'masss', nearest: 'mass' });
    expect(() => courseOf({ parameters: { scale: 0 } })).toThrow(/severity/);
  });
});

describe('a library with files over it', () => {
  it('has each in the place of the one of its kind and id, and all others as they were', () => {
    const library = shippedLibrary();
    const own = { path: 'mine.yaml', text: 'kind: hazard\nid: rumour\n' };
    const whole = layOver(library, [own]);
    expect(whole.shelved.filter(({ id }) => id === 'rumour').map(({ file }) => file)).toEqual([
      own,
    ]);
    expect(whole.files).toHaveLength(library.files.length);
    expect(idsOf(whole, 'hazard')).toEqual(idsOf(library, 'hazard'));
  });
});
