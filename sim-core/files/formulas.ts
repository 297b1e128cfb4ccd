import { nameDimension } from '../formula/dimension.ts';
import type { Dimension } from '../formula/dimension.ts';
import { isFunctionName } from '../formula/functions.ts';
import { parseFormula } from '../formula/parse.ts';
import { fits } from '../formula/scope.ts';
import type { Formula, Scope } from '../formula/scope.ts';
import { isUnitWord } from '../formula/units.ts';
import type { Compiled } from '../model/hazard.ts';
import { spellPer } from './per.ts';
import type { Path } from './path.ts';
import type { Report } from './report.ts';
import { NAME_PATTERN } from './words.ts';
import type { FormulaText } from './words.ts';

/** A formula that nobody wrote: always 0. */
export const ZERO: Compiled = { tree: 0, where: '' };

/** Every word in a formula, whatever it stands for. */
export function wordsOf(written: FormulaText): readonly string[] {
  return String(written).match(/[A-Za-z_]\w*/g) ?? [];
}

/** What the formulas of a file may refer to. */
export interface FileScope extends Scope {
  /**
   * Words whose own declaration is wrong, so that their dimension is a guess: formulas that use them
   * are not blamed for theirs.
   */
  readonly broken: ReadonlySet<string>;
}

/** Reads the formula at a path; null after complaining of it. `wanted` null takes any dimension. */
export function readFormula(
  report: Report,
  path: Path,
  written: FormulaText,
  scope: FileScope,
  wanted: Dimension | null,
): Formula | null {
  const spelt = spellPer(String(written));
  const read = parseFormula(spelt.text, scope);
  const isExcused = wordsOf(written).some((word) => scope.broken.has(word));
  if (!read.ok) {
    if (isExcused && read.error.code === 'dimension') return null;
    const { offset, token, expected, nearest } = read.error;
    const isText = typeof written === 'string';
    report.complain({
      code: 'bad-formula',
      path,
      expected,
      nearest,
      ...(token === '' ? {} : { token }),
      ...(isText ? { offset: spelt.written(offset) } : {}),
    });
    return null;
  }
  if (wanted !== null && !isExcused && !fits(read.value, wanted)) {
    const want = nameDimension(wanted);
    const have = nameDimension(read.value.dimension);
    report.complain({
      code: 'wrong-unit',
      path,
      expected: {
        zh: `结果为${want.zh}的公式；这里得到${have.zh}`,
        en: `a formula that gives ${want.en}; this gives ${have.en}`,
      },
    });
  }
  return read.value;
}

/** As `readFormula`, with the place for later messages; `ZERO` stands in for one that is wrong. */
export function compileFormula(
  report: Report,
  path: Path,
  written: FormulaText | undefined,
  scope: FileScope,
  wanted: Dimension,
): Compiled {
  if (written === undefined) return ZERO;
  const formula = readFormula(report, path, written, scope, wanted);
  return { tree: formula?.tree ?? 0, where: report.where(path) };
}

/** Words of the formula language, and marks that any mapping may carry. */
const RESERVED: readonly string[] = [
  'and',
  'or',
  'not',
  'held',
  'working',
  'protected',
  'upstream',
  'driver',
  'of',
  'at',
  'quality',
  'source',
];

/** Complains of a variable name that a formula could not use. */
export function checkName(report: Report, name: string, path: Path): void {
  const isTaken = RESERVED.includes(name) || isUnitWord(name) || isFunctionName(name);
  if (!isTaken && NAME_PATTERN.test(name)) return;
  const rule = {
    zh: '小写字母、数字，词间用下划线，以字母开头，如 leak_rate',
    en: 'lower-case letters and digits, starting with a letter, words joined by _, such as leak_rate',
  };
  const taken = {
    zh: '别的名称：它是计量单位或公式用语',
    en: 'another name: this one is a unit or a word of formulas',
  };
  const mended = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const nearest = !isTaken && NAME_PATTERN.test(mended) ? mended : null;
  report.complain({ code: 'bad-name', path, on: 'key', expected: isTaken ? taken : rule, nearest });
}
