import { MINUTE, say } from '../../sim-core/text/index.ts';
import type { CompiledExercise } from '../batch/compiled.ts';
import type { Context } from './context.ts';
import { exerciseIds, exerciseNamed, openShelf } from './inputs.ts';
import { unlessBroken, type Shown } from './listed.ts';
import { table } from './table.ts';

/** The exercises on the shelf: how long they take and what they bring. */
export function exercises({ io, language }: Context): Shown {
  const shelf = openShelf();
  const found = exerciseIds(shelf).map((id) => ({
    id,
    compiled: unlessBroken(() => exerciseNamed(shelf, id, io)),
  }));
  const json = found.map(({ id, compiled }) =>
    compiled === null
      ? { id, title: null, valid: false }
      : { id, ...factsOf(compiled), valid: true },
  );
  const rows = found.map(({ id, compiled }) => {
    if (compiled === null) return [id, say(language, 'list.broken'), '', '', '', ''];
    const { title, scenario, wall_minutes: minutes, seats, injects } = factsOf(compiled);
    return [id, title[language], scenario, `${minutes} min`, String(seats), String(injects)];
  });
  const columns = [
    { title: say(language, 'list.id'), side: 'left' },
    { title: say(language, 'list.title'), side: 'left' },
    { title: say(language, 'list.scenario'), side: 'left' },
    { title: say(language, 'list.minutes'), side: 'right' },
    { title: say(language, 'list.seats'), side: 'right' },
    { title: say(language, 'list.injects'), side: 'right' },
  ] as const;
  return { json, lines: rows.length === 0 ? [say(language, 'list.none')] : [table(columns, rows)] };
}

function factsOf({ definition }: CompiledExercise) {
  const { title, summary, scenario, mechanism, agenda, seats, msel } = definition;
  const wallMs = agenda.reduce((sum, phase) => sum + phase.wallMs, 0);
  return {
    title,
    summary,
    scenario,
    mechanism,
    wall_minutes: Math.round(wallMs / MINUTE),
    seats: seats.length,
    injects: msel.length,
  };
}
