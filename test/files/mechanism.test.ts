// A mechanism is its own choices on top of what it extends and of what its options declare.
import { describe, expect, it } from 'vitest';
import { hashOf, whyNotPlain } from '../../sim-core/base/canonical.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { compileMechanism, sayProblem, validateFile } from '../../sim-core/files/index.ts';
import type { Library, Problem } from '../../sim-core/files/index.ts';
import type { CompiledMechanism, ParameterDeclaration } from '../../sim-core/model/mechanism.ts';
import { edit, fileOf, SMALL, SMALL_FILES, SMALL_OPTIONS, withFile } from './small-world.ts';

function compiled(id: string, library: Library = SMALL): CompiledMechanism {
  const result = compileMechanism(library, SMALL_OPTIONS, id);
  if (!result.ok) throw new Error(result.error.map((one) => sayProblem(one, 'en')).join('\n'));
  return result.value;
}

function changed(path: string, from: string, to: string): Library {
  const file = fileOf(SMALL_FILES, path);
  return withFile(SMALL_FILES, { ...file, text: edit(file.text, from, to) });
}

function problems(path: string, from: string, to: string): readonly Problem[] {
  const library = changed(path, from, to);
  return validateFile(library, SMALL_OPTIONS, fileOf(library.files, path));
}

const said = (list: readonly Problem[]): readonly (readonly [string, string, string])[] =>
  list.map(({ code, field, token }) => [code, field, token]);

describe('a base mechanism', () => {
  const { model, quality, assumed } = compiled('plain');

  it('takes what it does not write from the defaults of its options', () => {
    expect(whyNotPlain(model)).toBeNull();
    expect(model.dimensions.awareness).toEqual({
      option: 'parochial',
      parameters: { threshold: 1.2 },
    });
    expect(model.dimensions.organisation).toEqual({ option: 'alone', parameters: {} });
    expect(Object.keys(model.dimensions)).toHaveLength(8);
  });

  it('counts its numbers by quality and lists the assumed ones with their declared ranges', () => {
    expect(quality).toEqual({ observed: 0, recalled: 0, proxy: 0, assumed: 2 });
    expect(assumed).toEqual([
      { path: 'awareness.threshold', low: 0.6, high: 1.5 },
      {
        path: 'information.delay',
        low: { kind: 'lognormal', median: 30 * MINUTE, sigma: 0.5 },
        high: { kind: 'lognormal', median: 3 * HOUR, sigma: 0.5 },
      },
    ]);
  });

  it('names all eight dimensions', () => {
    expect(said(problems('small/plain.yaml', 'finance: { option: donor }\n', ''))).toEqual([
      ['missing-key', 'finance', 'finance'],
    ]);
  });

  it('says what it is and on what law it rests', () => {
    const found = problems('small/plain.yaml', 'legal_basis: ', 'legal_bases: ');
    expect(said(found)).toEqual([
      ['missing-key', 'legal_basis', 'legal_basis'],
      ['unknown-key', 'legal_bases', 'legal_bases'],
    ]);
    expect(found[1]?.nearest).toBe('legal_basis');
  });
});

describe('a list of names', () => {
  const OPTIONS = {
    ...SMALL_OPTIONS,
    law: {
      ...SMALL_OPTIONS.law,
      consent: {
        ...SMALL_OPTIONS.law['consent'],
        parameters: {
          hazards: listOf('hazard'),
          functions: listOf('capability'),
        },
      },
    },
  } as unknown as typeof SMALL_OPTIONS;
  const withLaw = (written: string) =>
    changed('small/plain.yaml', 'law: { option: consent }', `law: { option: consent, ${written} }`);

  it('holds ids of hazards and capabilities, and everything when nobody writes it', () => {
    const library = withLaw('hazards: [plume, leak]');
    const result = compileMechanism(library, OPTIONS, 'plain');
    expect(result.ok && result.value.model.dimensions.law.parameters).toEqual({
      functions: [],
      hazards: ['plume', 'leak'],
    });
  });

  it('refuses a name that nothing has, at its place, with the nearest', () => {
    const library = withLaw('hazards: [plumes], functions: [nothing]');
    const found = validateFile(library, OPTIONS, fileOf(library.files, 'small/plain.yaml'));
    expect(said(found)).toEqual([
      ['unknown-reference', 'law.hazards[0]', 'plumes'],
      ['unknown-reference', 'law.functions[0]', 'nothing'],
    ]);
    expect(found[0]?.nearest).toBe('plume');
  });
});

