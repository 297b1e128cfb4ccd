import type { Language, Text } from '../base/text.ts';

/** At most this many problems are kept for one file: the rest is mostly their echo. */
export const MAX_PROBLEMS = 50;

/** What can be wrong with a file, each with what is said of the token before the expectation. */
const LEADS = {
  'too-large': { zh: '文件过大', en: 'the file is too large' },
  'odd-character': {
    zh: '文件中有无法读取的字符',
    en: 'the file holds a character we do not read',
  },
  'yaml-syntax': { zh: '此处不是正确的 YAML', en: 'this is not correct YAML' },
  'too-deep': { zh: '嵌套过深', en: 'this is nested too deeply' },
  'empty-file': { zh: '文件是空的', en: 'the file is empty' },
  'several-documents': { zh: '一个文件里有多个文档', en: 'a second document starts here' },
  'not-a-mapping': { zh: '文件最外层不是键值对', en: 'the file is not a mapping' },
  directive: { zh: '不允许使用指令', en: 'directives are not allowed' },
  alias: { zh: '不允许使用别名', en: 'aliases are not allowed' },
  anchor: { zh: '不允许使用锚点', en: 'anchors are not allowed' },
  tag: { zh: '不允许使用标签', en: 'tags are not allowed' },
  'merge-key': { zh: '不允许使用合并键', en: 'merge keys are not allowed' },
  'duplicate-key': { zh: '同一个键出现了两次', en: 'this key appears twice' },
  'forbidden-key': { zh: '这个名称不能用作键', en: 'this name cannot be a key' },
  'bad-key': { zh: '这不能用作键', en: 'this cannot be a key' },
  'unknown-kind': { zh: '没有这种文件', en: 'there is no such kind of file' },
  'wrong-kind': { zh: '文件种类不对', en: 'this is another kind of file' },
  'missing-key': { zh: '缺少这个键', en: 'this key is missing' },
  'unknown-key': { zh: '这里没有这个键', en: 'there is no such key here' },
  'wrong-type': { zh: '类型不对', en: 'this is of the wrong type' },
  'unknown-word': { zh: '这里不能用这个词', en: 'this word is not one of the choices' },
  'bad-name': { zh: '名称不合规则', en: 'this name does not follow the rules' },
  'empty-set': { zh: '这里不能为空', en: 'this must not be empty' },
  'wrong-length': { zh: '项数不对', en: 'this has the wrong number of items' },
  'bad-number': { zh: '这不是可用的数', en: 'this is not a number we read' },
  'unknown-unit': { zh: '没有这个计量单位', en: 'there is no such unit' },
  'wrong-unit': { zh: '量纲不对', en: 'this has the wrong dimension' },
  'out-of-range': { zh: '超出范围', en: 'this is out of range' },
  'bad-distribution': { zh: '这不是可用的分布', en: 'this is not a distribution we read' },
  'unknown-source': { zh: '没有这条来源', en: 'there is no such source' },
  'unknown-reference': { zh: '没有这个名称', en: 'there is no such name' },
  'duplicate-id': { zh: '这个名称用了两次', en: 'this name is used twice' },
  cycle: { zh: '首尾相接成环', en: 'this goes round in a circle' },
  'second-root': { zh: '有第二个根', en: 'this is a second root' },
  'no-effect': { zh: '这不起作用', en: 'this has no effect' },
  'bad-formula': { zh: '公式有误', en: 'this formula is wrong here' },
  'unknown-option': { zh: '没有这个选项', en: 'there is no such option' },
  'unknown-parameter': { zh: '这个选项没有这个参数', en: 'this option has no such parameter' },
  'unmet-requires': { zh: '这个选项缺少前提', en: 'this option lacks what it requires' },
  'unknown-file': { zh: '找不到这个文件', en: 'there is no such file' },
} as const satisfies Readonly<Record<string, Text>>;

export type ProblemCode = keyof typeof LEADS;
export const PROBLEM_CODES = Object.keys(LEADS) as readonly ProblemCode[];

/**
 * One thing wrong with a file that a person wrote. `line` and `column` count from 1 (columns in
 * UTF-16 units); `field` is the path to it, with the id of list items; `token` is what was written
 * there, as written; `nearest` the valid spelling nearest to it, null when nothing is near.
 */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly field: string;
  readonly token: string;
  readonly expected: Text;
  readonly nearest: string | null;
  readonly code: ProblemCode;
}

/** `token: what is wrong; expected …; did you mean …?` in one language, for where the place is shown beside it. */
export function explainProblem(problem: Problem, language: Language): string {
  const { expected, nearest, code } = problem;
  const token = unquoted(problem.token);
  const lead = LEADS[code][language];
  if (language === 'zh') {
    const what = token === '' ? lead : `“${token}”：${lead}`;
    const hint = nearest === null ? '。' : `。是否想写“${nearest}”？`;
    const space = /^[!-~]/.test(expected.zh) ? ' ' : '';
    return `${what}；应为${space}${expected.zh}${hint}`;
  }
  const what = token === '' ? lead : `"${token}": ${lead}`;
  const hint = nearest === null ? '' : `; did you mean "${nearest}"?`;
  return `${what}; expected ${expected.en}${hint}`;
}

/** A token without the quotes of YAML, since the sentence sets its own; an empty one keeps them. */
function unquoted(token: string): string {
  return /^(['"])(.+…$|.+(?=\1$))/.exec(token)?.[2] ?? token;
}

/** The same with its place before it, as `file:line:column field`. */
export function sayProblem(problem: Problem, language: Language): string {
  const { file, line, column, field } = problem;
  const place = `${file}:${line}:${column}${field === '' ? '' : ` ${field}`}`;
  return `${place}${language === 'zh' ? '：' : ': '}${explainProblem(problem, language)}`;
}

/** Order in which a person mends a file: from its top, without saying the same thing twice. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const kept = problems.filter((problem) => {
    const key = `${problem.file}:${problem.line}:${problem.column} ${problem.code} ${problem.token}`;
    return !seen.has(key) && seen.add(key);
  });
  return kept.sort((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}
