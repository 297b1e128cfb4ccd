/** Words, names and marks that must not stand in this repository, each with what to do instead. */
import ts from 'typescript';
import { parse } from './import-graph.ts';
import type { HouseFile } from './tree.ts';
import { isCode } from './tree.ts';

interface Ban {
  readonly pattern: RegExp;
  readonly instead: string;
  /** Which files it is about. */
  readonly where: (path: string) => boolean;
}

const everywhere = (): boolean => true;
const inCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);

/**
 * The rules themselves name what they ban, and the lock file holds digests and addresses of
 * packages' sponsors: both are read by rules of their own.
 */
const isExempt = (path: string): boolean =>
  path.startsWith('test/house/') || path === 'package-lock.json';

const BANS: readonly Ban[] = [
  {
    pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/,
    instead: 'do it, or write it down in docs',
    where: everywhere,
  },
  {
    pattern: /(?<![\w.-])\/(?:work|root|tmp|home|Users)\/|\b[A-Z]:\\Users\\/,
    instead: 'a path relative to the root, or os.tmpdir()',
    where: everywhere,
  },
  {
    pattern:
      /\bregistry\.(?:npmjs|npmmirror|yarnpkg)\.|\bregistry\s*=\s*http|artifactory|verdaccio/i,
    instead: 'leave the choice of registry to the user',
    where: everywhere,
  },
  {
    pattern: /\b(?:AI|LLMs?)\b|\b(?:claude|anthropic|openai|chatgpt|copilot)\b|language model/i,
    instead: 'say what the product does',
    where: everywhere,
  },
  {
    pattern: /@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint|biome)-disable|prettier-ignore/,
    instead: 'mend the cause',
    where: inCode,
  },
  {
    pattern:
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|only|todo|fails)\b|\bx(?:it|describe)\(/,
    instead: 'a test runs, or it is deleted',
    where: inCode,
  },
  { pattern: /桌(?!面推演|面演练)/, instead: '席位 (a tabletop is 桌面推演)', where: everywhere },
  { pattern: /案件/, instead: '联动事项', where: everywhere },
  { pattern: /黑暗时间|暗时间/, instead: '知情滞后', where: everywhere },
  { pattern: /无差异区间/, instead: '等效区间', where: everywhere },
  { pattern: /政务内网/, instead: '单位局域网 or 政务外网', where: everywhere },
];

/** File names that say nothing about what is inside. */
const EMPTY_NAMES =
  /(?:^|[/.-])(?:utils?|helpers?|managers?|types|common|misc|stuff)(?=[.-][^/]*$|\/)/;

/** @returns `path:line word: do … instead` for each banned word */
export function wordFaults(files: readonly HouseFile[]): readonly string[] {
  const faults: string[] = [];
  for (const { path, text } of files) {
    if (isExempt(path)) continue;
    const bans = BANS.filter(({ where }) => where(path));
    for (const [index, line] of text.split('\n').entries()) {
      for (const { pattern, instead } of bans) {
        const found = pattern.exec(line);
        if (found !== null) faults.push(`${path}:${index + 1} ${found[0]}: ${instead}`);
      }
    }
  }
  return faults;
}

/** @returns one sentence for each file whose name is empty of meaning or not in kebab case */
export function nameFaults(files: readonly HouseFile[]): readonly string[] {
  const faults: string[] = [];
  for (const { path } of files.filter(isCode)) {
    if (EMPTY_NAMES.test(path)) faults.push(`${path}: name the noun it holds`);
    if (!/^[a-z0-9./@-]+$/.test(path)) faults.push(`${path}: file names are kebab-case`);
  }
  return faults;
}

/** @returns `path:line` of each `any` */
export function anyFaults(file: HouseFile): readonly string[] {
  const source = parse(file);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      faults.push(`${file.path}:${line + 1} any: say the type, or unknown`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}
