import type { Text } from '../base/text.ts';
import { locate, locateInside } from './locate.ts';
import { fieldOf } from './path.ts';
import type { Path } from './path.ts';
import { MAX_PROBLEMS } from './problem.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { shorten } from './yaml.ts';
import type { YamlSource } from './yaml.ts';

/** A problem by its path; the report finds its line. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly path: Path;
  readonly expected: Text;
  readonly nearest?: string | null;
  /** What was written; left out, it is read from the file. */
  readonly token?: string;
  /** Whether the key or the value is wrong; the value when left out. */
  readonly on?: 'key' | 'value';
  /** Where inside the text of the value, in UTF-16 units. */
  readonly offset?: number;
}

/** Collects what is wrong with one file. */
export interface Report {
  readonly source: YamlSource;
  readonly problems: readonly Problem[];
  complain(complaint: Complaint): void;
  /** `file:line:column field`, for messages that come long after the file was read. */
  where(path: Path): string;
}

export function createReport(source: YamlSource): Report {
  const problems: Problem[] = [];
  return {
    source,
    problems,
    complain({ code, path, expected, nearest = null, token, on = 'value', offset }) {
      if (problems.length >= MAX_PROBLEMS) return;
      const place = locate(source, path, on);
      const { line, column } = offset === undefined ? place : locateInside(source, path, offset);
      const field = fieldOf(path, source.data);
      const written = token === undefined ? place.token : shorten(token);
      problems.push({
        file: source.file,
        line,
        column,
        field,
        token: written,
        expected,
        nearest,
        code,
      });
    },
    where(path) {
      const { line, column } = locate(source, path);
      return `${source.file}:${line}:${column} ${fieldOf(path, source.data)}`;
    },
  };
}
