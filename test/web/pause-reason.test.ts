/** Why a clock rests: the server's own reasons are sentences, what somebody wrote stands as it is. */
import { expect, it } from 'vitest';
import { MESSAGES } from '../../sim-core/text/index.ts';
import { pauseCode } from '../../web/parts/pause-code.ts';

it.each(['asleep', 'fault', 'restart', 'restored.why'])('has a sentence for %s', (why) => {
  expect(Object.keys(MESSAGES)).toContain(pauseCode(why));
});

it('leaves what a facilitator wrote', () => {
  expect(pauseCode('午餐 lunch')).toBe('午餐 lunch');
});
