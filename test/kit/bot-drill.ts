import { MINUTE } from '../../sim-core/base/time.ts';
import type { Attempt } from '../../sim-core/exercise/attempt.ts';
import type { SeatView } from '../../sim-core/exercise/entries.ts';
import type { Group, GroupInput } from '../../sim-core/exercise/group.ts';
import { BOT_THINK_MS, botAct, createGroup, gazetteerOf } from '../../sim-core/exercise/index.ts';
import { compileExercise } from '../../sim-core/files/index.ts';
import type { Library } from '../../sim-core/files/index.ts';
import { mechanismOf } from './drill.ts';

/** How often a desk is looked at, in wall time. */
const TICK_MS = 20_000;

export interface BotDrill {
  readonly input: GroupInput;
  readonly log: readonly Attempt[];
  readonly group: Group;
}

/** A shipped exercise, played through its agenda by scripted people at all its desks, and ended. */
export function botDrill(
  library: Library,
  exercise: string,
  mechanisms: readonly string[],
  seed: string,
): BotDrill {
  const compiled = compileExercise(library, exercise);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error.slice(0, 3)));
  const { definition, scenario } = compiled.value;
  const input: GroupInput = {
    definition,
    scenario: scenario.model,
    texts: scenario.texts,
    mechanisms: mechanisms.map((id) => mechanismOf(library, id)),
    seed,
  };
  const gazetteer = gazetteerOf(scenario.model, scenario.texts, input.mechanisms);
  const group = createGroup(input);
  const log: Attempt[] = [];
  const attempt = (body: Attempt['body'], role: Attempt['by']['role'], person: string): void => {
    const one: Attempt = { id: `a${log.length + 1}`, by: { person, role }, body };
    log.push(one);
    group.apply(one);
  };
  const lead = (body: Attempt['body']): void => attempt(body, 'facilitator', 'lead');
  const seats = definition.seats.map(({ department }) => department);
  for (const department of seats) {
    lead({ kind: 'seat', department, people: [`bot:${department}`] });
    lead({ kind: 'control', department, mode: 'people' });
  }
  lead({ kind: 'start' });
  const busyUntil: Record<string, number> = {};
  let wallMs = 0;
  for (const phase of definition.agenda) {
    lead({ kind: 'phase', phase: phase.id });
    const endMs = wallMs + phase.wallMs;
    while (phase.story !== null && wallMs < endMs) {
      wallMs += TICK_MS;
      const toMs = Math.min(phase.story.toMs, group.nowMs + TICK_MS * phase.topSpeed);
      attempt({ kind: 'advance', toMs }, 'clock', 'clock');
      for (const department of seats) {
        if ((busyUntil[department] ?? 0) > wallMs) continue;
        const view = group.view({ role: 'participant', department }) as unknown as SeatView;
        const act = botAct(view, gazetteer, group.nowMs);
        busyUntil[department] = wallMs + (act === null ? MINUTE : BOT_THINK_MS[act.kind]);
        if (act === null) continue;
        const thinkWallMs = BOT_THINK_MS[act.kind];
        attempt(
          { kind: 'act', department, act, thinkWallMs, simulated: false },
          'participant',
          `bot:${department}`,
        );
      }
    }
    wallMs = endMs;
  }
  lead({ kind: 'end' });
  return { input, log, group };
}
