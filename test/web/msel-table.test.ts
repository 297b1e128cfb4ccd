/**
 * Aim: a list of injects made in Excel or WPS, in Chinese or English, comes in as it was meant; a cell in
 * doubt is named with what was expected; what goes out comes in again.
 */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCells, writeCells } from '../../sim-core/text/cells.ts';
import { findHeader, headerOf } from '../../web/source/studio/msel/columns.ts';
import { readMsel, type MselAround } from '../../web/source/studio/msel/read.ts';
import { readCellTime, writeCellTime } from '../../web/source/studio/msel/time.ts';
import { tableOf } from '../../web/source/studio/msel/write.ts';
import { textOfFile } from '../../web/source/file-text.ts';
import { shippedFiles } from '../kit/drill.ts';

const HOUR = 3_600_000;
const AROUND: MselAround = {
  departments: [
    { id: 'wujiang-ecology', zh: '苏州市吴江生态环境局', en: 'Wujiang Ecology Bureau' },
    { id: 'qingpu-fire', zh: '青浦区消防救援支队', en: 'Qingpu Fire' },
  ],
  incidents: [{ id: 'spill', zh: '储罐泄漏', en: 'Tank leak' }],
  phases: [{ id: 'first', zh: '第一段', en: 'Move 1' }],
  objectives: [{ id: 'tell', zh: '磨合通报', en: 'Run in the notice' }],
  capabilities: [{ id: 'sampling', zh: '应急监测', en: 'Sampling' }],
  seats: ['qingpu-fire', 'wujiang-ecology'],
  taken: ['smell'],
};
const AS_SAID = { headers: null, begins: null };

