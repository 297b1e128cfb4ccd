/**
 * Aim: nothing is written and then forgotten: each file of a registry folder stands in its index,
 * and each of the rules is named by a test under test/rules.
 */
import { describe, expect, it } from 'vitest';
import { registryFaults } from './registries.ts';
import { allFiles } from './tree.ts';

describe('the registries of rules', () => {
  it('list every file, and a test names every file', () => {
    expect(registryFaults(allFiles())).toEqual([]);
  });
});

describe('the registry rule', () => {
  const metric = { path: 'sim-core/rules/metrics/dark-time.ts', text: 'export const x = 1;' };
  const index = {
    path: 'sim-core/rules/metrics/index.ts',
    text: "import { x } from './dark-time.ts';",
  };
  const test = { path: 'test/rules/metrics.test.ts', text: "it('x', () => of('dark-time'));" };

  it('passes a file that is listed and tested', () => {
    expect(registryFaults([metric, index, test])).toEqual([]);
  });

  it('names a file without a line', () => {
    expect(registryFaults([metric, { ...index, text: '' }, test])).toHaveLength(1);
  });

  it('names a file without a test', () => {
    expect(registryFaults([metric, index])).toHaveLength(1);
    const other = { ...test, text: "it('dark-timer dark-time', () => of('x'));" };
    expect(registryFaults([metric, index, other])).toHaveLength(1);
  });

  it('accepts the index of all dimensions for an option', () => {
    const option = { path: 'sim-core/rules/mechanism/law/order.ts', text: '' };
    const all = { path: 'sim-core/rules/mechanism/index.ts', text: "import './law/order.ts';" };
    const named = { path: 'test/rules/law.test.ts', text: "import '../x/law/order.ts';" };
    expect(registryFaults([option, all, named])).toEqual([]);
    expect(registryFaults([option, named])).toHaveLength(1);
  });

  it('asks of an act, a finding and a section of the report that they are listed', () => {
    const act = { path: 'sim-core/exercise/acts/wave.ts', text: '' };
    const acts = { path: 'sim-core/exercise/acts/index.ts', text: "import './wave.ts';" };
    expect(registryFaults([act, acts])).toEqual([]);
    expect(registryFaults([act, { ...acts, text: '' }])).toHaveLength(1);
    const section = { path: 'exercise-server/after-action/sections/map.ts', text: '' };
    const list = {
      path: 'exercise-server/after-action/document.ts',
      text: "import './sections/map.ts';",
    };
    expect(registryFaults([section, list])).toEqual([]);
    expect(registryFaults([section])).toHaveLength(1);
  });

  it('lets pass what options share', () => {
    const shared = {
      path: 'sim-core/rules/mechanism/law/clock.ts',
      text: '/** Shared: clocks. */',
    };
    expect(registryFaults([shared])).toEqual([]);
  });
});
