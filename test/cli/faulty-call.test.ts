/** Aim: a wrong call ends with code 2 and a sentence that says what to write instead. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isChinese, liandong } from './call.ts';

const RUN = ['run', 'taipu-river', '--mechanism', 'zone-as-is'];
const COMPARE = ['compare', 'taipu-river', '--mechanisms', 'zone-as-is,territorial'];

const CALLS: readonly (readonly [what: string, argv: readonly string[], said: RegExp])[] = [
  ['an unknown command', ['runn'], /“runn”[^]*“run”/],
  ['an unknown option', [...COMPARE, '--sedes', '5'], /“--sedes”[^]*“--seeds”/],
  [
    'a misspelt option that is required',
    ['run', 'taipu-river', '--mechnism', 'unified-platform'],
    /no option “--mechnism”[^]*“--mechanism”|没有“--mechnism”[^]*“--mechanism”/,
  ],
  ['a misspelt option with its value', ['worker', '--queu=postgres://db/runs'], /“--queu”/],
  ['a missing argument', ['run', '--mechanism', 'zone-as-is'], /scenario/],
  ['a missing option', ['run', 'taipu-river'], /--mechanism/],
  ['a missing value', [...RUN, '--seed'], /--seed/],
  ['too many arguments', [...RUN, 'more'], /./],
  ['an unknown list', ['list', 'scenario'], /what[^]*“scenario”[^]*scenarios/],
  ['an unknown kind', ['list', 'scenarios', '--kind', 'drill'], /“drill”[^]*“drills”/],
  ['an unknown scenario', ['run', 'taipu-rivr', '--mechanism', 'zone-as-is'], /“taipu-river”/],
  ['an unknown mechanism', ['run', 'taipu-river', '--mechanism', 'zone-as-it'], /“zone-as-is”/],
  ['an unknown metric', [...COMPARE, '--metric', 'harm-peple'], /“harm-people”/],
  ['an unknown baseline', [...COMPARE, '--baseline', 'none'], /zone-as-is, territorial/],
  [
    'a mechanism twice',
    ['compare', 'taipu-river', '--mechanisms', 'territorial,territorial'],
    /territorial/,
  ],
  ['no mechanism at all', ['compare', 'taipu-river', '--mechanisms', ''], /--mechanisms[^]*all/],
  ['a list of commas', ['figure', 'bracket', 'taipu-river', '--mechanisms', '，,'], /--mechanisms/],
  [
    'a campaign without mechanisms',
    ['campaign', 'spills-over-the-years', '--mechanisms', ''],
    /--mechanisms/,
  ],
  ['no metric at all', [...COMPARE, '--metric', ''], /--metric[^]*all/],
  ['a port beyond all', ['serve', '--port', '80808'], /--port[^]*65535[^]*“80808”/],
  ['no port', ['start', '--port', '0'], /--port[^]*“0”/],
  ['a port that no doctor can try', ['doctor', '--port', '70000'], /“70000”/],
  ['an absent certificate', ['serve', '--cert', 'no.pem', '--key', 'no-key.pem'], /no\.pem/],
  [
    'what is no certificate',
    ['serve', '--cert', 'package.json', '--key', 'package.json'],
    /package\.json[^]*PEM/,
  ],
  ['a file for data', ['serve', '--data', 'README.md'], /README\.md[^]*(?:a file|文件)/],
  ['data below a file', ['serve', '--data', 'README.md/in'], /README\.md[^]*(?:a file|文件)/],
  ['no address of a database', ['list', 'exercises', '--database', 'foo'], /--database.*postgres:/],
  ['another database', ['serve', '--database', 'mysql://me@db/x'], /--database.*postgres:/],
  ['seeds that are none', [...COMPARE, '--seeds', '5,x'], /“5,x”/],
  ['an absolute zone for all metrics', [...COMPARE, '--metric', 'all', '--equal', '3'], /--equal/],
  ['a negative count of workers', [...COMPARE, '--workers', '0'], /--workers/],
  ['a time without unit', [...RUN, '--until', '24'], /“24”/],
  [
    'a lab for a scenario',
    ['run', 'a1-one-desk', '--mechanism', 'zone-as-is'],
    /liandong lab a1-one-desk/,
  ],
  ['a folder without an exercise', ['rehearse', 'scenarios/mechanisms'], /“scenarios\/mechanisms”/],
  ['an absent file', ['validate', 'no-such.yaml'], /no-such\.yaml/],
  ['a file below a file', ['validate', 'README.md/x.yaml'], /README\.md[^]*(?:a file|文件)/],
  ['an absent mechanism file', ['run', 'taipu-river', '--mechanism', './no-such.yaml'], /no-such/],
  ['a folder without files of ours', ['validate', 'docs/screens'], /“docs\/screens”/],
  [
    'several misspelt names, each told',
    [
      'compare',
      'taipu-rivr',
      'donor-trp',
      '--mechanisms',
      'zone-as-it,territorail',
      '--metric',
      'x',
    ],
    /“x”[^]*“taipu-rivr”[^]*“donor-trp”[^]*“zone-as-it”[^]*“territorail”[^]*list mechanisms/,
  ],
  [
    'two misspelt names of a run',
    ['run', 'taipu-rivr', '--mechanism', 'zone-as-it'],
    /“taipu-river”[^]*“zone-as-is”/,
  ],
  ['two scenarios for one run', ['run', 'taipu-river', 'donor-trap', '--mechanism', 'lead'], /One/],
  ['an unwritable trace', [...RUN, '--trace', 'no/such/folder/t.jsonl'], /no\/such/],
  ['an unknown figure', ['figure', 'second-version', 'taipu-river'], /first-version/],
];

describe('a wrong call', () => {
  test.each(CALLS)('with %s', async (_, argv, said) => {
    const en = await liandong(argv);
    expect(en.code).toBe(2);
    expect(en.out).toBe('');
    expect(en.err).toMatch(said);
    expect(en.err).not.toMatch(/\n\s+at /);
    const zh = await liandong(argv, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(zh.code).toBe(2);
    expect(isChinese(zh.err)).toBe(true);
    expect(isChinese(en.err)).toBe(false);
  });

  test('shows where it happened only when asked to', async () => {
    const { err } = await liandong(['validate', 'no-such.yaml'], { env: { LIANDONG_DEBUG: '1' } });
    expect(err).toMatch(/\n\s+at /);
  });

  test('of a file that is not text says so', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
    writeFileSync(join(folder, 'x.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x81]));
    const { code, err } = await liandong(['validate', 'x.yaml'], { folder });
    expect(code).toBe(2);
    expect(err).toContain('UTF-8');
  });
});

test('the version is that of the package', async () => {
  expect(await liandong(['--version'])).toEqual({ code: 0, out: '0.1.0\n', err: '' });
});

test('no words at all show the help', async () => {
  const { code, out } = await liandong([]);
  expect(code).toBe(0);
  expect(out).toContain('compare');
});
