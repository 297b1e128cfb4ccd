/**
 * Which engines this server may run: the one it came with, and those in a folder of its own, each under
 * the digest of its text. Whatever a database or a file of somebody else brings is kept, never run.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Engines {
  /** Digest of the engine that new exercises are made for; null when run from source. */
  readonly own: string | null;
  /** Its text, for the store; null when run from source. */
  readonly text: Uint8Array | null;
  /** Module to import; null for an engine that may not be run here. Own for `null`. */
  urlOf(identity: string | null): string | null;
}

/** What we came with, beside our own bundle or as source. */
export function shippedEngine(): Pick<Engines, 'own' | 'text'> & { readonly url: string } {
  if (import.meta.url.endsWith('.ts')) {
    const url = new URL('../../sim-core/exercise/index.ts', import.meta.url).href;
    return { own: null, text: null, url };
  }
  const url = new URL('./exercise-engine.mjs', import.meta.url);
  const text = readFileSync(fileURLToPath(url));
  return { own: digestOf(text), text, url: url.href };
}

/** @param folder of engines that ran here before */
export function openEngines(folder: string): Engines {
  const { own, text, url } = shippedEngine();
  return {
    own,
    text,
    urlOf(identity) {
      if (identity === null || identity === own) return url;
      return isKept(folder, identity) ? pathToFileURL(fileOf(folder, identity)).href : null;
    },
  };
}

/** An identity as people read it. */
export function shortOf(identity: string): string {
  return identity.slice(0, 12);
}

/** Lets an engine run from now on. @returns its identity */
export function keepEngine(folder: string, text: Uint8Array): string {
  const identity = digestOf(text);
  if (isKept(folder, identity)) return identity;
  mkdirSync(folder, { recursive: true });
  const fresh = join(folder, `.${identity}.${process.pid}`);
  writeFileSync(fresh, text);
  renameSync(fresh, fileOf(folder, identity));
  return identity;
}

/** A text that was changed is no engine of that name. */
function isKept(folder: string, identity: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(identity)) return false;
  const file = fileOf(folder, identity);
  return existsSync(file) && digestOf(readFileSync(file)) === identity;
}

function fileOf(folder: string, identity: string): string {
  return join(folder, `${identity}.mjs`);
}

function digestOf(text: Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
