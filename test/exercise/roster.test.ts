/**
 * Aim: the list of names that somebody has comes in as it is: pasted or saved, with whatever separates its
 * cells, with headers or without; what is wrong with one row costs that row at most. Everybody on it gets a
 * part, and who came is told by name.
 */
import { describe, expect, it } from 'vitest';
import {
  arrivals,
  deskKeptFor,
  isKeptFromOthers,
  placeRoster,
  proposeSeats,
  readRoster,
} from '../../sim-core/exercise/index.ts';
import type { ExpectedPerson, RosterRow } from '../../sim-core/exercise/index.ts';

const desk = (department: string, zh: string, en: string, rank: number, ...merges: string[]) => ({
  department,
  title: { zh, en },
  rank,
  merges,
});
const DESKS = [
  desk('wujiang-emergency', '吴江区应急管理局', 'Wujiang Emergency Bureau', 1, 'qingpu-fire'),
  desk('wujiang-ecology', '苏州市吴江生态环境局', 'Wujiang Ecology Bureau', 2),
  desk('qingpu-fire', '青浦区消防救援支队', 'Qingpu Fire Brigade', 3),
];

const read = (text: string): readonly RosterRow[] => readRoster(text, DESKS).rows;
const namesIn = (text: string): readonly string[] => read(text).map(({ name }) => name);
const codesIn = (text: string): readonly (readonly string[])[] =>
  read(text).map(({ notes }) => notes.map(({ code }) => code));

