/**
 * Aim: in a drill as it is shipped, desks of other places are shown to the byte the same, whatever leaks in
 * Wujiang and whatever is done there, until they could have heard of it. A leak planted in the projection is
 * found.
 */
import { expect, it } from 'vitest';
import { compileExercise } from '../../sim-core/files/index.ts';
import { mechanismOf, shippedLibrary } from '../kit/drill.ts';
import { planted } from '../kit/planted.ts';
import { PROJECTION_LEAKS } from './projection-leaks.ts';
import { shippedTwins } from './shipped-twins.ts';

const LIBRARY = shippedLibrary();
const COMPILED = compileExercise(LIBRARY, 'taipu-river-90');
if (!COMPILED.ok) throw new Error(JSON.stringify(COMPILED.error.slice(0, 3)));
const { definition, scenario } = COMPILED.value;
const INPUT = {
  definition,
  scenario: scenario.model,
  texts: scenario.texts,
  mechanisms: [mechanismOf(LIBRARY, 'zone-as-is')],
  seed: '7',
};

it('a shipped drill shows no desk what happens where it cannot see', () => {
  const { leaks, compared, desks, differ } = shippedTwins(INPUT);
  expect(leaks).toEqual([]);
  expect(differ).toBe(true);
  // Hours of views at desks of Qingpu and Jiashan, not the silence before anything happens.
  expect({ compared: compared >= 60, desks: desks >= 5 }).toEqual({ compared: true, desks: true });
});

it('a leak planted in the projection is found', async () => {
  const leak = PROJECTION_LEAKS.find(({ what }) => what.includes('highest response level'));
  if (leak === undefined) throw new Error('the leak is no longer on the list');
  const module = await planted<{ readonly shippedTwins: typeof shippedTwins }>(
    'test/exercise/shipped-twins.ts',
    leak,
  );
  expect(module.shippedTwins(INPUT).leaks.join(' ')).toContain('responseLevel');
});
