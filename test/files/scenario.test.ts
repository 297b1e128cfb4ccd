// A scenario with its region and hazards becomes plain data that depends on nothing but its meaning.
import fc from 'fast-check';
import { Document, isMap, isSeq, parseDocument, YAMLMap } from 'yaml';
import type { Node } from 'yaml';
import { describe, expect, it } from 'vitest';
import { hashOf, whyNotPlain } from '../../sim-core/base/canonical.ts';
import { identityOf } from '../../sim-core/base/identity.ts';
import { checkTree } from '../../sim-core/formula/tree.ts';
import {
  compileScenario,
  identityOfScenario,
  readLibrary,
  sayProblem,
  validateFile,
} from '../../sim-core/files/index.ts';
import type { Library, SourceFile } from '../../sim-core/files/index.ts';
import type { CompiledScenario } from '../../sim-core/model/scenario.ts';
import { edit, fileOf, read, SMALL, SMALL_FILES, SMALL_OPTIONS, withFile } from './small-world.ts';

function compiled(library: Library, id = 'small-spill'): CompiledScenario {
  const result = compileScenario(library, id);
  if (!result.ok) throw new Error(result.error.map((one) => sayProblem(one, 'en')).join('\n'));
  return result.value;
}

const WHOLE = compiled(SMALL);
const { model } = WHOLE;

/** The small scenario with one text changed in one of its files. */
function changed(path: string, from: string, to: string): Library {
  const file = fileOf(SMALL_FILES, path);
  return withFile(SMALL_FILES, { ...file, text: edit(file.text, from, to) });
}

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] =>
  list.map(({ id }) => id);