function listOf(of: 'hazard' | 'capability'): ParameterDeclaration {
  const title = { zh: '名单', en: 'List' };
  return {
    kind: 'names',
    of,
    title,
    source: 'a test',
    quality: 'assumed',
    default: [],
    neutral: [],
  };
}

describe('a mechanism that extends another', () => {
  const quick = compiled('quick');

  it('keeps the dimensions that it does not write', () => {
    expect(quick.extends).toBe('plain');
    expect(quick.model.dimensions.awareness.parameters).toEqual({ threshold: 1.2 });
    expect(quick.model.dimensions.law.option).toBe('consent');
  });

  it('starts from the defaults of another option when it names one', () => {
    // plain's delay of two hours belongs to its option `slow`.
    const library = changed(
      'small/quick.yaml',
      '  delay: { value: 4 min, quality: assumed, range: [2 min, 8 min] }\n',
      '',
    );
    expect(compiled('quick', library).model.dimensions.information.parameters['delay']).toEqual({
      kind: 'lognormal',
      median: HOUR,
      sigma: 0.5,
    });
  });

  it('changes single parameters of the option it takes over, named or not', () => {
    for (const written of ['{ threshold: 0.9 }', '{ option: parochial, threshold: 0.9 }']) {
      const library = changed('small/quick.yaml', 'by: {', `awareness: ${written}\nby: {`);
      expect(compiled('quick', library).model.dimensions.awareness).toEqual({
        option: 'parochial',
        parameters: { threshold: 0.9 },
      });
    }
    const quick = fileOf(SMALL_FILES, 'small/quick.yaml');
    const text = quick.text.replace(/information:[^]*?\norg/, 'information: { option: slow }\norg');
    const library = withFile(SMALL_FILES, { ...quick, text });
    expect(compiled('quick', library).model.dimensions.information.parameters['delay']).toEqual({
      kind: 'lognormal',
      median: 2 * HOUR,
      sigma: 0.5,
    });
  });

  it('writes parameters in snake_case, switches and words as they are, numbers in their unit', () => {
    expect(quick.model.dimensions.information.parameters['minReserve']).toBe(0.3);
    expect(quick.model.dimensions.organisation.parameters).toEqual({
      voting: 'most',
      watch: true,
      desks: Infinity,
      budget: 2,
    });
  });

  it('lets the people of single members differ, from the mechanism or by another option', () => {
    expect(quick.model.by).toEqual({
      down: { awareness: { option: 'open', parameters: { threshold: 1, trust: 0 } } },
      up: { awareness: { option: 'parochial', parameters: { threshold: 2 } } },
    });
  });

  it('merges texts and needs key by key, where null takes a need away', () => {
    expect(quick.summary).toEqual(compiled('plain').summary);
    expect(quick.needs).toMatchObject({ posts: null, money: { en: 'A budget' }, authority: null });
    expect(Object.keys(quick.sources)).toEqual(['plain/guess', 'plain/study', 'quick/study']);
  });

  it('marks its own numbers with its own quality, and takes over the marks of the others', () => {
    expect(quick.quality).toEqual({ observed: 0, recalled: 5, proxy: 0, assumed: 4 });
    expect(quick.assumed.map(({ path }) => path)).toEqual([
      'awareness.threshold',
      'information.delay',
      'by.down.awareness.threshold',
      'by.down.awareness.trust',
    ]);
    expect(quick.assumed[1]).toMatchObject({
      low: { kind: 'constant', value: 2 * MINUTE },
      high: { kind: 'constant', value: 8 * MINUTE },
    });
  });

  it('stretches a declared range so that a sweep passes through the value', () => {
    const library = changed('small/plain.yaml', 'threshold: 1.2', 'threshold: 4');
    expect(compiled('plain', library).assumed[0]).toEqual({
      path: 'awareness.threshold',
      low: 0.6,
      high: 4,
    });
  });

  it('differs only in its id from a renamed copy', () => {
    const file = fileOf(SMALL_FILES, 'small/quick.yaml');
    const text = edit(file.text, 'id: quick', 'id: renamed');
    const copy = compileMechanism(SMALL, SMALL_OPTIONS, { path: 'my.yaml', text });
    expect(copy.ok && hashOf({ ...copy.value.model, id: 'quick' })).toBe(hashOf(quick.model));
  });

  it('names what it extends in the line of a circle', () => {
    const library = changed('small/plain.yaml', 'id: plain\n', 'id: plain\nextends: quick\n');
    const result = compileMechanism(library, SMALL_OPTIONS, 'quick');
    expect(result.ok ? [] : result.error).toMatchObject([
      {
        file: 'small/plain.yaml',
        line: 3,
        code: 'cycle',
        token: 'quick',
        expected: { en: 'no circle (quick → plain → quick)' },
      },
    ]);
  });

  it('passes on what is wrong in the file that it extends', () => {
    const library = changed('small/plain.yaml', 'option: donor', 'option: doner');
    const result = compileMechanism(library, SMALL_OPTIONS, 'quick');
    expect(result.ok ? [] : result.error).toMatchObject([
      { file: 'small/plain.yaml', code: 'unknown-option', token: 'doner', nearest: 'donor' },
    ]);
  });
});

