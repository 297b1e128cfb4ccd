/** From the files that people write to compiled data, with the problems that are in their way. */
import { err } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CompiledCampaign } from '../model/campaign.ts';
import type { CompiledMechanism } from '../model/mechanism.ts';
import type { CompiledExperiment } from '../model/experiment.ts';
import type { CompiledExercise } from '../model/exercise.ts';
import type { CompiledScenario } from '../model/scenario.ts';
import type { CompiledLab } from '../model/lab.ts';
import { compileCampaignFile } from './campaign.ts';
import { compileExerciseFile } from './exercise.ts';
import { compileExperimentFile } from './experiment.ts';
import { compileHazard } from './hazard.ts';
import { compileLabFile } from './lab/index.ts';
import { askFor } from './library.ts';
import type { Library } from './library.ts';
import { compileMechanismFile } from './mechanism.ts';
import { kindOf, openFile } from './opening.ts';
import type { OptionRegistry } from './options.ts';
import { inReadingOrder } from './problem.ts';
import type { Problem } from './problem.ts';
import { compileRegion } from './region.ts';
import { compileScenarioFile } from './scenario.ts';
import type { SourceFile } from './yaml.ts';

export { explainProblem, PROBLEM_CODES, sayProblem } from './problem.ts';
export { fieldOf, valueAt } from './path.ts';
export type { Path } from './path.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { FILE_KINDS, idsOf, layOver, readLibrary } from './library.ts';
export type { FileKind, Library } from './library.ts';
export type { SourceFile } from './yaml.ts';
export { snakeCase } from './options.ts';
export { titleOfFile } from './library.ts';
export type { OptionDeclaration, OptionRegistry } from './options.ts';
export { identityOfMechanism, identityOfScenario } from './scenario.ts';
export { readStoryTime } from './story-clock.ts';
export { firstSetting, hazardOnBench, TRIED } from './hazard-bench.ts';
export type { BenchSetting } from './hazard-bench.ts';
export { hazardSheet } from './hazard-sheet.ts';
export type { HazardSheet, HazardVariable } from './hazard-sheet.ts';
export { readSeeds, SEED_LIMIT } from './seeds.ts';
export { jsonSchemas } from './schemas.ts';
export type { JsonSchema } from './schemas.ts';

/** Compiles a scenario, given by its id (or path) in the library or as a file of the user's. */
export function compileScenario(
  library: Library,
  idOrFile: string | SourceFile,
): Result<CompiledScenario, readonly Problem[]> {
  const file = askFor(library, 'scenario', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'scenario');
  return report === null ? err(problems) : compileScenarioFile(library, report);
}

/** Compiles a mechanism, given by its id (or path) in the library or as a file of the user's. */
export function compileMechanism(
  library: Library,
  options: OptionRegistry,
  idOrFile: string | SourceFile,
): Result<CompiledMechanism, readonly Problem[]> {
  const file = askFor(library, 'mechanism', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'mechanism');
  return report === null ? err(problems) : compileMechanismFile(library, options, report);
}

/** Compiles an exercise with the scenario that it plays, given by its id (or path) or as a file. */
export function compileExercise(
  library: Library,
  idOrFile: string | SourceFile,
): Result<CompiledExercise, readonly Problem[]> {
  const file = askFor(library, 'exercise', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'exercise');
  return report === null ? err(problems) : compileExerciseFile(library, report);
}

/** Compiles a lab, given by its id (or path) in the library or as a file of the user's. */
export function compileLab(
  library: Library,
  options: OptionRegistry,
  idOrFile: string | SourceFile,
): Result<CompiledLab, readonly Problem[]> {
  const file = askFor(library, 'lab', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'lab');
  return report === null ? err(problems) : compileLabFile(library, options, report);
}

/** Compiles a campaign, given by its id (or path) in the library or as a file of the user's. */
export function compileCampaign(
  library: Library,
  idOrFile: string | SourceFile,
): Result<CompiledCampaign, readonly Problem[]> {
  const file = askFor(library, 'campaign', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'campaign');
  return report === null ? err(problems) : compileCampaignFile(library, report);
}

/** Compiles an experiment with all that it runs, given by its id (or path) or as a file. */
export function compileExperiment(
  library: Library,
  options: OptionRegistry,
  idOrFile: string | SourceFile,
): Result<CompiledExperiment, readonly Problem[]> {
  const file = askFor(library, 'experiment', idOrFile);
  if ('code' in file) return err([file]);
  const { report, problems } = openFile(library, file, 'experiment');
  return report === null ? err(problems) : compileExperimentFile(library, options, report);
}

/**
 * All problems of a file of any kind, in reading order; none when it can be used. For a scenario,
 * a mechanism, an exercise and an experiment these include the problems of the files that they build on. Never throws for any text.
 */
export function validateFile(
  library: Library,
  options: OptionRegistry,
  file: SourceFile,
): readonly Problem[] {
  const { report, problems } = openFile(library, file, null);
  const kind = report === null ? null : kindOf(report);
  if (report === null || kind === null) return problems;
  switch (kind) {
    case 'region':
      compileRegion(report);
      return inReadingOrder(report.problems);
    case 'hazard':
      compileHazard(report);
      return inReadingOrder(report.problems);
    case 'scenario': {
      const compiled = compileScenarioFile(library, report);
      return compiled.ok ? [] : compiled.error;
    }
    case 'mechanism': {
      const compiled = compileMechanismFile(library, options, report);
      return compiled.ok ? [] : compiled.error;
    }
    case 'exercise': {
      const compiled = compileExerciseFile(library, report);
      return compiled.ok ? [] : compiled.error;
    }
    case 'lab': {
      const compiled = compileLabFile(library, options, report);
      return compiled.ok ? [] : compiled.error;
    }
    case 'campaign': {
      const compiled = compileCampaignFile(library, report);
      return compiled.ok ? [] : compiled.error;
    }
    case 'experiment': {
      const compiled = compileExperimentFile(library, options, report);
      return compiled.ok ? [] : compiled.error;
    }
  }
}