describe('the compiled model', () => {
  it('is plain data that crosses workers', () => {
    expect(whyNotPlain(model)).toBeNull();
    expect(structuredClone(model)).toEqual(model);
  });

  it('sorts every set by id and refers by index', () => {
    expect(model.capabilities).toEqual(['boats', 'rescue']);
    expect(idsOf(model.jurisdictions)).toEqual(['basin', 'down', 'up']);
    expect(model.jurisdictions.map(({ parent }) => parent)).toEqual([-1, 0, 0]);
    expect(idsOf(model.departments)).toEqual(['basin-office', 'down-office', 'up-office']);
    expect(model.departments.map(({ superior }) => superior)).toEqual([-1, 0, 0]);
    expect(model.jurisdictions[2]).toMatchObject({ lead: 2, place: 1, population: 1500 });
    expect(idsOf(model.jurisdictions[2]?.background ?? [])).toEqual(['boats', 'calls']);
    expect(idsOf(model.hazards)).toEqual(['leak', 'plume']);
    expect(idsOf(model.drivers)).toEqual(['discharge', 'rain']);
    expect(idsOf(model.cascade)).toEqual(['plume-to-second', 'spill-to-plume']);
    expect(model.secretariat).toBe(2);
  });

  it('numbers the units of an entry and marks the registered ones', () => {
    expect(model.units.map(({ id, registered }) => [id, registered])).toEqual([
      ['up-boats/01', true],
      ['up-boats/02', false],
      ['up-boats/03', false],
    ]);
    expect(model.units[0]).toMatchObject({ kind: 0, owner: 2, home: 1 });
    expect(model.kinds[0]?.capabilities).toEqual([2, 0.5]);
  });

  it('gives everything that draws its stable identity', () => {
    expect(model.units[1]?.identity).toEqual(identityOf('unit/up-boats/02'));
    expect(model.incidents[0]?.identity).toEqual(identityOf('incident/river-plume@down'));
    expect(model.jurisdictions[2]?.background[1]?.identity).toEqual(
      identityOf('background/up/calls'),
    );
    expect(model.jurisdictions[1]?.identity).toEqual(identityOf('jurisdiction/down'));
    expect(model.departments[1]?.identity).toEqual(identityOf('department/down-office'));
    expect(model.cascade[0]?.identity).toEqual(identityOf('cascade/plume-to-second'));
    expect(model.protections[0]?.identity).toEqual(identityOf('protection/warn-down'));
    expect(model.drivers[0]?.identity).toEqual(identityOf('driver/discharge'));
    expect(model.capabilityIdentities[0]).toEqual(identityOf('capability/boats'));
  });

  it('keeps times in whole ms and values in base units', () => {
    expect(model).toMatchObject({ horizonMs: 43_200_000, stepMs: 300_000 });
    expect(model.drivers[0]?.points).toEqual([[0, 7200]]);
    expect(model.drivers[1]).toMatchObject({
      points: [
        [0, 0],
        [21_600_000, 0.02],
        [43_200_000, 0.005],
      ],
      windowMs: 3_600_000,
      shiftMs: 3_600_000,
    });
    expect(model.departments[1]?.desks).toBe(Infinity);
    expect(model.roads[0]).toMatchObject({ lengthKm: 50, timeMs: 3_600_000 });
  });

  it('lays out a row as upstream base, inputs, parameters, states, derived, working, protections', () => {
    const leak = model.hazards[0];
    expect(leak?.layout).toEqual({
      inputs: ['rain'],
      parameters: ['fastest', 'per_team'],
      states: ['spilt', 'stored'],
      derived: ['wash', 'leak_rate'],
      working: [0],
      protections: ['warning'],
      at: { inputs: 1, parameters: 2, states: 4, derived: 6, working: 8, protections: 9 },
      size: 10,
    });
    expect(leak?.defaults).toEqual([40, 10]);
    expect(leak?.initial).toEqual([0, 1000]);
    expect(leak?.rates.map(({ tree }) => tree)).toEqual([
      ['slot', 7],
      ['neg', ['slot', 7]],
    ]);
    expect(leak?.triggers.map(({ id, heldMs }) => [id, heldMs])).toEqual([
      ['gushing', 0],
      ['seeping', 5_400_000],
    ]);
    expect(leak?.triggers[0]?.ratePerHour).toBeNull();
    expect(leak?.danger?.blind.tree).toBe(0.02);
  });

  it('cuts a river incident into parts by jurisdiction, and reaches into cells', () => {
    expect(idsOf(model.incidents)).toEqual([
      'river-plume@down',
      'river-plume@up',
      'second-leak',
      'spill',
    ]);
    expect(model.fields).toEqual([{ id: 'river-plume', parts: [1, 0] }]);
    const [down, up] = model.incidents;
    // Two drivers, then rows of 7: down's cell at 2, up's at 9 and 16.
    expect(up?.cells.map(({ base, upstream }) => [base, upstream])).toEqual([
      [9, -1],
      [16, 9],
    ]);
    expect(down?.cells.map(({ base, upstream }) => [base, upstream])).toEqual([[2, 16]]);
    expect(up?.cells[0]?.parameters).toEqual([2000, 100]);
    expect(down?.cells[0]?.parameters).toEqual([3000, 200]);
    expect(model.environmentSize).toBe(43);
  });

  it('gives the head inputs to the uppermost cell alone', () => {
    const inflow = model.incidents
      .slice(0, 2)
      .map(({ cells }) => cells.map((c) => c.inputs[1]?.tree));
    // leak_rate of spill: slot 7 of the row at 33.
    expect(inflow).toEqual([[0], [['abs', 40], 0]]);
  });

  it('points of() and at() to rows: at() to the last cell of its reach', () => {
    expect(model.incidents[2]?.cells[0]?.inputs[0]?.tree).toEqual([
      'if',
      ['>', ['abs', 2 + 5], 1],
      ['abs', 1],
      0,
    ]);
    expect(model.roadEffects[0]?.slow).toEqual(['+', 1, ['/', ['abs', 33 + 4], 1000]]);
    expect(model.risks[0]?.value).toEqual(['clip', ['/', ['abs', 1], 0.02], 0, 1]);
  });

  it('starts a field with its first part, and knows what each incident threatens', () => {
    expect(model.cascade[1]).toMatchObject({ from: 3, trigger: 1, to: 1 });
    expect(model.cascade[0]).toMatchObject({ from: 0, trigger: 0, to: 2 });
    expect(model.incidents.map(({ threatens }) => threatens)).toEqual([[2], [0, 2], [], [0, 1, 2]]);
  });

  it('knows who must know, who knows, and who observes', () => {
    const [down, up, second, spill] = model.incidents;
    expect([down?.decisiveFor, up?.decisiveFor, spill?.decisiveFor]).toEqual([[1], [], [0, 1]]);
    expect(spill?.knownTo).toEqual([2]);
    expect(spill?.observers).toEqual([{ department: 2, rule: 0 }]);
    expect(second?.observers).toEqual([{ department: 0, rule: 0 }]);
  });

  it('lets a field prompt a protection with all its parts', () => {
    expect(model.protections[0]).toMatchObject({
      owner: 1,
      incident: 2,
      slot: 9,
      promptedBy: [0, 1, 3],
      costPerHour: 20_000,
    });
  });

  it('has only formulas that fit the environment', () => {
    const bounds = { slots: 10, env: model.environmentSize };
    for (const { cells } of model.incidents) {
      for (const { inputs } of cells) {
        for (const { tree } of inputs) expect(checkTree(tree, bounds).ok).toBe(true);
      }
    }
  });

  it('says of every formula where it was written', () => {
    expect(model.hazards[0]?.severity.where).toBe('small/leak.yaml:15:11 severity');
    expect(model.incidents[1]?.cells[0]?.inputs[1]?.where).toBe(
      'small/scenario.yaml:37:28 incidents[river-plume].head_inputs.inflow',
    );
  });
});

