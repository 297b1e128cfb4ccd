/** What a page has and Node has not, for stores that are tried without a browser. */
import { vi } from 'vitest';

/** A storage that keeps, as long as `refuses` is false. */
export class StubStorage {
  refuses = false;
  private readonly kept = new Map<string, string>();
  get length(): number {
    return this.kept.size;
  }
  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }
  getItem(key: string): string | null {
    if (this.refuses) throw new Error('blocked');
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (this.refuses) throw new Error('blocked');
    this.kept.set(key, text);
  }
  removeItem(key: string): void {
    if (this.refuses) throw new Error('blocked');
    this.kept.delete(key);
  }
}

/** Both storages of a page, empty. */
export function stubStorage(): StubStorage {
  const storage = new StubStorage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  return storage;
}

/** What the page's language and theme begin from, and where they are written. */
export function stubPage(language: string): { readonly lang: string; readonly dataset: object } {
  const root = { lang: '', dataset: {} };
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('navigator', { languages: [language] });
  return root;
}

/** A worker that does what the test says. */
export class StubWorker extends EventTarget {
  readonly posted: unknown[] = [];
  terminated = false;
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  tell(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

/** @returns every worker that is started from now on */
export function stubWorkers(): StubWorker[] {
  const started: StubWorker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends StubWorker {
      constructor() {
        super();
        started.push(this);
      }
    },
  );
  return started;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A server that answers with a status and JSON, a text as it is, or not at all when it throws. */
export function stubServer(
  answer: (asked: Asked) => readonly [number, unknown] | Promise<readonly [number, unknown]>,
): void {
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const { method = 'GET', body } = options;
    const asked: unknown = typeof body === 'string' ? JSON.parse(body) : null;
    const [status, told] = await answer({ method, path, body: asked });
    return new Response(typeof told === 'string' ? told : JSON.stringify(told), { status });
  });
}

/** A thing that is waited for until the test lets it go. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Lets everything that waits for nothing come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
}
