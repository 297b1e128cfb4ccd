/** What a schema found wrong, as whole sentences in both languages: where, what was expected, what to do. */
import type { $ZodIssue } from 'zod/v4/core';
import { sayBoth, type MessageCode, type Text } from '../../sim-core/text/index.ts';

/** An issue of a schema, from whichever of the packages that hand it on. */
export interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly [more: string]: unknown;
}

/**
 * @param issues at least one
 * @param root what was looked at: tells what is missing from what is of another kind
 * @param whole what the root is called
 */
export function sayIssues(
  issues: readonly (Issue | $ZodIssue)[],
  root: unknown,
  whole: Text = sayBoth('malformed.whole'),
): Text {
  const first = sayIssue(issues[0] as Issue, root, whole);
  const count = issues.length - 1;
  if (count === 0) return first;
  const zh = sayBoth('malformed.more', { first: first.zh, count }).zh;
  return { zh, en: sayBoth('malformed.more', { first: first.en, count }).en };
}

/** `groups[0].title`; empty for the whole. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) =>
      /^\d+$/.test(String(key)) ? `[${String(key)}]` : `${i > 0 ? '.' : ''}${String(key)}`,
    )
    .join('');
}

function sayIssue(issue: Issue, root: unknown, whole: Text): Text {
  const [code, parameters] = sentenceOf(issue, found(root, issue.path));
  const path = pathOf(issue.path);
  const where: Text = path === '' ? whole : { zh: path, en: path };
  const both = (language: keyof Text): string => {
    const values = Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]);
    const filled = { where: where[language], ...Object.fromEntries(values) } as never;
    return sayBoth(code as 'malformed.kind', filled)[language];
  };
  return { zh: both('zh'), en: both('en') };
}

type Sentence = readonly [
  code: MessageCode,
  parameters: Readonly<Record<string, string | number | Text>>,
];

function sentenceOf(issue: Issue, value: unknown): Sentence {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kindNamed(String(issue['expected']));
      return value === undefined && issue.path.length > 0
        ? ['malformed.missing', { expected }]
        : ['malformed.kind', { expected, found: kindOf(value) }];
    }
    case 'unrecognized_keys':
      return ['malformed.unknown', { keys: (issue['keys'] as readonly string[]).join(', ') }];
    case 'invalid_value':
      return oneOf(issue['values'], value);
    case 'invalid_union':
      return Array.isArray(issue['options']) ? oneOf(issue['options'], value) : OTHER;
    case 'too_small':
      return tooSmall(String(issue['origin']), Number(issue['minimum']));
    case 'too_big':
      return tooBig(String(issue['origin']), Number(issue['maximum']));
    case 'invalid_format':
      return formOf(String(issue['pattern'] ?? issue['format']));
    case 'custom':
      return ['malformed.characters', {}];
    default:
      return OTHER;
  }
}

const OTHER: Sentence = ['malformed.other', {}];

function oneOf(values: unknown, value: unknown): Sentence {
  const named = (values as readonly unknown[]).map(String).join(', ');
  return value === undefined
    ? ['malformed.missing', { expected: { zh: ` ${named} 之一`, en: `one of ${named}` } }]
    : ['malformed.value', { values: named }];
}

function tooSmall(origin: string, least: number): Sentence {
  if (origin === 'string') return ['malformed.short-text', { least }];
  return [origin === 'array' ? 'malformed.short-list' : 'malformed.small', { least }];
}

function tooBig(origin: string, most: number): Sentence {
  if (origin === 'string') return ['malformed.long-text', { most }];
  return [origin === 'array' ? 'malformed.long-list' : 'malformed.large', { most }];
}

function formOf(pattern: string): Sentence {
  if (pattern.includes('@.:#-')) return ['malformed.id', {}];
  if (pattern.includes('[0-9]{1,20}')) return ['malformed.figures', {}];
  return ['malformed.form', { pattern }];
}

function kindNamed(kind: string): Text {
  switch (kind) {
    case 'string':
    case 'number':
    case 'int':
    case 'boolean':
    case 'array':
    case 'null':
      return sayBoth(`malformed.type-${kind}`);
    case 'object':
    case 'record':
      return sayBoth('malformed.type-object');
    default:
      return sayBoth('malformed.type-other');
  }
}

function kindOf(value: unknown): Text {
  if (value === undefined) return sayBoth('malformed.type-nothing');
  if (value === null) return kindNamed('null');
  return kindNamed(Array.isArray(value) ? 'array' : typeof value);
}

function found(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
