/** The shipped drill with a division by zero in it, which no check before the run can see. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './call.ts';

/** @returns the file's path in that folder */
export function brokenRiver(folder: string): string {
  const shipped = readFileSync(join(ROOT, 'scenarios/drills/taipu-river/scenario.yaml'), 'utf8');
  const path = join(folder, 'broken.yaml');
  writeFileSync(
    path,
    shipped
      .replace(/^id: taipu-river$/m, 'id: broken-river')
      .replace(
        "'driver(discharge)'",
        "'driver(discharge) / (driver(wind) - driver(wind)) * driver(wind)'",
      ),
  );
  return path;
}
