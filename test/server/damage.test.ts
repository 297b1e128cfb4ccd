/**
 * Aim: damage is found, never played on, and ends nobody's process. Bits of the database file are turned
 * and its end is cut: every log then reads as it was written or is refused as damaged, by name. The same
 * for an exported file. A server with one damaged exercise says what happened and how to mend it, and
 * plays the others.
 */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { readArchive, verifyArchive, writeArchive } from '../../exercise-server/archive/archive.ts';
import { chain, headOf } from '../../exercise-server/room/chain.ts';
import { openLog } from '../../exercise-server/room/log.ts';
import { StoreFault } from '../../exercise-server/room/log-port.ts';
import { withHighWater } from '../../exercise-server/store/high-water.ts';
import { digest } from '../../exercise-server/store/blobs.ts';
import { openLibsql } from '../../exercise-server/store/libsql.ts';
import type { Store } from '../../exercise-server/store/port.ts';
import { diceOf } from '../kit/dice.ts';
import {
  createExercise,
  openBrowser,
  signIn,
  signUp,
  startServer,
  temporaryFolder,
} from '../kit/server.ts';

/** Of the file, and as many of its write-ahead log. */
const FLIPS = 100;
const CUTS = 20;
const STREAMS = ['a', 'b', 'c', 'd'];
const { folder, remove } = temporaryFolder();
afterAll(remove);

/** A database with four logs, whole and as a killed process leaves it, and what the logs hold. */
async function written(): Promise<{
  readonly bodies: ReadonlyMap<string, readonly string[]>;
  readonly file: Buffer;
  /** As a killed process would have left it. */
  readonly killed: { readonly file: Buffer; readonly wal: Buffer };
}> {
  const file = join(folder, 'whole.db');
  const store = withHighWater(openLibsql(file), join(folder, 'whole.mark'));
  const bodies = new Map<string, readonly string[]>();
  for (const stream of STREAMS) {
    const lease = { stream, holder: 'h', url: '', ttlMs: 60_000, instead: null };
    const { log } = await openLog(store, stream, (await store.take(lease)).epoch);
    const lines = Array.from({ length: 150 }, (_, i) =>
      JSON.stringify({ stream, i, text: '演练' }),
    );
    for (let i = 0; i < lines.length; i += 50) await log.append(lines.slice(i, i + 50));
    bodies.set(stream, lines);
  }
  await store.close();
  const killed = { file: readFileSync(file), wal: readFileSync(`${file}-wal`) };
  // Opening moves what the write-ahead log holds into the file.
  await openLibsql(file).close();
  return { bodies, file: readFileSync(file), killed };
}

/** How each log reads: as it was, or refused. */
async function readAll(
  file: string,
  bodies: ReadonlyMap<string, readonly string[]>,
): Promise<readonly string[]> {
  // The mark stays whole: it lies outside of the database.
  copyFileSync(join(folder, 'whole.mark'), join(folder, 'copy.mark'));
  let store: Store | null = null;
  try {
    store = withHighWater(openLibsql(file), join(folder, 'copy.mark'));
    const opened = store;
    return await Promise.all(
      STREAMS.map((stream) =>
        openLog(opened, stream, 99).then(
          (read) => (String(read.bodies) === String(bodies.get(stream)) ? 'same' : 'OTHER'),
          kindOf,
        ),
      ),
    );
  } catch (error) {
    return STREAMS.map(() => kindOf(error));
  } finally {
    await store?.close().catch(() => null);
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  }
}

function kindOf(error: unknown): string {
  return error instanceof StoreFault ? error.kind : `NOT A STORE FAULT: ${String(error)}`;
}

