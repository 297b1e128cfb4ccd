/** Aim: variants of a mechanism differ in what they say they differ in, and in nothing else. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  choiceOf,
  renamed,
  sweepsOf,
  withDimension,
  withParameter,
} from '../../exercise-server/batch/variants.ts';
import { mechanismIds, mechanismNamed, openShelf } from '../../exercise-server/cli/inputs.ts';
import type { CompiledMechanism } from '../../exercise-server/batch/compiled.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { QUIET } from '../cli/call.ts';

let all: CompiledMechanism[];
let meeting: CompiledMechanism;
beforeAll(() => {
  const shelf = openShelf();
  all = mechanismIds(shelf).map((id) => mechanismNamed(shelf, id, QUIET));
  meeting = mechanismNamed(shelf, 'joint-meeting', QUIET);
});

describe('a variant', () => {
  test('of one dimension keeps the other seven', () => {
    const hub = withDimension(meeting.model, 'information', choiceOf('information', 'hub'));
    expect(hub.dimensions.information.option).toBe('hub');
    const { information: _, ...others } = meeting.model.dimensions;
    expect(hub.dimensions).toMatchObject(others);
    expect(meeting.model.dimensions.information.option).not.toBe('hub');
  });

  test('starts from the declared defaults of its option', () => {
    const { parameters } = choiceOf('organisation', 'joint-meeting');
    const declared = OPTIONS.organisation['joint-meeting'].parameters;
    expect(Object.keys(parameters).sort()).toEqual(Object.keys(declared).sort());
    for (const [name, value] of Object.entries(parameters)) {
      expect(value).toEqual(declared[name].default);
    }
  });

  test('of an unknown option, parameter or path is refused', () => {
    expect(() => choiceOf('law', 'no-such')).toThrow('no-such');
    expect(() => choiceOf('organisation', 'body', { noSuch: 1 })).toThrow('noSuch');
    expect(() => withParameter(meeting.model, 'law.noSuch', 1)).toThrow('noSuch');
    expect(() => withParameter(meeting.model, 'nothing', 1)).toThrow('nothing');
  });

  test('under another name is the same in all but its name', () => {
    expect(renamed(meeting.model, 'copy')).toEqual({ ...meeting.model, id: 'copy' });
  });
});

describe('the sweeps of assumed parameters', () => {
  test('move every assumed parameter to its low and its high value', () => {
    for (const mechanism of all) {
      const sweeps = sweepsOf([mechanism]);
      expect(sweeps.length).toBe(mechanism.assumed.length * 2);
      for (const { variants } of sweeps) {
        expect(variants.length).toBe(1);
        expect(variants[0].model.id).not.toBe(mechanism.model.id);
      }
    }
  });

  test('move an assumption that two mechanisms share in both at once', () => {
    const twin = { ...meeting, model: renamed(meeting.model, 'twin') };
    for (const { variants } of sweepsOf([meeting, twin])) {
      expect(variants.map(({ mechanism }) => mechanism)).toEqual([0, 1]);
    }
  });
});