describe('a value of the wrong type', () => {
  const wanted = (from: string, to: string): readonly (readonly [string, string])[] =>
    problems('small/plain.yaml', from, to).map(({ field, expected }) => [field, expected.en]);

  it.each([
    [/^title: .*$/m, 'title: My mechanism', 'title', '{ zh: …, en: … }'],
    [/^title: .*\n/m, '', 'title', '{ zh: …, en: … }'],
    [/^finance: .*$/m, 'finance: donor', 'finance', '{ option: … }'],
    [
      /^needs: .*$/m,
      'needs: none',
      'needs',
      '{ legislation: …, posts: …, money: …, authority: … }',
    ],
    [/^kind: .*$/m, 'kind: mechanism\nlayers: none', 'layers', 'a list ([…])'],
    [
      /^kind: .*$/m,
      'kind: mechanism\nlayers: [none]',
      'layers[0]',
      '{ scope: …, escalate_when: …, awareness: …, organisation: …, law: …, information: …, … }',
    ],
  ])('is answered by how it is written: %s as %s', (from, to, field, expected) => {
    const [found = ''] = from.exec(fileOf(SMALL_FILES, 'small/plain.yaml').text) ?? [];
    expect(wanted(found, to)).toContainEqual([field, expected]);
  });
});

describe('a choice', () => {
  it.each([
    ['option: hub', 'option: hb', 'unknown-option', 'information.option', 'hb'],
    ['outage: 0.05', 'outtage: 0.05', 'unknown-parameter', 'information.outtage', 'outtage'],
    ['outage: 0.05', 'outage: 1.05', 'out-of-range', 'information.outage', '1.05'],
    ['outage: 0.05', 'outage: -0.05', 'out-of-range', 'information.outage', '-0.05'],
    ['outage: 0.05', 'outage: 5 min', 'wrong-unit', 'information.outage', '5 min'],
    ['voting: most', 'voting: mots', 'unknown-word', 'organisation.voting', 'mots'],
    ['watch: true', 'watch: 1', 'wrong-type', 'organisation.watch', '1'],
    ['desks: unlimited', 'desks: 1.5', 'out-of-range', 'organisation.desks', '1.5'],
    ['desks: unlimited', 'desks: many', 'bad-number', 'organisation.desks', 'many'],
    ['budget: 2 wan_yuan/yr', 'budget: -2', 'out-of-range', 'organisation.budget', '-2'],
    ['budget: 2 wan_yuan/yr', 'budget: 2 kg', 'wrong-unit', 'organisation.budget', '2 kg'],
    [
      'delay: { value: 4 min',
      'delay: { value: -4 min',
      'out-of-range',
      'information.delay.value',
      '-4 min',
    ],
    [
      'range: [2 min, 8 min]',
      'range: [6 min, 8 min]',
      'out-of-range',
      'information.delay.range',
      '[6 min, 8 min]',
    ],
    ['option: open', 'option: opem', 'unknown-option', 'by.down.awareness.option', 'opem'],
    ['threshold: 2', 'threshold: -2', 'out-of-range', 'by.up.awareness.threshold', '-2'],
  ])('with %s written %s is refused', (from, to, code, field, token) => {
    expect(said(problems('small/quick.yaml', from, to))).toEqual([[code, field, token]]);
  });

  it('is told of beside what is missing in the file, and beside an unknown file that it extends', () => {
    const plain = fileOf(SMALL_FILES, 'small/plain.yaml');
    const text = edit(plain.text, 'option: donor', 'option: doner').replace(/^title: .*\n/m, '');
    const library = withFile(SMALL_FILES, { ...plain, text });
    expect(said(validateFile(library, SMALL_OPTIONS, { ...plain, text }))).toEqual([
      ['missing-key', 'title', 'title'],
      ['unknown-option', 'finance.option', 'doner'],
    ]);
    const quick = fileOf(SMALL_FILES, 'small/quick.yaml');
    const other = edit(edit(quick.text, 'extends: plain', 'extends: plane'), 'hub', 'hb');
    const there = withFile(SMALL_FILES, { ...quick, text: other });
    expect(said(validateFile(there, SMALL_OPTIONS, { ...quick, text: other }))).toEqual([
      ['unknown-reference', 'extends', 'plane'],
      ['unknown-option', 'information.option', 'hb'],
    ]);
  });

  it('may be negative only where its declared range is', () => {
    const library = changed(
      'small/quick.yaml',
      '{ option: open }',
      '{ option: open, trust: -0.1 }',
    );
    expect(compiled('quick', library).model.by['down']?.awareness?.parameters['trust']).toBe(-0.1);
  });

  it('needs what its option requires, and the place in this file that broke it is named', () => {
    const here = problems(
      'small/quick.yaml',
      'by: {',
      'law: { option: order }\norganisation2: x\nby: {',
    );
    expect(said(here)).toEqual([['unknown-key', 'organisation2', 'organisation2']]);
    // order requires body: plain has it and quick takes the body away.
    const plain = fileOf(SMALL_FILES, 'small/plain.yaml');
    let text = edit(plain.text, 'option: consent', 'option: order');
    text = edit(text, 'option: alone', 'option: body');
    const library = withFile(SMALL_FILES, { ...plain, text });
    const quick = fileOf(SMALL_FILES, 'small/quick.yaml');
    const without = quick.text.replace(/organisation: .*/, 'organisation: { option: alone }');
    expect(said(validateFile(library, SMALL_OPTIONS, { ...quick, text: without }))).toEqual([
      ['unmet-requires', 'organisation.option', 'alone'],
    ]);
    expect(validateFile(library, SMALL_OPTIONS, quick)).toEqual([]);
  });

  it('must be named in a mechanism that extends nothing', () => {
    expect(said(problems('small/plain.yaml', 'law: { option: consent }', 'law: {}'))).toEqual([
      ['missing-key', 'law.option', 'option'],
    ]);
  });
});

