import type { Golden } from '../golden/runs.ts';
import type { Found } from './program.mjs';

/** @returns one sentence for each hash that is not the accepted one, or is missing */
export function differences(expected: Golden, found: Found['hashes']): readonly string[] {
  return Object.entries(expected).flatMap(([run, hashes]) =>
    Object.entries(hashes).flatMap(([name, accepted]) => {
      const hash = found[run]?.[name];
      if (hash === accepted) return [];
      return [`${run}: ${name} is ${hash ?? 'missing'}, not ${String(accepted)}`];
    }),
  );
}
