import type { z } from 'zod';
import { isKeptFromOthers } from '../../sim-core/exercise/index.ts';
import type { JOINED } from '../protocol/rest.ts';
import { titlesOf, type Person } from '../registry/documents.ts';
import type { Exercises } from '../registry/exercises.ts';
import { memberOf } from '../registry/member.ts';
import type { Services } from '../server.ts';

/** Where a person is, and which seats of the group are there to be taken. */
export async function joinedOf(
  { people, rosters }: Services,
  person: Person,
  exercises: Exercises,
): Promise<z.output<typeof JOINED>> {
  const group = await exercises.group(person.group);
  const exercise = await exercises.get(group.exercise);
  const { definition, texts } = await exercises.input(group);
  const everybody = await people.of(group.id);
  const { expected } = await rosters.of(group.id);
  return {
    exercise: exercise.id,
    group: group.id,
    title: exercise.title,
    titles: titlesOf(exercise),
    person: person.id,
    name: person.name,
    role: person.role,
    department: person.department,
    desks: memberOf(group, person).departments.map((department) => ({
      department,
      title: texts.departments?.[department] ?? { zh: department, en: department },
    })),
    open: definition.seats.map(({ department, briefing }) => ({
      department,
      title: texts.departments?.[department] ?? { zh: department, en: department },
      briefing,
      taken: everybody.filter((one) => one.department === department).length,
      kept: isKeptFromOthers(expected, everybody, department, person),
    })),
  };
}
