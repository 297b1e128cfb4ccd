/** Calls the `liandong` command inside the test's own process and keeps what it said. */
import { fileURLToPath } from 'node:url';
import type { Io } from '../../exercise-server/cli/io.ts';
import { main } from '../../exercise-server/cli/main.ts';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** An ear that hears nothing, for calls of single parts. */
export const QUIET: Io = {
  out: () => {},
  err: () => {},
  env: {},
  folder: ROOT,
  columns: null,
  untilStopped: () => Promise.resolve(),
  terminal: null,
};

/** English unless the call or `env` says otherwise; paths start at `folder`. */
export async function liandong(
  argv: readonly string[],
  { env = {}, folder = ROOT }: { env?: Record<string, string>; folder?: string } = {},
): Promise<Answer> {
  let out = '';
  let err = '';
  const code = await main(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    folder,
    columns: null,
    untilStopped: () => Promise.resolve(),
    terminal: null,
  });
  return { code, out, err };
}

/** The one document that `--json` printed. Throws when there is more or less than that. */
export function documentOf<T>({ out }: Answer): T {
  return JSON.parse(out) as T;
}

const HAN = /\p{Script=Han}/u;

/** Whether a text holds a Chinese character. */
export function isChinese(text: string): boolean {
  return HAN.test(text);
}

/** A mechanism as a designer writes it: the one it extends, and the lines that differ. */
export function mechanismFile(id: string, base: string, lines: readonly string[] = []): string {
  return [
    'kind: mechanism',
    `id: ${id}`,
    `extends: ${base}`,
    'title: { zh: 我的机制, en: My mechanism }',
    'summary: { zh: 我的机制, en: My mechanism }',
    'legal_basis: { zh: 无, en: none }',
    'needs: { legislation: null, posts: null, money: null, authority: null }',
    'quality: assumed',
    'source: mine',
    'sources: { mine: { zh: 假设, en: assumption } }',
    ...lines,
    '',
  ].join('\n');
}
