import type * as z from 'zod';
import { nearest } from '../base/nearest.ts';
import type { Text } from '../base/text.ts';
import { valueAt } from './path.ts';
import type { Path } from './path.ts';
import type { ProblemCode } from './problem.ts';
import type { Complaint, Report } from './report.ts';
import { knownKeys } from './words.ts';

type Issue = z.core.$ZodIssue;

/** What a schema wants, in words. */
const TYPES: Readonly<Record<string, Text>> = {
  string: {
    zh: '文字（数字开头的文字请加单引号）',
    en: 'a text (in single quotes if it looks like a number)',
  },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  object: { zh: '键值对', en: 'a mapping of keys to values' },
  record: { zh: '键值对', en: 'a mapping of keys to values' },
  array: { zh: '列表（[…]）', en: 'a list ([…])' },
  tuple: { zh: '列表（[…]）', en: 'a list ([…])' },
  nonoptional: { zh: '它的值', en: 'a value for it' },
};

const RULES_OF_NAMES: Text = {
  zh: '以小写字母开头，只含小写字母、数字，词间用连字符',
  en: 'lower-case letters and digits, starting with a letter, words joined by hyphens',
};

/** Of a longer mapping the first keys are enough to be understood. */
const MAX_SHOWN = 6;

/** What would be of the right type: a mapping with known keys is shown as it is written. */
function typeWanted({ expected, message }: z.core.$ZodIssueInvalidType): Text {
  const keys = knownKeys(message);
  if (keys.length === 0) return TYPES[expected] ?? EXPECTED_VALUE;
  const shown = keys.slice(0, MAX_SHOWN).map((key) => `${key}: …`);
  const written = `{ ${[...shown, ...(keys.length > MAX_SHOWN ? ['…'] : [])].join(', ')} }`;
  return { zh: written, en: written };
}

/** How to read one part of a file. */
export interface Reading {
  readonly report: Report;
  /** Where the data stands in the file. */
  readonly path: Path;
  /** What an unknown key is called here; `unknown-key` when left out. */
  readonly unknownKey?: ProblemCode;
}

/**
 * Reads data by its schema. Every finding is complained of; null when nothing usable came of it.
 * Where only unknown keys are wrong, the rest is returned, so that one slip does not hide others.
 */
export function readShape<T>(schema: z.ZodType<T>, data: unknown, reading: Reading): T | null {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const { issues } = result.error;
  const complaints = issues.flatMap((issue) => toComplaints(issue, data, reading, []));
  for (const complaint of complaints) {
    if (!isEchoOfMisspelling(complaint, complaints)) reading.report.complain(complaint);
  }
  if (!issues.every(({ code }) => code === 'unrecognized_keys')) return null;
  const again = schema.safeParse(withoutUnknownKeys(data, issues));
  return again.success ? again.data : null;
}

/** A key is missing because it is there under a misspelt name, of which somebody complains. */
function isEchoOfMisspelling({ code, path }: Complaint, others: readonly Complaint[]): boolean {
  if (code !== 'missing-key') return false;
  const fields = path.slice(0, -1).join('\n');
  return others.some(
    ({ on, path: other, nearest: meant }) =>
      on === 'key' && meant === path.at(-1) && other.slice(0, -1).join('\n') === fields,
  );
}

function withoutUnknownKeys(data: unknown, issues: readonly Issue[]): unknown {
  const unknown = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) unknown.add(JSON.stringify([...issue.path, key]));
  }
  const copy = (value: unknown, path: Path): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((item, i) => copy(item, [...path, i]));
    const kept = Object.entries(value).filter(
      ([key]) => !unknown.has(JSON.stringify([...path, key])),
    );
    return Object.fromEntries(kept.map(([key, item]) => [key, copy(item, [...path, key])]));
  };
  return copy(data, []);
}

function oneOf(words: readonly string[]): Text {
  return words.length === 1
    ? { zh: `${words[0]}`, en: `${words[0]}` }
    : { zh: `${words.join('、')} 之一`, en: `one of ${words.join(', ')}` };
}

