/** Shared by no option: joins eight choices into the hooks of one mechanism. */
import { Fault } from '../../base/assert.ts';
import { DIMENSIONS } from '../../model/mechanism.ts';
import type {
  DimensionChoice,
  DimensionId,
  Hooks,
  HooksOf,
  MechanismModel,
  MechanismOption,
  OptionCost,
} from '../../model/mechanism.ts';
import { OPTIONS } from './index.ts';
import { withLadder } from './organisation/ladder.ts';

/** @throws {Fault} for an option that does not exist: files are checked before they come here. */
export function compose(mechanism: MechanismModel): Hooks {
  const { dimensions, by } = mechanism;
  const common = hooksOf('awareness', dimensions.awareness).traits;
  const own = new Map(
    Object.keys(by).map((id) => [id, hooksOf('awareness', by[id].awareness).traits]),
  );
  return {
    awareness: (jurisdiction) => own.get(jurisdiction) ?? common,
    organisation: withLadder(hooksOf('organisation', dimensions.organisation)),
    law: hooksOf('law', dimensions.law),
    information: hooksOf('information', dimensions.information),
    resources: hooksOf('resources', dimensions.resources),
    finance: hooksOf('finance', dimensions.finance),
    evaluation: hooksOf('evaluation', dimensions.evaluation),
    participation: hooksOf('participation', dimensions.participation),
    cost: costOf(mechanism),
  };
}

/** Standing cost of the whole: posts and yuan per year, summed over the dimensions. */
export function costOf(mechanism: MechanismModel): OptionCost {
  let posts = 0;
  let yuanPerYear = 0;
  for (const dimension of DIMENSIONS) {
    const { option, parameters } = mechanism.dimensions[dimension];
    const cost = optionOf(dimension, option).cost(parameters);
    posts += cost.posts;
    yuanPerYear += cost.yuanPerYear;
  }
  return { posts, yuanPerYear };
}

function hooksOf<D extends DimensionId>(dimension: D, choice: DimensionChoice): HooksOf[D] {
  return optionOf(dimension, choice.option).hooks(choice.parameters);
}

function optionOf<D extends DimensionId>(dimension: D, id: string): MechanismOption<D> {
  const options: Readonly<Record<string, MechanismOption<D>>> = OPTIONS[dimension];
  if (!Object.hasOwn(options, id)) throw new Fault(`mechanism: no option ${dimension}: ${id}`);
  return options[id];
}
