/** `npm run golden:accept`: writes the hashes of today's runs, and says which of them are new. */
import { existsSync, writeFileSync } from 'node:fs';
import { GOLDEN_FILE, readGolden, runGolden } from './runs.ts';

const before = existsSync(GOLDEN_FILE) ? readGolden() : {};
const now = runGolden();
for (const [run, hashes] of Object.entries(now)) {
  const old = new Map(Object.entries(before[run] ?? {}));
  const changed = Object.entries(hashes).flatMap(([name, hash]) =>
    old.get(name) === hash ? [] : [name],
  );
  console.log(`${run}: ${changed.length === 0 ? 'as before' : `new: ${changed.join(', ')}`}`);
}
writeFileSync(GOLDEN_FILE, `${JSON.stringify(now, null, 2)}\n`);