function toComplaints(
  issue: Issue,
  data: unknown,
  reading: Reading,
  prefix: Path,
): readonly Complaint[] {
  const inner = [...prefix, ...(issue.path as Path)];
  const path = [...reading.path, ...inner];
  const written = valueAt(data, inner);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(issue.message);
      return issue.keys.map((key) => ({
        code: reading.unknownKey ?? 'unknown-key',
        path: [...path, key],
        on: 'key',
        expected: known.length === 0 ? NO_KEYS : oneOf(known),
        nearest: nearest(key, known),
      }));
    }
    case 'invalid_type':
      return [missingOr(written, path, 'wrong-type', typeWanted(issue))];
    case 'invalid_value': {
      const words = issue.values.map(String);
      const near = typeof written === 'string' ? nearest(written, words) : null;
      return [{ ...missingOr(written, path, 'unknown-word', oneOf(words)), nearest: near }];
    }
    case 'invalid_union':
      return fromUnion(issue, data, reading, inner, path);
    case 'too_small':
    case 'too_big':
      return [tooFew(issue, path, written)];
    case 'invalid_format':
      return [{ code: 'bad-name', path, expected: RULES_OF_NAMES, nearest: mended(written) }];
    case 'invalid_key':
      return [
        {
          code: 'bad-name',
          path,
          on: 'key',
          expected: RULES_OF_NAMES,
          nearest: mended(issue.path.at(-1)),
        },
      ];
    default:
      return [{ code: 'wrong-type', path, expected: EXPECTED_VALUE }];
  }
}

const NO_KEYS: Text = { zh: '没有其他键', en: 'no other keys' };
const EXPECTED_VALUE: Text = { zh: '另一种值', en: 'another kind of value' };

/** A name as it would be spelt by the rules, if that is easily said. */
function mended(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const text = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z]/.test(text) ? text : null;
}

function missingOr(written: unknown, path: Path, code: ProblemCode, expected: Text): Complaint {
  if (written !== undefined) return { code, path, expected };
  const key = path.at(-1) ?? '';
  return typeof key === 'string'
    ? { code: 'missing-key', path, expected, token: key }
    : { code: 'wrong-length', path: path.slice(0, -1), expected };
}

function tooFew(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  written: unknown,
): Complaint {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const isLeast = issue.code === 'too_small';
  if (typeof written === 'string') {
    const expected = { zh: '不为空的文字', en: 'a text that is not empty' };
    return { code: 'empty-set', path, expected };
  }
  const expected = isLeast
    ? { zh: `至少 ${limit} 项`, en: `at least ${limit} item(s)` }
    : { zh: `至多 ${limit} 项`, en: `at most ${limit} item(s)` };
  const isEmpty = Array.isArray(written) && written.length === 0;
  return { code: isEmpty ? 'empty-set' : 'wrong-length', path, expected };
}

/**
 * The branch that was meant, if its outer type fits; else all that would do: outer types and words.
 */
function fromUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  data: unknown,
  reading: Reading,
  inner: Path,
  path: Path,
): readonly Complaint[] {
  const written = valueAt(data, inner);
  const wanted: Text[] = [];
  const words: string[] = [];
  for (const branch of issue.errors) {
    const outer = branch.find(({ path: at }) => at.length === 0);
    if (outer?.code === 'invalid_type') {
      wanted.push(typeWanted(outer));
    } else if (outer?.code === 'invalid_value') {
      const choices = outer.values.map(String);
      words.push(...choices);
      wanted.push(oneOf(choices));
    } else {
      return branch.flatMap((part) => toComplaints(part as Issue, data, reading, inner));
    }
  }
  const expected = {
    zh: wanted
      .map(({ zh }) => zh)
      .join('，或')
      .replace(/，或(?=[!-~])/g, '，或 '),
    en: wanted.map(({ en }) => en).join(', or '),
  };
  const isWord = words.length > 0 && typeof written === 'string';
  const near = isWord ? nearest(written, words) : null;
  const code = isWord ? 'unknown-word' : 'wrong-type';
  return [{ ...missingOr(written, path, code, expected), nearest: near }];
}
