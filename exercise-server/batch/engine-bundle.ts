/** Which engine runs a batch: the digest of its text, the same from source and from a build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Bundles the engine from source, as a build does; found by its place, so that no bundle holds it. */
interface Builder {
  bundleEngine(): Promise<string | null>;
}

/** SHA-256 of the engine bundle's text, 64 hexadecimal digits. @throws {Error} when it is missing */
export async function engineIdentity(): Promise<string> {
  if (!import.meta.url.endsWith('.ts')) {
    return digest(readFileSync(new URL('./engine.mjs', import.meta.url)));
  }
  const place = new URL('../cli/build.mjs', import.meta.url).href;
  const text = await ((await import(place)) as Builder).bundleEngine();
  if (text === null) throw new Error('there is no engine to bundle');
  return digest(text);
}

/** SHA-256 of a text (as UTF-8) or of bytes, 64 hexadecimal digits. */
export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
