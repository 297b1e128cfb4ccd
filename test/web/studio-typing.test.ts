/** Aim: what is typed into a form of the studio reaches both languages, and an item stays open under a new id. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../../sim-core/text/index.ts';
import { rename } from '../../web/screens/studio/rename.ts';
import { writeSpoken } from '../../web/screens/studio/spoken.ts';
import type { OpenFile } from '../../web/screens/studio/use-file.ts';
import { dataOf, put } from '../../web/source/studio/splice.ts';
import { makeDraft, openDraft, studioStore, writeFile } from '../../web/stores/studio.ts';
import { stubStorage, stubWorkers } from './page.ts';

const PATH = 'exercise.yaml';
const EXERCISE = `kind: exercise
id: mine
agenda:
  - { id: first }
  - { id: second }
evaluation:
  - { id: told }
`;

/** The file as a form has it by now. */
function file(): Pick<OpenFile, 'path' | 'text' | 'data' | 'put'> {
  const text = studioStore.getState().draft?.files[0]?.text ?? '';
  return {
    path: PATH,
    text,
    data: dataOf(text),
    put: (at, value) => writeFile(PATH, put(text, at, value)),
  };
}

const type = (language: Language, key: 'title' | 'summary', ...stages: readonly string[]): void =>
  stages.forEach((said) => writeSpoken(file(), [key], file().data[key], language, said));
const empty = (language: Language, isOptional: boolean): void =>
  writeSpoken(file(), ['title'], file().data['title'], language, '', isOptional);

beforeEach(() => {
  stubStorage();
  stubWorkers();
  openDraft(makeDraft([{ path: PATH, text: EXERCISE }]).id);
});

afterEach(() => {
  studioStore.setState({ draft: null, chosen: {} });
  vi.unstubAllGlobals();
});

describe('a text of which nothing is written yet', () => {
  it('says the same in the other language, to the last letter', () => {
    type('zh', 'title', 'h', 'hong', '洪', '洪水');
    expect(file().data['title']).toEqual({ zh: '洪水', en: '洪水' });
  });

  it('is translated without touching what it says', () => {
    type('zh', 'title', '洪', '洪水');
    type('en', 'title', 'F', 'Flood');
    expect(file().data['title']).toEqual({ zh: '洪水', en: 'Flood' });
    type('zh', 'title', '大洪水');
    expect(file().data['title']).toEqual({ zh: '大洪水', en: 'Flood' });
  });

  it('is left alone in the other language by an author who comes back to it', () => {
    type('zh', 'title', '洪水');
    type('zh', 'summary', '水来了');
    type('en', 'title', 'F');
    expect(file().data['title']).toEqual({ zh: '洪水', en: 'F' });
  });
});

describe('a text that is emptied', () => {
  it('stays in the other language where that says something of its own', () => {
    type('zh', 'title', '洪水');
    type('en', 'title', 'Flood');
    empty('zh', true);
    expect(file().data['title']).toEqual({ zh: '', en: 'Flood' });
    empty('en', true);
    expect(file().data).not.toHaveProperty('title');
  });

  it('is taken out where both say the same, even when that was written another day', () => {
    type('zh', 'title', '洪水');
    type('zh', 'summary', '水来了');
    empty('en', true);
    expect(file().data).not.toHaveProperty('title');
  });

  it('keeps its place where it may not be missing', () => {
    type('zh', 'title', '洪水');
    empty('zh', false);
    expect(file().data['title']).toEqual({ zh: '', en: '' });
  });
});

describe('an item with a new id', () => {
  it.each([
    ['agenda', 'agenda', 1, 'another'],
    ['goals', 'evaluation', 0, 'evaluation another'],
  ] as const)('of the part “%s” stays open', (part, list, index, open) => {
    const before = { agenda: 'second', goals: 'evaluation told' }[part];
    studioStore.setState({ chosen: { [part]: before } });
    rename(file(), part, list, index, 'another');
    expect(file().data[list]).toMatchObject({ [index]: { id: 'another' } });
    expect(studioStore.getState().chosen[part]).toBe(open);
  });

  it('takes none that a neighbour has, and none of two words', () => {
    rename(file(), 'agenda', 'agenda', 1, ' first ');
    expect(file().data['agenda']).toEqual([{ id: 'first' }, { id: 'first-2' }]);
    rename(file(), 'agenda', 'agenda', 1, 'last hour');
    expect(file().data['agenda']).toEqual([{ id: 'first' }, { id: 'last-hour' }]);
  });

  it('is not opened by that, and what is open stays', () => {
    studioStore.setState({ chosen: { agenda: 'first' } });
    rename(file(), 'agenda', 'agenda', 1, 'another');
    expect(studioStore.getState().chosen['agenda']).toBe('first');
  });
});
