/** Shared by no option: the mechanism without any of its effects. */
import { DIMENSIONS } from '../../model/mechanism.ts';
import type {
  DimensionChoice,
  DimensionId,
  MechanismModel,
  MechanismOption,
  ParameterValue,
} from '../../model/mechanism.ts';
import { OPTIONS } from './index.ts';

/**
 * Every parameter at its neutral value: delays, loss, caution, misjudgement and reserve 0, desks and
 * agenda unbounded, acceptance 1, one common audience and order of donors. All neutralised mechanisms
 * move the same units at the same times; a difference would be hidden in the code of an option.
 */
export function neutralise(mechanism: MechanismModel): MechanismModel {
  const entries = DIMENSIONS.map((dimension) => [
    dimension,
    neutralChoice(dimension, mechanism.dimensions[dimension]),
  ]);
  return {
    id: mechanism.id,
    dimensions: Object.fromEntries(entries) as MechanismModel['dimensions'],
    by: {},
  };
}

function neutralChoice(dimension: DimensionId, choice: DimensionChoice): DimensionChoice {
  const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
  const { parameters } = options[choice.option];
  const neutral: Record<string, ParameterValue> = {};
  for (const name of Object.keys(choice.parameters)) neutral[name] = parameters[name].neutral;
  return { option: choice.option, parameters: neutral };
}

/** An option with every parameter at its declared default. */
export function defaultChoice(dimension: DimensionId, option: string): DimensionChoice {
  const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
  const { parameters } = options[option];
  const values: Record<string, ParameterValue> = {};
  for (const name of Object.keys(parameters)) values[name] = parameters[name].default;
  return { option, parameters: values };
}
