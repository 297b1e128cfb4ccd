import { resolve } from 'node:path';
import { Command } from 'commander';
import { say } from '../../sim-core/text/index.ts';
import { examples, type Context } from './context.ts';
import { callError } from './failure.ts';
import { parseDatabase, parsePort, parseUrl } from './quantities.ts';

export const DEFAULT_PORT = 8080;

export interface ServeOptions {
  readonly port: number;
  readonly lan?: true;
  readonly data: string;
  readonly database?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly host?: string[];
  readonly url?: string;
  readonly peer?: string[];
  readonly oidc?: string;
}

export function serveCommand(context: Context): Command {
  const { language } = context;
  return new Command('serve')
    .description(say(language, 'help.serve'))
    .option('--port <port>', say(language, 'help.port'), parsePort, DEFAULT_PORT)
    .option('--lan', say(language, 'help.lan'))
    .option('--data <folder>', say(language, 'help.data'), 'data')
    .option('--database <url>', say(language, 'help.database'), (value) =>
      parseDatabase('--database', value),
    )
    .option('--cert <file>', say(language, 'help.cert'))
    .option('--key <file>', say(language, 'help.key'))
    .option('--host <names...>', say(language, 'help.host'))
    .option('--url <url>', say(language, 'help.url'), (value) => parseUrl('--url', value))
    .option('--peer <urls...>', say(language, 'help.peer'))
    .option('--oidc <file>', say(language, 'help.oidc'))
    .addHelpText(
      'after',
      examples(language, [
        ['liandong serve --lan', 'help.example-serve'],
        ['liandong serve --database postgres://localhost/liandong', 'help.example-database'],
      ]),
    )
    .action(async (options: ServeOptions) => {
      if ((options.cert === undefined) !== (options.key === undefined)) {
        throw callError('call.cert-and-key');
      }
      const { runServer } = await import('./server-run.ts');
      await runServer(context, {
        ...options,
        peer: (options.peer ?? []).map((value) => parseUrl('--peer', value)),
        data: resolve(context.io.folder, options.data),
      });
    });
}