describe('a list of names', () => {
  it.each([
    ['one a line', '王芳\n李雷\n\n韩梅\n'],
    ['all in one line, as in a chat', '王芳、李雷，韩梅'],
    ['copied from Excel', '序号\t姓名\t单位\r\n1\t王芳\t\r\n2\t李雷\t\r\n3\t韩梅\t\r\n'],
    ['as CSV with a byte order mark', '\uFEFF姓名,单位\n王芳,\n李雷,\n韩梅,\n'],
    ['as CSV of another place', '姓名;单位\n王芳;\n李雷;\n韩梅;\n'],
    ['under a title', '参演人员名单\n姓名\t单位\n王芳\t\n李雷\t\n韩梅\t'],
    ['numbered, without headers', '1\t王芳\n2\t李雷\n3\t韩梅'],
    ['spread for looks, full-width', '姓　名\t单位\n王　芳\t\n李　雷\t\n韩 梅\t'],
    ['with headers that explain themselves', '姓名（必填）：,单位\n王芳,\n李雷,\n韩梅,'],
  ])('comes in %s', (_, text) => {
    expect(namesIn(text)).toEqual(['王芳', '李雷', '韩梅']);
  });

  it('keeps English names with their blanks, and full-width letters as plain ones', () => {
    expect(namesIn('Name,Unit\nＭary  Ann Lee,Fire\n')).toEqual(['Mary Ann Lee']);
  });

  it('finds columns in any order by their headers, and says which it leaves out', () => {
    const { rows, leftOut } = readRoster(
      '手机,单位,姓名,席位,备注\n13800000000,青浦消防,王芳,评估人员,\n',
      DESKS,
    );
    expect(rows).toMatchObject([
      { name: '王芳', unit: '青浦消防', wish: { role: 'evaluator', department: null } },
    ]);
    expect(leftOut).toEqual(['手机', '备注']);
  });

  it('takes a desk by its title in either language, by its id, or by a piece that is its alone', () => {
    const rows = read(
      '姓名,席位\na,吴江区应急管理局\nb,qingpu fire brigade\nc,wujiang-ecology\nd,青浦\n',
    );
    expect(rows.map(({ wish }) => wish?.department)).toEqual([
      'wujiang-emergency',
      'qingpu-fire',
      'wujiang-ecology',
      'qingpu-fire',
    ]);
  });

  it('costs one row what is wrong with it, and says what and which', () => {
    const text = `姓名,席位\n王芳,\n,吴江\n${'长'.repeat(65)},\n王 芳,吴江\n李雷,青埔区消防救援支队\n`;
    expect(codesIn(text)).toEqual([
      [],
      ['no-name', 'unknown-wish'],
      ['too-long'],
      ['twice', 'unknown-wish'],
      ['unknown-wish'],
    ]);
    const rows = read(text);
    expect(rows.map(({ notes }) => notes.some(({ severe }) => severe))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(rows[4].notes[0].nearest).toBe('青浦区消防救援支队');
  });

  it('has two hundred people at most', () => {
    const codes = codesIn(Array.from({ length: 202 }, (_, i) => `n${i}`).join('\n'));
    expect(codes.findIndex((one) => one.includes('too-many'))).toBe(200);
  });

  it('is nothing where there is nothing', () => {
    expect(readRoster('', DESKS)).toEqual({ rows: [], leftOut: [] });
    expect(namesIn('姓名,单位\n')).toEqual([]);
  });
});

describe('the seats for a list', () => {
  const row = (name: string, unit = '', wish: RosterRow['wish'] = null) => ({ name, unit, wish });
  const places = (rows: Parameters<typeof placeRoster>[0]): readonly string[] =>
    placeRoster(rows, DESKS).map(({ name, role, department }) => `${name} ${department ?? role}`);

  it('are those that are proposed for so many people', () => {
    for (let people = 1; people <= 40; people++) {
      const plan = proposeSeats(DESKS, people);
      const placed = placeRoster(
        Array.from({ length: people }, (_, i) => row(`n${i}`)),
        DESKS,
      );
      const count = (holds: (one: ExpectedPerson) => boolean): number =>
        placed.filter(holds).length;
      for (const { department, people: there } of plan.seats) {
        expect(count((one) => one.department === department)).toBe(there);
      }
      expect(count(({ role }) => role === 'director')).toBe(plan.directors);
      expect(count(({ role }) => role === 'facilitator')).toBe(plan.controllers);
      expect(count(({ role }) => role === 'evaluator')).toBe(plan.evaluators);
    }
  });

  it('follow first what the list wants, then where people come from, then rank', () => {
    const wish = { role: 'observer', department: null } as const;
    expect(
      places([
        row('a'),
        row('b', '青浦区消防救援支队'),
        row('c', '', wish),
        row('d', '吴江生态环境局'),
      ]),
    ).toEqual(['a wujiang-emergency', 'b qingpu-fire', 'c observer', 'd wujiang-ecology']);
  });
});

describe('who has come', () => {
  const wang = { name: '王芳', unit: '', role: 'participant', department: 'a' } as const;
  const li = { name: '李雷', unit: '', role: 'participant', department: 'a' } as const;
  const han = { name: 'Han Mei', unit: '', role: 'evaluator', department: null } as const;
  const here = (id: string, name: string, department: string | null = null) =>
    ({ id, name, role: 'participant', department }) as const;

  it('is told by name, however it is typed', () => {
    const present = [here('1', 'ｈａｎ mei'), here('2', '王 芳', 'b')];
    expect(arrivals([wang, li, han], present)).toEqual(['2', null, '1']);
  });

  it('is also who sits without a name where one alone is missing', () => {
    expect(arrivals([wang, han], [here('1', '', 'a')])).toEqual(['1', null]);
    expect(arrivals([wang, li], [here('1', '', 'a')])).toEqual([null, null]);
    expect(arrivals([wang, li], [here('1', '', 'a'), here('2', '李雷', 'a')])).toEqual(['1', '2']);
  });

  it('two of one name are two people', () => {
    const other = { ...wang, department: 'b' };
    expect(arrivals([wang, other], [here('1', '王芳', 'b')])).toEqual([null, '1']);
    expect(deskKeptFor([wang, other], [], '王芳')).toBeNull();
    expect(deskKeptFor([wang, other], [here('1', '王芳', 'b')], '王芳')).toBe('a');
  });

  it('opens the desk that is kept under a name, and keeps it from others until then', () => {
    expect(deskKeptFor([wang, li], [], ' 王芳')).toBe('a');
    expect(deskKeptFor([wang, li], [], '')).toBeNull();
    expect(isKeptFromOthers([wang], [], 'a', here('9', 'x'))).toBe(true);
    expect(isKeptFromOthers([wang], [], 'b', here('9', 'x'))).toBe(false);
    const waiting = here('1', '王芳');
    expect(isKeptFromOthers([wang], [waiting], 'a', waiting)).toBe(false);
    expect(isKeptFromOthers([wang], [waiting], 'a', here('9', 'x'))).toBe(true);
    const elsewhere = here('1', '王芳', 'b');
    expect(isKeptFromOthers([wang], [elsewhere], 'a', here('9', 'x'))).toBe(false);
  });
});
