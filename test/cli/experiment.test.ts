/**
 * Aim: the results of an experiment are the same bytes whoever computes them and however often they
 * are interrupted, nothing is run twice, and what does not belong together is refused.
 */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../exercise-server/batch/engine-bundle.ts';
import { documentOf, isChinese, liandong, type Answer } from './call.ts';
import { contentOf, smallExperiment } from './small-experiment.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'liandong-experiment-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const ONE = ['--workers', '1'];
let names: string[];
let whole: Readonly<Record<string, string>>;

function call(...argv: string[]): Promise<Answer> {
  return liandong(argv, { folder: FOLDER });
}

/** Lines of runs, without their header. */
function runsIn(folder: string): string[] {
  return readFileSync(join(FOLDER, folder, 'runs.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1);
}

/** A copy of finished results as a kill leaves them after some runs. */
function interrupted(folder: string, runs: number, torn = ''): void {
  cpSync(join(FOLDER, 'whole'), join(FOLDER, folder), { recursive: true });
  for (const name of ['runs.csv', 'runs.parquet', 'report.html', 'manifest.json']) {
    rmSync(join(FOLDER, folder, name));
  }
  const file = join(FOLDER, folder, 'runs.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${lines.slice(0, runs + 1).join('\n')}\n${torn}`);
}

beforeAll(async () => {
  names = smallExperiment(FOLDER);
  await call('experiment', ...names, '--out', 'whole', ...ONE);
  whole = contentOf(join(FOLDER, 'whole'));
});

describe('what an experiment leaves', () => {
  test('is a table of runs, a manifest, a report, and the runs to go on from', () => {
    expect(Object.keys(whole)).toEqual([
      'manifest.json',
      'report.html',
      'runs.csv',
      'runs.jsonl',
      'runs.parquet',
    ]);
  });

  test('is a table in canonical order', () => {
    const text = readFileSync(join(FOLDER, 'whole', 'runs.csv'), 'utf8').replace('\uFEFF', '');
    const [titles, ...rows] = text.trimEnd().split('\r\n');
    expect(titles).toMatch(/^scenario,mechanism,seed,harm-people,.*,run$/);
    expect(rows.map((row) => row.split(',').slice(0, 3).join(' '))).toEqual(
      ['territorial', 'joint-meeting-prompt'].flatMap((mechanism) =>
        ['1', '2', '3'].map((seed) => `small-spill ${mechanism} ${seed}`),
      ),
    );
  });

  test('is the same table for programs: names as texts, every number with all its bits', async () => {
    const { buffer: file } = new Uint8Array(readFileSync(join(FOLDER, 'whole', 'runs.parquet')));
    const text = readFileSync(join(FOLDER, 'whole', 'runs.csv'), 'utf8').replace('\uFEFF', '');
    const titles = text.split('\r\n')[0].split(',');
    const { children } = parquetSchema(parquetMetadata(file));
    expect(children.map(({ element }) => element.name)).toEqual(titles);
    const names = ['scenario', 'mechanism', 'seed', 'run'];
    for (const { element } of children) {
      const isName = names.includes(element.name);
      expect(element).toMatchObject(
        isName
          ? { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' }
          : { type: 'DOUBLE', repetition_type: 'REQUIRED' },
      );
    }
    const rows = await parquetReadObjects({ file });
    expect(rows).toEqual(
      runsIn('whole').map((line) => {
        const { scenario, mechanism, seed, metrics, run } = JSON.parse(line) as {
          readonly metrics: Record<string, number>;
        } & Record<'scenario' | 'mechanism' | 'seed' | 'run', string>;
        return { scenario, mechanism, seed, ...metrics, run };
      }),
    );
  });

  test('bears the digest of every file that is meant to be read', () => {
    const { results } = JSON.parse(whole['manifest.json']) as { results: Record<string, string> };
    expect(Object.keys(results).sort()).toEqual(['report.html', 'runs.csv', 'runs.parquet']);
    for (const [name, sha256] of Object.entries(results)) {
      expect([name, digest(readFileSync(join(FOLDER, 'whole', name)))]).toEqual([name, sha256]);
    }
  });

  test('says where it comes from: versions, identities, every file, the call', () => {
    const manifest = JSON.parse(whole['manifest.json']) as {
      readonly design: { readonly engine: string };
      readonly files: readonly { readonly path: string; readonly sha256: string }[];
      readonly command: string;
    };
    expect(manifest.design.engine).toMatch(/^[0-9a-f]{64}$/);
    const paths = manifest.files.map(({ path }) => path.split(/[\\/]/).at(-1));
    expect(paths).toEqual(
      expect.arrayContaining([
        'two-towns-try.yaml',
        'region.yaml',
        'leak.yaml',
        'territorial.yaml',
      ]),
    );
    expect(manifest.command).toBe(`liandong experiment ${names.join(' ')}`);
  });

  test('is a report in both languages that asks for nothing from outside', () => {
    const html = readFileSync(join(FOLDER, 'whole', 'report.html'), 'utf8');
    for (const said of ['人员伤害', 'Harm to people', '基线', 'baseline', 'joint-meeting-prompt']) {
      expect(html).toContain(said);
    }
    expect(html.match(/<circle /g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|src=|href="(?!#)|url\(/);
  });

  test('row k is what `run --seed k` gives', async () => {
    const run = ['--mechanism', 'territorial', '--seed', '2', '--json'];
    const alone = await call('run', 'small-spill', ...names.slice(1), ...run);
    const { metrics } = documentOf<{ metrics: Record<string, number> }>(alone);
    const line = JSON.parse(runsIn('whole')[1]) as {
      metrics: Record<string, number>;
      seed: string;
    };
    expect([line.seed, line.metrics]).toEqual(['2', metrics]);
  });
});

describe('the same bytes', () => {
  test('with three workers as with one', async () => {
    const many = smallExperiment(join(FOLDER, 'many'), { seeds: '8' });
    await call('experiment', ...many, '--out', 'one-worker', ...ONE);
    await call('experiment', ...many, '--out', 'three-workers', '--workers', '3');
    expect(contentOf(join(FOLDER, 'three-workers'))).toEqual(contentOf(join(FOLDER, 'one-worker')));
  });

  test.each([
    ['nothing yet', 0, '{"run":"ab'],
    ['two runs and half of the next', 2, '{"run":"abc","scenario":"sm'],
    ['all runs, but no report', 6, ''],
  ])('resumed from %s', async (what, runs, torn) => {
    const folder = `from-${runs}`;
    interrupted(folder, runs, torn);
    const answer = await call('experiment', ...names, '--out', folder, '--resume', ...ONE);
    expect([what, answer.code]).toEqual([what, 0]);
    if (runs > 0) expect(answer.err).toContain(`${runs} runs are there already, ${6 - runs} are`);
    expect(contentOf(join(FOLDER, folder))).toEqual(whole);
  });

  test('from a torn first line', async () => {
    interrupted('torn-head', 0);
    writeFileSync(join(FOLDER, 'torn-head', 'runs.jsonl'), '{"kind":"ru');
    await call('experiment', ...names, '--out', 'torn-head', '--resume', ...ONE);
    expect(contentOf(join(FOLDER, 'torn-head'))).toEqual(whole);
  });

  test('from three shards, one of them interrupted, given in any order', async () => {
    for (const shard of [1, 2, 3]) {
      const out = ['--shard', `${shard}/3`, '--out', `part-${shard}`, ...ONE];
      const { code, out: said } = await call('experiment', ...names, ...out);
      expect([code, said]).toEqual([
        0,
        expect.stringContaining(`Shard ${shard}/3 is done, 2 runs`),
      ]);
    }
    rmSync(join(FOLDER, 'part-2', 'manifest.json'));
    const again = ['--shard', '2/3', '--out', 'part-2', '--resume', ...ONE];
    await call('experiment', ...names, ...again);
    const merged = await call('merge', 'part-3', 'part-1', 'part-2', '--out', 'merged', '--json');
    expect(merged.code).toBe(0);
    expect(contentOf(join(FOLDER, 'merged'))).toEqual(whole);
    const told = await call('experiment', ...names, '--out', 'whole', '--resume', '--json');
    expect(merged.out).toBe(told.out);
  });
});

describe('nothing is run twice', () => {
  test('when a mechanism and a seed are added', async () => {
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'grown'), { recursive: true });
    const wider = { mechanisms: '[unified-platform, territorial]', seeds: '4' };
    const grown = smallExperiment(join(FOLDER, 'wider'), wider);
    const before = runsIn('whole');
    const answer = await call('experiment', ...grown, '--out', 'grown', '--resume', ...ONE);
    expect(answer.err).toContain('6 runs are there already, 6 are missing');
    expect(runsIn('grown')).toEqual(expect.arrayContaining(before));
    await call('experiment', ...grown, '--out', 'fresh', ...ONE);
    expect(contentOf(join(FOLDER, 'grown'))).toEqual(contentOf(join(FOLDER, 'fresh')));
  });

  test('when a title is mended, which the report takes over', async () => {
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'mended'), { recursive: true });
    const mended = smallExperiment(join(FOLDER, 'other'), { title: 'A mended title' });
    const answer = await call('experiment', ...mended, '--out', 'mended', '--resume', ...ONE);
    expect(answer.err).toContain('6 runs are there already, 0 are missing');
    const html = readFileSync(join(FOLDER, 'mended', 'report.html'), 'utf8');
    expect(html).toContain('A mended title');
  });

  test('but what a parameter decides is run again, and the old runs are kept', async () => {
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'changed'), { recursive: true });
    const levels = '[{ id: prompt, information: { notice: 6 min } }]';
    const changed = smallExperiment(join(FOLDER, 'levels'), { levels });
    const answer = await call('experiment', ...changed, '--out', 'changed', '--resume', ...ONE);
    expect(answer.err).toContain('3 runs are there already, 3 are missing');
    expect(runsIn('changed')).toHaveLength(9);
  });
});

