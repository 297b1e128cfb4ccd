/**
 * Aim: the repository stays fit to be read by strangers: no unfinished marks, no traces of a
 * machine, no silenced checks, no words that the glossary has replaced.
 */
import { describe, expect, it } from 'vitest';
import { allFiles, isCode } from './tree.ts';
import { anyFaults, nameFaults, wordFaults } from './words.ts';

const files = allFiles();

describe('the repository', () => {
  it('holds no banned word', () => {
    expect(wordFaults(files)).toEqual([]);
  });

  it('names its files after what they hold', () => {
    expect(nameFaults(files)).toEqual([]);
  });

  it('says every type', () => {
    expect(files.filter(isCode).flatMap(anyFaults)).toEqual([]);
  });
});

describe('the rule about words', () => {
  it.each([
    ['sim-core/base/time.ts', '// TODO later'],
    ['docs/model.md', 'see FIXME'],
    ['docs/model.md', 'copied from /ro' + 'ot/main'],
    ['test/base/time.test.ts', "readFileSync('/tmp/x')"],
    ['README.md', 'C:\\Users\\someone'],
    ['.npmrc', 'registry=https://example.org/'],
    ['README.md', 'from https://' + ['registry', 'npmjs', 'org'].join('.') + '/'],
    ['docs/model.md', 'written by an AI'],
    ['sim-core/base/time.ts', '// @ts-expect-error'],
    ['sim-core/base/time.ts', '// oxlint-disable-next-line'],
    ['test/base/time.test.ts', "it.skip('x', () => {});"],
    ['test/base/time.test.ts', "describe.only('x', () => {});"],
    ['test/base/time.test.ts', "it.todo('x');"],
    ['sim-core/text/zh.ts', '您的桌面'],
    ['sim-core/text/zh.ts', '案件'],
    ['docs/guide.md', '部署在政务内网'],
  ])('finds in %s: %s', (path, text) => {
    expect(wordFaults([{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['docs/model.md', 'paper/work/x and network/root'],
    ['sim-core/text/zh.ts', '桌面推演'],
    ['sim-core/base/time.ts', "const skipped = list.skip('x');"],
    ['docs/model.md', 'The AID of a neighbour, said once.'],
  ])('lets pass in %s: %s', (path, text) => {
    expect(wordFaults([{ path, text }])).toEqual([]);
  });
});

describe('the rule about file names', () => {
  const faultsOf = (path: string): readonly string[] => nameFaults([{ path, text: '' }]);

  it.each([
    'sim-core/base/utils.ts',
    'sim-core/base/time-helper.ts',
    'exercise-server/room-manager.ts',
    'sim-core/model/types.ts',
    'sim-core/utils/time.ts',
    'sim-core/base/eventQueue.ts',
  ])('refuses %s', (path) => {
    expect(faultsOf(path)).toHaveLength(1);
  });

  it.each(['sim-core/base/event-queue.ts', 'test/base/time.test.ts', 'web/screens/desk/index.tsx'])(
    'accepts %s',
    (path) => {
      expect(faultsOf(path)).toEqual([]);
    },
  );
});

describe('the rule about types', () => {
  it('finds any, and only as a type', () => {
    const text = '// any\nconst any = 1;\nconst x: any = any;\nconst y = [] as any[];';
    expect(anyFaults({ path: 'x.ts', text })).toHaveLength(2);
  });
});
