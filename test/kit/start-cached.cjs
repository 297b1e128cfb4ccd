/**
 * Runs the bundle beside it with what V8 had compiled of it the time before, so that a process that is
 * started five thousand times compiles once. The first one that ends politely leaves it behind.
 */
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const { constants, Script } = require('node:vm');

const file = process.argv.splice(2, 1)[0];
const cache = `${file}.cache`;
const cachedData = existsSync(cache) ? readFileSync(cache) : undefined;
// The bundle holds nothing but ASCII.
const text = `(function (exports, require, module, __filename) {${readFileSync(file, 'latin1')}\n})`;
const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
const script = new Script(text, { filename: file, cachedData, importModuleDynamically });
if (cachedData === undefined) {
  process.once('exit', () => writeFileSync(cache, script.createCachedData()));
}
script.runInThisContext()(module.exports, require, module, file);
