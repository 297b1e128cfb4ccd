/**
 * Aim: what a facilitator may correct can be ordered from the console: each ruling, on a shipped drill,
 * over a real connection, with the ids that the console was sent.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import type { Adjudication, AttemptBody } from '../../sim-core/exercise/attempt.ts';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { inlineDrills } from '../kit/drill-server.ts';
import {
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type Browser,
  type Sitter,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;
let console_: Sitter;
let ids = 0;

beforeAll(async () => {
  server = await startServer({ folder, ...inlineDrills(folder), tickMs: 100 });
  boss = await signUp(server, 120_000);
  const { groups } = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism: 'territorial' }],
    people: 18,
    seed: '4',
  });
  console_ = sit(boss, groups[0].id);
  await console_.until('a view', ({ view }) => view !== null);
  await order({ kind: 'start' });
  await order({ kind: 'phase', phase: 'first-hours' });
  await boss.post(`/api/groups/${groups[0].id}/order`, { kind: 'run-to-time', toMs: 10_740_000 });
  await order({ kind: 'pause', why: 'rulings' });
  await console_.until('the pause', () => control().clock.now.state === 'paused');
}, 120_000);
afterAll(async () => {
  console_.close();
  await server.stop();
  remove();
});

const control = (): ControlView => console_.view as unknown as ControlView;

function order(body: AttemptBody): Promise<unknown> {
  return console_.attempt({ id: `o${(ids += 1)}`, body } as never);
}

const rule = (ruling: Adjudication): Promise<unknown> =>
  order({ kind: 'adjudicate', ruling, why: 'the model was wrong here' });
const TAKEN = { verdict: { ok: true } };

/** An incident that needs something, and a ready unit that can give it. */
function oneOfUse(): { readonly incident: string; readonly unit: string } {
  for (const [incident, { active, need }] of Object.entries(control().truth)) {
    const wanted = active ? Object.keys(need).filter((capability) => need[capability] > 0) : [];
    const found = Object.entries(control().units).find(
      ([, { status, capabilities }]) =>
        status === 'ready' && wanted.some((capability) => (capabilities[capability] ?? 0) > 0),
    );
    if (found !== undefined) return { incident, unit: found[0] };
  }
  throw new Error('no incident that a ready unit could help');
}

describe('rulings over the wire', () => {
  it('grant a unit, and then delay it on its way', async () => {
    const { incident, unit } = oneOfUse();
    expect(unit).toContain('/');
    expect(await rule({ kind: 'grant-units', incident, units: [unit] })).toMatchObject(TAKEN);
    await console_.until('the unit under way', () => control().units[unit].status !== 'ready');
    expect(await rule({ kind: 'delay-unit', unit, byMs: 600_000 })).toMatchObject(TAKEN);
    await console_.until('the rulings', () => Object.keys(control().rulings).length === 2);
  });

  it('set a fact at a desk that did not know it', async () => {
    const [incident, { knownTo }] = Object.entries(control().truth).find(
      ([, { active }]) => active,
    ) ?? ['', { knownTo: [] as readonly string[] }];
    const department = Object.keys(control().seats).find((id) => !knownTo.includes(id)) ?? '';
    expect(await rule({ kind: 'set-fact', department, incident })).toMatchObject(TAKEN);
    await console_.until('the fact', () => control().truth[incident].knownTo.includes(department));
  });

  it('withdraw an inject that is still to come', async () => {
    const [inject] = Object.entries(control().msel).find(
      ([, { state }]) => state === 'approved',
    ) ?? [''];
    expect(await rule({ kind: 'withdraw-inject', inject })).toMatchObject(TAKEN);
    await console_.until('the withdrawal', () => control().msel[inject].state === 'obsolete');
  });
});
