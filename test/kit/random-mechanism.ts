import type { Distribution } from '../../sim-core/base/distribution.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type {
  DimensionChoice,
  DimensionId,
  MechanismModel,
  MechanismOption,
  ParameterDeclaration,
  ParameterValue,
} from '../../sim-core/model/mechanism.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { diceOf } from './dice.ts';
import type { Dice } from './dice.ts';

/** Any point of the space of mechanisms: random options with random parameters, members out of step. */
export function randomMechanism(seed: string, jurisdictions: readonly string[]): MechanismModel {
  const dice = diceOf(`${seed}/mechanism`);
  return {
    id: `random-${seed}`,
    dimensions: Object.fromEntries(
      DIMENSIONS.map((dimension) => [dimension, randomChoice(dice, dimension)]),
    ) as MechanismModel['dimensions'],
    by: Object.fromEntries(
      dice
        .some(jurisdictions, 0.2)
        .map((id) => [id, { awareness: randomChoice(dice, 'awareness') }]),
    ),
  };
}

function randomChoice(dice: Dice, dimension: DimensionId): DimensionChoice {
  const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
  const option = dice.pick(Object.keys(options));
  const parameters: Record<string, ParameterValue> = {};
  for (const [name, declared] of Object.entries(options[option].parameters)) {
    parameters[name] = randomValue(dice, declared);
  }
  return { option, parameters };
}

function randomValue(dice: Dice, declared: ParameterDeclaration): ParameterValue {
  if (dice.chance(0.15)) return declared.neutral;
  if (dice.chance(0.3)) return declared.default;
  switch (declared.kind) {
    case 'switch':
      return dice.chance(0.5);
    case 'choice':
      return dice.pick(declared.choices);
    case 'names':
      return dice.chance(0.5) ? declared.default : dice.some(['containment', 'rescue'], 0.5);
    case 'count':
      return dice.whole(declared.range[0], Math.min(declared.range[1], 20));
    case 'duration':
      return durationIn(dice, declared.range);
    case 'probability':
    case 'number':
      return dice.between(declared.range[0], declared.range[1]);
  }
}

function durationIn(dice: Dice, [low, high]: readonly [number, number]): Distribution {
  const ms = dice.between(low, high);
  return dice.pick<Distribution>([
    { kind: 'constant', value: ms },
    { kind: 'exponential', mean: ms },
    { kind: 'lognormal', median: ms, sigma: 0.6 },
  ]);
}
