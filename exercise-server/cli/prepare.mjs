/**
 * npm runs this after every install, and also before the first `npx liandong` in a clone that has
 * no packages yet. In that second case there is nothing to build with: the launcher installs and
 * builds, so this ends quietly. It never fails: a mistake in a source must not undo an install, and
 * the next command or test reports it anyway.
 */
try {
  const { build } = await import('./build.mjs');
  await build();
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') {
    console.error('构建失败，依赖已安装。 / The build failed; the packages are installed.');
  }
}