describe('a run that fails', () => {
  test('ends with code 1 and its name, and what was done before it is kept', async () => {
    const shipped = readFileSync(names[1], 'utf8');
    const broken = shipped
      .replace('id: small-spill', 'id: broken-spill')
      .replace('driver(rain)', "'driver(rain) / (driver(rain) - driver(rain)) * driver(rain)'");
    writeFileSync(join(FOLDER, 'broken.yaml'), broken);
    const scenarios = '[small-spill, broken-spill]';
    const both = [...smallExperiment(join(FOLDER, 'both'), { scenarios }), 'broken.yaml'];
    const failed = await call('experiment', ...both, '--out', 'failed', ...ONE);
    expect([failed.code, failed.out]).toEqual([1, '']);
    expect(failed.err).toMatch(/scenario broken-spill, mechanism territorial, seed 1/);
    expect(runsIn('failed')).toEqual(runsIn('whole'));

    const mended = await call('experiment', ...names, '--out', 'failed', '--resume', ...ONE);
    expect(mended.err).toContain('6 runs are there already, 0 are missing');
    expect(contentOf(join(FOLDER, 'failed'))).toEqual(whole);
  });
});

describe('one JSON document', () => {
  test('as that of compare, with the experiment and its engine', async () => {
    const answer = await call('experiment', ...names, '--json', ...ONE);
    expect([answer.code, answer.err]).toEqual([0, '']);
    const found = documentOf<Record<string, unknown>>(answer);
    expect(found).toMatchObject({
      experiment: 'two-towns-try',
      shard: null,
      baseline: 'territorial',
      metric: 'harm-people',
      runs: 6,
    });
    expect(found['rows']).toHaveLength(2);
  });
});

