import type { Phase } from '../definition.ts';
import type { ById, ClockEntry, PhaseEntry } from '../entries.ts';
import type { Game } from '../game.ts';

export function clockSection({ run, state }: Game): { readonly now: ClockEntry } {
  return { now: { ...state.clock, horizonMs: run.sim.scenario.horizonMs } };
}

export function agendaSection({ input, state }: Game): ById<PhaseEntry> {
  const { agenda } = input.definition;
  const now = agenda.findIndex(({ id }) => id === state.clock.phase);
  return Object.fromEntries(agenda.map((phase, i) => [phase.id, entryOf(phase, i, now)]));
}

function entryOf(phase: Phase, index: number, now: number): PhaseEntry {
  const { title, story, wallMs, topSpeed, pace, questions } = phase;
  return {
    order: index,
    title,
    fromMs: story?.fromMs ?? null,
    toMs: story?.toMs ?? null,
    wallMs,
    topSpeed,
    pace,
    questions,
    state: index === now ? 'now' : index < now ? 'done' : 'ahead',
  };
}
