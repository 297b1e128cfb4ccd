import {
  nearest,
  say,
  type Language,
  type MessageCode,
  type MessageRest,
} from '../../sim-core/text/index.ts';

/** 0 done, 1 a run failed, 2 the call or a file was wrong. */
export const EXIT = { done: 0, runFailed: 1, callWrong: 2 } as const;

/** The call was wrong: sentences for standard error, and exit code 2. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly sentences: (language: Language) => readonly string[];
  constructor(sentences: (language: Language) => readonly string[]) {
    super(sentences('en').join('\n'));
    this.sentences = sentences;
  }
}

/** A call error of one sentence of the catalogue. */
export function callError<C extends MessageCode>(code: C, ...rest: MessageRest<C>): CallError {
  return new CallError((language) => [say(language, code, ...rest)]);
}

/** What may be asked for by name, and the command that lists it. */
const NAMED = {
  scenario: { code: 'call.unknown-scenario', list: 'scenarios' },
  mechanism: { code: 'call.unknown-mechanism', list: 'mechanisms' },
  exercise: { code: 'call.unknown-exercise', list: 'exercises' },
  lab: { code: 'call.unknown-lab', list: 'scenarios --kind lab' },
  campaign: { code: 'call.unknown-campaign', list: 'campaigns' },
  experiment: { code: 'call.unknown-experiment', list: 'experiments' },
  metric: { code: 'call.unknown-metric', list: 'metrics' },
} as const;

/**
 * Does each, and tells of everything that was wrong with the call at once.
 * @throws {CallError} the sentences of all, each once
 */
export function together<T extends readonly (() => unknown)[]>(
  ...wanted: T
): { -readonly [K in keyof T]: ReturnType<T[K]> } {
  const wrong: CallError[] = [];
  const found = wanted.map((one) => {
    try {
      return one();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      wrong.push(error);
      return undefined;
    }
  });
  if (wrong.length === 0) return found as { -readonly [K in keyof T]: ReturnType<T[K]> };
  throw new CallError((language) => {
    const said = wrong.flatMap(({ sentences }) => sentences(language));
    // Where to look is said once, behind what it is about.
    return said.filter((sentence, i) => said.lastIndexOf(sentence) === i);
  });
}

/** An unknown name, with the nearest known one and where to find them all. */
export function unknownName(
  what: keyof typeof NAMED,
  name: string,
  known: readonly string[],
): CallError {
  const { code, list } = NAMED[what];
  const meant = nearest(name, known);
  return new CallError((language) => [
    say(language, code, { name }),
    ...(meant === null ? [] : [say(language, 'call.did-you-mean', { name: meant })]),
    say(language, 'call.see-list', { what: list }),
  ]);
}

/** Why the system refused a file, in words. `code` is Node's, or one of UnreadableFile's own. */
export function whyRefused(language: Language, code: string): string {
  switch (code) {
    case 'ENOENT':
      return say(language, 'call.why-absent');
    case 'EEXIST':
    case 'ENOTDIR':
      return say(language, 'call.why-not-folder');
    case 'EISDIR':
      return say(language, 'call.why-folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say(language, 'call.why-denied');
    case 'NOT_TEXT':
      return say(language, 'call.why-not-text');
    case 'TOO_LARGE':
      return say(language, 'call.why-too-large');
    default:
      return say(language, 'call.why-other', { code });
  }
}

/** A file that cannot be read. */
export function unreadable(file: string, error: unknown): CallError {
  return new CallError((language) => [
    say(language, 'call.unreadable-file', { file, why: whyRefused(language, codeOf(error)) }),
  ]);
}

/** A file that cannot be written. */
export function unwritable(file: string, error: unknown): CallError {
  return new CallError((language) => [
    say(language, 'call.unwritable-file', { file, why: whyRefused(language, codeOf(error)) }),
  ]);
}

/** Node's name of what went wrong. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EUNKNOWN';
}
