import type { Text } from '../base/text.ts';
import { controlOf } from '../engine/people.ts';
import type { Game } from '../exercise/game.ts';
import { nowOf } from '../exercise/game.ts';
import type { Played, PlayedStep } from './playing.ts';
import type { Overview } from './report.ts';

export function overviewOf(played: Played): Overview {
  const { input, state } = played.game;
  return {
    scenario: input.texts.title,
    summary: input.texts.summary,
    seed: input.seed,
    mechanisms: mechanismsOf(played),
    state: state.clock.state,
    endMs: nowOf(played.game),
    phases: phasesOf(played),
    seats: seatsOf(played),
  };
}

function mechanismsOf({ game, steps }: Played): Overview['mechanisms'] {
  const [first] = game.input.mechanisms;
  return [
    { id: first.id, sinceMs: 0 },
    ...steps.flatMap(({ atMs, body }) =>
      body.kind === 'mechanism' ? [{ id: body.mechanism, sinceMs: atMs }] : [],
    ),
  ];
}

/** A phase as it was entered, in order; one may be entered again. */
export interface EnteredPhase {
  readonly id: string;
  /** The step that entered it: what was before it was left where the step begins, and this begins where it ends. */
  readonly step: PlayedStep;
}

/** The agenda begins with its first phase when the exercise starts. */
export function enteredPhases({ game, steps }: Played): readonly EnteredPhase[] {
  const [first] = game.input.definition.agenda;
  const entered: EnteredPhase[] = [];
  for (const step of steps) {
    const { body } = step;
    if (body.kind === 'start' && first !== undefined) entered.push({ id: first.id, step });
    if (body.kind === 'phase' && entered.at(-1)?.id !== body.phase) {
      entered.push({ id: body.phase, step });
    }
  }
  return entered;
}

/** Phases of the agenda: when each was first entered and last left; null for one that was not. */
function phasesOf(played: Played): Overview['phases'] {
  const { game } = played;
  const entered = enteredPhases(played);
  return game.input.definition.agenda.map(({ id, title, questions }) => {
    const from = entered.find((one) => one.id === id)?.step.atMs ?? null;
    const last = entered.map((one) => one.id).lastIndexOf(id);
    const toMs = from === null ? null : (entered[last + 1]?.step.fromMs ?? nowOf(game));
    return { title, fromMs: from, toMs, questions };
  });
}

/** Desks that were planned, had people, or acted; in the order of the departments. */
function seatsOf({ game, steps, acts }: Played): Overview['seats'] {
  const planned = new Set(game.input.definition.seats.map(({ department }) => department));
  return game.run.sim.departments.flatMap(({ id }, d) => {
    const people = [
      ...new Set(
        steps.flatMap(({ body }) =>
          body.kind === 'seat' && body.department === id ? body.people : [],
        ),
      ),
    ];
    const own = acts.filter(({ department }) => department === id);
    if (!planned.has(id) && people.length === 0 && own.length === 0) return [];
    return [
      {
        department: id,
        control: controlOf(game.run.sim, d),
        people,
        acts: own.length,
        outside: own.filter(({ standing }) => standing === 'outside').length,
      },
    ];
  });
}

/** Questions of the last phase that was entered and has any. */
export function lastQuestions(played: Played): readonly Text[] {
  const { agenda } = played.game.input.definition;
  const asked = enteredPhases(played).flatMap(({ id }) => {
    const { questions } = agenda.find((one) => one.id === id) ?? { questions: [] };
    return questions.length === 0 ? [] : [questions];
  });
  return asked.at(-1) ?? [];
}

export function agendaTitle({ input }: Game, id: string): Text {
  const phase = input.definition.agenda.find((one) => one.id === id);
  return phase?.title ?? { zh: id, en: id };
}
