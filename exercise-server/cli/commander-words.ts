import type { CommanderError, HelpConfiguration, Option } from 'commander';
import { nearest, say, type Language } from '../../sim-core/text/index.ts';
import { COMMAND_NAMES, commandIn } from './commands.ts';
import { displayWidth, wrap } from './width.ts';

/** Commander's help page in our language, its columns aligned for wide characters. */
export function localHelp(language: Language): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(language, 'help.usage'),
    'Arguments:': say(language, 'help.arguments'),
    'Options:': say(language, 'help.options'),
    'Commands:': say(language, 'help.commands'),
  };
  return {
    displayWidth,
    styleTitle: (title) => titles[title] ?? title,
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    optionDescription: (option) => describe(language, option),
    argumentDescription: ({ description, argChoices }) =>
      withNotes(language, description, choices(language, argChoices)),
  };
}

function describe(language: Language, option: Option): string {
  const { description, argChoices } = option;
  const value: unknown = option.defaultValueDescription ?? option.defaultValue;
  const fallback =
    typeof value === 'string' || typeof value === 'number'
      ? [say(language, 'help.default', { value })]
      : [];
  return withNotes(language, description, [...choices(language, argChoices), ...fallback]);
}

function choices(language: Language, values: readonly string[] | undefined): string[] {
  return values === undefined
    ? []
    : [say(language, 'help.choices', { values: values.join(' | ') })];
}

function withNotes(language: Language, description: string, notes: readonly string[]): string {
  if (notes.length === 0) return description;
  return language === 'zh'
    ? `${description}（${notes.join('；')}）`
    : `${description} (${notes.join('; ')})`;
}

/**
 * What commander found wrong with a call, in the user's language.
 * @param known options of the command that was called
 */
export function parsingSentences(
  error: CommanderError,
  language: Language,
  argv: readonly string[],
  known: readonly string[],
): readonly string[] {
  const command = commandIn(argv) ?? '';
  // A required option that is misspelt is to commander one that is missing.
  const unknown =
    error.code === 'commander.missingMandatoryOptionValue' ? unknownIn(argv, known) : null;
  return [
    ...(unknown === null
      ? whatIsWrong(error, language)
      : unknownOption(language, unknown, nearest(unknown, known))),
    say(language, 'call.see-help', { command }).replace(/ {2,}/g, ' '),
  ];
}

/** The first word that is an option by its looks, and none of those. */
function unknownIn(argv: readonly string[], known: readonly string[]): string | null {
  const options = argv.filter((word) => /^--\w/.test(word)).map((word) => word.split('=')[0]);
  return options.find((option) => !known.includes(option)) ?? null;
}

function unknownOption(language: Language, name: string, meant: string | null): readonly string[] {
  return [
    say(language, 'call.unknown-option', { name }),
    ...(meant === null ? [] : [say(language, 'call.did-you-mean', { name: meant })]),
  ];
}

function whatIsWrong({ code, message }: CommanderError, language: Language): readonly string[] {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text);
  const name = quoted[0] ?? '';
  switch (code) {
    case 'commander.unknownCommand': {
      const meant = nearest(name, COMMAND_NAMES);
      return [
        say(language, 'call.unknown-command', { name }),
        ...(meant === null ? [] : [say(language, 'call.did-you-mean', { name: meant })]),
      ];
    }
    case 'commander.unknownOption': {
      const meant = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
      return unknownOption(language, name, meant ?? null);
    }
    case 'commander.missingArgument':
      return [say(language, 'call.missing-argument', { name })];
    case 'commander.missingMandatoryOptionValue':
      return [say(language, 'call.missing-option', { name })];
    case 'commander.optionMissingArgument':
      return [say(language, 'call.missing-value', { name })];
    case 'commander.excessArguments':
      return [say(language, 'call.excess-argument')];
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*)\.$/.exec(message)?.[1];
      if (allowed === undefined) break;
      // Commander names an argument after its value, an option before it.
      const [option, value] = message.includes('command-argument')
        ? [quoted[1] ?? '', name]
        : [name, quoted[1] ?? ''];
      const meant = nearest(value, allowed.split(', '));
      return [
        say(language, 'call.invalid-choice', { option, value, choices: allowed }),
        ...(meant === null ? [] : [say(language, 'call.did-you-mean', { name: meant })]),
      ];
    }
    default:
  }
  return [say(language, 'call.malformed', { what: message.replace(/^error: /, '') })];
}
