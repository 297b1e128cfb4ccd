import { defaultChoice, OPTIONS } from '../../sim-core/index.ts';
import type { MechanismModel } from '../../sim-core/index.ts';
import { DIMENSIONS } from '../../sim-core/model/mechanism.ts';
import type {
  DimensionId,
  Escalation,
  MechanismOption,
  Parameters,
} from '../../sim-core/model/mechanism.ts';

/** An option's id, or the id with parameters that differ from its declared defaults. */
export type ChoiceSpec = string | readonly [option: string, changed: Parameters];
export type MechanismSpec = Partial<Readonly<Record<DimensionId, ChoiceSpec>>> & {
  readonly id?: string;
  /** Jurisdiction → awareness of its people. */
  readonly by?: Readonly<Record<string, ChoiceSpec>>;
  /** Jurisdiction → what differs inside it. */
  readonly layers?: Readonly<
    Record<
      string,
      Partial<Readonly<Record<DimensionId, ChoiceSpec>>> & { readonly escalateWhen?: Escalation }
    >
  >;
};

const NO_LINKAGE: Readonly<Record<DimensionId, string>> = {
  awareness: 'parochial',
  organisation: 'territorial',
  law: 'vertical-approval',
  information: 'vertical',
  resources: 'own-only',
  finance: 'donor-pays',
  evaluation: 'none',
  participation: 'government-only',
};

/** A mechanism without any linkage, in which the given dimensions are chosen otherwise. */
export function mechanismOf(spec: MechanismSpec = {}): MechanismModel {
  const entries = DIMENSIONS.map((dimension) => [
    dimension,
    choice(dimension, spec[dimension] ?? NO_LINKAGE[dimension]),
  ]);
  return {
    id: spec.id ?? 'tested',
    dimensions: Object.fromEntries(entries) as MechanismModel['dimensions'],
    by: Object.fromEntries(
      Object.entries(spec.by ?? {}).map(([id, awareness]) => [
        id,
        { awareness: choice('awareness', awareness) },
      ]),
    ),
    ...(spec.layers === undefined
      ? {}
      : {
          layers: Object.entries(spec.layers).map(([scope, { escalateWhen, ...chosen }]) => ({
            scope,
            escalateWhen: escalateWhen ?? 'exhausted',
            dimensions: Object.fromEntries(
              DIMENSIONS.flatMap((dimension) => {
                const one = chosen[dimension];
                return one === undefined ? [] : [[dimension, choice(dimension, one)]];
              }),
            ),
          })),
        }),
  };
}

/** @throws {Error} for an option or a parameter that does not exist. */
function choice(
  dimension: DimensionId,
  spec: ChoiceSpec,
): MechanismModel['dimensions'][DimensionId] {
  const [option, changed] = typeof spec === 'string' ? [spec, {}] : spec;
  if (!Object.hasOwn(OPTIONS[dimension], option)) {
    throw new Error(`kit: there is no option ${dimension}.${option}`);
  }
  const { parameters } = defaultChoice(dimension, option);
  const unknown = Object.keys(changed).find((name) => !Object.hasOwn(parameters, name));
  if (unknown !== undefined) throw new Error(`kit: ${option} has no parameter ${unknown}`);
  return { option, parameters: { ...parameters, ...changed } };
}

/** Every option of every dimension. */
export function allOptions(): readonly (readonly [DimensionId, string, MechanismOption])[] {
  return DIMENSIONS.flatMap((dimension) => {
    const options: Readonly<Record<string, MechanismOption>> = OPTIONS[dimension];
    return Object.keys(options).map((id) => [dimension, id, options[id]] as const);
  });
}
