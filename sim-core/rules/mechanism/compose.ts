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

/**
 * Standing cost of all that a mechanism has: posts and yuan per year, over the dimensions of the whole
 * and of each layer. What single members choose costs what it would cost the whole, once however many
 * they are: by members one by one nobody gets for nothing what the whole has to pay.
 */
export function costOf({ dimensions, by, layers = [] }: MechanismModel): OptionCost {
  let posts = 0;
  let yuanPerYear = 0;
  for (const dimension of DIMENSIONS) {
    const own = [dimensions, ...Object.values(by)].map((chosen: Choices) => chosen[dimension]);
    const costs = [
      ...dearest(dimension, own),
      ...layers.flatMap((layer) => dearest(dimension, [layer.dimensions[dimension]])),
    ];
    for (const cost of costs) {
      posts += cost.posts;
      yuanPerYear += cost.yuanPerYear;
    }
  }
  return { posts, yuanPerYear };
}

type Choices = Readonly<Partial<Record<DimensionId, DimensionChoice>>>;

/** What each of the options costs where it costs most. */
function dearest(
  dimension: DimensionId,
  choices: readonly (DimensionChoice | undefined)[],
): readonly OptionCost[] {
  const costs = new Map<string, OptionCost>();
  for (const choice of choices) {
    if (choice === undefined) continue;
    const { posts, yuanPerYear } = optionOf(dimension, choice.option).cost(choice.parameters);
    const before = costs.get(choice.option) ?? { posts, yuanPerYear };
    costs.set(choice.option, {
      posts: Math.max(before.posts, posts),
      yuanPerYear: Math.max(before.yuanPerYear, yuanPerYear),
    });
  }
  return [...costs.values()];
}

function hooksOf<D extends DimensionId>(dimension: D, choice: DimensionChoice): HooksOf[D] {
  return optionOf(dimension, choice.option).hooks(choice.parameters);
}

function optionOf<D extends DimensionId>(dimension: D, id: string): MechanismOption<D> {
  const options: Readonly<Record<string, MechanismOption<D>>> = OPTIONS[dimension];
  if (!Object.hasOwn(options, id)) throw new Fault(`mechanism: no option ${dimension}: ${id}`);
  return options[id];
}
