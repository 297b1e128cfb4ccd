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
import { joined } from './layers.ts';
import type { Layer } from './layers.ts';

const known = new WeakMap<MechanismModel, Hooks>();

/**
 * The same mechanism gives the same hooks to every run of it: they hold no state, and calls to functions
 * that stay the same are what an engine makes fast.
 * @throws {Fault} for an option that does not exist: files are checked before they come here.
 */
export function compose(mechanism: MechanismModel): Hooks {
  const found = known.get(mechanism) ?? join(mechanism);
  known.set(mechanism, found);
  return found;
}

function join(mechanism: MechanismModel): Hooks {
  const inner = mechanism.layers ?? [];
  const whole: Layer = {
    scope: null,
    escalateWhen: 'exhausted',
    ...crossing(mechanism.dimensions),
  };
  const layers = [
    whole,
    ...inner.map(({ scope, escalateWhen, dimensions }): Layer => {
      return { scope, escalateWhen, ...crossing(dimensions) };
    }),
  ];
  const outer = hooksIn(mechanism, mechanism.dimensions, layers, whole);
  return {
    ...outer,
    layers: inner.map(({ scope, dimensions }, i) => ({
      scope,
      hooks: hooksIn(mechanism, { ...mechanism.dimensions, ...dimensions }, layers, layers[i + 1]),
    })),
    cost: costOf(mechanism),
  };
}

/** What crosses the layers of a mechanism; null where a layer does not choose it. */
function crossing(
  dimensions: Readonly<Partial<Record<DimensionId, DimensionChoice>>>,
): Pick<Layer, 'organisation' | 'information'> {
  const { organisation, information } = dimensions;
  return {
    organisation: organisation === undefined ? null : hooksOf('organisation', organisation),
    information: information === undefined ? null : hooksOf('information', information),
  };
}

function hooksIn(
  { by }: MechanismModel,
  dimensions: MechanismModel['dimensions'],
  layers: readonly Layer[],
  layer: Layer,
): Hooks {
  const common = hooksOf('awareness', dimensions.awareness).traits;
  const own = new Map(
    Object.entries(by).flatMap(([id, { awareness }]) =>
      awareness === undefined ? [] : [[id, hooksOf('awareness', awareness).traits] as const],
    ),
  );
  return {
    awareness: (jurisdiction) => own.get(jurisdiction) ?? common,
    ...joined(layers, layer, {
      organisation: hooksOf('organisation', dimensions.organisation),
      information: hooksOf('information', dimensions.information),
    }),
    law: hooksOf('law', dimensions.law),
    resources: hooksOf('resources', dimensions.resources),
    finance: hooksOf('finance', dimensions.finance),
    evaluation: hooksOf('evaluation', dimensions.evaluation),
    participation: hooksOf('participation', dimensions.participation),
    members: membersOf(by),
    layers: [],
    cost: { posts: 0, yuanPerYear: 0 },
  };
}

/** What single members decide otherwise, beside what their people are like. */
function membersOf(by: MechanismModel['by']): Hooks['members'] {
  return Object.fromEntries(
    Object.entries(by).map(([id, { law, participation }]) => [
      id,
      {
        ...(law === undefined ? {} : { law: hooksOf('law', law) }),
        ...(participation === undefined
          ? {}
          : { participation: hooksOf('participation', participation) }),
      },
    ]),
  );
}

/** Standing cost of the whole: posts and yuan per year, over the dimensions of all layers. */
export function costOf({ dimensions, layers = [] }: MechanismModel): OptionCost {
  let posts = 0;
  let yuanPerYear = 0;
  for (const chosen of [dimensions, ...layers.map((layer) => layer.dimensions)]) {
    for (const dimension of DIMENSIONS) {
      const choice = chosen[dimension];
      if (choice === undefined) continue;
      const cost = optionOf(dimension, choice.option).cost(choice.parameters);
      posts += cost.posts;
      yuanPerYear += cost.yuanPerYear;
    }
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
