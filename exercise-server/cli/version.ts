import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shippedFolder } from '../batch/shelf.ts';

/** The version of the program as its package says it; `0` when it was taken from its folder. */
export function programVersion(): string {
  const scenarios = shippedFolder();
  if (scenarios === null) return '0';
  const described: unknown = JSON.parse(
    readFileSync(join(dirname(scenarios), 'package.json'), 'utf8'),
  );
  return typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : '0';
}
