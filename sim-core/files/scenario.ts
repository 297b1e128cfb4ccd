import * as z from 'zod';
import { checkCollisions } from '../base/identity.ts';
import { hashOf } from '../base/canonical.ts';
import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Text } from '../base/text.ts';
import { HOUR } from '../base/time.ts';
import type { MechanismModel } from '../model/mechanism.ts';
import type { CompiledScenario, ScenarioModel, ScenarioTexts } from '../model/scenario.ts';
import { compileDrivers, DRIVER } from './drivers.ts';
import type { FileScope } from './formulas.ts';
import { bindHazard, compileHazard } from './hazard.ts';
import type { HazardDraft } from './hazard.ts';
import { INCIDENT } from './incident-shape.ts';
import { findFile, idsOf } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { addCounts, checkSources, collectNumbers, complainOfFlaws } from './provenance.ts';
import { countQualities, UNMARKED } from './provenance.ts';
import { pure, time } from './quantities.ts';
import { fileWanted, namesOf, resolve } from './references.ts';
import { compileRegion } from './region.ts';
import type { CompiledRegion } from './region.ts';
import type { Report } from './report.ts';
import { compileIncidents } from './scenario-incidents.ts';
import { compileLinks, LINKS_SHAPE } from './scenario-links.ts';
import { planIncidents } from './scenario-plan.ts';
import type { Plan } from './scenario-plan.ts';
import { scenarioScope } from './scenario-scope.ts';
import { readShape } from './shape.ts';
import { withThreats } from './threats.ts';
import { HEADER, mapping, REF, sourcesOf, TEXT } from './words.ts';
import type { SourceFile } from './yaml.ts';

export const SCENARIO = mapping({
  kind: z.literal('scenario'),
  ...HEADER,
  summary: TEXT,
  region: REF,
  horizon: time(true),
  step: time(true),
  events_per_year: pure({ least: 0.001, most: 10_000 }),
  drivers: z.array(DRIVER).default([]),
  incidents: z.array(INCIDENT).min(1),
  ...LINKS_SHAPE,
});
type ScenarioData = z.output<typeof SCENARIO>;

/** As many grid steps as one run may have. */
const MAX_STEPS = 100_000;

/** Problems of all files that were opened, and the way to open more of them. */
interface Desk {
  readonly library: Library;
  readonly problems: Problem[];
}

/**
 * Compiles an opened scenario file with the region and the hazards that it names. The problems are
 * those of all these files, in reading order.
 */
export function compileScenarioFile(
  library: Library,
  report: Report,
): Result<CompiledScenario, readonly Problem[]> {
  const opened = openScenario(library, report);
  return opened.ok ? ok(opened.value.compiled) : opened;
}

/** A compiled scenario, with what formulas about its state may refer to. */
export interface OpenedScenario {
  readonly compiled: CompiledScenario;
  readonly scope: FileScope;
}

/** As `compileScenarioFile`, for files that say something about the scenario's state. */
export function openScenario(
  library: Library,
  report: Report,
): Result<OpenedScenario, readonly Problem[]> {
  const desk: Desk = { library, problems: [] };
  const opened = compile(desk, report);
  const problems = inReadingOrder([...report.problems, ...desk.problems]);
  return opened !== null && problems.length === 0 ? ok(opened) : err(problems);
}

function compile(desk: Desk, report: Report): OpenedScenario | null {
  const data = readShape(SCENARIO, report.source.data, { report, path: [] });
  if (data === null) return null;
  const marked = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(marked, report);
  checkSources(data, [], Object.keys(data.sources), report);
  checkGrid(report, data);

  const region = openRegion(desk, report, data);
  const hazards = openHazards(desk, data);
  if (region === null || hazards === null) return null;

  const { drivers, names } = compileDrivers(report, data.drivers);
  const around = {
    region: region.compiled,
    hazardOf: (id: string) => hazards.get(id) ?? null,
    hazardIds: idsOf(desk.library, 'hazard'),
  };
  const plan = planIncidents(report, data.incidents, around, drivers.length);
  const horizonMs = data.horizon.flaw === null ? data.horizon.value : Infinity;
  const context = { report, plan, drivers: names, region: region.compiled, horizonMs };
  const { incidents, reads } = compileIncidents(context);
  const links = compileLinks(context, data);
  const drafts = [...hazards.values()].filter(({ id }) => plan.hazardIndex.has(id));
  const bound = plan.hazards.map(({ id }) => hazards.get(id)).filter((one) => one !== undefined);
  const definitions = bound.map((draft) => bindHazard(draft, region.compiled.capabilities));
  for (const draft of drafts) desk.problems.push(...draft.report.problems);
  desk.problems.push(...region.report.problems);

  const { compiled } = region;
  const model: ScenarioModel = {
    id: data.id,
    horizonMs: data.horizon.value,
    stepMs: data.step.value,
    eventsPerYear: data.events_per_year.value,
    capabilities: compiled.capabilityIds,
    capabilityIdentities: compiled.capabilityIdentities,
    jurisdictions: compiled.jurisdictions,
    departments: compiled.departments,
    places: compiled.places,
    roads: compiled.roads,
    kinds: compiled.kinds,
    units: compiled.units,
    secretariat: compiled.secretariat,
    hazards: definitions,
    incidents: withThreats(incidents, reads, links.cascade, plan),
    fields: plan.fields,
    cascade: links.cascade,
    protections: links.protections,
    roadEffects: links.roadEffects,
    drivers,
    risks: links.risks,
    environmentSize: plan.environmentSize,
  };
  checkCollisions(identityPaths(model));
  const scenario: CompiledScenario = {
    model,
    texts: textsOf(data, compiled, plan, drafts, links.protectionTitles),
    quality: addCounts([
      countQualities(marked),
      compiled.quality,
      ...drafts.map(({ quality }) => quality),
    ]),
    sources: Object.assign(
      {},
      compiled.sources,
      ...drafts.map(({ sources }) => sources),
      sourcesOf(data.id, data.sources),
    ) as Readonly<Record<string, Text>>,
  };
  return { compiled: scenario, scope: scenarioScope(names, plan, new Set()) };
}

