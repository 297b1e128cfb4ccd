/** Aim: what the README shows is what the commands print, and what it counts is on the shelf. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentOf, liandong } from './call.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const EXAMPLE = /<!-- example\S* -->\n```\n\$ npx liandong (.+)\n([^`]+)```/g;
const OMITTED = '…';

describe('the README', () => {
  const examples = [...README.matchAll(EXAMPLE)].map(([, call, shown]) => ({ call, shown }));

  test.each(examples)(
    '$call prints what is shown',
    { timeout: 180_000 },
    async ({ call, shown }) => {
      const words = call.split(' ');
      const language = words.includes('--lang') ? [] : ['--lang', 'en'];
      const { out } = await liandong([...words, ...language]);
      const parts = shown.split(`${OMITTED}\n`).filter((part) => part !== '');
      expect(parts.filter((part) => !out.includes(part))).toEqual([]);
    },
  );

  test('shows an example in each language', () => {
    expect(examples).toHaveLength(2);
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
