/**
 * The smallest world that people can play: every department's bell rings once a minute of the story
 * with a number of its own, a notice arrives half a minute after it was sent, and a secret ledger is
 * kept that nobody at a desk may see. Durability, storms and leaks are tested on it in microseconds.
 */
import { createHash } from 'node:crypto';
import type {
  Attempt,
  AttemptBody,
  ControlMode,
  Verdict,
} from '../../sim-core/exercise/attempt.ts';
import type { ExerciseDefinition, Phase } from '../../sim-core/exercise/definition.ts';
import type { Viewer } from '../../sim-core/exercise/entries.ts';
import type { Group, GroupInput } from '../../sim-core/exercise/group.ts';
import type { Json, View } from '../../sim-core/exercise/view.ts';

export const BELL_MS = 60_000;
export const NOTICE_MS = 30_000;

/** Never changed once it is there, so a view shows the very object. */
type Mail = Readonly<Record<'from' | 'text', string> & Record<'atMs', number>>;

interface World {
  nowMs: number;
  state: 'lobby' | 'running' | 'paused' | 'ended' | 'frozen';
  why: string | null;
  speed: number;
  phase: string | null;
  phaseStartedMs: number;
  readonly people: Record<string, readonly string[]>;
  readonly controls: Record<string, ControlMode>;
  readonly inbox: Record<string, Mail[]>;
  readonly log: Record<string, { readonly atMs: number; readonly text: string }[]>;
  readonly underway: { readonly to: string; readonly mail: Mail }[];
  readonly ledger: string[];
  readonly verdicts: Record<string, Verdict>;
  count: number;
}

const UNDER: Verdict = { ok: true, standing: 'under', reason: null, made: [] };
const refused = (reason: string): Verdict => ({ ok: false, reason, parameters: {} });
const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

export function createCounterGroup(input: GroupInput): Group {
  const { definition, seed } = input;
  const departments = definition.seats.map(({ department }) => department);
  const horizonMs = Math.max(...definition.agenda.map(({ story }) => story?.toMs ?? 0));
  let world = freshWorld(departments);

  function bell(department: string, n: number): string {
    return createHash('sha256').update(`${seed} ${department} ${n}`).digest('hex').slice(0, 8);
  }

  function nextEventMs(): number | null {
    const bells = (Math.floor(world.nowMs / BELL_MS) + 1) * BELL_MS;
    const next = Math.min(bells, ...world.underway.map(({ mail }) => mail.atMs));
    return next <= horizonMs ? next : null;
  }

  function advance(toMs: number): void {
    for (let next = nextEventMs(); next !== null && next <= toMs; next = nextEventMs()) {
      world.nowMs = next;
      for (const mail of world.underway.filter(({ mail: { atMs } }) => atMs === next)) {
        world.inbox[mail.to].push(mail.mail);
        world.underway.splice(world.underway.indexOf(mail), 1);
      }
      if (next % BELL_MS !== 0) continue;
      for (const to of departments) {
        const text = bell(to, next / BELL_MS);
        world.inbox[to].push({ from: 'bell', atMs: next, text });
        world.ledger.push(`secret ${to} ${text}`);
      }
    }
    world.nowMs = Math.max(world.nowMs, toMs);
  }

  function enter(id: string): Verdict {
    const phase = definition.agenda.find((one) => one.id === id);
    if (phase === undefined) return refused('refused.unknown-phase');
    if (phase.story !== null) advance(phase.story.fromMs);
    world.phase = phase.id;
    world.phaseStartedMs = world.nowMs;
    world.speed = phase.topSpeed;
    return UNDER;
  }

  function judge(body: AttemptBody, by: Attempt['by']): Verdict {
    if (world.state === 'ended' || world.state === 'frozen') return refused('refused.over');
    switch (body.kind) {
      case 'advance':
        if (world.state !== 'running' || body.toMs < world.nowMs) return refused('refused.clock');
        advance(Math.min(body.toMs, horizonMs));
        return UNDER;
      case 'start':
        world.state = 'running';
        return enter(definition.agenda[0].id);
      case 'pause':
      case 'resume':
        world.state = body.kind === 'pause' ? 'paused' : 'running';
        world.why = body.kind === 'pause' ? body.why : null;
        return UNDER;
      case 'end':
      case 'freeze':
        world.state = body.kind === 'end' ? 'ended' : 'frozen';
        world.why = body.kind === 'freeze' ? body.why : null;
        return UNDER;
      case 'speed':
        world.speed = body.speed;
        return UNDER;
      case 'phase':
        return enter(body.phase);
      case 'seat':
        world.people[body.department] = body.people;
        return UNDER;
      case 'control':
        world.controls[body.department] = body.mode;
        return UNDER;
      case 'act':
        return act(body.department, body.act, by.person);
      default:
        world.ledger.push(`${body.kind} by ${by.person}`);
        return UNDER;
    }
  }

  function act(
    department: string,
    body: Extract<AttemptBody, { kind: 'act' }>['act'],
    person: string,
  ): Verdict {
    if (!departments.includes(department)) return refused('refused.department');
    if (body.kind === 'notify') {
      const unknown = body.to.find((to) => !departments.includes(to));
      if (unknown !== undefined) return refused('refused.recipient');
      if (body.note === 'break the engine') throw new Error('NaN in a formula');
      for (const to of body.to) {
        const mail = { from: department, atMs: world.nowMs + NOTICE_MS, text: body.note };
        world.underway.push({ to, mail });
      }
    }
    const text = 'note' in body ? body.note : body.kind === 'note' ? body.text : body.kind;
    world.log[department].push({ atMs: world.nowMs, text });
    world.ledger.push(`secret act ${department} ${person} ${world.count}`);
    world.count += 1;
    return {
      ok: true,
      standing: 'under',
      reason: null,
      made: [`log-${world.log[department].length}`],
    };
  }

  function agenda(): Record<string, Json> {
    const at = definition.agenda.findIndex(({ id }) => id === world.phase);
    return Object.fromEntries(
      definition.agenda.map(({ id, title, story, wallMs, topSpeed, pace }, i) => [
        id,
        {
          title: { ...title },
          fromMs: story?.fromMs ?? null,
          toMs: story?.toMs ?? null,
          wallMs,
          topSpeed,
          pace,
          questions: [],
          state: i < at ? 'done' : i === at ? 'now' : 'ahead',
        },
      ]),
    );
  }

  function clockNow() {
    const { state, speed, phase, phaseStartedMs, why } = world;
    return { state, speed, phase, phaseStartedMs, why, horizonMs };
  }

  function everybody(): Record<string, Record<string, Json>> {
    return {
      clock: { now: clockNow() },
      agenda: agenda(),
    };
  }

  function desk(department: string): View {
    const inbox = world.inbox[department] ?? [];
    const log = world.log[department] ?? [];
    return {
      ...everybody(),
      desk: {
        self: {
          department,
          title: both(department),
          control: world.controls[department] ?? 'doctrine',
        },
      },
      inbox: numbered('m', inbox),
      decisions: {},
      log: numbered('l', log),
    };
  }

  function control(): View {
    return {
      ...everybody(),
      seats: Object.fromEntries(
        departments.map((department) => [
          department,
          {
            department,
            title: both(department),
            control: world.controls[department],
            people: [...(world.people[department] ?? [])],
            openDecisions: 0,
          },
        ]),
      ),
      truth: Object.fromEntries(world.ledger.map((line, i) => [`t${i + 1}`, { text: line }])),
    };
  }

  return {
    get nowMs() {
      return world.nowMs;
    },
    apply({ id, by, body }) {
      const known = world.verdicts[id];
      if (known !== undefined) return known;
      const verdict = judge(body, by);
      world.verdicts[id] = verdict;
      return verdict;
    },
    glance: () => ({
      clock: clockNow(),
      controls: { ...world.controls },
      owes: false,
    }),
    view: (viewer: Viewer) => (viewer.role === 'participant' ? desk(viewer.department) : control()),
    nextDecisionMs: nextEventMs,
    nextEventMs,
    findings: () => [],
    thoughts: () => [],
    books() {
      throw new Error('the counter world keeps no books');
    },
    snapshot: () => structuredClone(world),
    restore(snapshot) {
      world = structuredClone(snapshot) as World;
    },
    hash: () => createHash('sha256').update(JSON.stringify(world)).digest('hex'),
  };
}

