/** Calls from one server to another, over the same lines as everybody's. */
import type { FakeClock } from '../../kit/fake-clock.ts';
import type { Life } from './life.ts';

/** Puts it in place of the process's own `fetch`. @returns puts this back */
export function fakeNetwork(clock: FakeClock, lifeAt: (url: string) => Life): () => void {
  const { fetch: own } = globalThis;
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (ms) => {
    const controller = new AbortController();
    clock.after(ms, () => controller.abort());
    return controller.signal;
  };
  globalThis.fetch = (address, { method, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const { origin, pathname } = new URL(address instanceof Request ? address.url : address);
      signal?.addEventListener('abort', () => reject(new Error('no answer in time')));
      const call = {
        method: method === 'POST' ? ('POST' as const) : ('GET' as const),
        path: pathname,
        ...(typeof body === 'string' ? { body: JSON.parse(body) as object } : {}),
        cookie: null,
        address: '10.0.0.2',
      };
      void lifeAt(origin)
        .call(call)
        .then((reply) => {
          if (reply === null) return reject(new TypeError('fetch failed'));
          resolve(Response.json(reply.body, { status: reply.status }));
        });
    });
  return () => {
    globalThis.fetch = own;
    AbortSignal.timeout = timeout;
  };
}