const OTHER_ENGINE = 'f'.repeat(64);

/** Puts another engine into every file of a folder. */
function asOtherEngine(folder: string): void {
  for (const name of ['runs.jsonl', 'manifest.json']) {
    const file = join(FOLDER, folder, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/("engine":\s?")[0-9a-f]{64}/, `$1${OTHER_ENGINE}`));
  }
}

describe('is refused, with code 2 and what to do', () => {
  const part = async (folder: string, shard: string, wanted = names): Promise<void> => {
    const out = ['--shard', shard, '--out', folder, ...ONE];
    expect((await call('experiment', ...wanted, ...out)).code).toBe(0);
  };

  beforeAll(async () => {
    await part('half-1', '1/2');
    await part('half-2', '2/2');
    await part('third-2', '2/3');
    await part('stranger-2', '2/2', smallExperiment(join(FOLDER, 'strange'), { seeds: '4' }));
    cpSync(join(FOLDER, 'half-2'), join(FOLDER, 'old-2'), { recursive: true });
    asOtherEngine('old-2');
    cpSync(join(FOLDER, 'half-2'), join(FOLDER, 'open-2'), { recursive: true });
    rmSync(join(FOLDER, 'open-2', 'manifest.json'));
    cpSync(join(FOLDER, 'half-2'), join(FOLDER, 'edited-2'), { recursive: true });
    const file = join(FOLDER, 'edited-2', 'runs.jsonl');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"messages":\d+/, '"messages":12345'));
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'old'), { recursive: true });
    asOtherEngine('old');
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'damaged'), { recursive: true });
    appendFileSync(join(FOLDER, 'damaged', 'runs.jsonl'), 'not a run\n');
    cpSync(join(FOLDER, 'whole'), join(FOLDER, 'busy'), { recursive: true });
    const writer = encodeURIComponent(`${hostname()}/${process.ppid}/x`);
    writeFileSync(join(FOLDER, 'busy', `.writing-${writer}`), '');
  });

  const MERGE = (...parts: string[]): string[] => ['merge', ...parts, '--out', 'nowhere'];
  test.each<[string, () => string[], RegExp]>([
    ['a shard that is missing', () => MERGE('half-1'), /missing: 2\/2/],
    ['a shard twice', () => MERGE('half-1', 'half-1'), /1\/2 is given twice/],
    ['shards of other cuts', () => MERGE('half-1', 'third-2'), /“third-2”[^]*3[^]*“half-1”[^]*2/],
    ['a shard of another experiment', () => MERGE('half-1', 'stranger-2'), /not of one experiment/],
    [
      'a shard of another engine',
      () => MERGE('half-1', 'old-2'),
      /another engine \(ffffffffffff…\)/,
    ],
    ['an unfinished shard', () => MERGE('half-1', 'open-2'), /“open-2”[^]*--resume/],
    ['a shard that was edited', () => MERGE('half-1', 'edited-2'), /“edited-2”[^]*--resume/],
    ['a whole experiment', () => MERGE('half-1', 'whole'), /“whole”[^]*nothing to merge/],
    ['a folder that is not there', () => MERGE('half-1', 'none'), /“none”/],
    [
      'a merge over results',
      () => ['merge', 'half-1', 'half-2', '--out', 'whole'],
      /“whole”[^]*another --out/,
    ],
    [
      'a call over results without --resume',
      () => ['experiment', ...names, '--out', 'whole'],
      /--resume/,
    ],
    [
      'results of another engine',
      () => ['experiment', ...names, '--out', 'old', '--resume'],
      /another engine \(ffffffffffff…\)[^]*another --out/,
    ],
    [
      'results of another experiment',
      () => {
        const other = smallExperiment(FOLDER, { id: 'another-try' });
        return ['experiment', ...other, '--out', 'whole', '--resume'];
      },
      /two-towns-try/,
    ],
    [
      'a damaged line',
      () => ['experiment', ...names, '--out', 'damaged', '--resume'],
      /Line 8 of damaged\/runs\.jsonl/,
    ],
    [
      'results that another process is writing',
      () => ['experiment', ...names, '--out', 'busy', '--resume'],
      new RegExp(`${process.ppid} on [^]*“busy”[^]*another --out`),
    ],
    ['--resume alone', () => ['experiment', ...names, '--resume'], /--resume needs --out/],
    ['--shard alone', () => ['experiment', ...names, '--shard', '1/2'], /--shard needs --out/],
    [
      'a shard beyond the last',
      () => ['experiment', ...names, '--out', 'x', '--shard', '3/2'],
      /“3\/2”[^]*2\/5/,
    ],
    [
      'more shards than runs',
      () => ['experiment', ...names, '--out', 'x', '--shard', '1/7'],
      /6 runs[^]*7 shards/,
    ],
    ['an unknown experiment', () => ['experiment', 'notice-and-reserv'], /“notice-and-reserve”/],
    [
      'a slip in the file, at its place',
      () => [
        'experiment',
        ...smallExperiment(join(FOLDER, 'slip'), { mechanisms: '[teritorial]' }),
      ],
      /two-towns-try\.yaml:9:14 mechanisms\[0\]: "teritorial"[^]*"territorial"/,
    ],
  ])('%s', async (_, argv, said) => {
    const en = await call(...argv());
    expect([en.code, en.out]).toEqual([2, '']);
    expect(en.err).toMatch(said);
    expect(isChinese(en.err)).toBe(false);
    const zh = await call(...argv(), '--lang', 'zh');
    expect([zh.code, isChinese(zh.err)]).toEqual([2, true]);
    expect(contentOf(join(FOLDER, 'whole'))).toEqual(whole);
  });
});
