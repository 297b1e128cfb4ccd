/**
 * Aim: the report says what the log says, in the order of practice and in one language at a time: what was
 * missing is marked, nobody is named, and what people must fill in is left blank.
 */
import { describe, expect, it } from 'vitest';
import type { Block, Cell, Column, Table } from '../../exercise-server/after-action/blocks.ts';
import { documentOf } from '../../exercise-server/after-action/document.ts';
import { reportDocument } from '../../exercise-server/after-action/exercise-report.ts';
import { comparison } from '../../exercise-server/after-action/sections/comparison.ts';
import { cases } from '../../exercise-server/after-action/sections/cases.ts';
import { curve } from '../../exercise-server/after-action/sections/curve.ts';
import { decisionsTable } from '../../exercise-server/after-action/sections/decisions.ts';
import { improvementsTable } from '../../exercise-server/after-action/sections/improvements.ts';
import {
  knowledge,
  knowledgeSheet,
} from '../../exercise-server/after-action/sections/knowledge.ts';
import { shownCell, storyTime } from '../../exercise-server/after-action/shown.ts';
import { sheetsOf } from '../../exercise-server/after-action/workbook.ts';
import type { Knowledge } from '../../sim-core/after-action/report.ts';
import { LANGUAGES, MINUTE, type Language } from '../../sim-core/text/index.ts';
import { xmlFault } from '../kit/zip-reader.ts';
import { smallExercise, smallGroup } from './small-report.ts';

const HAN = /\p{Script=Han}/u;

const headings = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

function tableIn(blocks: readonly Block[]): Table {
  const found = blocks.find((block) => block.kind === 'table');
  if (found === undefined) throw new Error('no table');
  return found;
}

const shown = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): readonly string[][] =>
  rows.map((row) => row.map((cell, i) => shownCell(cell, columns[i])));

describe('the order of a report', () => {
  it('is that of practice, numbered as each language counts', () => {
    expect(
      headings(documentOf(smallExercise(), 'zh')).filter((text) => text.includes('、')),
    ).toEqual([
      '一、基本情况',
      '二、现场点评',
      '三、实施过程',
      '四、谁何时知道什么',
      '五、联动事项瀑布图',
      '六、韧性曲线',
      '七、情景注入与回执',
      '八、决定',
      '九、总体评价',
      '十、存在问题与协同度量',
      '十一、问题整改清单',
      '十二、参演单位',
      '十三、生成依据',
    ]);
    expect(headings(documentOf(smallExercise(), 'en'))).toContain('13. Provenance');
  });

  it('compares several groups first, and then gives each its sections', () => {
    const exercise = smallExercise([smallGroup('1'), smallGroup('2')]);
    const titles = headings(documentOf(exercise, 'en'));
    expect(titles[0]).toBe('The groups side by side');
    expect(titles.filter((title) => title === '3. Timeline')).toHaveLength(2);
    expect(titles.indexOf('Group: 组 2')).toBeGreaterThan(titles.indexOf('Group: 组 1'));
  });

  it.each(LANGUAGES)('ends in %s with the sentence that it is no basis for blame', (language) => {
    const last = documentOf(smallExercise(), language).at(-1);
    expect(last).toMatchObject({
      kind: 'paragraph',
      text: expect.stringMatching(language === 'zh' ? /不作考核问责依据/ : /not a basis for/),
    });
  });
});

describe('what a report says', () => {
  it('is English in English: only what people wrote stays as they wrote it', () => {
    const written = /组 1|网络中断/g;
    const said = documentOf(smallExercise(), 'en').flatMap(textsOf);
    expect(
      said.map((text) => text.replaceAll(written, '')).filter((text) => HAN.test(text)),
    ).toEqual([]);
  });

  it('marks who should have known and did not, also without colour', () => {
    const group = smallGroup('1');
    const matrix = tableIn(knowledge(group, 'en'));
    expect(matrix.rows.map(([, cell]) => cell)).toEqual([
      'heard 0d 01:10\n0d 01:30',
      { text: '▲ not known', mark: 'gap' },
    ]);
    const sheet = knowledgeSheet(group, 'en');
    expect(sheet.rows[1][6]).toEqual({ text: '▲ not known', mark: 'gap' });
  });

  it('counts how long an answer took, and marks what is open', () => {
    const [answered, open] = shown(decisionsTable(smallGroup('1'), 'en'));
    expect(answered.slice(5)).toEqual(['0d 01:50', '30', 'yes · outside the agreement', 'People']);
    expect(open[7]).toBe('▲ open');
  });

  it('leaves the columns that people fill in blank, and calls an unknown option by its id', () => {
    const [row] = shown(improvementsTable(smallGroup('1'), 'zh'));
    expect(row.slice(0, 6)).toEqual([
      '1',
      '通报太晚',
      '信息通报',
      '任务评定 M',
      '甲区生态环境局',
      '信息 · 统一平台\nhome.made',
    ]);
    expect(row.slice(6)).toEqual(['', '', '', '']);
  });

  it('says from which record on a damaged log is left out', () => {
    const cut = { ...smallGroup('1'), cutAt: 13 };
    const said = documentOf(smallExercise([cut]), 'en').flatMap(textsOf);
    expect(said).toContain('▲ 12; from record 13 on the log is damaged and not in this report');
  });

  it('names nobody: people are a number', () => {
    const said = JSON.stringify(reportDocument(smallExercise()));
    expect(said).not.toMatch(/p-[129]/);
    expect(said).toContain('"people":2');
    expect(documentOf(smallExercise(), 'zh').flatMap(textsOf).join('\n')).not.toMatch(/p-[129]/);
  });

  it('says so where there is nothing', () => {
    const empty = smallGroup('1', {
      timeline: [],
      knowledge: [],
      waterfalls: [],
      curve: [],
      injects: [],
      decisions: [],
      evaluation: [],
      notes: [],
      findings: [],
      improvements: [],
      hotWash: [],
      metrics: {},
    });
    const blocks = documentOf(smallExercise([empty]), 'en');
    expect(
      blocks.filter((block) => block.kind === 'paragraph' && block.text === 'None.'),
    ).toHaveLength(9);
    expect(comparison(smallExercise([empty, empty]), 'en')).not.toEqual([]);
  });
});