describe('members and layers', () => {
  const layered = (written: string) =>
    changed('small/quick.yaml', 'by: {', `layers: [ ${written} ]\nby: {`);

  it('lets a member differ in law as well, on top of the mechanism', () => {
    const library = changed(
      'small/quick.yaml',
      'up: { awareness',
      'up: { law: { option: consent }, awareness',
    );
    expect(compiled('quick', library).model.by['up']).toMatchObject({
      law: { option: 'consent', parameters: {} },
      awareness: { option: 'parochial' },
    });
  });

  it('reads a layer on top of the mechanism, dimension by dimension', () => {
    const delay = '{ value: 9 min, quality: assumed, range: [5 min, 20 min] }';
    const written = `{ scope: up, escalate_when: beyond-capacity, information: { delay: ${delay} } }`;
    const { model, assumed } = compiled('quick', layered(written));
    expect(model.layers).toEqual([
      {
        scope: 'up',
        escalateWhen: 'beyond-capacity',
        dimensions: {
          information: {
            option: 'hub',
            parameters: { ...model.dimensions.information.parameters, delay: minutes(9) },
          },
        },
      },
    ]);
    expect(compiled('quick').model).not.toHaveProperty('layers');
    expect(assumed.map(({ path }) => path)).toContain('layers.up.information.delay');
  });

  it('refuses a place that no region has, two layers of one place, and unmet conditions', () => {
    const faults = (written: string) => {
      const library = layered(written);
      return said(validateFile(library, SMALL_OPTIONS, fileOf(library.files, 'small/quick.yaml')));
    };
    expect(faults('{ scope: upp }')).toEqual([['unknown-reference', 'layers[0].scope', 'upp']]);
    expect(faults('{ scope: up }, { scope: up }')).toEqual([
      ['duplicate-id', 'layers[1].scope', 'up'],
    ]);
    expect(
      faults('{ scope: up, organisation: { option: alone }, law: { option: order } }'),
    ).toEqual([['unmet-requires', 'layers[0].law.option', 'order']]);
  });
});

function minutes(count: number) {
  return { kind: 'constant', value: count * MINUTE };
}
