/** The compiled inputs as they come through the doors of sim-core, by the names of the model. */
import type { MechanismModel, OPTIONS } from '../../sim-core/index.ts';
import type {
  compileCampaign,
  compileExercise,
  compileExperiment,
  compileLab,
  compileMechanism,
  compileScenario,
} from '../../sim-core/files/index.ts';

type ValueOf<R> = Extract<R, { readonly ok: true }> extends { readonly value: infer V } ? V : never;

export type CompiledCampaign = ValueOf<ReturnType<typeof compileCampaign>>;
export type CompiledScenario = ValueOf<ReturnType<typeof compileScenario>>;
export type CompiledExercise = ValueOf<ReturnType<typeof compileExercise>>;
export type CompiledExperiment = ValueOf<ReturnType<typeof compileExperiment>>;
export type CompiledMechanism = ValueOf<ReturnType<typeof compileMechanism>>;

export type CompiledLab = ValueOf<ReturnType<typeof compileLab>>;

export type DimensionId = keyof MechanismModel['dimensions'];
export type DimensionChoice = MechanismModel['dimensions'][DimensionId];
export type Parameters = DimensionChoice['parameters'];
export type ParameterValue = Parameters[string];

/** One option of any dimension. */
export type MechanismOption = (typeof OPTIONS)[DimensionId][string];
