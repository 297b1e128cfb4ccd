import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Text } from '../../sim-core/base/text.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { Attempt, AttemptBody, Role, Verdict } from '../../sim-core/exercise/attempt.ts';
import type { ExerciseDefinition, Inject } from '../../sim-core/exercise/definition.ts';
import type { ControlView, SeatView } from '../../sim-core/exercise/entries.ts';
import type { Group, GroupInput } from '../../sim-core/exercise/group.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import type { MechanismModel } from '../../sim-core/model/mechanism.ts';
import type { ScenarioModel, ScenarioTexts } from '../../sim-core/model/scenario.ts';
import { mechanismOf } from './mechanism.ts';
import { smallWorld } from './world.ts';
import type { WorldSpec } from './world.ts';

const said = (words: string): Text => ({ zh: `${words}（中）`, en: words });

/** Texts in which every id is its own title. */
export function textsOf(scenario: ScenarioModel): ScenarioTexts {
  const titles = (list: readonly { readonly id: string }[]): Readonly<Record<string, Text>> =>
    Object.fromEntries(list.map(({ id }) => [id, said(`the ${id}`)]));
  return {
    title: said(scenario.id),
    summary: said(scenario.id),
    jurisdictions: titles(scenario.jurisdictions),
    departments: titles(scenario.departments),
    places: titles(scenario.places),
    kinds: titles(scenario.kinds),
    hazards: titles(scenario.hazards),
    incidents: titles(scenario.incidents),
    protections: titles(scenario.protections),
    capabilities: titles(scenario.capabilities.map((id) => ({ id }))),
  };
}

export function injectOf(spec: Partial<Inject> & Pick<Inject, 'id' | 'to'>): Inject {
  return {
    title: said(`inject ${spec.id}`),
    text: said(`text of ${spec.id}`),
    atMs: null,
    trigger: spec.atMs === undefined ? 'manual' : 'scheduled',
    when: null,
    from: 'outside',
    method: 'platform',
    type: 'standard',
    expectedAction: null,
    controller: 'control',
    controllerNotes: null,
    objectives: [],
    capability: null,
    phase: null,
    track: null,
    priority: 'normal',
    facts: [],
    ...spec,
  };
}

export function definitionOf(spec: Partial<ExerciseDefinition> = {}): ExerciseDefinition {
  return {
    id: 'small-drill',
    title: said('small drill'),
    summary: said('a drill for tests'),
    scenario: 'small-world',
    mechanism: 'test',
    objectives: [],
    seats: [],
    agenda: [
      {
        id: 'play',
        title: said('play'),
        story: { fromMs: 0, toMs: 6 * HOUR },
        wallMs: 60 * MINUTE,
        topSpeed: 6,
        pace: 'clock',
        questions: [],
      },
    ],
    msel: [],
    evaluation: [],
    otherNames: [],
    ...spec,
  };
}

/** Fires in two counties, a shelter to open, a register of teams: something for every act. */
export const FIRES: WorldSpec = {
  secretariat: 'area-office',
  hazards: [
    {
      id: 'fire',
      states: { heat: 6 },
      severity: 'heat',
      need: { rescue: 'heat' },
      protections: ['shelter'],
      observe: [{ by: 'fire', everyMs: 5 * MINUTE, sees: '1' }],
    },
  ],
  incidents: [
    { id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR, decisiveFor: ['west-office'] },
    { id: 'bonfire', hazard: 'fire', at: 'west', onset: 2 * HOUR },
  ],
  protections: [
    { id: 'open-shelter', owner: 'east-office', incident: 'blaze', protection: 'shelter' },
  ],
};

/** Three mechanisms to play and to switch between. */
export const MECHANISMS: readonly MechanismModel[] = [
  mechanismOf({ id: 'territorial' }),
  mechanismOf({
    id: 'meeting',
    organisation: 'joint-meeting',
    law: 'consent',
    information: 'hub',
    resources: 'request-offer',
  }),
  mechanismOf({ id: 'body', organisation: 'body', law: 'agreement', resources: 'pool' }),
];

/** A fire in `east` that its fire brigade sees at the next step; it needs more rescue than east has. */
export const FIRE: WorldSpec = {
  secretariat: 'area-office',
  hazards: [
    {
      id: 'fire',
      states: { heat: 6 },
      severity: 'heat',
      need: { rescue: 'heat' },
      observe: [{ by: 'fire', everyMs: 5 * MINUTE, sees: '1' }],
    },
  ],
  incidents: [{ id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR }],
};

export interface Setting {
  readonly world?: WorldSpec;
  readonly scenario?: ScenarioModel;
  readonly mechanisms?: readonly MechanismModel[];
  readonly definition?: Partial<ExerciseDefinition>;
  readonly seed?: string;
  /** Wall time for which injects are held, ms. */
  readonly holdMs?: number;
}

export function inputOf(setting: Setting = {}): GroupInput {
  const scenario = setting.scenario ?? smallWorld(setting.world ?? FIRE);
  return {
    definition: definitionOf(setting.definition),
    scenario,
    texts: textsOf(scenario),
    mechanisms: setting.mechanisms ?? [mechanismOf()],
    seed: setting.seed ?? '1',
    ...(setting.holdMs === undefined ? {} : { holdMs: setting.holdMs }),
  };
}

/** A group and short ways to try things in it. */
export interface Played {
  readonly group: Group;
  readonly log: Attempt[];
  readonly attempt: (body: AttemptBody, role?: Role | 'clock', person?: string) => Verdict;
  /** Seats a person at departments and hands these to people. */
  readonly seat: (person: string, ...departments: string[]) => void;
  readonly act: (department: string, act: SeatAct, person?: string) => Verdict;
  readonly to: (ms: number) => void;
  readonly seen: (department: string) => SeatView;
  readonly control: () => ControlView;
}

export function play(setting: Setting = {}): Played {
  const group = createGroup(inputOf(setting));
  const log: Attempt[] = [];
  const attempt: Played['attempt'] = (body, role = 'facilitator', person = 'lead') => {
    const one: Attempt = { id: `a${log.length + 1}`, by: { person, role }, body };
    log.push(one);
    return group.apply(one);
  };
  return {
    group,
    log,
    attempt,
    seat(person, ...departments) {
      for (const department of departments) {
        attempt({ kind: 'seat', department, people: [person] });
        attempt({ kind: 'control', department, mode: 'people' });
      }
    },
    act: (department, act, person = department) =>
      attempt(
        { kind: 'act', department, act, thinkWallMs: 1000, simulated: false },
        'participant',
        person,
      ),
    to: (toMs) => void attempt({ kind: 'advance', toMs }, 'clock', 'clock'),
    seen: (department) => group.view({ role: 'participant', department }) as unknown as SeatView,
    control: () => group.view({ role: 'facilitator' }) as unknown as ControlView,
  };
}
