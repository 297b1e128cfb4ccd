#!/usr/bin/env node
/**
 * The `liandong` command: installs the packages when they are missing, builds when the sources are
 * newer than dist/, then runs the command in this same process, so that its exit code and its
 * signals are its own. Everything said here goes to standard error.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。`);
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // Loaded late: older versions of Node stop at the imports of these files, not at a sentence.
  const code = await prepareClone();
  if (code === 0) await runCommand();
  else process.exitCode = code;
}

/** @returns {Promise<number>} 0 when dist/liandong.mjs is there and new, otherwise why not */
async function prepareClone() {
  const { install, missingPackages } = await import('./install.mjs');
  const wanted = { development: false };
  if (missingPackages(wanted).length > 0) {
    console.error('首次运行：正在安装依赖（npm ci），约需一分钟……');
    console.error('First run: installing packages (npm ci), about a minute ...');
    const code = await install(wanted);
    if (code !== 0) {
      console.error(`安装失败（npm 退出码 ${code}）。请检查网络后重试：npm ci`);
      console.error(`The installation failed (npm exit code ${code}). Try again: npm ci`);
      return code;
    }
  }
  const { build, isStale } = await import('./build.mjs');
  if (!isStale()) return 0;
  console.error('正在构建…… / Building ...');
  try {
    await build();
  } catch {
    // esbuild has already printed the file and line.
    console.error('构建失败。 / The build failed.');
    return 1;
  }
  return 0;
}

async function runCommand() {
  const nodeModule = await import('node:module');
  // Newer versions of Node can keep the compiled code, which shortens every later start.
  const keepCompiled = Reflect.get(nodeModule.default, 'enableCompileCache');
  if (typeof keepCompiled === 'function') keepCompiled();
  const { existsSync } = await import('node:fs');
  const command = new URL('../../dist/liandong.mjs', import.meta.url);
  if (!existsSync(command)) {
    console.error('缺少命令入口 dist/liandong.mjs。 / The command dist/liandong.mjs is missing.');
    process.exitCode = 1;
    return;
  }
  await import(command.href);
}