/** Hazards step on one grid that meets every full hour and the end. */
function checkGrid(report: Report, { horizon, step }: ScenarioData): void {
  if (horizon.flaw !== null || step.flaw !== null) return;
  if (HOUR % step.value !== 0) {
    const expected = {
      zh: '能整除 1 h 的步长，如 5 min',
      en: 'a step that divides 1 h, such as 5 min',
    };
    report.complain({ code: 'out-of-range', path: ['step'], expected });
  } else if (horizon.value % step.value !== 0 || horizon.value / step.value > MAX_STEPS) {
    const expected = {
      zh: `step 的整数倍，至多 ${MAX_STEPS} 步`,
      en: `a whole number of steps, at most ${MAX_STEPS}`,
    };
    report.complain({ code: 'out-of-range', path: ['horizon'], expected });
  }
}

function openRegion(
  desk: Desk,
  report: Report,
  { region: id }: ScenarioData,
): { readonly compiled: CompiledRegion; readonly report: Report } | null {
  const file = findFile(desk.library, 'region', id);
  if (file === null) {
    const ids = idsOf(desk.library, 'region');
    resolve(report, namesOf(fileWanted('region'), ids), id, ['region']);
    return null;
  }
  const opened = openReport(desk, file, 'region');
  const compiled = opened === null ? null : compileRegion(opened);
  if (opened === null) return null;
  if (compiled === null) desk.problems.push(...opened.problems);
  return compiled === null ? null : { compiled, report: opened };
}

/** The hazards that the incidents name, by id; null when one of them is too broken to go on. */
function openHazards(desk: Desk, data: ScenarioData): ReadonlyMap<string, HazardDraft> | null {
  const drafts = new Map<string, HazardDraft>();
  let isComplete = true;
  for (const id of new Set(data.incidents.map(({ hazard }) => hazard))) {
    const file = findFile(desk.library, 'hazard', id);
    // An id without a file is complained of where the incidents name it.
    if (file === null) continue;
    const opened = openReport(desk, file, 'hazard');
    const draft = opened === null ? null : compileHazard(opened);
    if (draft === null) {
      isComplete = false;
      if (opened !== null) desk.problems.push(...opened.problems);
    } else {
      drafts.set(id, draft);
    }
  }
  return isComplete ? drafts : null;
}

function openReport(desk: Desk, file: SourceFile, kind: 'region' | 'hazard'): Report | null {
  const { report, problems } = openFile(desk.library, file, kind);
  if (report === null) desk.problems.push(...problems);
  return report;
}

function textsOf(
  data: ScenarioData,
  region: CompiledRegion,
  plan: Plan,
  drafts: readonly HazardDraft[],
  protections: Readonly<Record<string, Text>>,
): ScenarioTexts {
  return {
    title: data.title,
    summary: data.summary,
    ...region.titles,
    places: region.placeTitles,
    kinds: region.kindTitles,
    hazards: Object.fromEntries(drafts.map(({ id, title }) => [id, title])),
    incidents: Object.fromEntries(plan.parts.map(({ id, title }) => [id, title])),
    protections,
  };
}

/** The path behind each identity, to be sure that no two things share their dice. */
function identityPaths(model: ScenarioModel): readonly string[] {
  const paths = (kind: string, things: readonly { readonly id: string }[]): readonly string[] =>
    things.map(({ id }) => `${kind}/${id}`);
  return [
    ...paths('jurisdiction', model.jurisdictions),
    ...model.jurisdictions.flatMap(({ id, background }) => paths(`background/${id}`, background)),
    ...paths('department', model.departments),
    ...paths('unit', model.units),
    ...paths('incident', model.incidents),
    ...paths('cascade', model.cascade),
    ...paths('protection', model.protections),
    ...paths('driver', model.drivers),
    ...model.capabilities.map((id) => `capability/${id}`),
  ];
}

/**
 * What decides a run, as one hash: unlike `hashOf(model)` it ignores where in which file a formula
 * was written.
 */
export function identityOfScenario(model: ScenarioModel): string {
  return hashOf(withoutPlaces(model));
}

/** The same for a mechanism, which is all numbers, words and switches. */
export function identityOfMechanism(model: MechanismModel): string {
  return hashOf(model);
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'where');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutPlaces(part)]));
}
