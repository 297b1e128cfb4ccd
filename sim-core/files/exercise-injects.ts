import { DIMENSIONLESS } from '../formula/dimension.ts';
import type { Asked } from '../model/asked.ts';
import type { Inject } from '../model/exercise.ts';
import { refuseTwins } from './exercise-around.ts';
import type { Around } from './exercise-around.ts';
import type { InjectData } from './exercise-shape.ts';
import { compileFormula } from './formulas.ts';
import { injectScope } from './inject-scope.ts';
import type { InjectNames } from './inject-scope.ts';
import type { Path } from './path.ts';
import { resolve, resolveAll } from './references.ts';
import type { Report } from './report.ts';

/** The list of injects, in its order, each with what it waits for. */
export function compileInjects(around: Around, msel: readonly InjectData[]): readonly Inject[] {
  refuseTwins(around.report, msel, ['msel']);
  const ids = (things: readonly { readonly id: string }[]): readonly string[] =>
    things.map(({ id }) => id);
  const { model } = around.scenario.compiled;
  const names: InjectNames = {
    department: ids(model.departments),
    incident: ids(model.incidents),
    protection: ids(model.protections),
    inject: ids(msel.filter(({ status }) => status !== 'draft')),
  };
  // A draft is checked as the others are, and left out.
  return msel.flatMap((inject, i) => {
    const compiled = compileInject(around, inject, names, ['msel', i]);
    return inject.status === 'draft' ? [] : [compiled];
  });
}

function compileInject(around: Around, data: InjectData, names: InjectNames, path: Path): Inject {
  const { report, departments, incidents, capabilities, objectives, phases, scenario } = around;
  resolveAll(report, departments, data.to, [...path, 'to']);
  resolveAll(report, incidents, data.facts, [...path, 'facts']);
  resolveAll(report, objectives, data.objectives, [...path, 'objectives']);
  if (data.capability !== undefined) {
    resolve(report, capabilities, data.capability, [...path, 'capability']);
  }
  if (data.phase !== undefined) resolve(report, phases, data.phase, [...path, 'phase']);
  const trigger = triggerOf(report, data, path);
  const asked: Asked[] = [];
  const { environmentSize } = scenario.compiled.model;
  const scope = injectScope(scenario.scope, environmentSize, names, asked);
  const when =
    trigger !== 'conditional' || data.when === undefined
      ? null
      : compileFormula(report, [...path, 'when'], data.when, scope, DIMENSIONLESS);
  return {
    id: data.id,
    title: data.title,
    text: data.text,
    atMs: data.at?.value ?? null,
    trigger,
    when,
    ...(asked.length === 0 ? {} : { asked }),
    from: data.from,
    to: data.to,
    method: data.method,
    type: data.type,
    expectedAction: data.expected ?? null,
    controller: data.controller,
    controllerNotes: data.notes ?? null,
    objectives: data.objectives,
    capability: data.capability ?? null,
    phase: data.phase ?? null,
    track: data.track ?? null,
    priority: data.priority,
    facts: data.facts,
    ...(data.status === 'submitted' ? { submitted: true } : {}),
  };
}

/** What an inject waits for, and that it says when. */
function triggerOf(
  report: Report,
  { trigger, at, when }: InjectData,
  path: Path,
): Inject['trigger'] {
  const meant =
    trigger ?? (when !== undefined ? 'conditional' : at !== undefined ? 'scheduled' : 'manual');
  if (meant === 'scheduled' && at === undefined) {
    const expected = { zh: '时间，如 H+1 M+30', en: 'its time, such as H+1 M+30' };
    report.complain({ code: 'missing-key', path: [...path, 'at'], token: 'at', expected });
  }
  if (meant === 'conditional' && when === undefined) {
    const expected = { zh: '条件公式', en: 'a formula for its condition' };
    report.complain({ code: 'missing-key', path: [...path, 'when'], token: 'when', expected });
  }
  if (meant !== 'conditional' && when !== undefined) {
    const expected = { zh: 'trigger: conditional', en: 'trigger: conditional' };
    report.complain({ code: 'no-effect', path: [...path, 'when'], on: 'key', expected });
  }
  return meant;
}
