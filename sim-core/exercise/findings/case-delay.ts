import { criticalPaths } from '../../engine/path.ts';
import type { Phase } from '../../model/case.ts';
import type { CasePath } from '../../model/record.ts';
import { asId } from '../facts.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { incidentTitle, lasting, NOTED_FROM_MS } from './finding.ts';
import type { Finding } from './finding.ts';

const BEFORE_ASKING: readonly Phase[] = ['unsensed', 'sensed', 'reported', 'shared'];
const BEFORE_A_PROMISE: readonly Phase[] = ['requested', 'deliberated', 'authorised'];

/** Responding without urgency, and linked without moving: the two stretches of a case that people own. */
export function caseDelays(
  game: Game,
  paths: readonly CasePath[] = criticalPaths(game.run.sim),
): readonly Finding[] {
  const { scenario } = game.run.sim;
  return paths.flatMap((path): readonly Finding[] => {
    const place = scenario.jurisdictions[path.jurisdiction].id;
    const title = game.input.texts.jurisdictions[place] ?? asId(place);
    const what = incidentTitle(game, path.root);
    const id = `${scenario.incidents[path.root].id}:${place}`;
    const found = (
      kind: 'late-request' | 'slow-answer',
      words: Finding['words'],
      { fromMs, toMs }: Stretch,
    ): readonly Finding[] => {
      if ((toMs ?? nowOf(game)) - fromMs < NOTED_FROM_MS) return [];
      const evidence = [{ kind: 'case', department: null, id, atMs: fromMs }] as const;
      const one = { kind, id: `${kind}:${id}`, department: null, words, fromMs, toMs, evidence };
      return [lasting(nowOf(game), one)];
    };
    const asked = stretchOf(game, path, BEFORE_ASKING, path.t0Ms);
    const answered = stretchOf(game, path, BEFORE_A_PROMISE, asked.toMs ?? nowOf(game));
    return [
      ...found(
        'late-request',
        {
          zh: `${title.zh}因“${what.zh}”超出自有能力后 {amount} 分钟才求援（应而不急）`,
          en: `${title.en} asked for help {amount} minutes after “${what.en}” exceeded its own means`,
        },
        asked,
      ),
      ...found(
        'slow-answer',
        {
          zh: `${title.zh}“${what.zh}”的请求从提出到应允用了 {amount} 分钟（联而不动）`,
          en: `${title.en} waited {amount} minutes from its request to a promise over “${what.en}”`,
        },
        answered,
      ),
    ];
  });
}

/** Time that some phases took, counted from where they begin; without an end while one of them goes on. */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number | null;
}

function stretchOf(
  game: Game,
  { phases }: CasePath,
  names: readonly Phase[],
  fromMs: number,
): Stretch {
  const now = nowOf(game);
  const own = phases.filter(({ phase }) => names.includes(phase));
  if (own.some((one) => one.fromMs <= now && one.toMs > now)) return { fromMs, toMs: null };
  const took = own.reduce(
    (sum, one) => sum + Math.min(one.toMs, now) - Math.min(one.fromMs, now),
    0,
  );
  return { fromMs, toMs: fromMs + took };
}
