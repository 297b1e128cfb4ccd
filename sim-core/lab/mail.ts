import { assert } from '../base/assert.ts';
import { meanOf } from '../base/distribution.ts';
import { EVENT } from '../engine/events.ts';
import { send } from '../engine/mail.ts';
import type { Apparatus, LabDepartment, LabStream, LabTarget, MailClass } from '../model/lab.ts';
import { labDraws } from './draws.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

type Mail = Extract<Apparatus, { readonly kind: 'mail' }>;

/** What has been seen of one class of mail at one department, after the filling. */
interface Seen {
  handled: number;
  lastMs: number;
  waitedMs: number;
  delayed: number;
  spentMs: number;
  offered: number;
  lost: number;
}

interface Task {
  readonly stream: string;
  readonly startMs: number;
  readonly counts: boolean;
}

/** A message on its way, and the task that it carries on. */
interface Letter {
  readonly task: Task;
  readonly class: MailClass;
  readonly sentMs: number;
}

const none = (): Seen => ({
  handled: 0,
  lastMs: 0,
  waitedMs: 0,
  delayed: 0,
  spentMs: 0,
  offered: 0,
  lost: 0,
});

/** Messages of the model go from desk to desk; a script stands where people would decide what is next. */
export function runMail(trial: Trial, mail: Mail): (target: LabTarget) => number {
  // A problem of a fixed number of tasks is no smaller for a smaller sample.
  const isOpen = mail.streams.some(({ count }) => count === Infinity);
  const untilMs = mail.lastsMs * (isOpen ? trial.share : 1);
  const fromMs = untilMs * mail.filling;
  const run = scripted(trial);
  const { sim } = run;
  const draws = labDraws(trial);
  const outside = indexOf(sim.departments, 'outside');
  const departments = new Map(
    mail.departments.map((one) => [indexOf(sim.departments, one.id), one] as const),
  );
  const isDown = new Map(
    mail.departments.map(
      ({ id, fails }) => [id, fails > 0 && draws.uniform('failure', id, 0) < fails] as const,
    ),
  );
  const seen = new Map<string, Readonly<Record<MailClass, Seen>>>(
    mail.departments.map(({ id }) => [id, { sitrep: none(), fact: none() }] as const),
  );
  const letters = new Map<number, Letter>();
  const ordinals = new Map<string, number>();
  const whole = { tasks: 0, done: 0, lost: 0, spentMs: 0 };
  const sent = new Map(mail.streams.map(({ id }) => [id, { tasks: 0, messages: 0 }]));
  const gathered = new Map<string, number>();

  function next(key: string): number {
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    return ordinal;
  }

  function post(from: number, to: string, kind: MailClass, task: Task, balks: boolean): void {
    const now = sim.state.now;
    const at = seen.get(to)?.[kind];
    assert(at !== undefined, `lab: mail to ${to}, which has no desk`);
    if (task.counts) at.offered++;
    const index = indexOf(sim.departments, to);
    const desk = sim.state.desks[index];
    const isFull = balks && desk.busy + desk.inbox.length >= sim.departments[index].desks;
    if (isFull || isDown.get(to) === true) {
      if (!task.counts) return;
      at.lost++;
      whole.lost++;
      return;
    }
    const id = send(sim, {
      kind,
      from,
      to: index,
      incident: 0,
      about: 0,
      cause: -1,
      delayMs: 0,
      ordinal: next(`${from} ${index} ${kind}`),
    });
    letters.set(id, { task, class: kind, sentMs: now });
    const ofStream = sent.get(task.stream);
    if (ofStream !== undefined && task.counts && from !== outside) ofStream.messages++;
  }

  function handled(index: number, id: number, serviceMs: number): void {
    const letter = letters.get(id);
    const department = departments.get(index);
    if (letter === undefined || department === undefined) return;
    letters.delete(id);
    const now = sim.state.now;
    const { task } = letter;
    const at = seen.get(department.id)?.[letter.class];
    if (at !== undefined && letter.sentMs >= fromMs) {
      const waitedMs = now - serviceMs - letter.sentMs;
      at.handled++;
      at.lastMs = now;
      at.waitedMs += waitedMs;
      if (waitedMs > 0) at.delayed++;
      at.spentMs += now - letter.sentMs;
    }
    goOn(index, department, letter.class, task);
  }

  function goOn(index: number, department: LabDepartment, kind: MailClass, task: Task): void {
    const { id, forward, copy, gather } = department;
    if (gather > 1) {
      const count = (gathered.get(id) ?? 0) + 1;
      gathered.set(id, count % gather);
      if (count < gather) return;
    }
    for (const to of copy) post(index, to, kind, task, false);
    if (copy.length > 0) return;
    if (forward.length > 0) {
      let left = draws.uniform('route', id, next(`route ${id}`));
      for (const { to, chance } of forward) {
        left -= chance;
        if (left >= 0) continue;
        post(index, to, kind, task, false);
        return;
      }
    }
    if (!task.counts) return;
    whole.done++;
    whole.spentMs += sim.state.now - task.startMs;
  }

  /** Everything that happens up to an instant, with the script's answer to each message handled. */
  function advance(toMs: number): void {
    const { queue } = sim;
    while (queue.size > 0 && queue.peekTime() <= toMs && run.step()) {
      if (queue.kind === EVENT.handled) handled(queue.entity, queue.a, queue.b);
    }
    sim.state.now = Math.max(sim.state.now, toMs);
  }

  for (const { timeMs, stream } of arrivals(mail.streams, untilMs, draws.duration)) {
    advance(timeMs);
    const task = { stream: stream.id, startMs: timeMs, counts: timeMs >= fromMs };
    const ofStream = sent.get(stream.id);
    if (task.counts && ofStream !== undefined) {
      whole.tasks++;
      ofStream.tasks++;
    }
    post(outside, stream.to, stream.class, task, stream.balks);
  }
  advance(untilMs);

  const windowMs = untilMs - fromMs;
  const sum = (target: LabTarget, key: keyof Seen): number => {
    const both = seen.get(target.of ?? '');
    if (both === undefined) return NaN;
    return target.class === null ? both.sitrep[key] + both.fact[key] : both[target.class][key];
  };
  return (target) => {
    const { unitMs } = trial.lab;
    switch (target.measure) {
      case 'wait':
        return sum(target, 'waitedMs') / sum(target, 'handled') / unitMs;
      case 'delayed':
        return sum(target, 'delayed') / sum(target, 'handled');
      case 'number':
        return sum(target, 'spentMs') / windowMs;
      case 'time':
        return target.of === null
          ? whole.spentMs / whole.done / unitMs
          : sum(target, 'spentMs') / sum(target, 'handled') / unitMs;
      case 'lost':
        return target.of === null
          ? whole.lost / whole.tasks
          : sum(target, 'lost') / sum(target, 'offered');
      case 'all-lost':
        return whole.lost === whole.tasks ? 1 : 0;
      case 'messages': {
        const counted = [...sent].filter(([id]) => target.of === null || target.of === id);
        const total = (key: 'tasks' | 'messages'): number =>
          counted.reduce((all, [, one]) => all + one[key], 0);
        return total('messages') / total('tasks');
      }
      case 'finish': {
        const last = (id: string): number => {
          const both = seen.get(id) ?? { sitrep: none(), fact: none() };
          return Math.max(both.sitrep.lastMs, both.fact.lastMs);
        };
        const ids = target.of === null ? [...seen.keys()] : [target.of];
        return Math.max(...ids.map(last)) / unitMs;
      }
      case 'cost': {
        const { capacity, delay } = target.weights;
        return mail.departments.reduce((cost, { id }) => {
          const { desks, handling } = sim.departments[indexOf(sim.departments, id)];
          const present = sum({ ...target, of: id }, 'spentMs') / windowMs;
          return cost + capacity * desks * (unitMs / meanOf(handling)) + delay * present;
        }, 0);
      }
      default:
        return NaN;
    }
  };
}

interface Arrival {
  readonly timeMs: number;
  readonly stream: LabStream;
}

/** The tasks of all streams in the order of their times; of one instant, in the order of the streams. */
function arrivals(
  streams: readonly LabStream[],
  untilMs: number,
  duration: (d: LabStream['every'], id: string, ordinal: number) => number,
): readonly Arrival[] {
  const found: Arrival[] = [];
  for (const stream of streams) {
    let exact = 0;
    for (let n = 0; n < stream.count; n++) {
      exact += duration(stream.every, stream.id, n);
      if (exact > untilMs) break;
      found.push({ timeMs: Math.round(exact), stream });
    }
  }
  return found.sort((a, b) => a.timeMs - b.timeMs);
}
