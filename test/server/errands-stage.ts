/** A program of its own: errands while it may open no file any more, and after. Says what became of each. */
import { closeSync, openSync } from 'node:fs';
import { createErrands } from '../../exercise-server/errands.ts';

const errands = createErrands<{ readonly n: number }, { readonly n: number }>(
  './no-bundle.mjs',
  '../test/server/errands-echo.ts',
);
const told: unknown[] = [];
const ask = async (n: number): Promise<void> => {
  told.push(await errands.run({ n }).catch((error: unknown) => String(error)));
};

await ask(1);
const held: number[] = [];
try {
  for (;;) held.push(openSync('/dev/null', 'r'));
} catch {
  await ask(2);
}
for (const file of held) closeSync(file);
await ask(3);
console.log(JSON.stringify(told));