type Entries = Readonly<Record<string, Json>>;

/** What a list was last shown as: it only grows, and what it holds does not change. */
const shown = new WeakMap<
  readonly Json[],
  { readonly length: number; readonly entries: Entries }
>();

function numbered(letter: string, list: readonly Json[]): Entries {
  const before = shown.get(list);
  if (before?.length === list.length) return before.entries;
  const from = before?.length ?? 0;
  const more = list.slice(from).map((entry, i) => [`${letter}${from + i + 1}`, entry] as const);
  const entries = { ...before?.entries, ...Object.fromEntries(more) };
  shown.set(list, { length: list.length, entries });
  return entries;
}

function freshWorld(departments: readonly string[]): World {
  const each = <T>(make: () => T): Record<string, T> =>
    Object.fromEntries(departments.map((id) => [id, make()]));
  return {
    nowMs: 0,
    state: 'lobby',
    why: null,
    speed: 1,
    phase: null,
    phaseStartedMs: 0,
    people: each(() => []),
    controls: each(() => 'doctrine'),
    inbox: each(() => []),
    log: each(() => []),
    underway: [],
    ledger: [],
    verdicts: {},
    count: 0,
  };
}

export interface CounterSpec {
  readonly departments: readonly string[];
  readonly agenda?: readonly Partial<Phase>[];
  readonly seed?: string;
}

/** What a group of the counter world is made from; it needs no scenario. */
export function counterInput({ departments, agenda, seed = '1' }: CounterSpec): GroupInput {
  const phases = agenda ?? [{ id: 'play' }];
  const definition: ExerciseDefinition = {
    id: 'counter',
    title: both('Counter'),
    summary: both('Bells and notices'),
    scenario: 'none',
    mechanism: 'none',
    objectives: [],
    seats: departments.map((department, i) => ({
      department,
      rank: i + 1,
      merges: [],
      briefing: both(department),
      firstThings: [],
    })),
    agenda: phases.map((phase, i) => ({
      id: `phase-${i + 1}`,
      title: both(`Phase ${i + 1}`),
      story: { fromMs: 0, toMs: 36_000_000 },
      wallMs: 36_000_000,
      topSpeed: 60,
      pace: 'facilitator',
      questions: [],
      ...phase,
    })),
    msel: [],
    evaluation: [],
    otherNames: [],
  };
  return { definition, mechanisms: [], seed, ...NO_SCENARIO };
}

const NO_SCENARIO = { scenario: {}, texts: {} } as unknown as Pick<
  GroupInput,
  'scenario' | 'texts'
>;
