// Aim: runs and logs of exercises give the same hashes without a compiler, in other time zones and
// languages, and in the browser at hand; the comparison finds what is planted. `npm run engines` asks more engines.
import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';
import { chromiumHere, PRESENT_NODE, SURROUNDINGS } from './engines.ts';
import { enginesPage } from './page.ts';
import { programFiles } from './program-files.ts';
import { start } from './start.ts';

/** An interpreter on a busy machine takes its time. */
const PATIENCE_MS = 240_000;

const LOGS = 20;
const { files, expected } = await programFiles(2, LOGS);
/** An interpreter takes eight times as long. */
const few = await programFiles(1, 4);

describe('golden runs and logs of exercises', () => {
  it.each(SURROUNDINGS)(
    'are the same on the present Node in $name',
    async (where) => {
      const given = where.jitless ? few : { files, expected };
      const found = await start(PRESENT_NODE, where, given.files);
      expect(found.zone).toBe(where.zone);
      // Windows takes its language from the system alone.
      const isHeeded = process.platform !== 'win32';
      expect(found.locale === where.locale.replace('_', '-') || !isHeeded).toBe(true);
      expect(differences(given.expected, found.hashes)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it('are the same in Chromium, where there is one', async () => {
    const chromium = chromiumHere();
    if (chromium === null) {
      console.log('absent: Chromium: install it, or set CHROME_PATH');
      return;
    }
    const found = await start(chromium, SURROUNDINGS[1], files);
    expect(found.zone).toBe(SURROUNDINGS[1].zone);
    expect(differences(expected, found.hashes)).toEqual([]);
  });
});

describe('the comparison', () => {
  it('compares four hashes of each of two runs, and three of each log', () => {
    expect(Object.values(expected).map((hashes) => Object.keys(hashes).length)).toEqual([
      4,
      4,
      ...Array.from({ length: LOGS }, () => 3),
    ]);
    for (const name of ['verdicts', 'state', 'views']) {
      const logs = Object.entries(expected).filter(([log]) => log.startsWith('log '));
      expect(new Set(logs.map(([, hashes]) => hashes[name])).size).toBe(LOGS);
    }
  });

  it('finds another hash, a missing hash and a missing run', () => {
    const [run] = Object.keys(expected);
    const other = { ...expected[run], state: '0' };
    const all: Parameters<typeof differences>[1] = Object.fromEntries(
      Object.entries(expected).map(([name, hashes]) => [name, { ...hashes }]),
    );
    expect(differences(expected, { ...all, [run]: other })).toHaveLength(1);
    expect(differences(expected, { ...all, [run]: { state: expected[run].state } })).toHaveLength(
      3,
    );
    expect(differences(expected, {})).toHaveLength(8 + 3 * LOGS);
  });

  it('finds a bundle that rounds down where it should round', async () => {
    const engine = files['engine.mjs'].replaceAll('Math.round(', 'Math.floor(');
    expect(engine).not.toBe(files['engine.mjs']);
    const found = await start(PRESENT_NODE, SURROUNDINGS[0], { ...files, 'engine.mjs': engine });
    expect(differences(expected, found.hashes)).not.toEqual([]);
  });

  it('finds another order of what desks see', async () => {
    const bundle = files['exercise-engine.mjs'].replaceAll('.sort(', '.toReversed(');
    expect(bundle).not.toBe(files['exercise-engine.mjs']);
    const planted = { ...files, 'exercise-engine.mjs': bundle };
    const found = await start(PRESENT_NODE, SURROUNDINGS[0], planted);
    const faults = differences(expected, found.hashes);
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !fault.startsWith('log '))).toEqual([]);
  });

  it('fails when the engine fails', async () => {
    const broken = { ...files, 'shell.mjs': 'throw new Error("planted");' };
    await expect(start(PRESENT_NODE, SURROUNDINGS[0], broken)).rejects.toThrow('planted');
  });
});

describe('the page', () => {
  const oneCase = {
    engine: 'Node 20',
    surroundings: 'UTC, en_US',
    agent: 'Node 20.0.0',
    zone: 'UTC',
    locale: 'tr-TR',
    control: '0',
    runs: 1,
    logs: 1,
    faults: ['planted'],
  };

  it('says what failed, what is absent and what was measured', () => {
    const text = enginesPage(
      {
        cases: [oneCase],
        absent: [{ name: 'Firefox', remedy: 'install it' }],
        agrees: false,
        identity: 'i',
        exerciseIdentity: 'e',
        runs: 1,
        logs: 1,
      },
      { commit: 'c', clean: false },
    );
    for (const words of [
      'verdict: fail',
      '| different |',
      'absent: Firefox',
      '`c` with local',
      'of their own: Node 20',
    ]) {
      expect(text).toContain(words);
    }
  });
});
