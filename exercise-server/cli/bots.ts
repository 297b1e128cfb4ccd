/** Scripted participants: programs that sit at desks over the same connection as people. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { MESSAGES, say, type MessageCode } from '../../sim-core/text/index.ts';
import { seatBot, type Bot } from '../client/bot.ts';
import { examples, printLines, type Context } from './context.ts';
import { callError, EXIT, unreadable } from './failure.ts';
import { parseCount, parseUrl } from './quantities.ts';

export function botsCommand(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  return new Command('bots')
    .description(say(language, 'help.bots'))
    .argument('<url>', say(language, 'help.bots-url'), (value) => parseUrl('url', value))
    .argument('<seats>', say(language, 'help.bots-tokens'))
    .option(
      '--hurry <times>',
      say(language, 'help.bots-hurry'),
      (value) => parseCount('--hurry', value, 1),
      1,
    )
    .addHelpText(
      'after',
      examples(language, [['liandong bots http://localhost:8080 seats.txt', 'help.example-bots']]),
    )
    .action(async (url: string, file: string, { hurry }: { readonly hurry: number }) => {
      const { bots, allTurnedAway } = seatAll(context, url, readSeats(context, file), hurry);
      await Promise.race([io.untilStopped(), Promise.all(bots.map(({ gone }) => gone))]);
      for (const bot of bots) bot.leave();
      if (allTurnedAway()) exit(EXIT.runFailed);
    });
}

/** Says who is turned away, and how many have sat down as soon as that is known of all. */
function seatAll(
  { io, language }: Context,
  url: string,
  seats: readonly (readonly string[])[],
  hurry: number,
): { readonly bots: readonly Bot[]; allTurnedAway(): boolean } {
  const awaited = new Set(seats.keys());
  let seated = 0;
  let turnedAway = 0;
  const settle = (seat: number): void => {
    if (!awaited.delete(seat) || awaited.size > 0 || seated === 0) return;
    printLines(io, [say(language, 'bots.seated', { count: seated })]);
  };
  const bots: readonly Bot[] = seats.map(([department, token, group], seat) => {
    const turnAway = (why: string): void => {
      turnedAway += 1;
      io.err(`${say(language, 'bots.gone', { department, why })}\n`);
      settle(seat);
    };
    return seatBot({
      url,
      group,
      token,
      department,
      hurry,
      onSeated(viewer) {
        const own = viewer.role === 'participant' ? viewer.department : viewer.role;
        if (own !== department) {
          bots[seat].leave();
          return turnAway(say(language, 'bots.other-department', { own }));
        }
        seated += 1;
        settle(seat);
      },
      onGone(code) {
        turnAway(Object.hasOwn(MESSAGES, code) ? MESSAGES[code as MessageCode][language] : code);
      },
    });
  });
  return { bots, allTurnedAway: () => turnedAway === bots.length };
}

/** @throws {CallError} for a file that cannot be read, or a line that is no seat */
function readSeats({ io }: Context, file: string): readonly (readonly string[])[] {
  let text: string;
  try {
    text = readFileSync(resolve(io.folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
  const seats = text.split('\n').flatMap((line, i) => {
    const words = line.trim().split(/\s+/);
    if (words[0] === '') return [];
    if (words.length !== 3) throw callError('bots.bad-line', { file, line: i + 1 });
    return [words];
  });
  if (seats.length === 0) throw callError('bots.no-seats', { file });
  return seats;
}
