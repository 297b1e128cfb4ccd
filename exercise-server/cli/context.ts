import { say, type Language, type PlainCode } from '../../sim-core/text/index.ts';
import type { Io } from './io.ts';

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
}

/** One JSON document and nothing else. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(io: Io, lines: readonly string[]): void {
  io.out(`${lines.join('\n')}\n`);
}

/** `--help` examples: what is typed, and what for. */
export function examples(
  language: Language,
  rows: readonly (readonly [call: string, what: PlainCode])[],
): string {
  const lines = rows.flatMap(([call, what]) => [`  # ${say(language, what)}`, `  ${call}`]);
  return ['', say(language, 'help.examples'), ...lines].join('\n');
}
