/** Runs a server from the command line: starts it, says where it is, and stops it when asked. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import { ZodError } from 'zod';
import { say } from '../../sim-core/text/index.ts';
import { listen, type Listening, type ListenOptions } from '../listen.ts';
import { sayIssues } from '../registry/malformed.ts';
import { OIDC_SETTINGS, type OidcSettings } from '../registry/oidc.ts';
import { shelfCatalogue } from '../registry/shelf-catalogue.ts';
import { StoreFault } from '../room/log-port.ts';
import { printLines, type Context } from './context.ts';
import { callError, CallError, EXIT, unreadable, unwritable } from './failure.ts';
import { openShelf } from './inputs.ts';
import type { ServeOptions } from './serve.ts';
import { programVersion } from './version.ts';

/** Resolves when the server has stopped. @throws {CallError} when it cannot start */
export async function runServer(context: Context, options: ServeOptions): Promise<void> {
  const { io } = context;
  const listening = await startServer(context, options);
  printLines(io, greeting(context, listening, options));
  await io.untilStopped();
  io.err(`${say(context.language, 'serve.stopping')}\n`);
  await listening.stop();
}

async function startServer(context: Context, options: ServeOptions): Promise<Listening> {
  const shelf = openShelf();
  const dist = join(dirname(shelf.folder), 'dist');
  const web = join(dist, 'web');
  const catalogue = shelfCatalogue(shelf.library);
  try {
    const listening = await listen({
      port: options.port,
      lan: options.lan === true,
      data: options.data,
      database: options.database ?? null,
      tls: readTls(context.io.folder, options),
      hosts: options.host ?? [],
      url: options.url ?? null,
      peers: options.peer ?? [],
      oidc: options.oidc === undefined ? null : readOidc(resolve(context.io.folder, options.oidc)),
      catalogue,
      library: shelf.library,
      webFolder: existsSync(web) ? web : null,
      version: programVersion(),
      lost() {
        const what = 'lease';
        context.io.err(
          `${say(context.language, 'serve.folder-taken', { folder: options.data, what })}\n`,
        );
        process.exit(EXIT.runFailed);
      },
      // One JSON object a line on standard error: standard output is for people.
      logger: { level: 'warn', stream: { write: (line: string) => context.io.err(line) } },
    });
    void catalogue.readAhead();
    return listening;
  } catch (error) {
    throw cannotStart(error, options);
  }
}

/** @throws {CallError} for a file that is not there, and for two that are no certificate and its key */
function readTls(folder: string, { cert, key }: ServeOptions): ListenOptions['tls'] {
  if (cert === undefined || key === undefined) return null;
  const tls = { cert: readText(folder, cert), key: readText(folder, key) };
  try {
    createSecureContext(tls);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw callError('serve.bad-cert', { cert, key, why });
  }
  return tls;
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(resolve(folder, file), 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** @throws {CallError} for a file that is not there or not as it should be */
function readOidc(file: string): OidcSettings {
  let read: unknown = null;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
    return OIDC_SETTINGS.parse(read);
  } catch (error) {
    if (!(error instanceof ZodError)) {
      throw error instanceof SyntaxError
        ? callError('serve.oidc-not-json', { file })
        : unreadable(file, error);
    }
    const what = sayIssues(error.issues, read, { zh: file, en: file });
    throw new CallError((language) => [
      say(language, 'serve.bad-oidc', { file, what: what[language] }),
    ]);
  }
}

function cannotStart(error: unknown, { port, data, database }: ServeOptions): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') {
    return new CallError((language) => [say(language, 'serve.port-taken', { port })]);
  }
  if (error instanceof Error && 'syscall' in error && error.syscall === 'mkdir') {
    return unwritable(data, error);
  }
  if (error instanceof StoreFault) {
    const what = error.message;
    if (error.kind === 'damaged') {
      return new CallError((language) => [say(language, 'archive.damaged', { what })]);
    }
    const said = error.kind === 'fenced' ? 'serve.folder-taken' : 'serve.no-store';
    return new CallError((language) => {
      const folder = database === undefined ? data : say(language, 'serve.its-database');
      return [say(language, said, { what, folder })];
    });
  }
  return error;
}

function greeting(
  { language }: Context,
  { url, addresses, setupToken }: Listening,
  { lan }: ServeOptions,
): string[] {
  const facilitator =
    setupToken === null ? `${url}/drills` : `${url}/setup?token=${encodeURIComponent(setupToken)}`;
  const joins = addresses.length === 0 ? [url] : addresses;
  return [
    say(language, 'serve.ready'),
    `  ${setupToken === null ? say(language, 'serve.facilitator') : say(language, 'serve.first-link')}`,
    `    ${facilitator}`,
    `  ${say(language, 'serve.join')}`,
    ...joins.map((address) => `    ${address}/join`),
    `  ${say(language, 'serve.interface')}`,
    `    ${url}/docs`,
    '',
    ...(lan === true ? [say(language, 'serve.plain-http')] : []),
    ...(addresses.length === 0 ? [say(language, 'serve.only-here')] : []),
    say(language, 'serve.unclassified'),
    say(language, 'serve.how-to-stop'),
  ];
}
