/** Aim: what the README shows is what the commands print, and what it counts is on the shelf. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../exercise-server/batch/comparison.ts';
import { comparisonReport } from '../../exercise-server/cli/compare-text.ts';
import {
  DEFAULT_METRIC,
  mechanismsNamed,
  metricsNamed,
  openShelf,
  scenariosNamed,
} from '../../exercise-server/cli/inputs.ts';
import { parseSeeds } from '../../exercise-server/cli/quantities.ts';
import { documentOf, liandong, QUIET } from './call.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const EXAMPLE = /<!-- example\S* -->\n```\n\$ npx liandong (.+)\n([^`]+)```/g;
const OMITTED = '…';

describe('the README', () => {
  const examples = [...README.matchAll(EXAMPLE)].map(([, call, shown]) => ({ call, shown }));

  test('shows one call in each language', () => {
    const [english, chinese] = examples.map(({ call }) => call);
    expect(examples).toHaveLength(2);
    expect(chinese).toBe(`${english} --lang zh`);
  });

  // Four hundred runs: carried out once, and reported as the command reports them.
  test('shows what the call prints, in both languages', { timeout: 180_000 }, async () => {
    const [, scenario, , mechanisms, , seeds] = examples[0].call.split(' ');
    const shelf = openShelf();
    const result = await compare(
      {
        scenarios: scenariosNamed(shelf, [scenario], QUIET),
        mechanisms: mechanismsNamed(shelf, mechanisms, QUIET),
        seeds: parseSeeds(seeds),
        baseline: 0,
        metrics: metricsNamed(DEFAULT_METRIC),
        equal: null,
        precision: null,
        robust: false,
      },
      { workers: null, onRun: () => {}, onStage: () => {} },
    );
    const missing = (['en', 'zh'] as const).flatMap((language, i) => {
      const out = comparisonReport(result, language, 100).join('\n');
      return examples[i].shown
        .split(`${OMITTED}\n`)
        .filter((part) => !out.includes(part.trimEnd()));
    });
    expect(missing).toEqual([]);
  });

  test.each([
    ['mechanisms', [], /(\d+) mechanisms over/, /(\d+) 个机制/],
    ['scenarios', [], /(\d+) drills with/, /(\d+) 个带议程/],
    ['scenarios', ['--kind', 'lab'], /(\d+) labs/, /(\d+) 个已知答案/],
    ['scenarios', ['--kind', 'history'], /(\d+) open historical/, /(\d+) 个公开历史/],
  ])('counts the %s %j that are listed', { timeout: 60_000 }, async (what, kind, en, zh) => {
    const listed = documentOf<unknown[]>(await liandong(['list', what, ...kind, '--json']));
    for (const pattern of [en, zh]) expect(pattern.exec(README)?.[1]).toBe(String(listed.length));
  });
});
