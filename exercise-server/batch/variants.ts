import { defaultChoice, OPTIONS, type MechanismModel } from '../../sim-core/index.ts';
import type {
  CompiledMechanism,
  DimensionChoice,
  DimensionId,
  Parameters,
  ParameterValue,
} from './compiled.ts';

/** The option with its declared defaults, some of them replaced. @throws {Error} for unknown names */
export function choiceOf(
  dimension: DimensionId,
  option: string,
  changed: Parameters = {},
): DimensionChoice {
  if (!Object.hasOwn(OPTIONS[dimension], option))
    throw new Error(`no option ${dimension}.${option}`);
  const { parameters } = defaultChoice(dimension, option);
  const unknown = Object.keys(changed).find((name) => !Object.hasOwn(parameters, name));
  if (unknown !== undefined) throw new Error(`no parameter ${dimension}.${option}.${unknown}`);
  return { option, parameters: { ...parameters, ...changed } };
}

/** The same mechanism with one dimension chosen otherwise. The id is never part of any draw. */
export function withDimension(
  mechanism: MechanismModel,
  dimension: DimensionId,
  choice: DimensionChoice,
): MechanismModel {
  return { ...mechanism, dimensions: { ...mechanism.dimensions, [dimension]: choice } };
}

/** The same mechanism under another name. */
export function renamed(mechanism: MechanismModel, id: string): MechanismModel {
  return { ...mechanism, id };
}

/**
 * The same mechanism with one parameter changed. The path is `dimension.parameter`, for members out of
 * step `by.jurisdiction.dimension.parameter`, inside a layer `layers.scope.dimension.parameter`.
 * @throws {Error} for a path it does not have
 */
export function withParameter(
  mechanism: MechanismModel,
  path: string,
  value: ParameterValue,
): MechanismModel {
  const choice = choiceAt(mechanism, path);
  const parts = path.split('.');
  const parameter = parts.at(-1);
  const dimension = parts.at(-2) as DimensionId;
  if (choice === undefined || parameter === undefined) {
    throw new Error(`${mechanism.id} has no ${path}`);
  }
  const changed = replaced(mechanism.id, path, choice, parameter, value);
  const [where, place] = parts;
  if (where === 'by') {
    const own = { ...mechanism.by[place], [dimension]: changed };
    return { ...mechanism, by: { ...mechanism.by, [place]: own } };
  }
  if (where === 'layers') {
    const layers = (mechanism.layers ?? []).map((layer) =>
      layer.scope === place
        ? { ...layer, dimensions: { ...layer.dimensions, [dimension]: changed } }
        : layer,
    );
    return { ...mechanism, layers };
  }
  return withDimension(mechanism, dimension, changed);
}

/** The choice that a path lies in; undefined where the mechanism has none. */
function choiceAt(
  { dimensions, by, layers = [] }: MechanismModel,
  path: string,
): DimensionChoice | undefined {
  const [where, place, dimension] = path.split('.');
  if (where === 'by') return by[place]?.[dimension as keyof MechanismModel['by'][string]];
  if (where !== 'layers') return dimensions[where as DimensionId];
  return layers.find(({ scope }) => scope === place)?.dimensions[dimension as DimensionId];
}

function replaced(
  id: string,
  path: string,
  choice: DimensionChoice,
  parameter: string,
  value: ParameterValue,
): DimensionChoice {
  const name = Object.keys(choice.parameters).find((known) => snake(known) === snake(parameter));
  if (name === undefined) throw new Error(`${id} has no ${path}`);
  return { ...choice, parameters: { ...choice.parameters, [name]: value } };
}

/** Files write parameters in snake_case, declarations in camelCase. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');
}

/** One assumed parameter at one end of its range, in every mechanism that makes the assumption. */
export interface Sweep {
  readonly path: string;
  readonly end: 'low' | 'high';
  readonly value: ParameterValue;
  /** Mechanism index and the mechanism so changed. */
  readonly variants: readonly { readonly mechanism: number; readonly model: MechanismModel }[];
}

/**
 * Low and high of every assumed parameter. An assumption that several mechanisms share (same
 * parameter of the same option with the same range) is moved in all of them together, because it is
 * one assumption about the world.
 */
export function sweepsOf(mechanisms: readonly CompiledMechanism[]): Sweep[] {
  const shared = new Map<
    string,
    { path: string; end: 'low' | 'high'; value: ParameterValue; who: number[] }
  >();
  mechanisms.forEach(({ model, assumed }, mechanism) => {
    for (const { path, low, high } of assumed) {
      const option = choiceAt(model, path)?.option ?? '';
      for (const [end, value] of [
        ['low', low],
        ['high', high],
      ] as const) {
        const key = JSON.stringify([path, option, end, value]);
        const known = shared.get(key);
        if (known === undefined) shared.set(key, { path, end, value, who: [mechanism] });
        else known.who.push(mechanism);
      }
    }
  });
  return [...shared.values()].map(({ path, end, value, who }) => ({
    path,
    end,
    value,
    variants: who.map((mechanism) => {
      const { model } = mechanisms[mechanism];
      const changed = withParameter(model, path, value);
      return { mechanism, model: renamed(changed, `${model.id}[${path}=${end}]`) };
    }),
  }));
}
