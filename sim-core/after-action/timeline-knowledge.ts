import { incidentOf, departmentOf, moment } from './moment.ts';
import { keyOf, sourcesOf } from './knowledge.ts';
import type { Sources } from './knowledge.ts';
import type { Placed, Told, When } from './moment.ts';
import type { Knowledge } from './report.ts';
import { sentence } from './words.ts';

/**
 * When those whom it concerns came to know: desks that must hold what is decisive, the lead of the place,
 * and whoever was the first of all.
 */
export function knownMoments(told: Told, knowledge: readonly Knowledge[]): readonly Placed[] {
  const sources = sourcesOf(told.played.game);
  return knowledge.flatMap(({ incident, desks }) =>
    desks
      .filter(
        ({ department, must }, place) => must || place === 0 || leads(told, department, incident),
      )
      .flatMap((desk) => deskMoments(told, sources, incident, desk)),
  );
}

function leads({ played }: Told, department: string, incident: string): boolean {
  const { run, names } = played.game;
  const { incidents, jurisdictions } = run.sim.scenario;
  const { lead } = jurisdictions[incidents[names.incident(incident)].jurisdiction];
  return names.departmentId(lead) === department;
}

function deskMoments(
  told: Told,
  sources: Sources,
  id: string,
  desk: Knowledge['desks'][number],
): readonly Placed[] {
  const { department, knewMs, decisiveMs, source, decisiveSource, must } = desk;
  const incident = incidentOf(told, id);
  const about = { department, incident: id };
  const { names } = told.played.game;
  const at = (atMs: number): When => {
    const key = keyOf(names.department(department), names.incident(id), atMs);
    return { atMs, row: sources.get(key)?.row ?? -1 };
  };
  const known =
    knewMs === null
      ? []
      : [
          moment(
            at(knewMs),
            'report',
            'clock',
            source === null
              ? sentence('after-action.saw', { incident })
              : sentence('after-action.heard', { incident, source: departmentOf(told, source) }),
            about,
          ),
        ];
  if (!must || decisiveMs === null || decisiveMs === knewMs) return known;
  const decisive =
    decisiveSource === null
      ? sentence('after-action.saw-decisive', { incident })
      : sentence('after-action.heard-decisive', {
          incident,
          source: departmentOf(told, decisiveSource),
        });
  return [...known, moment(at(decisiveMs), 'report', 'clock', decisive, about)];
}
