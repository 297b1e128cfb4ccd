/** Aim: a command is found by its name, and loads what it needs and no more. */
import { build, type Metafile } from 'esbuild';
import { expect, test } from 'vitest';
import { COMMAND_NAMES, COMMANDS } from '../../exercise-server/cli/commands.ts';
import { say } from '../../sim-core/text/index.ts';
import { liandong, QUIET, ROOT } from './call.ts';

test.each(COMMAND_NAMES)(
  '%s bears its name and says what the help page says of it',
  async (name) => {
    const make = await COMMANDS[name]();
    const command = make({ io: QUIET, language: 'en' }, () => {});
    expect(command.name()).toBe(name);
    expect(command.description()).toBe(say('en', `help.${name}`));
  },
);

test('every command is meant when its name is misspelt, and its own help is pointed at', async () => {
  for (const name of COMMAND_NAMES) {
    const misspelt = await liandong([`${name}s`]);
    expect(misspelt.code).toBe(2);
    expect(misspelt.err).toContain(`“${name}”`);
    const wrong = await liandong([name, '--nonsense']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain(`liandong ${name} --help`);
  }
});

test('the help page needs neither the model nor the server, and no list needs the server', async () => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['exercise-server/cli/entry.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const withHelp = loadedWith('exercise-server/cli/entry.ts', metafile);
  expect(withHelp).toContain('exercise-server/cli/main.ts');
  expect(withHelp).toContain('npm:commander');
  expect(withHelp.filter((one) => !FOR_HELP.test(one))).toEqual([]);

  // Positive control: what a server loads is found where it is run.
  expect(loadedWith('exercise-server/cli/server-run.ts', metafile)).toContain('npm:fastify');
  expect(loadedWith('exercise-server/cli/list.ts', metafile)).not.toContain('npm:fastify');
});

const FOR_HELP =
  /^(?:npm:(?:commander|node:.*)|exercise-server\/cli\/.*|exercise-server\/batch\/shelf\.ts|sim-core\/(?:text|base|model)\/.*)$/;

/** Files and packages that are loaded as soon as a file is, without what it loads later. */
function loadedWith(file: string, { outputs }: Metafile): readonly string[] {
  const start = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === file);
  if (start === undefined) throw new Error(`${file} is not loaded by itself`);
  const seen = new Set<string>();
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const path of Object.keys(outputs[name]?.inputs ?? {})) found.add(path);
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement') continue;
      if (external === true) found.add(`npm:${path}`);
      else visit(path);
    }
  };
  visit(start);
  return [...found].toSorted();
}
