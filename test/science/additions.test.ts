/**
 * Aim: what is added changes nothing that was there: with another option in the registry and another
 * mechanism on the shelf every run keeps all its hashes. The control is a run of what was added.
 */
import { afterEach, expect, it } from 'vitest';
import { HOUR } from '../../sim-core/base/time.ts';
import { compileMechanism, compileScenario, readLibrary } from '../../sim-core/files/index.ts';
import { createRun, OPTIONS } from '../../sim-core/index.ts';
import type { Hashes } from '../../sim-core/index.ts';
import type { MechanismOption } from '../../sim-core/model/mechanism.ts';
import { SHIPPED, shippedFiles } from '../kit/drill.ts';

const LAW = OPTIONS.law as Record<string, MechanismOption<'law'>>;
const ADDED = 'added-on-trial';

/** A law like the memorandum, under which nobody ever agrees. */
function addOption(): void {
  const { consent } = LAW;
  LAW[ADDED] = {
    ...consent,
    id: ADDED,
    hooks: (parameters) => {
      const hooks = consent.hooks(parameters);
      return { ...hooks, terms: (...asked) => ({ ...hooks.terms(...asked), base: 0 }) };
    },
  };
}
afterEach(() => {
  delete LAW[ADDED];
});

const FILE = {
  path: `mechanisms/${ADDED}.yaml`,
  text: [
    'kind: mechanism',
    `id: ${ADDED}`,
    'extends: zone-as-is',
    'title: { zh: 试加, en: Added on trial }',
    'summary: { zh: 试加, en: Added on trial }',
    'legal_basis: { zh: 无, en: None }',
    'quality: assumed',
    'source: trial',
    'sources: { trial: { zh: 试加, en: On trial } }',
    `law: { option: ${ADDED} }`,
    '',
  ].join('\n'),
};

/** All hashes of a day of the drill under each of these, compiled from these files. */
function hashesOf(
  files: readonly { readonly path: string; readonly text: string }[],
  ids: readonly string[],
): readonly (Hashes | null)[] {
  const library = readLibrary(files);
  const scenario = compileScenario(library, 'taipu-river');
  if (!scenario.ok) throw new Error('the drill does not compile');
  return ids.map((id) => {
    const mechanism = compileMechanism(library, OPTIONS, id);
    if (!mechanism.ok) throw new Error(JSON.stringify(mechanism.error.slice(0, 2)));
    const run = createRun({
      scenario: scenario.value.model,
      mechanism: mechanism.value.model,
      seed: '7',
      untilMs: 24 * HOUR,
      hashes: true,
    });
    return run.finish().hash;
  });
}

it('an option and a mechanism more leave every hash of the others alone', () => {
  const before = hashesOf(shippedFiles(), SHIPPED);
  addOption();
  const files = [...shippedFiles(), FILE];
  expect(hashesOf(files, SHIPPED)).toEqual(before);
  const [added] = hashesOf(files, [ADDED]);
  const today = before[SHIPPED.indexOf('zone-as-is')];
  expect(added?.exogenous).toBe(today?.exogenous);
  expect(added?.unmitigated).toBe(today?.unmitigated);
  expect(added?.trace).not.toBe(today?.trace);
});
