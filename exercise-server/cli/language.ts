import { LANGUAGES, type Language } from '../../sim-core/text/index.ts';

/**
 * The language before the call is parsed, since a faulty call needs one too: `--lang`, else the
 * system's, else English.
 */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  for (let i = 0; i < argv.length && argv[i] !== '--'; i++) {
    const value = argv[i] === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(argv[i])?.[1];
    const language = LANGUAGES.find((known) => known === value);
    if (language !== undefined) return language;
  }
  // The order that POSIX gives these; an empty one counts as unset.
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^zh/i.test(system) ? 'zh' : 'en';
}
