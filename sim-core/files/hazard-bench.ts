import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { HOUR } from '../base/time.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { hazardSheet } from './hazard-sheet.ts';
import type { HazardSheet } from './hazard-sheet.ts';
import { BENCH, benchFiles, happening, HAZE, OUTSIDE, seconds, twice } from './lab/bench.ts';
import type { Fields } from './lab/bench.ts';
import { readLibrary } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import type { Problem } from './problem.ts';
import { compileScenarioFile } from './scenario.ts';

/** How a hazard is put on the bench; values are numbers in the units of its sheet. */
export interface BenchSetting {
  readonly horizonMs: number;
  readonly stepMs: number;
  /** Input → its value, and how long it has it; 0 afterwards. */
  readonly inputs: Readonly<Record<string, number>>;
  readonly inputsLastMs: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly initial: Readonly<Record<string, number>>;
  /** Of a hazard along a river. */
  readonly cells: number;
  readonly cellLengthM: number;
  readonly cellSectionM2: number;
}

/** The incident on the bench. */
export const TRIED = 'tried';

/** A hazard alone on the bench, compiled like any scenario; its triggers are cascade edges of their own name. */
export function hazardOnBench(
  library: Library,
  id: string,
  setting: BenchSetting,
): Result<{ readonly sheet: HazardSheet; readonly model: ScenarioModel }, readonly Problem[]> {
  const read = hazardSheet(library, id);
  if (!read.ok) return read;
  const sheet = read.value;
  const incident = sheet.flows ? `${TRIED}@${BENCH}` : TRIED;
  const hazards = library.shelved.flatMap(({ kind, file }) => (kind === 'hazard' ? [file] : []));
  const [scenario, ...others] = benchFiles('bench', {
    horizonMs: setting.horizonMs,
    stepMs: setting.stepMs,
    capabilities: sheet.needs,
    ...(sheet.flows ? { rivers: [riverOf(setting)] } : {}),
    drivers: driversOf(sheet, setting),
    incidents: [
      incidentOf(sheet, setting),
      ...sheet.triggers.map((trigger) => happening(`after-${trigger}`, HAZE, { onset: undefined })),
    ],
    cascade: sheet.triggers.map((trigger) => ({
      id: trigger,
      from: incident,
      trigger,
      to: `after-${trigger}`,
      delay: '0 s',
    })),
    protections: sheet.protections.map((protection) => ({
      id: protection,
      act: 'evacuate',
      title: twice(protection),
      owner: OUTSIDE,
      incident,
      protection,
      prompted_by: [incident],
      from_severity: 1,
      lift_below: 0.5,
      takes: '0 s',
      cost: '0 yuan/h',
    })),
  });
  const whole = readLibrary([scenario, ...others, ...hazards]);
  const opened = openFile(whole, scenario, 'scenario');
  if (opened.report === null) return err(opened.problems);
  const compiled = compileScenarioFile(whole, opened.report);
  return compiled.ok ? ok({ sheet, model: compiled.value.model }) : compiled;
}

function riverOf({ cells, cellLengthM, cellSectionM2 }: BenchSetting): Fields {
  const reach = {
    id: 'reach-1',
    place: BENCH,
    length: `${cells * cellLengthM} m`,
    section: `${cellSectionM2} m2`,
    cells,
  };
  return { id: 'river', title: twice('river'), reaches: [reach] };
}

function kebab(name: string): string {
  return name.replaceAll('_', '-');
}

function driversOf(
  { variables }: HazardSheet,
  { inputs, inputsLastMs, horizonMs, stepMs }: BenchSetting,
): readonly Fields[] {
  return variables.flatMap(({ name, block, unit }) => {
    if (block !== 'input') return [];
    const value = inputs[name] ?? 0;
    const lasts = inputsLastMs >= horizonMs;
    const points = [
      ['0 s', value],
      [seconds(lasts ? horizonMs : inputsLastMs), value],
      ...(lasts ? [] : [[seconds(inputsLastMs + stepMs), 0]]),
    ];
    return [{ id: kebab(name), unit: unit === '' ? '1' : unit, points }];
  });
}

function incidentOf({ id, flows, variables }: HazardSheet, setting: BenchSetting): Fields {
  const inputs = variables.flatMap(({ name, block }) =>
    block === 'input' ? [[name, `driver(${name})`] as const] : [],
  );
  const numbers = (
    block: 'parameter' | 'state',
    values: Readonly<Record<string, number>>,
  ): Fields =>
    Object.fromEntries(
      variables.flatMap((variable) =>
        variable.block === block && values[variable.name] !== undefined
          ? [[variable.name, quantityOf(values[variable.name], variable.unit)] as const]
          : [],
      ),
    );
  return {
    id: TRIED,
    title: twice(TRIED),
    hazard: id,
    ...(flows ? { along: 'river' } : { at: BENCH }),
    onset: '0 s',
    inputs: Object.fromEntries(inputs),
    parameters: numbers('parameter', setting.parameters),
    initial: numbers('state', setting.initial),
  };
}

/** A number in a unit of a sheet as a file writes it. */
function quantityOf(value: number, unit: string): string | number {
  if (unit === '') return value;
  return unit.startsWith('1/') ? `${value} ${unit.slice(1)}` : `${value} ${unit}`;
}

/** A first setting for somebody who has not chosen yet. */
export function firstSetting({ variables }: HazardSheet): BenchSetting {
  const of = (block: 'parameter' | 'state'): Readonly<Record<string, number>> =>
    Object.fromEntries(
      variables.flatMap(({ name, block: own, value }) =>
        own === block && value !== null ? [[name, value] as const] : [],
      ),
    );
  return {
    horizonMs: 24 * HOUR,
    stepMs: HOUR / 12,
    inputs: {},
    inputsLastMs: 24 * HOUR,
    parameters: of('parameter'),
    initial: of('state'),
    cells: 8,
    cellLengthM: 2400,
    cellSectionM2: 525,
  };
}
