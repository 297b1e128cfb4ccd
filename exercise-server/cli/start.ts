import { resolve } from 'node:path';
import { Command } from 'commander';
import { say, type PlainCode } from '../../sim-core/text/index.ts';
import { printLines, type Context } from './context.ts';
import { parsePort } from './quantities.ts';
import { DEFAULT_PORT } from './serve.ts';
import { wrap } from './width.ts';

const NEXT = [
  ['npx liandong serve --lan', 'start.next-serve'],
  ['npx liandong compare taipu-river --mechanisms all --seeds 20', 'start.next-compare'],
  ['npx liandong list mechanisms', 'start.next-list'],
] as const satisfies readonly (readonly [string, PlainCode])[];

/** The platform on its embedded store, for whoever has just cloned it. */
export function startCommand(context: Context): Command {
  const { io, language } = context;
  return new Command('start')
    .description(say(language, 'help.start'))
    .option('--port <port>', say(language, 'help.port'), parsePort, DEFAULT_PORT)
    .option('--data <folder>', say(language, 'help.data'), 'data')
    .action(async ({ port, data }: { readonly port: number; readonly data: string }) => {
      printLines(io, [
        ...wrap(say(language, 'start.welcome'), io.columns ?? 100),
        say(language, 'start.next'),
        ...NEXT.flatMap(([call, code]) => [`  # ${say(language, code)}`, `  ${call}`]),
        '',
      ]);
      const { runServer } = await import('./server-run.ts');
      await runServer(context, { port, data: resolve(io.folder, data) });
    });
}
