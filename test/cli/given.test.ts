/**
 * Aim: what an author exported is a library of its own: its hazards and regions stand in the place of the
 * shipped ones of their kind and id, in every command, and two files are never taken for one thing.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from '../../web/source/studio/draft.ts';
import { shippedFiles } from '../kit/drill.ts';
import { documentOf, isChinese, liandong, mechanismFile, ROOT } from './call.ts';

const folder = mkdtempSync(join(tmpdir(), 'liandong-given-'));
const FILES = shippedFiles();
const HAZARD = FILES.find(({ path }) => path === 'hazards/chemical-spill.yaml')?.text ?? '';
/** The same hazard, with twice the leak. */
const OWN_HAZARD = HAZARD.replace(/leak_fraction: (.*)0\.1/, 'leak_fraction: $10.2');
const SHORT = ['--mechanism', 'zone-as-is', '--seed', '3', '--until', '6h', '--json'];

interface RunDocument {
  readonly scenario: string;
  readonly hash: Readonly<Record<'state' | 'unmitigated' | 'exogenous', string>>;
}

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const run = async (...names: string[]): Promise<RunDocument> => {
  const answer = await liandong(['run', ...names, ...SHORT], { folder });
  expect(answer.err).toBe('');
  return documentOf<RunDocument>(answer);
};

beforeAll(() => {
  const copy = copyOf(FILES, 'taipu-river', { zh: '（副本）', en: ' (copy)' }, new Set());
  mkdirSync(join(folder, 'draft', 'hazards'), { recursive: true });
  for (const { path, text } of copy) put(`draft/${path}`, text);
  put('draft/hazards/chemical-spill.yaml', OWN_HAZARD);
  // Other people's YAML in a folder is left aside.
  put('draft/compose.yaml', 'services: {}\n');
  put('scenario.yaml', copy[0].text);
  put('spill.yaml', OWN_HAZARD);
});

describe('a folder and the files in it', () => {
  test('are one library over the shelf: an own hazard is used, alone or beside a shipped scenario', async () => {
    const shelf = await run('scenario.yaml');
    const own = await run('draft');
    expect([shelf.scenario, own.scenario]).toEqual(['taipu-river-copy', 'taipu-river-copy']);
    expect(own.hash.unmitigated).not.toBe(shelf.hash.unmitigated);
    expect(await run('scenario.yaml', 'spill.yaml')).toEqual(own);
    const shipped = await run('taipu-river', 'spill.yaml');
    expect(shipped.scenario).toBe('taipu-river');
    expect(shipped.hash.unmitigated).not.toBe((await run('taipu-river')).hash.unmitigated);
  });

  test('are so for the real command too', async () => {
    const launch = join(ROOT, 'exercise-server', 'cli', 'launch.mjs');
    const words = [launch, 'run', 'draft/', ...SHORT];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder });
    expect(JSON.parse(stdout)).toEqual(await run('draft'));
  });

  test('are compared, and rehearsed by the exercise among them', async () => {
    const call = ['compare', 'draft', '--mechanisms', 'mine,territorial', '--seeds', '1', '--json'];
    put('draft/mine.yaml', mechanismFile('mine', 'joint-meeting'));
    const compared = await liandong(call, { folder });
    expect(compared.err).toBe('');
    expect(documentOf(compared)).toMatchObject({
      scenarios: ['taipu-river-copy'],
      mechanisms: ['mine', 'territorial'],
    });
    const rehearsed = await liandong(['rehearse', 'draft', '--futures', '1', '--json'], { folder });
    expect(documentOf(rehearsed)).toMatchObject({ exercise: 'taipu-river-copy-play' });
  }, 60_000);

  test('are validated with each other: a name of one is known in another', async () => {
    const good = await liandong(['validate', 'draft', '--json'], { folder });
    expect(good.code).toBe(0);
    expect(documentOf<{ file: string }[]>(good).map(({ file }) => file)).toContain(
      'draft/hazards/chemical-spill.yaml',
    );
    put('renamed.yaml', OWN_HAZARD.replace('id: chemical-spill', 'id: my-spill'));
    const text = readFileSync(join(folder, 'scenario.yaml'), 'utf8');
    put('user.yaml', text.replace('hazard: chemical-spill', 'hazard: my-spill'));
    expect((await liandong(['validate', 'user.yaml'], { folder })).code).toBe(2);
    expect((await liandong(['validate', 'user.yaml', 'renamed.yaml'], { folder })).code).toBe(0);
  });
});

describe('files that cannot be one library', () => {
  const REFUSED: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'two of one kind and id',
      ['validate', 'draft', 'spill.yaml'],
      /hazard chemical-spill[^]*draft\/hazards\/chemical-spill\.yaml, spill\.yaml/,
    ],
    [
      'no scenario among them',
      ['run', 'spill.yaml', '--mechanism', 'territorial'],
      /no scenario[^]*spill\.yaml/,
    ],
    ['a folder of nothing of ours', ['run', 'empty', '--mechanism', 'territorial'], /“empty”/],
  ];
  test.each(REFUSED)('%s', async (_, argv, said) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const en = await liandong(argv, { folder });
    expect([en.code, en.out]).toEqual([2, '']);
    expect(en.err).toMatch(said);
    expect(isChinese((await liandong([...argv, '--lang', 'zh'], { folder })).err)).toBe(true);
  });

  test('but one file by two names is one', async () => {
    expect(await run('draft', 'draft/scenario.yaml')).toEqual(await run('draft'));
  });
});
