import { criticalPaths } from '../../engine/path.ts';
import type { CasePath, PhaseInterval } from '../../model/record.ts';
import { asId } from '../facts.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { incidentTitle, minutes, NOTED_FROM_MS } from './finding.ts';
import type { Evidence, Finding } from './finding.ts';

/** Responding without urgency, and linked without moving: the two stretches of a case that people own. */
export function caseDelays(game: Game): readonly Finding[] {
  const { scenario } = game.run.sim;
  return criticalPaths(game.run.sim).flatMap((path): readonly Finding[] => {
    const place = scenario.jurisdictions[path.jurisdiction].id;
    const title = game.input.texts.jurisdictions[place] ?? asId(place);
    const what = incidentTitle(game, path.root);
    const evidence = (atMs: number): readonly Evidence[] => [
      { kind: 'case', department: null, id: `${scenario.incidents[path.root].id}:${place}`, atMs },
    ];
    const asked = lengthOf(game, path, ['unsensed', 'sensed', 'reported', 'shared']);
    const answered = lengthOf(game, path, ['requested', 'deliberated', 'authorised']);
    return [
      ...(asked < NOTED_FROM_MS
        ? []
        : [
            {
              kind: 'late-request' as const,
              text: {
                zh: `${title.zh}因“${what.zh}”超出自有能力后 ${minutes(asked)} 分钟才求援（应而不急）`,
                en: `${title.en} asked for help ${minutes(asked)} minutes after “${what.en}” exceeded its own means`,
              },
              amount: minutes(asked),
              unit: 'min' as const,
              evidence: evidence(path.t0Ms),
            },
          ]),
      ...(answered < NOTED_FROM_MS
        ? []
        : [
            {
              kind: 'slow-answer' as const,
              text: {
                zh: `${title.zh}“${what.zh}”的请求从提出到应允用了 ${minutes(answered)} 分钟（联而不动）`,
                en: `${title.en} waited ${minutes(answered)} minutes from its request to a promise over “${what.en}”`,
              },
              amount: minutes(answered),
              unit: 'min' as const,
              evidence: evidence(path.t0Ms + asked),
            },
          ]),
    ];
  });
}

/** Time of some phases up to now. */
function lengthOf(game: Game, { phases }: CasePath, names: readonly string[]): number {
  const now = nowOf(game);
  return phases
    .filter(({ phase }: PhaseInterval) => names.includes(phase))
    .reduce((sum, { fromMs, toMs }) => sum + Math.min(toMs, now) - Math.min(fromMs, now), 0);
}
