/**
 * Aim: a facilitator gets the after-action report of an exported exercise by one call: on the terminal, as
 * files, as data; the same each time; and every mistake is answered in the own language, leaving nothing
 * half-written.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepEngine } from '../../exercise-server/engine-host/engines.ts';
import { enginesFolder } from '../../exercise-server/listen.ts';
import { digest } from '../../exercise-server/store/blobs.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import { botDrill } from '../kit/bot-drill.ts';
import { drillArchive, observed, type PlayedGroup } from '../kit/drill-archive.ts';
import { shippedLibrary } from '../kit/drill.ts';
import { temporaryFolder } from '../kit/server.ts';
import { unzipped } from '../kit/zip-reader.ts';
import { documentOf, isChinese, liandong as call, type Answer } from './call.ts';

const { folder, remove } = temporaryFolder();
const liandong = (...argv: string[]): Promise<Answer> => call(argv, { folder });

const NOTE = '电话打了三次才接通';
let one: PlayedGroup;

beforeAll(() => {
  const { input, log } = botDrill(shippedLibrary(), 'taipu-river-90', ['territorial'], '4');
  const note = { department: 'wujiang-ecology', rating: 'M', inject: null } as const;
  const rated: readonly Attempt[] = observed(log, [
    { ...note, task: 'notify-downstream', text: NOTE },
  ]);
  one = { id: 'g1', title: '甲组', input, log: rated };
  writeFileSync(join(folder, 'one.json'), drillArchive([one]));
  const two = drillArchive([one, { ...one, id: 'g2', title: '乙组' }]);
  writeFileSync(join(folder, 'two.json'), two);
  writeFileSync(join(folder, 'changed.json'), two.replace(NOTE, '一次就接通'));
}, 120_000);
afterAll(remove);

describe('the report of an exercise', () => {
  it('is printed as its main points, marked, with what it is no basis for', async () => {
    const zh = await liandong('after-action', 'one.json', '--lang', 'zh');
    expect(zh).toMatchObject({ code: 0, err: '' });
    expect(zh.out).toMatch(/^演练 EXERCISE · 草稿 DRAFT\n演练总结评估报告 · 太浦河演练\n/);
    for (const title of ['现场点评', '谁何时知道什么', '联动事项瀑布图', '问题整改清单']) {
      expect(zh.out).toContain(`\n${title}\n`);
    }
    expect(zh.out).toContain('不作考核问责依据');
    const en = await liandong('after-action', 'one.json');
    expect(en.out).toContain('\nHot wash\n');
  }, 120_000);

  it('is one document as data, without a person in it', async () => {
    const answer = await liandong('after-action', 'two.json', '--group', 'g2', '--json');
    expect(answer).toMatchObject({ code: 0, err: '' });
    expect(documentOf(answer)).toMatchObject({
      kind: 'liandong-after-action',
      groups: [{ id: 'g2', title: '乙组', report: { hash: expect.stringMatching(/^[0-9a-f]+$/) } }],
    });
    expect(answer.out).not.toMatch(/bot:|evaluator-1|"lead"/);
    expect(answer.out).toContain(NOTE);
  }, 120_000);

  it('is written as files, the same to the byte each time, and overwrites nothing', async () => {
    const first = await liandong('after-action', 'two.json', '--out', 'first', '--language', 'zh');
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err).toContain('first/after-action.docx');
    const names = [
      'after-action.docx',
      'after-action.html',
      'after-action.json',
      'after-action.xlsx',
    ];
    expect(readdirSync(join(folder, 'first')).sort()).toEqual(names);
    await liandong('after-action', 'two.json', '--out', 'second', '--language', 'zh');
    for (const name of names) {
      const [a, b] = ['first', 'second'].map((at) => readFileSync(join(folder, at, name)));
      expect(Buffer.compare(a, b), name).toBe(0);
    }
    const page = readFileSync(join(folder, 'first', 'after-action.html'), 'utf8');
    expect(page).toContain('各组对照');
    expect(page).toContain(NOTE);
    const again = await liandong('after-action', 'two.json', '--out', 'first', '--lang', 'zh');
    expect(again).toMatchObject({ code: 2, out: '', err: expect.stringContaining('不覆盖') });
  }, 300_000);

  it('is a document of one language each and a page of both, where both are wanted', async () => {
    const formats = 'html,docx';
    const call = ['after-action', 'one.json', '--out', 'both', '--formats', formats];
    expect(await liandong(...call, '--language', 'both')).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'both')).sort()).toEqual([
      'after-action.en.docx',
      'after-action.html',
      'after-action.zh.docx',
    ]);
    const english = readFileSync(join(folder, 'both', 'after-action.en.docx'));
    expect(unzipped(english).get('word/document.xml')).toContain('Exercise overview');
    const page = readFileSync(join(folder, 'both', 'after-action.html'), 'utf8');
    expect(page).toMatch(/<article id="zh"[\s\S]*<article id="en"/);
  }, 120_000);
});

describe('a mistake', () => {
  it.each([
    [['no-such.json'], /no-such\.json/],
    [['changed.json'], /changed/],
    [['one.json', '--group', 'g9'], /g9.*g1/],
    [['one.json', '--formats', 'pdf', '--out', 'x'], /“pdf” is no format.*html, docx, xlsx, json/],
    [['one.json', '--formats', 'html'], /--out/],
    [['one.json', '--language', 'fr'], /fr/],
    [['drill', '--data', 'nowhere'], /holds no data/],
  ])('%j is answered, and nothing is written', async (words, said) => {
    const before = readdirSync(folder);
    const answer = await liandong('after-action', ...words);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toMatch(said);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('of a folder that cannot be written into leaves no part of a report', async () => {
    writeFileSync(join(folder, 'file'), '');
    const answer = await liandong('after-action', 'one.json', '--out', 'file/in', '--lang', 'zh');
    expect(answer).toMatchObject({ code: 2, err: expect.stringContaining('无法写入') });
    mkdirSync(join(folder, 'half', `.after-action.docx.${process.pid}`), { recursive: true });
    const half = await liandong('after-action', 'one.json', '--out', 'half');
    expect(half).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(join(folder, 'half'))).toEqual([`.after-action.docx.${process.pid}`]);
  }, 120_000);
});

describe('an exercise that another engine played', () => {
  const own = 'export { createGroup } from "./none.mjs";';
  const other = 'export const createGroup = () => ({ apply() {}, hash: () => "elsewhere" });';

  it('is refused where that engine may not run, and where it came to another end', async () => {
    const engines = enginesFolder(join(folder, 'data'));
    const pinned = (engine: string): string => drillArchive([{ ...one, engine }]);
    writeFileSync(join(folder, 'unknown.json'), pinned(digest(Buffer.from(own))));
    writeFileSync(join(folder, 'other.json'), pinned(keepEngine(engines, Buffer.from(other))));
    const unknown = await liandong('after-action', 'unknown.json');
    expect(unknown).toMatchObject({ code: 2, out: '' });
    expect(unknown.err).toContain(digest(Buffer.from(own)).slice(0, 12));
    const elsewhere = await liandong('after-action', 'other.json');
    expect(elsewhere).toMatchObject({ code: 2, out: '' });
    expect(elsewhere.err).toContain('plays its log otherwise');
  }, 60_000);
});

describe('its help', () => {
  it('stands in both languages, with examples', async () => {
    for (const language of ['zh', 'en']) {
      const help = await liandong('after-action', '--help', '--lang', language);
      expect(help).toMatchObject({ code: 0, err: '' });
      expect(isChinese(help.out)).toBe(language === 'zh');
      expect(help.out).toContain('liandong after-action drill.json');
    }
  });
});
