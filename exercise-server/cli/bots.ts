/** Scripted participants: programs that sit at desks over the same connection as people. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { seatBot, type Bot } from '../client/bot.ts';
import { printLines, type Context } from './context.ts';
import { callError } from './failure.ts';
import { parseCount } from './quantities.ts';

export function botsCommand(context: Context): Command {
  const { io, language } = context;
  return new Command('bots')
    .description(say(language, 'help.bots'))
    .argument('<url>', say(language, 'help.bots-url'))
    .argument('<seats>', say(language, 'help.bots-tokens'))
    .option(
      '--hurry <times>',
      say(language, 'help.bots-hurry'),
      (value) => parseCount('--hurry', value, 1),
      1,
    )
    .action(async (url: string, file: string, { hurry }: { readonly hurry: number }) => {
      const bots: Bot[] = readSeats(context, file).map(([department, token, group]) =>
        seatBot({
          url,
          group,
          token,
          department,
          hurry,
          onGone: (why) => io.err(`${say(language, 'bots.gone', { department, why })}\n`),
        }),
      );
      printLines(io, [say(language, 'bots.seated', { count: bots.length })]);
      await Promise.race([io.untilStopped(), Promise.all(bots.map(({ gone }) => gone))]);
      for (const bot of bots) bot.leave();
    });
}

function readSeats({ io }: Context, file: string): readonly (readonly string[])[] {
  let text: string;
  try {
    text = readFileSync(resolve(io.folder, file), 'utf8');
  } catch {
    throw callError('call.unreadable-file', { file, why: 'ENOENT' });
  }
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words.length === 3);
}