describe('cells of a spreadsheet', () => {
  it('come with tabs, commas or semicolons, quoted where they hold one or a line break', () => {
    expect(readCells('a\tb\r\nc\t"d\ne""f"\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd\ne"f'],
    ]);
    expect(readCells('\uFEFF标题,时间\n"一,二",8:30\n\n')).toEqual([
      ['标题', '时间'],
      ['一,二', '8:30'],
    ]);
    expect(readCells('a;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('never go out as a formula, and lose nothing on the way', () => {
    const rows = [['=1+1', '+86', '-5', '@x', 'a,b', 'line\nbreak', '"q"', '']];
    for (const sign of ['\t', ','] as const) {
      const text = writeCells(rows, sign);
      expect(text).toContain("'=1+1");
      expect(readCells(text)).toEqual(rows);
    }
  });
});

describe('times', () => {
  it.each([
    ['D+2 H+3 M+45', 51.75],
    ['J+1 T+2', 26],
    ['M-5', -5 / 60],
    ['+02:30', 2.5],
    ['8:30', 8.5],
    ['Ｈ＋３　Ｍ＋４５', 3.75],
    ['2小时30分', 2.5],
    ['第2天 08:30', 32.5],
    ['Day 2, 08:30', 32.5],
    ['0.354166667', 8.5],
  ])('%s is %d hours into the story', (written, hours) => {
    expect((readCellTime(written, null) ?? NaN) / HOUR).toBeCloseTo(hours, 9);
  });

  it('with a date need the instant at which the scenario begins', () => {
    expect(readCellTime('2026/7/1 8:30', null)).toBeNull();
    expect(readCellTime('2026/7/1 8:30', '2026-07-01 06:00')).toBe(2.5 * HOUR);
    expect(readCellTime('46204.354166667', '2026-07-01 06:00')).toBe(2.5 * HOUR);
  });

  it.each(['tomorrow', '25', '', '12:75'])('%s is none', (written) => {
    expect(readCellTime(written, null)).toBeNull();
  });

  it('are written so that they read back', () => {
    for (const ms of [0, 5 * 60_000, 26 * HOUR, -HOUR / 2, 3 * HOUR + 61_000]) {
      expect(readCellTime(writeCellTime(ms), null)).toBe(ms);
    }
  });
});

describe('headers', () => {
  it.each([
    ['标题', 'title', 'zh'],
    ['Event Title', 'title', 'en'],
    ['标题（英文）', 'title', 'en'],
    ['Title (zh)', 'title', 'zh'],
    ['Inject DTG', 'at', null],
    ['接收方', 'to', null],
    ['发送方', 'from', 'zh'],
    ['Responsible Controller', 'controller', null],
    ['MSEL #', 'id', null],
    ['#', 'id', null],
    ['条线', 'track', null],
  ])('%s means %s', (written, column, language) => {
    expect(headerOf(written)).toEqual({ column, language });
  });

  it('are found below a heading', () => {
    expect(
      findHeader([
        ['主事件清单', ''],
        ['编号', '标题', '时间'],
        ['1', 'a', '8:00'],
      ]),
    ).toBe(1);
    expect(findHeader([['1', 'a', '8:00']])).toBe(-1);
  });
});

describe('a pasted list', () => {
  const pasted = [
    '编号\t标题\t计划时间\t发送方\t接收方\t传达方式\t情景内容\t阶段\t优先级',
    '1\t群众来电\tH+2\t热线\t苏州市吴江生态环境局、qingpu-fire\t电话\t河面有油花\t第一段\t高',
    '2\t记者追问\t8时\t青浦区消防救援支队\tWujiang Ecology Bureau\t传真\t是否属实？\tMove 1\t',
  ].join('\n');

  it('becomes injects', () => {
    const { rows } = readMsel(readCells(pasted), AROUND, AS_SAID);
    expect(rows.flatMap(({ notes }) => notes)).toEqual([]);
    expect(rows.map(({ inject }) => inject)).toEqual([
      {
        id: 'inject-1',
        title: { zh: '群众来电', en: '群众来电' },
        text: { zh: '河面有油花', en: '河面有油花' },
        at: 'H+2',
        from: '热线',
        to: ['wujiang-ecology', 'qingpu-fire'],
        method: 'phone',
        phase: 'first',
        priority: 'high',
      },
      {
        id: 'inject-2',
        title: { zh: '记者追问', en: '记者追问' },
        text: { zh: '是否属实？', en: '是否属实？' },
        at: 'H+8',
        from: 'qingpu-fire',
        to: ['wujiang-ecology'],
        method: 'written',
        phase: 'first',
      },
    ]);
  });

  it('names every cell in doubt, with what is nearest', () => {
    const { rows } = readMsel(
      readCells(
        'Title\tTime\tTo\tDelivery Method\tInject #\n\tsoon\tWujiang Ecologie Bureau\tPhonne\tsmell',
      ),
      AROUND,
      AS_SAID,
    );
    expect(
      rows[0].notes.map(({ column, code, token, nearest }) => [column, code, token, nearest]),
    ).toEqual([
      ['title', 'missing', '', null],
      ['at', 'not-a-time', 'soon', null],
      ['to', 'unknown-name', 'Wujiang Ecologie Bureau', 'wujiang-ecology'],
      ['id', 'bad-id', 'smell', null],
      ['method', 'unknown-word', 'Phonne', 'Phone'],
    ]);
    expect(rows[0].notes.every(({ severe }) => severe)).toBe(true);
  });

  it('needs no more than a title and a time; without a recipient everybody hears it, and that is said', () => {
    const { rows } = readMsel(readCells('Title,Time\nA call,+01:00'), AROUND, AS_SAID);
    expect(rows[0].inject['to']).toEqual(AROUND.seats);
    expect(rows[0].notes).toMatchObject([{ column: 'to', code: 'to-everybody', severe: false }]);
  });

  it('says that a column of delivery methods was taken for the type', () => {
    const headers = [
      { column: 'title', language: 'en' },
      { column: 'at', language: null },
      { column: 'type', language: null },
    ] as const;
    const cells = readCells('A call\t1:00\tPhone\nA word\t2:00\tStandard');
    const { rows } = readMsel(cells, AROUND, { headers, begins: null });
    const codes = rows.map(({ notes }) => notes.map(({ code }) => code));
    expect(codes).toEqual([['to-everybody', 'method-as-type'], ['to-everybody']]);
  });

  it('warns of two with the same title, and takes both', () => {
    const { rows } = readMsel(readCells('Title,Time\nA call,1:00\nA call,2:00'), AROUND, AS_SAID);
    const warned = rows.map(({ notes }) => notes.filter(({ code }) => code === 'same-title'));
    expect(warned).toMatchObject([[], [{ column: 'title', token: '2', severe: false }]]);
  });

  it('takes what became of an inject in an exercise that was held as approved for the next', () => {
    const table = 'Title,Time,Status\nA,1:00,Done\nB,2:00,Draft\nC,3:00,待审\nD,4:00,';
    const { rows } = readMsel(readCells(table), AROUND, AS_SAID);
    expect(rows.map(({ inject }) => inject['status'])).toEqual([
      'approved',
      'draft',
      'submitted',
      undefined,
    ]);
  });

  it('goes out with its columns in the order of a master list', () => {
    const [head] = tableOf([], { ...AROUND }, 'en');
    expect(head).toEqual(
      expect.arrayContaining(['Inject #', 'Title', 'Scheduled Time', 'Description', 'Status']),
    );
    const places = ['Inject #', 'Title', 'Scheduled Time', 'Description', 'From', 'To'].concat(
      ['Delivery Method', 'Expected Action', 'Responsible Controller', 'Controller Notes'],
      ['Objective(s)', 'Capability', 'Phase', 'Inject Type', 'Trigger', 'Trigger Condition'],
      ['Track', 'Priority', 'Status'],
    );
    const at = places.map((place) => head?.indexOf(place) ?? -1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('takes the columns as somebody set them', () => {
    const headers = [
      { column: 'at', language: null },
      null,
      { column: 'title', language: 'zh' },
    ] as const;
    const { rows } = readMsel(readCells('1:00\tx\t标题甲'), AROUND, { headers, begins: null });
    expect(rows[0].inject).toMatchObject({ at: 'H+1', title: { zh: '标题甲', en: '标题甲' } });
  });
});

describe('a file of a spreadsheet', () => {
  const HEAD = '编号,标题,计划时间\r\n1,河面有油花，气味刺鼻,H+2\r\n';
  const GBK_HEAD = [0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb1, 0xea, 0xcc, 0xe2];
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${HEAD}`)],
    ['UTF-8 without one', new TextEncoder().encode(HEAD)],
  ])('in %s is read', async (_, bytes) => {
    expect(readCells(await textOfFile(new Blob([bytes])))).toEqual([
      ['编号', '标题', '计划时间'],
      ['1', '河面有油花，气味刺鼻', 'H+2'],
    ]);
  });

  it('in GB 18030, as Excel in China writes it, is read', async () => {
    const text = await textOfFile(new Blob([Uint8Array.from(GBK_HEAD)]));
    expect(readCells(text)).toEqual([['编号', '标题']]);
  });
});

describe('every shipped list', () => {
  const exercises = shippedFiles().filter(({ path }) => path.endsWith('exercise.yaml'));
  it.each(exercises.map(({ path, text }) => [path, text]))(
    '%s goes out and comes in again',
    (_, text) => {
      const data = parse(text) as {
        msel?: Record<string, unknown>[];
        agenda: { id: string; title: { zh: string; en: string } }[];
        objectives: { id: string; title: { zh: string; en: string } }[];
        seats: { department: string }[];
      };
      const list = data.msel ?? [];
      const named = (things: readonly { id: string; title: { zh: string; en: string } }[]) =>
        things.map(({ id, title }) => ({ id, ...title }));
      const ids = [...new Set(list.flatMap(({ to }) => to as string[]))];
      const around: MselAround = {
        departments: ids.map((id) => ({ id, zh: id, en: id })),
        incidents: [...new Set(list.flatMap(({ facts }) => (facts ?? []) as string[]))].map(
          (id) => ({ id, zh: id, en: id }),
        ),
        capabilities: [
          ...new Set(list.flatMap(({ capability }) => (capability ?? []) as string)),
        ].map((id) => ({ id, zh: id, en: id })),
        phases: named(data.agenda),
        objectives: named(data.objectives),
        seats: [],
        taken: [],
      };
      const ways = (['zh', 'en'] as const).flatMap((language) =>
        (['\t', ','] as const).map((separator) => ({ language, separator })),
      );
      for (const { language, separator } of ways) {
        const written = writeCells(tableOf(list, around, language), separator);
        // Without the mark Excel would take Chinese for another script.
        expect(written.startsWith('\uFEFF')).toBe(separator === ',');
        const cells = readCells(written);
        const { rows } = readMsel(cells, around, AS_SAID);
        expect(rows.flatMap(({ notes }) => notes)).toEqual([]);
        const plain = (inject: Readonly<Record<string, unknown>>) =>
          Object.fromEntries(
            Object.entries(inject).map(([key, value]) => [
              key,
              key === 'at'
                ? readCellTime(String(value), null)
                : key === 'text'
                  ? squeezed(value)
                  : value,
            ]),
          );
        expect(rows.map(({ inject }) => plain(inject))).toEqual(list.map(plain));
      }
    },
  );
});

/** Line breaks at the end of a text are no part of what it says. */
function squeezed(value: unknown): unknown {
  const { zh, en } = value as { zh: string; en: string };
  return { zh: zh.trim(), en: en.trim() };
}
