/** Aim: designs are kept, in every window and when they no longer compile; a comparison is followed over a lost link. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MechanismBody } from '../../exercise-server/protocol/workbench.ts';
import {
  designInHand,
  dropDesign,
  FIRST_CHOICE,
  holdDesign,
  isShipped,
  keepDesign,
  loadWorkbench,
  runComparison,
  unsoundDesigns,
  workbenchStore,
} from '../../web/stores/workbench.ts';
import { freshDesign } from '../../web/screens/workbench/design-text.ts';
import { gate, settle, stubServer, stubStorage, type Asked, type StubStorage } from './page.ts';

const KEY = 'liandong.designs';
const OLD = 'kind: mechanism\nid: my-design-1\norganisation: { option: renamed }\n';
const GOOD = 'kind: mechanism\nid: good\n';
const PROBLEM = { line: 3, column: 1, field: '', token: '', zh: '没有', en: 'none' };
const mechanism = (id: string): MechanismBody => ({ id }) as MechanismBody;
const idIn = (text: string): string => /id: (\S+)/.exec(text)?.[1] ?? '';

let storage: StubStorage;
const kept = (): unknown => JSON.parse(storage.getItem(KEY) ?? '[]');
const designs = () => workbenchStore.getState().designs;

/** The shelf, and a compiler to which a renamed option is unknown. */
const shelf = ({ path, body }: Asked): readonly [number, unknown] => {
  if (path !== '/api/validate') return [200, { mechanisms: [], scenarios: [] }];
  const { text } = body as { text: string };
  return text.includes('renamed')
    ? [200, { mechanism: null, problems: [PROBLEM] }]
    : [200, { mechanism: mechanism(idIn(text)), problems: [] }];
};

beforeEach(() => {
  storage = stubStorage();
  workbenchStore.setState({ designs: {}, comparison: null, choice: FIRST_CHOICE, silent: false });
});

afterEach(() => vi.unstubAllGlobals());

it('keeps the file that is being designed through a reload, until it is used or given up', () => {
  expect(designInHand()).toBeNull();
  holdDesign(OLD);
  expect(designInHand()).toBe(OLD);
  holdDesign(null);
  expect(designInHand()).toBeNull();
});

describe('designs of an earlier visit', () => {
  beforeEach(() => storage.setItem(KEY, JSON.stringify([OLD, GOOD])));

  it('that no longer compile stay under their id with their problems', async () => {
    stubServer(shelf);
    await loadWorkbench();
    expect(designs()['my-design-1']).toEqual({ text: OLD, mechanism: null, problems: [PROBLEM] });
    expect(designs()['good']?.mechanism).toEqual({ id: 'good' });
    expect(unsoundDesigns(workbenchStore.getState()).map(([id]) => id)).toEqual(['my-design-1']);
    keepDesign('id: new', mechanism('new'));
    expect(kept()).toEqual([OLD, GOOD, 'id: new']);
    dropDesign('my-design-1');
    expect(kept()).toEqual([GOOD, 'id: new']);
  });

  it('lose nothing that is kept or dropped while they are checked', async () => {
    const check = gate();
    stubServer(async (asked) => {
      if (asked.path === '/api/validate') await check.opened;
      return shelf(asked);
    });
    const loading = loadWorkbench();
    await settle();
    keepDesign('id: new', mechanism('new'));
    keepDesign('id: my-design-1 # mended', mechanism('my-design-1'));
    dropDesign('good');
    check.open();
    await loading;
    expect(Object.keys(designs()).sort()).toEqual(['my-design-1', 'new']);
    expect(designs()['my-design-1']?.mechanism).toEqual({ id: 'my-design-1' });
    expect(kept()).toEqual(['id: my-design-1 # mended', 'id: new']);
  });

  it('stay when nobody can check them', async () => {
    stubServer((asked) => {
      if (asked.path === '/api/validate') throw new TypeError('network');
      return shelf(asked);
    });
    await expect(loadWorkbench()).rejects.toMatchObject({ code: 'offline' });
    keepDesign('id: new', mechanism('new'));
    expect(kept()).toEqual([OLD, GOOD, 'id: new']);
  });

  it('give their ids to no new design', () => {
    expect(freshDesign(null, [], ['my-design-1'])).toContain('my-design-2');
  });
});

describe('designs of two windows', () => {
  it('are all kept, but those that either dropped', async () => {
    storage.setItem(KEY, JSON.stringify([GOOD, 'id: old']));
    stubServer(shelf);
    await loadWorkbench();
    storage.setItem(KEY, JSON.stringify([GOOD, 'id: theirs']));
    keepDesign('id: mine', mechanism('mine'));
    expect(kept()).toEqual([GOOD, 'id: theirs', 'id: mine']);
    keepDesign('id: mine # changed', mechanism('mine'));
    dropDesign('good');
    expect(kept()).toEqual(['id: theirs', 'id: mine # changed']);
  });

  it('are found without an id of their own, too', async () => {
    storage.setItem(KEY, JSON.stringify(['renamed: {}', GOOD]));
    stubServer(shelf);
    await loadWorkbench();
    dropDesign('design 1');
    expect(kept()).toEqual([GOOD]);
  });
});

it('a design has no id that the command line knows, not even that of a shipped mechanism', async () => {
  stubServer(() => [200, { mechanisms: [mechanism('a'), mechanism('b')], scenarios: [] }]);
  await loadWorkbench();
  keepDesign('id: b', mechanism('b'));
  keepDesign('id: mine', mechanism('mine'));
  const state = workbenchStore.getState();
  expect(['a', 'b', 'mine'].filter((id) => isShipped(state, id))).toEqual(['a']);
});

describe('a comparison under way', () => {
  const running = { id: 'c', state: 'running', done: 1 };

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is followed on when the server answers again', async () => {
    let polls = 0;
    stubServer(({ method }) => {
      if (method === 'POST') return [200, running];
      polls += 1;
      if (polls <= 2) throw new TypeError('network');
      return [200, { ...running, state: 'done' }];
    });
    const following = runComparison();
    await vi.advanceTimersByTimeAsync(1000);
    expect(workbenchStore.getState().silent).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    await following;
    expect(workbenchStore.getState()).toMatchObject({
      comparison: { state: 'done' },
      silent: false,
    });
  });

  it('that the server knows no more has failed, and why', async () => {
    const text = { zh: '没有', en: 'none' };
    stubServer(({ method }) =>
      method === 'POST' ? [200, running] : [404, { error: { code: 'http.not-found', ...text } }],
    );
    const following = runComparison();
    await vi.advanceTimersByTimeAsync(60_000);
    await following;
    expect(workbenchStore.getState().comparison).toMatchObject({ state: 'failed', why: text });
  });
});
