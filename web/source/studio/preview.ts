/** A hazard on the bench: what its formulas do, while they are being written. */
import {
  firstSetting,
  hazardOnBench,
  hazardSheet,
  TRIED,
  type BenchSetting,
  type HazardSheet,
} from '../../../sim-core/files/index.ts';
import { hazardCourse, type IncidentCourse } from '../../../sim-core/hazard-course.ts';
import { HOUR } from '../../../sim-core/text/index.ts';
import { compileDraft, libraryOf, problemOf, type StudioProblem } from './check.ts';
import type { DraftFile } from './draft.ts';

/** What somebody set; everything else is as the hazard's file has it. */
export interface Trial {
  readonly hazard: string;
  readonly hours: number;
  readonly inputs: Readonly<Record<string, number>>;
  readonly inputHours: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly initial: Readonly<Record<string, number>>;
  readonly working: Readonly<Record<string, number>>;
  readonly fromHour: number;
  readonly protections: readonly string[];
}

export type Tried =
  | {
      readonly ok: true;
      readonly sheet: HazardSheet;
      readonly hours: readonly number[];
      readonly course: IncidentCourse;
      /** The same with nobody at work, to compare with; null when nothing was set to work. */
      readonly alone: IncidentCourse | null;
      readonly fires: readonly { readonly edge: string; readonly hour: number }[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly StudioProblem[];
      /** A value that was no number, in the engine's words. */
      readonly fault: string | null;
    };

/** Incident → input → the highest value that it takes when nobody helps, in the units of its hazard. */
export type Peaks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What the inputs of the scenario's incidents come to, so that a hazard is tried under what it would meet.
 * Empty while the draft has problems.
 */
export function peaksOf(shelf: readonly DraftFile[], own: readonly DraftFile[]): Peaks {
  const compiled = compileDraft(shelf, own);
  if (compiled === null) return {};
  const { model } = compiled.scenario;
  const { incidents } = hazardCourse(model, '1', {
    fromMs: Infinity,
    working: {},
    protections: [],
  });
  return Object.fromEntries(
    incidents.map(({ incident, variables }) => {
      const at = model.incidents.find(({ id }) => id === incident);
      const id = model.hazards[at?.hazard ?? -1]?.id ?? '';
      const sheet = hazardSheet(compiled.library, id);
      const inputs = sheet.ok ? sheet.value.variables.filter(({ block }) => block === 'input') : [];
      const peaks = inputs.map(({ name, factor }) => {
        const values = (variables[name] ?? []).flat();
        return [name, Number((Math.max(0, ...values) / factor).toPrecision(4))] as const;
      });
      return [incident, Object.fromEntries(peaks)];
    }),
  );
}

const STEP_MS = HOUR / 12;
const LONGEST_HOURS = 240;

export function tryHazard(
  shelf: readonly DraftFile[],
  own: readonly DraftFile[],
  trial: Trial,
): Tried {
  const library = libraryOf(shelf, own);
  const read = hazardSheet(library, trial.hazard);
  if (!read.ok) return { ok: false, problems: read.error.map(problemOf), fault: null };
  const first = firstSetting(read.value);
  const horizonMs = Math.round(Math.min(LONGEST_HOURS, Math.max(1, trial.hours))) * HOUR;
  const setting: BenchSetting = {
    ...first,
    horizonMs,
    stepMs: STEP_MS,
    inputs: trial.inputs,
    inputsLastMs: Math.max(STEP_MS, Math.round(trial.inputHours * 12) * STEP_MS),
    parameters: { ...first.parameters, ...trial.parameters },
    initial: { ...first.initial, ...trial.initial },
  };
  const built = hazardOnBench(library, trial.hazard, setting);
  if (!built.ok) return { ok: false, problems: built.error.map(problemOf), fault: null };
  const { model, sheet } = built.value;
  const isTried = ({ incident }: IncidentCourse): boolean => incident.split('@')[0] === TRIED;
  try {
    const helped =
      trial.protections.length > 0 || Object.values(trial.working).some((amount) => amount > 0);
    const resistance = {
      fromMs: trial.fromHour * HOUR,
      working: trial.working,
      protections: trial.protections,
    };
    const { hours, incidents, fires } = hazardCourse(model, '1', resistance);
    const alone = helped
      ? hazardCourse(model, '1', { ...resistance, fromMs: Infinity }).incidents.find(isTried)
      : undefined;
    const course = incidents.find(isTried);
    if (course === undefined) return { ok: false, problems: [], fault: null };
    return { ok: true, sheet, hours, course, alone: alone ?? null, fires };
  } catch (error) {
    return {
      ok: false,
      problems: [],
      fault: error instanceof Error ? error.message : String(error),
    };
  }
}
