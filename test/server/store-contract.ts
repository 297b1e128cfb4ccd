/** What every store promises, whichever database is behind it. */
import { expect, it } from 'vitest';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import type { Head, StoreFaultKind } from '../../exercise-server/room/log-port.ts';
import type { Store } from '../../exercise-server/store/port.ts';

const HOUR_MS = 3_600_000;
let streams = 0;

/** A log of its own, leased by `holder`. */
async function leased(
  store: Store,
  holder: string,
): Promise<{ readonly stream: string; readonly epoch: number; readonly head: Head }> {
  const stream = `stream-${(streams += 1)}`;
  const { epoch } = await store.take(request(stream, holder));
  return { stream, epoch, head: headOf(stream) };
}

const request = (
  stream: string,
  holder: string,
  ttlMs = HOUR_MS,
  instead: string | null = null,
) => ({
  stream,
  holder,
  url: `http://${holder}`,
  ttlMs,
  instead,
});

async function faultOf(promise: Promise<unknown>): Promise<StoreFaultKind | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return (error as { readonly kind: StoreFaultKind }).kind;
  }
}

export function storeContract(open: () => Store): void {
  it('gives back what was appended, in order and from any place', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    const records = chain(head, epoch, ['一', '"two"', '{"three":3}']);
    await store.append({ stream, epoch, records: records.slice(0, 1) });
    await store.append({ stream, epoch, records: records.slice(1) });
    expect(await store.read(stream, 0, 10)).toEqual(records);
    expect(await store.read(stream, 1, 1)).toEqual([records[1]]);
    expect(await store.read('another', 0, 10)).toEqual([]);
  });

  it('appends for many logs at once, and refuses one without harm to the others', async () => {
    const store = open();
    const logs = await Promise.all(Array.from({ length: 20 }, () => leased(store, 'a')));
    const results = await Promise.allSettled(
      logs.map(({ stream, epoch, head }, i) =>
        store.append({
          stream,
          epoch: i === 7 ? epoch + 1 : epoch,
          records: chain(head, epoch, [`${i}`]),
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    for (const [i, { stream }] of logs.entries()) {
      expect(await store.read(stream, 0, 10)).toHaveLength(i === 7 ? 0 : 1);
    }
  });

  it('lets two writes to one log follow each other', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    const records = chain(head, epoch, ['1', '2']);
    await Promise.all(records.map((record) => store.append({ stream, epoch, records: [record] })));
    expect(await store.read(stream, 0, 10)).toHaveLength(2);
  });

  it('refuses a gap and a repetition', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    const [first, second] = chain(head, epoch, ['1', '2']);
    expect(await faultOf(store.append({ stream, epoch, records: [second] }))).toBe('conflict');
    await store.append({ stream, epoch, records: [first] });
    expect(await faultOf(store.append({ stream, epoch, records: [first] }))).toBe('conflict');
  });

  it('gives one lease at a time, and fences the old holder off', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    const other = await store.take(request(stream, 'b'));
    expect(other).toMatchObject({ mine: false, holder: 'a', url: 'http://a' });
    const after = await store.take(request(stream, 'b', HOUR_MS, 'a'));
    expect(after).toMatchObject({ mine: true, holder: 'b' });
    expect(after.epoch).toBeGreaterThan(epoch);
    const late = { stream, epoch, records: chain(head, epoch, ['late']) };
    expect(await faultOf(store.append(late))).toBe('fenced');
    await store.append({ stream, epoch: after.epoch, records: chain(head, after.epoch, ['b']) });
    expect((await store.renew('a', HOUR_MS)).has(stream)).toBe(false);
    expect((await store.renew('b', HOUR_MS)).get(stream)).toBe(after.epoch);
  });

  it('lets a lease run out, be prolonged and be given back', async () => {
    const store = open();
    const stream = `stream-${(streams += 1)}`;
    await store.take(request(stream, 'a', 50));
    await store.renew('a', HOUR_MS);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(await store.holderOf(stream)).toMatchObject({ holder: 'a' });
    const held = async (): Promise<unknown> =>
      (await store.held()).find((lease) => lease.stream === stream);
    expect(await held()).toEqual({ ...(await store.holderOf(stream)), stream });
    await store.release(stream, 'a');
    expect(await store.holderOf(stream)).toBeNull();
    expect(await held()).toBeUndefined();
    expect(await store.take(request(stream, 'b', 30))).toMatchObject({ mine: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await store.take(request(stream, 'c'))).toMatchObject({ mine: true });
  });

  it('gives a contested lease to exactly one of many', async () => {
    const store = open();
    const stream = `stream-${(streams += 1)}`;
    const asked = Array.from({ length: 20 }, (_, i) => store.take(request(stream, `h${i}`)));
    const leases = await Promise.all(asked);
    expect(leases.filter(({ mine }) => mine)).toHaveLength(1);
  });

  it('keeps documents, and lets only one caller take one out', async () => {
    const store = open();
    await store.put('setting', 'a.1', '{"a":1}');
    await store.put('setting', 'a.1', '{"a":2}');
    expect(await store.create('setting', 'a.1', '{}')).toBe(false);
    expect(await store.create('setting', 'b.1', '{}')).toBe(true);
    expect(await store.get('setting', 'a.1')).toBe('{"a":2}');
    expect((await store.list('setting', '')).map(([id]) => id)).toEqual(['a.1', 'b.1']);
    expect((await store.list('setting', 'b.')).map(([id]) => id)).toEqual(['b.1']);
    const taken = await Promise.all([store.pop('setting', 'a.1'), store.pop('setting', 'a.1')]);
    expect(taken.filter((body) => body !== null)).toEqual(['{"a":2}']);
    expect(await store.get('setting', 'a.1')).toBeNull();
  });

  it('writes a document under a lease, and not for who has lost it', async () => {
    const store = open();
    const { stream, epoch } = await leased(store, 'a');
    expect(await store.putUnder({ stream, epoch }, 'person', 'p', '"made"')).toBe(true);
    expect(await store.putUnder({ stream, epoch }, 'person', 'p', '"changed"')).toBe(true);
    const after = await store.take(request(stream, 'b', HOUR_MS, 'a'));
    expect(await store.putUnder({ stream, epoch }, 'person', 'p', '"late"')).toBe(false);
    expect(await store.putUnder({ stream: 'nobody’s', epoch }, 'person', 'q', '"q"')).toBe(false);
    expect(await store.get('person', 'p')).toBe('"changed"');
    expect(await store.get('person', 'q')).toBeNull();
    const own = { stream, epoch: after.epoch };
    expect(await store.putUnder(own, 'person', 'p', '"theirs"')).toBe(true);
    expect(await store.get('person', 'p')).toBe('"theirs"');
  });

  it('changes a document only for who has read what it is', async () => {
    const store = open();
    await store.put('draft', 'd', '{"一":1}');
    const asked = ['a', 'b', 'c'].map((who) => store.replace('draft', 'd', '{"一":1}', `"${who}"`));
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    expect(await store.replace('draft', 'd', '{"一":1}', '"late"')).toBe(false);
    expect(await store.get('draft', 'd')).toMatch(/^"[abc]"$/);
    expect(await store.replace('draft', 'none', '', '"new"')).toBe(false);
    expect(await store.get('draft', 'none')).toBeNull();
    await store.pop('draft', 'd');
  });

  it('keeps bytes by their digest', async () => {
    const store = open();
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);
    const hash = await store.putBlob(bytes);
    expect(await store.putBlob(bytes)).toBe(hash);
    expect(await store.getBlob(hash)).toEqual(bytes);
    expect(await store.getBlob('0'.repeat(64))).toBeNull();
    await store.dropBlob(hash);
    await store.dropBlob(hash);
    expect(await store.getBlob(hash)).toBeNull();
  });

  it('keeps the two newest snapshots of a log, and gives the one before a record', async () => {
    const store = open();
    const { stream } = await leased(store, 'a');
    const bytes = (n: number): Uint8Array => Uint8Array.from({ length: 3000 }, () => n);
    expect(await store.getSnapshot(stream, 100)).toBeNull();
    for (const seq of [10, 20, 30]) await store.putSnapshot(stream, seq, bytes(seq));
    await store.putSnapshot(stream, 30, bytes(31));
    expect(await store.getSnapshot(stream, 100)).toEqual({ seq: 30, bytes: bytes(31) });
    expect(await store.getSnapshot(stream, 29)).toEqual({ seq: 20, bytes: bytes(20) });
    expect(await store.getSnapshot(stream, 19)).toBeNull();
    await store.drop(stream);
    expect(await store.getSnapshot(stream, 100)).toBeNull();
  });

  it('puts other bodies in the place of a log’s, and forgets its snapshots', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    const records = chain(head, epoch, ['1', '2', '3']);
    await store.append({ stream, epoch, records });
    await store.putSnapshot(stream, 2, Uint8Array.of(1));
    await store.rewrite(
      stream,
      new Map([
        [2, 'two'],
        [3, '三'],
      ]),
    );
    expect((await store.read(stream, 0, 10)).map(({ body }) => body)).toEqual(['1', 'two', '三']);
    expect((await store.read(stream, 0, 10)).map(({ hash }) => hash)).toEqual(
      records.map(({ hash }) => hash),
    );
    expect(await store.getSnapshot(stream, 9)).toBeNull();
  });

  it('takes a whole log away', async () => {
    const store = open();
    const { stream, epoch, head } = await leased(store, 'a');
    await store.append({ stream, epoch, records: chain(head, epoch, ['1']) });
    await store.drop(stream);
    expect(await store.read(stream, 0, 10)).toEqual([]);
    expect(await store.holderOf(stream)).toBeNull();
  });
}
