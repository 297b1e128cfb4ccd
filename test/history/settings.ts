import { withParameter } from '../../exercise-server/batch/variants.ts';
import type { MechanismModel } from '../../sim-core/index.ts';

/**
 * The assumed parameters that are fitted: no law and no count fixes them, and they bear on every case.
 * Values are the default and the ends of the declared range; nothing leaves it.
 */
export const FITTED = {
  'awareness.threshold': [1.3, 0.6, 1.5],
  'awareness.handling': [1.2, 0.6, 1.6],
  'awareness.misjudgement': [0.35, 0, 0.6],
} as const;

export type Setting = Readonly<Record<keyof typeof FITTED, number>>;

/** Every combination; the first is the mechanism as it is shipped. */
export const SETTINGS: readonly Setting[] = FITTED['awareness.threshold'].flatMap((threshold) =>
  FITTED['awareness.handling'].flatMap((handling) =>
    FITTED['awareness.misjudgement'].map((misjudgement) => ({
      'awareness.threshold': threshold,
      'awareness.handling': handling,
      'awareness.misjudgement': misjudgement,
    })),
  ),
);

export function withSetting(mechanism: MechanismModel, setting: Setting): MechanismModel {
  let changed = mechanism;
  for (const [path, value] of Object.entries(setting))
    changed = withParameter(changed, path, value);
  return changed;
}
