import { compileScenario } from '../../sim-core/files/index.ts';
import { mechanismOf, shippedLibrary } from '../kit/drill.ts';
import { playCase } from './measure.ts';
import { predictionOf } from './score.ts';
import type { Predictions } from './score.ts';
import { withSetting } from './settings.ts';
import type { Setting } from './settings.ts';
import type { Case } from './target.ts';

/** Medians over the seeds of every target of every case, at each setting in turn. */
export function predictions(
  cases: readonly Case[],
  settings: readonly Setting[],
  seeds: readonly string[],
): readonly Predictions[] {
  const library = shippedLibrary();
  const played = cases.map((one) => {
    const compiled = compileScenario(library, one.scenario);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
    const { model } = compiled.value;
    const mechanism = mechanismOf(library, one.mechanism);
    const play = (setting: Setting): readonly (number | null)[] => {
      const outcomes = seeds.map((seed) =>
        playCase(one, model, withSetting(mechanism, setting), seed),
      );
      return one.targets.map((_, t) => predictionOf(outcomes.map((outcome) => outcome[t])));
    };
    // Where there is nobody to act, the setting has no say.
    if (model.units.length === 0) {
      const once = play(settings[0]);
      return settings.map(() => once);
    }
    return settings.map(play);
  });
  return settings.map((_, s) => played.map((bySetting) => bySetting[s]));
}
