import { accessSync, constants, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { say, type Language } from '../../sim-core/text/index.ts';
import { ownAddresses } from '../addresses.ts';
import { databaseFile } from '../listen.ts';
import { openLibsql } from '../store/libsql.ts';
import { checkAuditKey, checkDisk, checkTimes } from './doctor-data.ts';
import { printJson, printLines, type Context } from './context.ts';
import { codeOf, EXIT, whyRefused } from './failure.ts';
import { parsePort } from './quantities.ts';
import { DEFAULT_PORT } from './serve.ts';

/** As package.json asks for. */
const LEAST_NODE = { major: 20, minor: 19 };
const FREE_BYTES = 1024 ** 3;
/** A computer whose clock says less has lost its battery: certificates and records would lie. */
const EARLIEST_MS = Date.UTC(2026, 0, 1);
/** A commit slower than this comes from a network disk, or from a guard that reads every write. */
const SLOW_SYNC_MS = 50;

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly text: string;
}

/** Looks for what keeps servers from working on other people's computers. */
export function doctorCommand(context: Context, exit: (code: number) => void): Command {
  const { io, language } = context;
  return new Command('doctor')
    .description(say(language, 'help.doctor'))
    .option('--data <folder>', say(language, 'help.data'), 'data')
    .option('--port <port>', say(language, 'help.port'), parsePort, DEFAULT_PORT)
    .option('--json', say(language, 'help.json'))
    .action(async (options: { data: string; port: number; json?: true }) => {
      const folder = resolve(io.folder, options.data);
      const findings = [
        checkNode(language),
        checkClock(language),
        ...(await checkFolder(language, folder)),
        await checkPort(language, options.port),
        checkNetwork(language),
        checkFirewall(language, options.port),
      ];
      if (options.json === true) printJson(io, findings);
      else
        printLines(
          io,
          findings.map(({ ok, text }) => `${ok ? '✓' : '✗'} ${text}`),
        );
      exit(findings.every(({ ok }) => ok) ? EXIT.done : EXIT.runFailed);
    });
}

function checkNode(language: Language): Finding {
  const version = process.versions.node;
  const [major, minor] = version.split('.').map(Number);
  const ok = major > LEAST_NODE.major || (major === LEAST_NODE.major && minor >= LEAST_NODE.minor);
  const said = ok ? 'doctor.node' : 'doctor.old-node';
  return { what: 'node', ok, text: say(language, said, { version }) };
}

function checkClock(language: Language): Finding {
  const ok = Date.now() > EARLIEST_MS;
  const time = new Date().toISOString();
  return {
    what: 'clock',
    ok,
    text: say(language, ok ? 'doctor.clock' : 'doctor.clock-wrong', { time }),
  };
}

async function checkFolder(language: Language, folder: string): Promise<Finding[]> {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const why = whyRefused(language, codeOf(error));
    const text = say(language, 'doctor.read-only', { folder, why });
    return [{ what: 'folder', ok: false, text }];
  }
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const gigabytes = (free / 1024 ** 3).toFixed(1);
  const space = free > FREE_BYTES ? 'doctor.space' : 'doctor.no-space';
  return [
    { what: 'space', ok: free > FREE_BYTES, text: say(language, space, { folder, gigabytes }) },
    checkDisk(language, folder),
    await checkSync(language, folder),
    ...(await unlessLocked(language, folder, () => checkTimes(language, folder, Date.now()))),
    ...(await unlessLocked(language, folder, () => checkAuditKey(language, folder))),
  ];
}

/** A database that cannot be opened is a finding, and keeps no other check from being made. */
async function unlessLocked(
  language: Language,
  folder: string,
  check: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      { what: 'data', ok: false, text: say(language, 'doctor.data-locked', { folder, why }) },
    ];
  }
}

/** Writes as a server would, beside its file, and measures how long a synced commit takes. */
async function checkSync(language: Language, folder: string): Promise<Finding> {
  const file = databaseFile(join(folder, 'doctor'));
  try {
    const store = openLibsql(file);
    const startedMs = performance.now();
    for (let i = 0; i < 10; i++) await store.put('setting', 'doctor', `{"value":"${i}"}`);
    const ms = ((performance.now() - startedMs) / 10).toFixed(1);
    await store.close();
    rmSync(join(folder, 'doctor'), { recursive: true, force: true });
    const ok = Number(ms) < SLOW_SYNC_MS;
    const said = ok ? 'doctor.sync' : 'doctor.slow-sync';
    return { what: 'sync', ok, text: say(language, said, { ms, folder }) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { what: 'sync', ok: false, text: say(language, 'doctor.locked', { folder, why }) };
  }
}

function checkPort(language: Language, port: number): Promise<Finding> {
  return new Promise((give) => {
    const done = (said: 'doctor.port' | 'doctor.port-taken' | 'doctor.port-denied'): void =>
      give({ what: 'port', ok: said === 'doctor.port', text: say(language, said, { port }) });
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'EACCES' ? 'doctor.port-denied' : 'doctor.port-taken'),
    );
    server.listen(port, '0.0.0.0', () => server.close(() => done('doctor.port')));
  });
}

function checkNetwork(language: Language): Finding {
  const addresses = ownAddresses();
  const ok = addresses.length > 0;
  const said = ok ? 'doctor.network' : 'doctor.no-network';
  return {
    what: 'network',
    ok: true,
    text: say(language, said, { addresses: addresses.join(', ') }),
  };
}

/** No program can ask a firewall without being an administrator: what to look for is said. */
function checkFirewall(language: Language, port: number): Finding {
  const said =
    process.platform === 'win32'
      ? 'doctor.firewall-windows'
      : process.platform === 'darwin'
        ? 'doctor.firewall-mac'
        : 'doctor.firewall-linux';
  return { what: 'firewall', ok: true, text: say(language, said, { port }) };
}