describe('several groups side by side', () => {
  it('show mechanism, key times and harm, and a dash where a time never came', () => {
    const knowing = (incident: string, knewMs: number, decisiveMs: number | null): Knowledge => ({
      incident,
      beganMs: 60 * MINUTE,
      desks: [
        {
          department: 'b-water',
          knewMs,
          decisiveMs,
          must: true,
          source: null,
          decisiveSource: null,
        },
      ],
    });
    const later = knowing('flood', 90 * MINUTE, 95 * MINUTE);
    const slow = smallGroup('1', { knowledge: [knowing('leak', 70 * MINUTE, null), later] });
    const quick = smallGroup('2', {
      knowledge: [knowing('leak', 80 * MINUTE, 85 * MINUTE), later],
    });
    const rows = shown(tableIn(comparison(smallExercise([slow, quick]), 'en')));
    expect(rows).toContainEqual(['First knew of “Tank leak”', '0d 01:10', '0d 01:20']);
    expect(rows).toContainEqual(['All who must held “Tank leak”', '—', '0d 01:25']);
    expect(rows).toContainEqual(['First linkage case met', '0d 03:20', '0d 03:20']);
    expect(rows).toContainEqual(['Harm to people', '2.50', '2.50']);
    expect(rows.flat().filter((text) => text.includes('flood'))).toEqual([]);
    expect(rows[0]).toEqual([
      'Linkage mechanism',
      'Territorial (territorial) › home-made',
      'Territorial (territorial) › home-made',
    ]);
  });
});

describe('the figures', () => {
  it.each(LANGUAGES)(
    'are well-formed drawings in %s, with a table beside them',
    (language: Language) => {
      for (const [block] of [cases(smallGroup('1'), language), curve(smallGroup('1'), language)]) {
        if (block?.kind !== 'figure') throw new Error('no figure');
        expect(xmlFault(block.svg)).toBe(null);
        expect(block.svg).not.toMatch(/NaN|Infinity/);
        expect(block.table.rows.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('the tables of a workbook', () => {
  it('hold every moment, with times as text and in minutes', () => {
    const timeline = sheetsOf(smallExercise(), 'en').find(({ title }) => title === 'Timeline');
    expect(timeline?.columns.map(({ title }) => title).slice(0, 4)).toEqual([
      'Group',
      'Time',
      'Time (min)',
      'Department',
    ]);
    expect(timeline?.rows.map((row) => row[2])).toEqual([200, 210]);
  });

  it('say of each inject whether the clock or a controller released it, and name nobody', () => {
    const injects = sheetsOf(smallExercise(), 'en').find(({ columns }) =>
      columns.some(({ title }) => title === 'Released by'),
    );
    const at = injects?.columns.findIndex(({ title }) => title === 'Released by') ?? -1;
    expect(injects?.rows[0]?.[at]).toBe('a controller');
    expect(JSON.stringify(injects)).not.toContain('p-9');
  });

  it('stand in one sheet for all groups', () => {
    const exercise = smallExercise([smallGroup('1'), smallGroup('2')]);
    for (const { rows } of sheetsOf(exercise, 'zh')) {
      expect(new Set(rows.map(([group]) => group))).toEqual(new Set(['组 1', '组 2']));
    }
  });
});

describe('story time', () => {
  it.each([
    [0, '0d 00:00'],
    [200 * MINUTE, '0d 03:20'],
    [27 * 60 * MINUTE, '1d 03:00'],
    [-10 * MINUTE, '-0d 00:10'],
  ])('%d ms is %s', (ms, said) => {
    expect(storyTime(ms)).toBe(said);
  });
});

function textsOf(block: Block): readonly string[] {
  const cells = ({ columns, rows, caption }: Table): readonly string[] => [
    caption ?? '',
    ...columns.map(({ title }: Column) => title),
    ...rows.flatMap((row: readonly Cell[]) => row.map((cell, i) => shownCell(cell, columns[i]))),
  ];
  switch (block.kind) {
    case 'cover':
      return [block.title, block.subtitle, ...block.lines];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return cells(block);
    case 'figure':
      return [block.caption, ...cells(block.table)];
    case 'page-break':
      return [];
  }
}
