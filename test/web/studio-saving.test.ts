/** Aim: while the server answers, the author writes on or opens another draft, and no text is lost or mixed up. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isNewer } from '../../web/source/studio/draft.ts';
import { keptDraft } from '../../web/stores/drafts.ts';
import { saveDraft } from '../../web/stores/studio-saving.ts';
import { makeDraft, openDraft, studioStore, writeFile } from '../../web/stores/studio.ts';
import { gate, settle, stubServer, stubStorage, stubWorkers } from './page.ts';

const text = (id: string): string => `kind: scenario\nid: ${id}\n`;
const open = (id: string): string => {
  const draft = makeDraft([{ path: 'scenario.yaml', text: text(id) }]);
  openDraft(draft.id);
  return draft.id;
};
const written = (): string | undefined => studioStore.getState().draft?.files[0]?.text;
const CHANGED = { error: { code: 'http.draft-changed', zh: '', en: '' } };
const NONE = { error: { code: 'http.not-found', zh: '', en: '' } };

beforeEach(() => {
  stubStorage();
  stubWorkers();
});

afterEach(() => {
  studioStore.setState({ draft: null, conflict: null });
  vi.unstubAllGlobals();
});

describe('saving a draft that was deleted on the server', () => {
  const look = gate();
  it('keeps what was typed while the server was asked, and saves it', async () => {
    const sent: unknown[] = [];
    stubServer(async ({ method, path, body }) => {
      if (path === '/api/session') return [200, { account: 'a' }];
      if (method === 'GET') return look.opened.then(() => [404, NONE] as const);
      sent.push(body);
      return sent.length === 1 ? [409, CHANGED] : [200, { revision: 1, changedMs: 5 }];
    });
    const id = open('a');
    const saving = saveDraft();
    await settle();
    writeFile('scenario.yaml', `${text('a')}# typed meanwhile\n`);
    look.open();
    expect(await saving).toBe('saved');
    expect(written()).toContain('# typed meanwhile');
    expect(keptDraft(id)?.files[0]?.text).toContain('# typed meanwhile');
    expect(JSON.stringify(sent[1])).toContain('# typed meanwhile');
  });
});

describe('a draft that somebody else saved', () => {
  it.each([
    ['gone', 404, NONE],
    [
      'another',
      200,
      { files: [{ path: 'scenario.yaml', text: 'theirs of a' }], revision: 7, changedMs: 1 },
    ],
  ])('touches no other draft that was opened meanwhile: %s', async (_, status, told) => {
    const look = gate();
    stubServer(async ({ method, path }) => {
      if (path === '/api/session') return [200, { account: 'a' }];
      if (path === '/api/drafts') return [200, []];
      if (method === 'GET') return look.opened.then(() => [status, told] as const);
      return [409, CHANGED];
    });
    open('a');
    const saving = saveDraft();
    await settle();
    const other = open('b');
    look.open();
    expect(await saving).toBe('conflict');
    const { draft, conflict } = studioStore.getState();
    expect(draft?.id).toBe(other);
    expect(written()).toBe(text('b'));
    expect(conflict).toBeNull();
  });
});

it('a draft that was left while it was saved knows its revision when it is opened again', async () => {
  const answer = gate();
  stubServer(async ({ path }) => {
    if (path === '/api/session') return [200, { account: 'a' }];
    await answer.opened;
    return [200, { revision: 3, changedMs: 9 }];
  });
  const left = open('a');
  const saving = saveDraft();
  await settle();
  open('b');
  answer.open();
  expect(await saving).toBe('saved');
  expect(keptDraft(left)?.saved).toMatchObject({ revision: 3, atMs: 9 });
  expect(studioStore.getState().draft?.saved).toBeNull();
});

describe('what the server is said to have', () => {
  const newer = (): boolean | null => {
    const { draft } = studioStore.getState();
    return draft === null ? null : isNewer(draft);
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 5_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['fast', 9_000],
    ['slow', 1],
  ])('is neither more nor less than was sent, by a %s clock', async (_, serverMs) => {
    const answer = gate();
    stubServer(async ({ path }) => {
      if (path === '/api/session') return [200, { account: 'a' }];
      await answer.opened;
      return [200, { revision: 1, changedMs: serverMs }];
    });
    open('a');
    const saving = saveDraft();
    await settle();
    vi.setSystemTime(5_001);
    writeFile('scenario.yaml', `${text('a')}# typed meanwhile\n`);
    answer.open();
    await saving;
    expect(newer()).toBe(true);
    await saveDraft();
    expect(newer()).toBe(false);
  });
});
