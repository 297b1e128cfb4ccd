import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CompiledExercise, EvaluationTarget, Phase, SeatPlan } from '../model/exercise.ts';
import type { ScenarioModel } from '../model/scenario.ts';
import { EXERCISE } from './exercise-shape.ts';
import type { ExerciseData } from './exercise-shape.ts';
import { aroundOf, refuseTwins } from './exercise-around.ts';
import type { Around } from './exercise-around.ts';
import { compileInjects } from './exercise-injects.ts';
import { findFile, idsOf } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import type { Path } from './path.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { checkSources, collectNumbers, complainOfFlaws } from './provenance.ts';
import { countQualities, UNMARKED } from './provenance.ts';
import { complainOfDuplicate, fileWanted, gather, namesOf, resolve } from './references.ts';
import type { Report } from './report.ts';
import { openScenario } from './scenario.ts';
import type { OpenedScenario } from './scenario.ts';
import { readShape } from './shape.ts';
import { sourcesOf } from './words.ts';

/**
 * Compiles an opened exercise file with the scenario that it plays. The problems are those of all these
 * files, in reading order.
 */
export function compileExerciseFile(
  library: Library,
  report: Report,
): Result<CompiledExercise, readonly Problem[]> {
  const others: Problem[] = [];
  const compiled = compile(library, report, others);
  const problems = inReadingOrder([...report.problems, ...others]);
  return compiled !== null && problems.length === 0 ? ok(compiled) : err(problems);
}

function compile(library: Library, report: Report, others: Problem[]): CompiledExercise | null {
  const data = readShape(EXERCISE, report.source.data, { report, path: [] });
  if (data === null) return null;
  const marked = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(marked, report);
  checkSources(data, [], Object.keys(data.sources), report);
  const mechanisms = namesOf(fileWanted('mechanism'), idsOf(library, 'mechanism'));
  resolve(report, mechanisms, data.mechanism, ['mechanism']);
  const scenario = openPlayed(library, report, data, others);
  if (scenario === null) return null;
  const around = aroundOf(report, data, scenario);
  return {
    definition: {
      id: data.id,
      title: data.title,
      summary: data.summary,
      scenario: data.scenario,
      mechanism: data.mechanism,
      objectives: gather(report, data.objectives, ['objectives']).map(({ item }) => item),
      seats: compileSeats(around, data.seats),
      agenda: compileAgenda(around, data.agenda, scenario.compiled.model),
      msel: compileInjects(around, data.msel),
      evaluation: compileTargets(around, data.evaluation),
      otherNames: data.other_names,
    },
    scenario: scenario.compiled,
    quality: countQualities(marked),
    sources: { ...scenario.compiled.sources, ...sourcesOf(data.id, data.sources) },
  };
}

function openPlayed(
  library: Library,
  report: Report,
  { scenario: id }: ExerciseData,
  others: Problem[],
): OpenedScenario | null {
  const file = findFile(library, 'scenario', id);
  if (file === null) {
    const known = namesOf(fileWanted('scenario'), idsOf(library, 'scenario'));
    resolve(report, known, id, ['scenario']);
    return null;
  }
  const { report: inner, problems } = openFile(library, file, 'scenario');
  const opened = inner === null ? err(problems) : openScenario(library, inner);
  if (opened.ok) return opened.value;
  others.push(...opened.error);
  return null;
}

/** A department has one seat of its own at most, and is merged into one other at most. */
function compileSeats(around: Around, seats: ExerciseData['seats']): readonly SeatPlan[] {
  const { report, departments } = around;
  const seated = new Set<string>();
  const merged = new Set<string>();
  const take = (taken: Set<string>, id: string, path: Path): void => {
    if (resolve(report, departments, id, path) < 0) return;
    if (taken.has(id)) complainOfDuplicate(report, path);
    taken.add(id);
  };
  return seats.map(({ department, merges, briefing, first_things: firstThings }, i) => {
    take(seated, department, ['seats', i, 'department']);
    merges.forEach((id, m) => take(merged, id, ['seats', i, 'merges', m]));
    return { department, rank: i + 1, merges, briefing, firstThings };
  });
}

/** Phases with play follow each other in the story, within the scenario. */
function compileAgenda(
  { report }: Around,
  agenda: ExerciseData['agenda'],
  { horizonMs }: ScenarioModel,
): readonly Phase[] {
  refuseTwins(report, agenda, ['agenda']);
  let playedMs = 0;
  return agenda.map((phase, i) => {
    const { id, title, wall, top_speed: top, pace, questions } = phase;
    const path: Path = ['agenda', i];
    const story =
      phase.story === undefined
        ? null
        : { fromMs: phase.story.from.value, toMs: phase.story.to.value };
    if (story !== null) {
      const isSound =
        story.fromMs >= playedMs && story.toMs > story.fromMs && story.toMs <= horizonMs;
      if (!isSound) {
        const expected = {
          zh: `先后相接、在情景时长之内的一段（此前已到 ${playedMs / 60_000} min）`,
          en: `a stretch after the phase before it (which ends at ${playedMs / 60_000} min), within the scenario`,
        };
        report.complain({ code: 'out-of-range', path: [...path, 'story'], on: 'key', expected });
      }
      playedMs = Math.max(playedMs, story.toMs);
    }
    if (story !== null && top === undefined) {
      const expected = { zh: '倍速，如 6', en: 'how many times faster than life, such as 6' };
      report.complain({
        code: 'missing-key',
        path: [...path, 'top_speed'],
        token: 'top_speed',
        expected,
      });
    }
    return { id, title, story, wallMs: wall.value, topSpeed: top?.value ?? 1, pace, questions };
  });
}

function compileTargets(
  { report, objectives }: Around,
  targets: ExerciseData['evaluation'],
): readonly EvaluationTarget[] {
  const tasks = new Set<string>();
  return gather(report, targets, ['evaluation']).map(({ item, path }) => {
    resolve(report, objectives, item.objective, [...path, 'objective']);
    item.tasks.forEach(({ id }, t) => {
      if (tasks.has(id)) complainOfDuplicate(report, [...path, 'tasks', t, 'id']);
      tasks.add(id);
    });
    const { id, objective, capability, target, basis, tasks: list } = item;
    return { id, objective, capability, target, source: basis, tasks: list };
  });
}