describe('what surrounds the model', () => {
  it('counts each number once under its quality, inherited downwards', () => {
    // population is observed, per_team recalled; the region's other numbers are proxy.
    expect(WHOLE.quality).toMatchObject({ observed: 1, recalled: 1 });
    const more = compiled(
      changed('small/leak.yaml', 'fastest: 40 kg/h', 'quality: observed, fastest: 40 kg/h'),
    );
    expect(more.quality).toEqual({
      ...WHOLE.quality,
      observed: WHOLE.quality.observed + 1,
      assumed: WHOLE.quality.assumed - 1,
    });
  });

  it('names the parts of a field after their jurisdictions, in both languages', () => {
    expect(WHOLE.texts.incidents['river-plume@up']).toEqual({
      zh: '污染团（上游）',
      en: 'Plume (Upstream)',
    });
  });

  it('keeps the sources of all files apart', () => {
    expect(WHOLE.sources['two-towns/count']).toEqual({ zh: '清点', en: 'A count' });
    expect(WHOLE.sources['leak/guess']).toEqual({ zh: '估计', en: '估计' });
  });
});

/** Lists whose order means something. */
const SEQUENCES = ['points', 'reaches', 'observe', 'at', 'range'];

/** The same file with every set and every mapping in another order. */
function shuffled(file: SourceFile, pick: (below: number) => number): SourceFile {
  const document = parseDocument(file.text);
  const shuffle = <T>(items: T[]): void => {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = pick(i + 1);
      [items[i], items[j]] = [items[j] as T, items[i] as T];
    }
  };
  const visit = (node: unknown, key: string): void => {
    if (isMap(node)) {
      shuffle(node.items);
      for (const { key: inner, value } of node.items) visit(value, String(inner));
    } else if (isSeq(node)) {
      if (!SEQUENCES.includes(key)) shuffle(node.items);
      for (const item of node.items) visit(item, key);
    }
  };
  visit(document.contents, '');
  return { ...file, text: new Document(document.contents as Node).toString() };
}

