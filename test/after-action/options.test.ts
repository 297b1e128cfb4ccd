/** Aim: an option is offered for what was found only where a hypothesis about this model bears it out. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEARINGS } from '../../sim-core/after-action/options.ts';
import { FINDING_KINDS } from '../../sim-core/exercise/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';

const HYPOTHESES = readFileSync('docs/hypotheses.md', 'utf8');

describe('options of the mechanism', () => {
  it.each(FINDING_KINDS.flatMap((kind) => BEARINGS[kind].map((one) => ({ kind, ...one }))))(
    '$option bears on $kind: it exists, and $hypothesis holds',
    ({ option, hypothesis }) => {
      const [dimension, id] = option.split('.');
      expect(OPTIONS).toHaveProperty([dimension, id]);
      const section = HYPOTHESES.split('\n## ').find((one) => one.startsWith(`\`${hypothesis}\``));
      expect(section).toContain('\nVerdict: holds ');
    },
  );

  it('are offered for no more kinds of finding than hypotheses speak of', () => {
    expect(FINDING_KINDS.filter((kind) => BEARINGS[kind].length > 0)).toEqual([
      'dark-time',
      'late-request',
      'slow-answer',
      'unanswered',
    ]);
  });
});
