// An experiment file compiles to all that it runs, and each slip in it is answered at its place.
import { describe, expect, it } from 'vitest';
import { compileExperiment, readLibrary, readSeeds } from '../../sim-core/files/index.ts';
import type { SourceFile } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { fileOf, read } from './small-world.ts';

const LIBRARY = readLibrary(read(new URL('../../scenarios/', import.meta.url)));
const SHIPPED = fileOf(LIBRARY.files, 'experiments/notice-and-reserve.yaml');

function compiled(file: SourceFile | string = SHIPPED) {
  const result = compileExperiment(LIBRARY, OPTIONS, file);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The shipped file with one text replaced, under an id of its own. */
function changed(find: string, put: string): SourceFile {
  const text = SHIPPED.text.replace('id: notice-and-reserve', 'id: mine').replace(find, () => put);
  if (!text.includes(put)) throw new Error(`nothing like ${find}`);
  return { path: 'mine.yaml', text };
}

function slips(find: string, put: string) {
  const result = compileExperiment(LIBRARY, OPTIONS, changed(find, put));
  if (result.ok) return [];
  return result.error.map(({ code, field, token, nearest }) => [code, field, token, nearest]);
}

describe('an experiment file', () => {
  it('names mechanisms and makes every combination of the levels of its factors', () => {
    const { mechanisms, baseline, seeds, metrics, scenarios } = compiled();
    expect(mechanisms.map(({ model }) => model.id)).toEqual([
      'zone-as-is',
      'joint-meeting',
      'unified-platform',
      'zone-as-is-prompt-open-handed',
      'zone-as-is-prompt-careful',
      'zone-as-is-late-open-handed',
      'zone-as-is-late-careful',
    ]);
    expect([baseline, seeds.length, metrics[0]]).toEqual([0, 100, 'harm-people']);
    expect(scenarios.map(({ model }) => model.id)).toEqual(['taipu-river']);
  });

  it('changes in a variant what its levels say and nothing else', () => {
    const [base, , , first, , , last] = compiled().mechanisms.map(({ model }) => model.dimensions);
    expect(first.resources.parameters['minReserve']).toBe(0);
    expect(last.resources.parameters['minReserve']).toBe(0.5);
    expect(first.information.parameters['notice']).toEqual({ kind: 'constant', value: 300_000 });
    for (const dimension of ['awareness', 'organisation', 'law', 'finance'] as const) {
      expect(first[dimension]).toEqual(base[dimension]);
    }
  });

  it('lets a level choose another option, from its defaults', () => {
    const file = changed('information: { notice: 5 min }', 'information: { option: mesh }');
    const { option } = compiled(file).mechanisms[3].model.dimensions.information;
    expect(option).toBe('mesh');
  });

  it('takes the usual baseline and the default metric where it says nothing', () => {
    const { baseline, metrics } = compiled(
      changed('baseline: zone-as-is\nseeds: 100\nmetrics: [harm', "seeds: '5,9'\n# [harm"),
    );
    expect([baseline, metrics]).toEqual([0, ['harm-people']]);
  });

  it.each([
    ['[taipu-river]', '[taipu-rivr]', 'unknown-reference', 'scenarios[0]', 'taipu-river'],
    ['joint-meeting,', 'joint-meting,', 'unknown-reference', 'mechanisms[1]', 'joint-meeting'],
    ['joint-meeting,', 'zone-as-is,', 'duplicate-id', 'mechanisms[1]', null],
    ['of: zone-as-is', 'of: zone-as-it', 'unknown-reference', 'variants[0].of', 'zone-as-is'],
    ['baseline: zone-as-is', 'baseline: territorial', 'unknown-reference', 'baseline', null],
    ['seeds: 100', "seeds: '1-x'", 'bad-number', 'seeds', null],
    ['seeds: 100', "seeds: '3,3'", 'duplicate-id', 'seeds', null],
    ['seeds: 100', 'seeds: 2000000', 'out-of-range', 'seeds', null],
    ['[harm-people', '[harm-peple', 'unknown-reference', 'metrics[0]', 'harm-people'],
    ['metrics: [harm-people', 'metrics: al # [', 'unknown-word', 'metrics', 'all'],
    ['metrics: [harm-people', 'metrics: { x: 1 } # [', 'wrong-type', 'metrics', null],
    ['id: late,', 'id: prompt,', 'duplicate-id', 'variants[0].of', null],
  ])('with %s as %s is refused (%s)', (find, put, code, field, nearest) => {
    expect(slips(find, put)).toContainEqual([code, field, expect.any(String), nearest]);
  });

  it.each([
    ['[taipu-river]', '[my-rain]', 'the id of a scenario'],
    ['joint-meeting,', 'my-meeting,', 'the id of a mechanism'],
    ['of: zone-as-is', 'of: my-zone', 'the id of a mechanism'],
  ])('tells that a file of one’s own has to be given as well: %s', (find, put, what) => {
    const result = compileExperiment(LIBRARY, OPTIONS, changed(find, put));
    expect(result.ok ? [] : result.error.map(({ expected }) => expected.en)).toEqual([
      `${what} (shipped, or given together with this file)`,
    ]);
  });

  it('says of a metric without a list that a list will do, as well as all', () => {
    const file = changed('metrics: [harm-people', 'metrics: harm-people # [');
    const result = compileExperiment(LIBRARY, OPTIONS, file);
    expect(result.ok ? [] : result.error.map(({ expected }) => expected)).toEqual([
      { zh: '列表（[…]），或 all', en: 'a list ([…]), or all' },
    ]);
  });

  it('refuses a parameter that the option has not, and a number of another dimension', () => {
    expect(slips('notice: 5 min', 'notise: 5 min')).toEqual([
      [
        'unknown-parameter',
        'variants[0].factors[0][prompt].information.notise',
        'notise',
        'notice',
      ],
    ]);
    expect(slips('notice: 5 min', 'notice: 5 km')[0]?.[0]).toBe('wrong-unit');
  });

  it('refuses an option whose conditions the mechanism does not meet', () => {
    expect(
      slips(
        'information: { notice: 5 min }',
        'finance: { option: donor-pays }, law: { option: compact }',
      )[0]?.[0],
    ).toBe('unmet-requires');
  });

  it('refuses more combinations than anybody reads', () => {
    const level = '{ id: a }, { id: b }';
    const factors = Array.from({ length: 11 }, () => `      - [${level}]`).join('\n');
    const text = SHIPPED.text.replace(
      /    factors:[^]*(?=baseline:)/,
      `    factors:\n${factors}\n`,
    );
    const result = compileExperiment(LIBRARY, OPTIONS, { path: 'mine.yaml', text });
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toContain('wrong-length');
  });
});

describe('a choice of seeds', () => {
  it.each([
    ['3', ['1', '2', '3']],
    ['2-4', ['2', '3', '4']],
    ['5,9', ['5', '9']],
    ['1-2,10001', ['1', '2', '10001']],
  ])('%s', (written, seeds) => {
    expect(readSeeds(written)).toEqual({ ok: true, value: seeds });
  });
});