describe('the identity of a scenario', () => {
  const identity = identityOfScenario(model);

  it('does not depend on the order of any set in any file', () => {
    const original = shuffled(fileOf(SMALL_FILES, 'small/region.yaml'), (below) => below - 1);
    expect(parseDocument(original.text).contents).toBeInstanceOf(YAMLMap);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (stream) => {
        const pick = (below: number): number => (stream.next().value ?? 0) % below;
        const library = readLibrary(SMALL_FILES.map((file) => shuffled(file, pick)));
        expect(identityOfScenario(compiled(library).model)).toBe(identity);
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on texts, sources, qualities, comments, or where a file lies', () => {
    const edits: readonly (readonly [path: string, from: string, to: string])[] = [
      ['small/region.yaml', 'en: Two towns', 'en: Two villages'],
      ['small/region.yaml', 'duties: [{ zh: 值守, en: Keeps watch, source: count }]', 'duties: []'],
      ['small/region.yaml', 'quality: proxy', 'quality: observed'],
      ['small/leak.yaml', 'sources: { guess: 估计 }', 'sources: { guess: 估计, more: 另一条 }'],
      ['small/leak.yaml', 'per_team: { value: 10 kg/h, quality: recalled }', 'per_team: 10 kg/h'],
      ['small/scenario.yaml', 'en: Spill }', 'en: Spilled }'],
      ['small/scenario.yaml', 'horizon: 12 h', '# a comment\nhorizon: 720 min'],
    ];
    for (const [path, from, to] of edits) {
      const other = compiled(changed(path, from, to)).model;
      expect([from, identityOfScenario(other)]).toEqual([from, identity]);
    }
    const moved = readLibrary(SMALL_FILES.map((file) => ({ ...file, path: `else/${file.path}` })));
    const other = compiled(moved).model;
    expect(identityOfScenario(other)).toBe(identity);
    expect(hashOf(other)).not.toBe(hashOf(model));
  });

  it('changes with every number, reference and formula', () => {
    const edits: readonly (readonly [path: string, from: string, to: string])[] = [
      ['small/region.yaml', 'crew: 3', 'crew: 4'],
      ['small/region.yaml', 'secretariat: up-office', 'secretariat: down-office'],
      ['small/leak.yaml', "'spilt / 100 kg'", "'spilt / 101 kg'"],
      ['small/scenario.yaml', 'spread: 0.2', 'spread: 0.3'],
      ['small/scenario.yaml', 'known_to: [up-office]', 'known_to: [down-office]'],
      ['small/scenario.yaml', 'id: small-spill', 'id: small-spills'],
    ];
    for (const [path, from, to] of edits) {
      const library = changed(path, from, to);
      const id = to === 'id: small-spills' ? 'small-spills' : 'small-spill';
      expect([to, identityOfScenario(compiled(library, id).model)]).not.toEqual([to, identity]);
    }
  });

  it('is pinned for the small world, so that no change of the compiler passes unseen', () => {
    expect(identity).toBe('db7bcaac709528da5224a32d4c2befb4d04c8554c3c3bf1df07ded5e931ee1ef');
  });
});

describe('problems of a scenario', () => {
  it('are those of all the files that it needs', () => {
    const leak = fileOf(SMALL_FILES, 'small/leak.yaml');
    const region = fileOf(SMALL_FILES, 'small/region.yaml');
    const library = readLibrary([
      ...SMALL_FILES.filter((file) => file !== leak && file !== region),
      { ...leak, text: edit(leak.text, "'stored < 1 kg'", "'store < 1 kg'") },
      { ...region, text: edit(region.text, 'owner: up-office', 'owner: up-ofice') },
    ]);
    const result = compileScenario(library, 'small-spill');
    expect(result.ok ? [] : result.error.map(({ file, token }) => [file, token])).toEqual([
      ['small/leak.yaml', 'store'],
      ['small/region.yaml', 'up-ofice'],
    ]);
  });

  it('tell of a capability that the region lacks at the hazard that needs it', () => {
    const library = changed('small/leak.yaml', 'need: { boats:', 'need: { ships:');
    const text = fileOf(library.files, 'small/leak.yaml').text.replace(
      'working(boats)',
      'working(ships)',
    );
    const result = compileScenario(
      withFile(library.files, { path: 'small/leak.yaml', text }),
      'small-spill',
    );
    expect(result.ok ? [] : result.error).toMatchObject([
      { file: 'small/leak.yaml', field: 'need.ships', token: 'ships', code: 'unknown-reference' },
    ]);
  });

  it.each([
    ['13 h', [['out-of-range', 'incidents[spill].onset', '13 h']]],
    ['12 h', [['out-of-range', 'incidents[spill].onset', '12 h']]],
    ['719 min', []],
    ['uniform(12 h, 20 h)', [['out-of-range', 'incidents[spill].onset', 'uniform(12 h, 20 h)']]],
    ['triangular(11 h, 13 h, 20 h)', []],
    ['exponential(100 h)', []],
  ])('tell of an onset that no draw puts before the end: %s', (onset, expected) => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    const text = edit(file.text, "'uniform(1 h, 2 h)'", onset);
    const problems = validateFile(SMALL, SMALL_OPTIONS, { ...file, text });
    expect(problems.map(({ code, field, token }) => [code, field, token])).toEqual(expected);
    for (const problem of problems) expect(sayProblem(problem, 'en')).toContain('12 h');
  });

  it('do not blame an onset for a horizon that is no time', () => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    const text = edit(file.text, 'horizon: 12 h', 'horizon: soon');
    const problems = validateFile(SMALL, SMALL_OPTIONS, { ...file, text });
    expect(problems.map(({ token }) => token)).toEqual(['soon']);
  });

  it('are found together: a misspelt key does not hide a wrong unit, reference or formula', () => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    let text = edit(file.text, 'jitter: 0.1', 'jiter: 0.1');
    text = edit(text, 'horizon: 12 h', 'horizon: 12 kg');
    text = edit(text, 'owner: down-office', 'owner: down-ofice');
    text = edit(text, 'of(spill, spilt)', 'of(spill, split)');
    const problems = validateFile(SMALL, SMALL_OPTIONS, { ...file, text });
    expect(problems.map(({ code, token }) => [code, token])).toEqual([
      ['wrong-unit', '12 kg'],
      ['unknown-key', 'jiter'],
      ['unknown-reference', 'down-ofice'],
      ['bad-formula', 'split'],
    ]);
  });

  it.each([
    ['region: two-towns', 'region: two-tows', 'the id of a region'],
    ['hazard: plume', 'hazard: plum', 'the id of a hazard'],
  ])('tell that a file of one’s own has to be given as well: %s', (from, to, what) => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    const problems = validateFile(SMALL, SMALL_OPTIONS, {
      ...file,
      text: edit(file.text, from, to),
    });
    expect(problems.map(({ expected }) => expected.en)).toEqual([
      `${what} (shipped, or given together with this file)`,
    ]);
    expect(problems[0]?.expected.zh).toContain('一起给出');
  });

  it('do not compare registered units with a count that was refused', () => {
    const file = fileOf(SMALL_FILES, 'small/region.yaml');
    const found = (from: string, to: string): readonly (readonly [string, string])[] => {
      const text = edit(file.text, from, to);
      const problems = validateFile(SMALL, SMALL_OPTIONS, { ...file, text });
      return problems.map(({ field, token }) => [field, token]);
    };
    const [count = '', written = ''] = /count: (\d+)(?=, registered)/.exec(file.text) ?? [];
    expect(found(count, 'count: -2')).toEqual([['units[up-boats].count', '-2']]);
    expect(found(`${count}, registered: 1`, `${count}, registered: 9${written}`)).toEqual([
      ['units[up-boats].registered', `9${written}`],
    ]);
  });

  it('are at most fifty a file', () => {
    const file = fileOf(SMALL_FILES, 'small/region.yaml');
    const places = Array.from({ length: 80 }, (_, i) => {
      return `  - { id: p${i}, jurisdiction: nowhere, at: [31, 121], title: { zh: 点, en: P } }`;
    });
    const text = edit(file.text, 'places:\n', `places:\n${places.join('\n')}\n`);
    expect(validateFile(SMALL, SMALL_OPTIONS, { ...file, text })).toHaveLength(50);
  });

  it('tell of two files with one id', () => {
    const file = fileOf(SMALL_FILES, 'small/leak.yaml');
    const twin = { ...file, path: 'small/other.yaml' };
    const library = readLibrary([...SMALL_FILES, twin]);
    expect(validateFile(library, SMALL_OPTIONS, twin)).toMatchObject([
      { code: 'duplicate-id', file: 'small/other.yaml', line: 2, token: 'leak' },
    ]);
    // A file of the user's own may have the id of a shipped one.
    expect(validateFile(SMALL, SMALL_OPTIONS, twin)).toEqual([]);
  });
});

describe('a file of its own', () => {
  it('may stand in for an id', () => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    const result = compileScenario(SMALL, { path: 'my.yaml', text: file.text });
    expect(result.ok && identityOfScenario(result.value.model)).toBe(identityOfScenario(model));
  });

  it('may be written as one flow mapping', () => {
    const plume = fileOf(SMALL_FILES, 'small/plume.yaml');
    const text = JSON.stringify(parseDocument(plume.text).toJS(), null, 1);
    const library = withFile(SMALL_FILES, { ...plume, text });
    expect(identityOfScenario(compiled(library).model)).toBe(identityOfScenario(model));
  });
});

describe('the shipped scenarios', () => {
  const shipped = read(new URL('../../scenarios/', import.meta.url));

  it('are the same whatever the order of their sets', () => {
    const library = readLibrary(shipped);
    const reversed = readLibrary(shipped.map((file) => shuffled(file, () => 0)));
    const [one, other] = [library, reversed].map((shelf) => compiled(shelf, 'taipu-river').model);
    expect(one && identityOfScenario(one)).toBe(other && identityOfScenario(other));
  });
});
