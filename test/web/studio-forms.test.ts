/** Aim: what a button of the studio adds is sound as it stands, and a problem leads to the form that mends it. */
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../web/screens/studio/parts.ts';
import { checkDraft } from '../../web/source/studio/check.ts';
import { copyOf, withFile, type DraftFile } from '../../web/source/studio/draft.ts';
import { insert, put, type Path } from '../../web/source/studio/splice.ts';
import {
  newObjective,
  newRisk,
  newRoadEffect,
  newTarget,
  newUnits,
} from '../../web/text/studio-files.ts';
import { shippedFiles } from '../kit/drill.ts';

const SHELF = shippedFiles().filter(({ path }) => !path.startsWith('lab/'));
const COPY = copyOf(SHELF, 'taipu-river', { zh: '（副本）', en: ' (copy)' }, new Set());
const REGION = SHELF.find(({ path }) => path === 'regions/demonstration-zone.yaml') ?? COPY[0];
const OWN: readonly DraftFile[] = [...COPY, REGION];
const [SCENARIO, EXERCISE] = COPY;

const changed = (file: DraftFile, by: (text: string) => string): readonly DraftFile[] =>
  withFile(OWN, { ...file, text: by(file.text) });
const problems = (files: readonly DraftFile[]) => checkDraft(SHELF, files).problems;

describe('what a form adds', () => {
  const ADDED: readonly (readonly [string, DraftFile, Path, object])[] = [
    ['an objective', EXERCISE, ['objectives'], newObjective('mine')],
    ['a target', EXERCISE, ['evaluation'], newTarget('mine', 'tell-each-other')],
    ['a road effect', SCENARIO, ['road_effects'], newRoadEffect('jiashan-pinghu')],
    ['a forecast of risk', SCENARIO, ['risks'], newRisk('jiangsu')],
    ['units', REGION, ['units'], newUnits('mine', 'pump-truck', 'qingpu-water', 'qingpu')],
  ];
  it.each(ADDED)('as %s is sound', (_, file, path, item) => {
    expect(problems(changed(file, (text) => insert(text, path, 0, item)))).toEqual([]);
  });
});

describe('a problem', () => {
  const WRONG: readonly (readonly [string, RegExp, DraftFile, Path])[] = [
    ['goals', /^evaluation [a-z-]+$/, EXERCISE, ['evaluation', 0, 'objective']],
    ['links', /^road_effects 0$/, SCENARIO, ['road_effects', 0, 'slow']],
    ['links', /^risks 0$/, SCENARIO, ['risks', 0, 'value']],
    ['region', /^zone-executive-committee$/, REGION, ['departments', 0, 'superior']],
  ];
  it.each(WRONG)('in the part “%s” leads to the line %s', (part, chosen, file, path) => {
    const files = changed(file, (text) => put(text, path, 'nobody-knows-this'));
    const [problem] = problems(files);
    const place = placeOf(problem, files);
    expect(place.part).toBe(part);
    expect(place.chosen).toMatch(chosen);
  });
});
