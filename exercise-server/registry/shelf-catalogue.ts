/** The shipped drills, scenarios and mechanisms, compiled when they are first asked for. */
import { setImmediate as turn } from 'node:timers/promises';
import { gazetteerOf } from '../../sim-core/exercise/index.ts';
import {
  compileExercise,
  compileMechanism,
  compileScenario,
  idsOf,
  type Library,
} from '../../sim-core/files/index.ts';
import { OPTIONS, type MechanismModel } from '../../sim-core/index.ts';
import type { CompiledMechanism } from '../batch/compiled.ts';
import { boxOf } from '../protocol/box.ts';
import type { DrillListed } from '../protocol/rest.ts';
import type { Catalogue, Listed } from './catalogue.ts';
import { refusal } from './refusal.ts';

type Compiled = Pick<
  Extract<ReturnType<typeof compileExercise>, { ok: true }>['value'],
  'definition' | 'scenario'
>;

/** A catalogue that can be made ready before anybody asks. */
export interface ShelfCatalogue extends Catalogue {
  /** Compiles what is not compiled yet, one file a turn, so that no room waits for all of them. */
  readAhead(): Promise<void>;
}

export function shelfCatalogue(library: Library): ShelfCatalogue {
  const exercises = new Map<string, Compiled | null>();
  const mechanisms = new Map<string, CompiledMechanism | null>();
  let drills: readonly DrillListed[] | null = null;
  let scenarios: readonly Listed[] | null = null;

  function mechanism(id: string): CompiledMechanism | null {
    const known = mechanisms.get(id);
    if (known !== undefined) return known;
    const compiled = compileMechanism(library, OPTIONS, id);
    const found = compiled.ok ? compiled.value : null;
    mechanisms.set(id, found);
    return found;
  }

  function allMechanisms(): ReadonlyMap<string, CompiledMechanism> {
    return new Map(
      sorted('mechanism').flatMap((id) => {
        const found = mechanism(id);
        return found === null ? [] : [[id, found] as const];
      }),
    );
  }

  function sorted(kind: 'exercise' | 'mechanism'): readonly string[] {
    return [...idsOf(library, kind)].sort();
  }

  function exercise(id: string): Compiled | null {
    const known = exercises.get(id);
    if (known !== undefined) return known;
    const compiled = compileExercise(library, id);
    const found = compiled.ok ? compiled.value : null;
    exercises.set(id, found);
    return found;
  }

  return {
    get drills() {
      drills ??= sorted('exercise')
        .map(exercise)
        .flatMap((one) => (one === null ? [] : [listedDrill(one)]));
      return drills;
    },
    get scenarios() {
      scenarios ??= [...idsOf(library, 'scenario')].sort().flatMap((id) => {
        const compiled = compileScenario(library, id);
        if (!compiled.ok) return [];
        const { title, summary } = compiled.value.texts;
        return [{ id, title, summary }];
      });
      return scenarios;
    },
    get mechanisms() {
      return [...allMechanisms()].map(([id, { title, summary }]) => ({
        id,
        title,
        summary,
      }));
    },
    group(drill, mechanism, seed) {
      const compiled = exercise(drill);
      if (compiled === null) throw refusal(404, 'http.unknown-drill', { id: drill });
      const all = allMechanisms();
      const first = all.get(mechanism);
      if (first === undefined) throw refusal(404, 'http.unknown-mechanism', { id: mechanism });
      const others: MechanismModel[] = [...all.values()]
        .map(({ model }) => model)
        .filter(({ id }) => id !== mechanism);
      return {
        definition: compiled.definition,
        scenario: compiled.scenario.model,
        texts: compiled.scenario.texts,
        mechanisms: [first.model, ...others],
        seed,
      };
    },
    async readAhead() {
      for (const id of sorted('mechanism')) {
        mechanism(id);
        await turn();
      }
      for (const id of sorted('exercise')) {
        exercise(id);
        await turn();
      }
    },
    stage: ({ scenario, texts, mechanisms: played }) => gazetteerOf(scenario, texts, played),
  };
}

/** A drill as it is listed for those who run one. */
export function listedDrill({ definition, scenario }: Compiled): DrillListed {
  return {
    id: definition.id,
    title: definition.title,
    summary: definition.summary,
    scenario: definition.scenario,
    mechanism: definition.mechanism,
    wallMinutes: definition.agenda.reduce((sum, { wallMs }) => sum + wallMs / 60_000, 0),
    box: boxOf(scenario.model.places.map(({ longitude, latitude }) => [longitude, latitude])),
    seats: definition.seats.map(({ department, rank, merges, briefing }) => ({
      department,
      title: scenario.texts.departments[department] ?? { zh: department, en: department },
      rank,
      merges: [...merges],
      briefing,
    })),
  };
}
