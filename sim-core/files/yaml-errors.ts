import type { ErrorCode } from 'yaml';
import type { Text } from '../base/text.ts';
import type { ProblemCode } from './problem.ts';
import { MAX_DEPTH } from './yaml-inspect.ts';

/** What each thing that our YAML refuses should have been. */
export const EXPECTED = {
  'odd-character': {
    zh: '以 UTF-8（无 BOM）保存的文本文件',
    en: 'a text file saved as UTF-8 without a byte order mark',
  },
  'too-deep': {
    zh: `不超过 ${MAX_DEPTH} 层的嵌套`,
    en: `at most ${MAX_DEPTH} levels of nesting`,
  },
  'not-a-mapping': {
    zh: '以 kind: 开头的键值对，如 kind: scenario',
    en: 'a mapping that starts with kind:, such as kind: scenario',
  },
  directive: { zh: '没有 % 指令的 YAML 1.2 文件', en: 'a YAML 1.2 file without % directives' },
  alias: { zh: '把值直接写出来', en: 'the value itself, written out' },
  anchor: { zh: '不带 & 的值', en: 'the value without its & anchor' },
  tag: { zh: '不带 ! 标签的值', en: 'the value without its ! tag' },
  'open-quote': { zh: '配对的引号', en: 'its closing quote' },
  'several-documents': {
    zh: '每个文件只有一个文档（去掉 --- 或另存为一个文件）',
    en: 'one document a file (remove the --- or use another file)',
  },
  'duplicate-key': { zh: '每个键只写一次', en: 'each key once' },
  'bad-key': { zh: '文字的键，如 title', en: 'a word as key, such as title' },
  'merge-key': { zh: '把各个键直接写出来', en: 'the keys themselves, written out' },
  'forbidden-key': { zh: '别的名称', en: 'another name' },
  'bad-number': {
    zh: '十进制数，如 12 或 0.5（若是文字请加单引号）',
    en: 'a decimal number such as 12 or 0.5 (a text needs single quotes)',
  },
} as const satisfies Readonly<Partial<Record<ProblemCode | 'open-quote', Text>>>;

const SYNTAX: Text = { zh: '正确的 YAML 1.2', en: 'correct YAML 1.2' };

/** Findings of the YAML reader that are rules of ours, not slips of syntax. */
const RULES: Readonly<Partial<Record<ErrorCode, Exclude<keyof typeof EXPECTED, 'open-quote'>>>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  MULTIPLE_ANCHORS: 'anchor',
  MULTIPLE_TAGS: 'tag',
  TAG_RESOLVE_FAILED: 'tag',
  BAD_DIRECTIVE: 'directive',
  MULTIPLE_DOCS: 'several-documents',
};

const SLIPS: Readonly<Partial<Record<ErrorCode, Text>>> = {
  BAD_COLLECTION_TYPE: { zh: '与标签相符的内容', en: 'content that fits its tag' },
  BAD_DQ_ESCAPE: {
    zh: '有效的转义；或改用单引号，其中 \\ 不作转义',
    en: 'a valid escape; or single quotes, in which \\ is an ordinary sign',
  },
  BAD_INDENT: {
    zh: '与同级各行对齐的缩进，或在此之前先写配对的 } 或 ]',
    en: 'the indentation of its neighbours, or a closing } or ] before it',
  },
  BAD_PROP_ORDER: { zh: '先写标记再写内容', en: 'properties before the content' },
  BAD_SCALAR_START: {
    zh: '以其他字符开头，或用单引号括起来',
    en: 'another first character, or single quotes around the text',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '每行一个键；含“: ”的文本须用单引号括起来',
    en: 'one key a line; a text that holds ": " needs single quotes',
  },
  BLOCK_IN_FLOW: {
    zh: '在 { } 或 [ ] 之内用逗号分隔，不用缩进块',
    en: 'items separated by commas inside { } or [ ], not an indented block',
  },
  KEY_OVER_1024_CHARS: { zh: '较短的键', en: 'a shorter key' },
  MISSING_CHAR: {
    zh: '补上缺少的引号、括号、冒号、逗号或空格，或改正缩进',
    en: 'the quote, bracket, colon, comma or space that is missing, or another indentation',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键后用半角冒号加空格，如 kind: scenario',
    en: 'a colon and a space after the key, as in kind: scenario',
  },
  TAB_AS_INDENT: { zh: '用空格缩进，不用制表符', en: 'spaces as indentation, not a tab' },
  UNEXPECTED_TOKEN: {
    zh: '此处应有别的内容；含特殊字符的文本须用单引号括起来',
    en: 'something else here; a text with special signs needs single quotes',
  },
};

/** Our code and expectation for a finding of the YAML reader. */
export function explain(code: ErrorCode): { readonly code: ProblemCode; readonly expected: Text } {
  const rule = RULES[code];
  if (rule !== undefined) return { code: rule, expected: EXPECTED[rule] };
  return { code: 'yaml-syntax', expected: SLIPS[code] ?? SYNTAX };
}
