/**
 * Aim: the launcher turns any clone into a running command and stays out of its way. Each case is a
 * small clone of its own in the system's temporary folder, with the real launcher, builder and
 * installer; npm is a stand-in, so that nothing is downloaded.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './tree.ts';

const SCRIPTS = ['launch.mjs', 'build.mjs', 'build-web.mjs', 'install.mjs', 'prepare.mjs'];
const ECHO = 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;';

let clone = '';

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'liandong clone '));
  for (const name of SCRIPTS) {
    const path = join('exercise-server', 'cli', name);
    mkdirSync(dirname(join(clone, path)), { recursive: true });
    cpSync(join(ROOT, path), join(clone, path));
  }
  write('package.json', '{ "type": "module" }');
  write('package-lock.json', '{ "packages": {} }');
});

afterEach(() => {
  rmSync(clone, { recursive: true, force: true });
});

describe('the launcher', () => {
  it('builds what is missing, passes the words on and ends with the exit code of the command', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', ECHO);
    const first = launch('run', '--json');
    expect(first).toMatchObject({ status: 3, stdout: '["run","--json"]\n' });
    expect(first.stderr).toContain('Building');
  });

  it('says nothing and builds nothing when nothing has changed', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', ECHO);
    launch();
    expect(launch('list')).toMatchObject({ status: 3, stdout: '["list"]\n', stderr: '' });
  });

  it('builds again after a source has changed or gone', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', ECHO);
    write('exercise-server/cli/spare.ts', '');
    launch();
    write('exercise-server/cli/entry.ts', "console.log('new');");
    expect(launch()).toMatchObject({ status: 0, stdout: 'new\n' });
    rmSync(join(clone, 'exercise-server/cli/spare.ts'));
    expect(launch().stderr).toContain('Building');
  });

  it('keeps what a program of the build before loads later, and no more', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', "import('./late.ts').then(({ say }) => say());");
    const saying = (what: string): string => `export const say = () => console.log('${what}');`;
    const parts = ['one', 'two', 'three'].map((what) => {
      write('exercise-server/cli/late.ts', saying(what));
      expect(launch().stdout).toBe(`${what}\n`);
      return readdirSync(join(clone, 'dist')).filter((name) => name.startsWith('part-')).length;
    });
    expect(parts).toEqual([1, 2, 2]);
  });

  it('names file and line of a source that cannot be built, and ends with 1', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', 'const x: = 1;');
    const broken = launch();
    expect(broken).toMatchObject({ status: 1, stdout: '' });
    expect(broken.stderr).toContain('entry.ts:1:9');
  });

  it('installs missing packages, keeps npm off standard output, and says when that fails', () => {
    write('package-lock.json', '{ "packages": { "node_modules/absent": { "version": "1.0.0" } } }');
    write('npm-cli.js', "console.log('npm', process.argv.slice(2).join(' ')); process.exit(7);");
    const failed = launch('run', '--json');
    expect(failed).toMatchObject({ status: 7, stdout: '' });
    expect(failed.stderr).toContain('npm ci');
    expect(failed.stderr).toContain('安装失败');
    expect(failed.stderr).toContain('The installation failed');
    expect(existsSync(join(clone, '.install-lock'))).toBe(false);
  });

  it('installs nothing for packages that are optional or for development', () => {
    linkPackages();
    const spare = { optional: { version: '1.0.0', optional: true } };
    const tool = { tool: { version: '1.0.0', dev: true } };
    write('package-lock.json', JSON.stringify({ packages: { ...spare, ...tool } }));
    write('exercise-server/cli/entry.ts', ECHO);
    expect(launch()).toMatchObject({ status: 3, stdout: '[]\n' });
  });
});

describe('prepare', () => {
  it('ends quietly in a clone without packages', () => {
    const script = join(clone, 'exercise-server', 'cli', 'prepare.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('does not undo an install because a source cannot be built', () => {
    linkPackages();
    write('exercise-server/cli/entry.ts', 'const x: = 1;');
    const script = join(clone, 'exercise-server', 'cli', 'prepare.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr).toContain('entry.ts:1:9');
  });
});

function launch(...words: readonly string[]): {
  status: number | null;
  stdout: string;
  stderr: string;
} {
  const script = join(clone, 'exercise-server', 'cli', 'launch.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(clone, 'npm-cli.js') },
  });
  return { status, stdout, stderr };
}

function write(path: string, text: string): void {
  writeFileSync(join(clone, path), text);
}

/** A junction, because Windows lets ordinary users make no other link. */
function linkPackages(): void {
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'junction');
}
