import type { Command } from 'commander';
import type { Context } from './context.ts';

type MakeCommand = (context: Context, exit: (code: number) => void) => Command;

/**
 * Every command in the order of the help page, which says `help.<name>` of each. A command is loaded when
 * it is called: the server and the model are much, and most calls need neither.
 */
export const COMMANDS = {
  start: async () => (await import('./start.ts')).startCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  account: async () => (await import('./account.ts')).accountCommand,
  bots: async () => (await import('./bots.ts')).botsCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
  verify: async () => (await import('./verify.ts')).verifyCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  erase: async () => (await import('./erase.ts')).eraseCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  roster: async () => (await import('./roster.ts')).rosterCommand,
  audit: async () => (await import('./audit.ts')).auditCommand,
  retention: async () => (await import('./retention.ts')).retentionCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
  'after-action': async () => (await import('./after-action.ts')).afterActionCommand,
  engines: async () => (await import('./engines.ts')).enginesCommand,
  list: async () => (await import('./list.ts')).listCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  run: async () => (await import('./run.ts')).runCommand,
  compare: async () => (await import('./compare.ts')).compareCommand,
  campaign: async () => (await import('./campaign.ts')).campaignCommand,
  experiment: async () => (await import('./experiment.ts')).experimentCommand,
  worker: async () => (await import('./worker.ts')).workerCommand,
  merge: async () => (await import('./merge.ts')).mergeCommand,
  figure: async () => (await import('./figure.ts')).figureCommand,
  lab: async () => (await import('./lab.ts')).labCommand,
  rehearse: async () => (await import('./rehearse.ts')).rehearseCommand,
} as const satisfies Readonly<Record<string, () => Promise<MakeCommand>>>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

/** The command that a call names, wherever it stands among the words; null for none of ours. */
export function commandIn(argv: readonly string[]): CommandName | null {
  return argv.map((word) => COMMAND_NAMES.find((name) => name === word)).find(Boolean) ?? null;
}