describe('a database file', () => {
  it(`reads as it was or is refused: ${FLIPS} turned bits, ${CUTS} cuts`, async () => {
    const { bodies, file, killed } = await written();
    const dice = diceOf('damage');
    const counts: Record<string, number> = {};
    const look = async (what: string, name: string, damaged: Uint8Array): Promise<void> => {
      if (name !== 'copy.db') writeFileSync(join(folder, 'copy.db'), killed.file);
      writeFileSync(join(folder, name), damaged);
      const outcomes = await readAll(join(folder, 'copy.db'), bodies);
      expect({ what, outcomes: outcomes.filter((one) => !/^(same|damaged)$/.test(one)) }).toEqual({
        what,
        outcomes: [],
      });
      for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1;
    };
    await look('nothing', 'copy.db', file);
    await look('nothing', 'copy.db-wal', killed.wal);
    expect(counts).toEqual({ same: 2 * STREAMS.length });
    for (const [name, bytes] of [
      ['copy.db', file],
      ['copy.db-wal', killed.wal],
    ] as const) {
      for (let i = 0; i < FLIPS; i++) {
        const at = dice.whole(0, bytes.length - 1);
        const damaged = Uint8Array.from(bytes);
        damaged[at] ^= 1 << dice.whole(0, 7);
        await look(`${name}: bit at ${at}`, name, damaged);
      }
      for (let i = 0; i < CUTS; i++) {
        const length = i === 0 ? 0 : dice.whole(1, bytes.length - 1);
        await look(`${name}: cut to ${length}`, name, bytes.subarray(0, length));
      }
    }
    console.log(
      `${FLIPS} turned bits, ${CUTS} cuts, ${STREAMS.length} logs: ${JSON.stringify(counts)}`,
    );
    expect(counts['same']).toBeGreaterThan(50);
    expect(counts['damaged']).toBeGreaterThan(50);
  }, 120_000);
});

describe('an exported file', () => {
  it('tells every turned bit and every cut', async () => {
    const input = Buffer.from('input');
    const records = chain(headOf('g'), 1, ['{"attempt":{"id":"1"}}', '{"attempt":{"id":"2"}}']);
    const text = writeArchive({
      kind: 'liandong-exercise',
      version: 1,
      mark: '演练 EXERCISE',
      exercise: { id: 'e', groups: ['g'] },
      engines: {},
      map: null,
      groups: [
        {
          document: { id: 'g', input: digest(input), engine: null },
          input: input.toString('base64'),
          records: [...records],
          damage: null,
        },
      ],
      left: [],
    });
    const nobody = async (): Promise<null> => null;
    expect(readArchive(text).isAsWritten).toBe(true);
    expect((await verifyArchive(readArchive(text), nobody))[0].fault).toBeNull();
    const bytes = Buffer.from(text.trimEnd());
    const tells = (damaged: Uint8Array): boolean => {
      try {
        return !readArchive(Buffer.from(damaged).toString('utf8')).isAsWritten;
      } catch {
        return true;
      }
    };
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] ^= 1 << (bit & 7);
      if (!tells(damaged)) throw new Error(`bit ${bit} was turned unseen`);
    }
    for (let length = 0; length < bytes.length; length++) {
      expect(tells(bytes.subarray(0, length))).toBe(true);
    }
  });
});

describe('a server', () => {
  it('refuses a damaged exercise by name, says how to mend it, and plays the others', async () => {
    let server = await startServer({ folder });
    const boss = await signUp(server);
    const [bad, good] = [await createExercise(boss), await createExercise(boss)];
    for (const { id } of [bad, good]) {
      await boss.post(`/api/exercises/${id}/order`, { kind: 'start' });
    }
    await server.stop();
    const db = new Database(join(folder, 'liandong.db'));
    db.prepare('UPDATE log SET body = body || ? WHERE stream = ? AND seq = 1').run(
      ' ',
      bad.groups[0].id,
    );
    db.close();

    server = await startServer({ folder });
    const again = await signIn(server.url);
    const order = (id: string): ReturnType<typeof again.call<{ error: Record<string, string> }>> =>
      again.call('POST', `/api/exercises/${id}/order`, { kind: 'pause', why: 'look' });
    const { status, body } = await order(bad.id);
    expect(status).toBe(503);
    expect(body.error).toMatchObject({ code: 'http.damaged' });
    expect(body.error['en']).toContain(`${bad.groups[0].id}: record 1 changed`);
    expect(body.error['zh']).toContain('备份');
    expect((await order(good.id)).status).toBe(200);
    const health = await openBrowser(server.url).call('GET', '/health');
    expect(health).toMatchObject({ status: 503, body: { state: 'trouble', unopened: 1 } });
    await server.stop();
  }, 60_000);
});
