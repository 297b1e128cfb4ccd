import type { Text } from '../base/text.ts';
import type { Adjudication, AttemptBody } from '../exercise/attempt.ts';
import { asId } from '../exercise/facts.ts';
import { allInjects, findInject } from '../exercise/injects.ts';
import { MEASURE_WORDS } from '../text/measures.ts';
import { sayBoth } from '../text/say.ts';
import { departmentOf, incidentOf, moment } from './moment.ts';
import type { Placed, Told, When } from './moment.ts';
import { agendaTitle, enteredPhases } from './overview.ts';
import type { PlayedStep } from './playing.ts';
import type { Moment } from './report.ts';
import { listed, sentence, toBeQuoted, wholeMinutes } from './words.ts';

/** What those who run and evaluate the exercise did, its phases and its injects. */
export function stepMoments(told: Told): readonly Placed[] {
  const { game } = told.played;
  const entered = enteredPhases(told.played);
  return [
    ...told.played.steps.flatMap((step) => [
      ...stepMoment(told, step),
      ...entered
        .filter((one) => one.step === step)
        .map(({ id }) => {
          const text = sentence('after-action.phase', { phase: agendaTitle(game, id) });
          return moment(step, 'phase', step.role, text);
        }),
    ]),
    ...injectMoments(told),
  ];
}

/** Phases and injects are told otherwise; how desks are manned and the clock set is not of note. */
function stepMoment(told: Told, step: PlayedStep): readonly Placed[] {
  const { body, role } = step;
  switch (body.kind) {
    case 'start':
      return [moment(step, 'phase', role, sayBoth('after-action.started'))];
    case 'end':
      return [moment(step, 'phase', role, sayBoth('after-action.ended'))];
    case 'freeze':
      return [moment(step, 'phase', role, sentence('after-action.frozen', { why: body.why }))];
    case 'pause':
      return [moment(step, 'pause', role, sentence('after-action.paused', { why: body.why }))];
    case 'resume':
      return [moment(step, 'pause', role, sayBoth('after-action.resumed'))];
    case 'mechanism': {
      const { mechanism } = body;
      return [moment(step, 'mechanism', role, sentence('after-action.mechanism', { mechanism }))];
    }
    case 'skip-inject': {
      const inject = injectTitle(told, body.inject);
      const text = sentence('after-action.inject-skipped', { inject, why: body.why });
      return [moment(step, 'inject', role, text)];
    }
    case 'adjudicate':
      return [moment(step, 'ruling', role, ...rulingTold(told, body.ruling, body.why))];
    case 'observe':
      return [observed(told, step, role, body)];
    default:
      return [];
  }
}

function rulingTold(
  told: Told,
  ruling: Adjudication,
  why: string,
): readonly [text: Text, about: { readonly department?: string; readonly incident?: string }] {
  switch (ruling.kind) {
    case 'delay-unit': {
      const minutes = wholeMinutes(ruling.byMs);
      const [unit, department] = unitOf(told, ruling.unit);
      return [sentence('after-action.delay-unit', { unit, minutes, why }), { department }];
    }
    case 'grant-units': {
      const { incident: id } = ruling;
      const incident = incidentOf(told, id);
      return [sentence('after-action.grant-units', { incident, why }), { incident: id }];
    }
    case 'set-fact': {
      const { department, incident: id } = ruling;
      const incident = incidentOf(told, id);
      return [sentence('after-action.set-fact', { incident, why }), { department, incident: id }];
    }
    case 'withdraw-inject': {
      const inject = injectTitle(told, ruling.inject);
      return [sentence('after-action.withdraw-inject', { inject, why }), {}];
    }
    case 'rule-measure': {
      const found = told.played.game.state.measures.find(({ id }) => id === ruling.measure);
      if (found === undefined) throw new RangeError(`no measure ${ruling.measure}`);
      const { department, measure, incident: id } = found.entry;
      const code = ruling.works ? 'after-action.measure-works' : 'after-action.measure-fails';
      const values = { measure: MEASURE_WORDS[measure].title, incident: incidentOf(told, id), why };
      return [sentence(code, values), { department, incident: id }];
    }
  }
}

/** Title of a unit's kind, and its owner. */
function unitOf({ played }: Told, id: string): readonly [kind: Text, owner: string] {
  const { game } = played;
  const { units, kinds } = game.run.sim.scenario;
  const { kind, owner } = units[game.names.unit(id)];
  const { id: kindId } = kinds[kind];
  return [game.input.texts.kinds[kindId] ?? asId(kindId), game.names.departmentId(owner)];
}

function observed(
  told: Told,
  when: When,
  role: Moment['role'],
  { department, task: id, rating, text }: Extract<AttemptBody, { kind: 'observe' }>,
): Placed {
  const tasks = told.played.game.input.definition.evaluation.flatMap((target) => target.tasks);
  const task = tasks.find((one) => one.id === id)?.title;
  const said =
    task === undefined || rating === null
      ? sentence('after-action.observation', { text: text === '' ? (rating ?? '') : text })
      : text === ''
        ? sentence('after-action.rated', { task, rating })
        : sentence('after-action.rated-and-said', { task, rating, text });
  return moment(when, 'observation', role, said, department === null ? {} : { department });
}

/** Injects as they were released, by the clock or by hand. */
function injectMoments(told: Told): readonly Placed[] {
  const { game } = told.played;
  return allInjects(game).flatMap(({ id, title, to }): readonly Placed[] => {
    const inject = toBeQuoted(title);
    const { releasedMs, releasedBy } = game.state.injects[id];
    if (releasedMs === null) return [];
    const recipients = listed(to.map((one) => departmentOf(told, one)));
    const text =
      to.length === 0
        ? sentence('after-action.inject-to-nobody', { inject })
        : sentence('after-action.inject', { inject, to: recipients });
    const hand = releasedBy === 'clock' ? undefined : handOf(told, id, releasedMs);
    const when = { atMs: releasedMs, row: hand?.row ?? -1 };
    return [moment(when, 'inject', hand?.role ?? 'clock', text)];
  });
}

/** The step that released an inject, or wrote it in play to be put at once. */
function handOf({ played }: Told, id: string, releasedMs: number): PlayedStep | undefined {
  return played.steps.find(
    ({ atMs, body }) =>
      atMs === releasedMs &&
      ((body.kind === 'release-inject' && body.inject === id) || body.kind === 'add-inject'),
  );
}

function injectTitle({ played }: Told, id: string): Text {
  return toBeQuoted(findInject(played.game, id)?.title ?? asId(id));
}
