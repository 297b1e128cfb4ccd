/** People with known habits at the desks of a small world: what they do is drawn, and how they do it is given. */
import { quantile } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Attempt, AttemptBody, Role } from '../../sim-core/exercise/attempt.ts';
import { chanceAsked } from '../../sim-core/exercise/counterfactual/asked-for-help.ts';
import type { LoggedAttempt } from '../../sim-core/exercise/counterfactual/observed.ts';
import { applyTo, openGame } from '../../sim-core/exercise/create.ts';
import type { GroupInput } from '../../sim-core/exercise/group.ts';
import { botAct, gazetteerOf } from '../../sim-core/exercise/index.ts';
import { nowOf } from '../../sim-core/exercise/game.ts';
import { seatView } from '../../sim-core/exercise/views/seat.ts';
import { openDecisions } from '../../sim-core/engine/decisions.ts';
import { diceOf } from './dice.ts';
import { injectOf, inputOf } from './exercise.ts';
import { mechanismOf } from './mechanism.ts';
import { smallWorld } from './world.ts';

const COUNTIES = ['east', 'lake', 'mill', 'north', 'shore', 'west'];
const OFFICES = COUNTIES.map((id) => `${id}-office`);

/** Six counties in each of which, one after the other, something burns that needs help from others. */
const WORLD = smallWorld({
  secretariat: 'area-office',
  horizonMs: 48 * HOUR,
  jurisdictions: [
    { id: 'area', parent: null, level: 'province' },
    ...COUNTIES.map((id) => ({ id, parent: 'area' })),
  ],
  departments: [
    {
      id: 'area-office',
      function: 'emergency-management',
      at: 'area',
      handling: { kind: 'exponential', mean: 12 * MINUTE },
    },
    ...COUNTIES.flatMap(
      (at) =>
        [
          {
            id: `${at}-office`,
            function: 'emergency-management',
            at,
            superior: 'area-office',
            handling: { kind: 'exponential', mean: 12 * MINUTE },
          },
          {
            id: `${at}-fire`,
            function: 'fire',
            at,
            handling: { kind: 'exponential', mean: 8 * MINUTE },
          },
        ] as const,
    ),
  ],
  hazards: [
    {
      id: 'fire',
      states: { heat: 6 },
      rates: { heat: '-heat * working(rescue) / 40' },
      severity: 'heat',
      need: { rescue: 'heat' },
      harm: { hurt: { kind: 'people', perHour: 'heat' } },
      observe: [{ by: 'fire', everyMs: 5 * MINUTE, sees: '1' }],
    },
  ],
  incidents: COUNTIES.map((at, i) => ({
    id: `${at}-fire`,
    hazard: 'fire',
    at,
    onset: (1 + 5 * i) * HOUR,
  })),
});

/** The first is played: its members vote on every request, so they are asked for help often; its desks take their own time. */
export const HABITUAL_MECHANISMS = [
  mechanismOf({
    id: 'meeting',
    awareness: 'cooperative',
    organisation: 'joint-meeting',
    law: 'consent',
    information: 'hub',
    resources: 'request-offer',
    finance: 'reimburse',
  }),
  mechanismOf({ id: 'body', organisation: 'body', law: 'agreement', resources: 'pool' }),
  mechanismOf({ id: 'territorial' }),
];

export const HABITUAL_INPUT: GroupInput = inputOf({
  scenario: WORLD,
  mechanisms: HABITUAL_MECHANISMS,
  seed: 'habits',
  definition: {
    msel: [injectOf({ id: 'timed', to: ['west-office'], atMs: 3 * HOUR, facts: ['east-fire'] })],
  },
});

/** How somebody at a desk does things; `u` is a draw in (0, 1). */
export interface Manner {
  /** Wall ms of thinking. */
  readonly thinks: (u: number) => number;
  /** Whether to help, where doctrine would with that chance. */
  readonly helps: (chance: number, u: number) => boolean;
}

/** People who are just like their doctrine. */
export const DOCTRINAL: Manner = {
  thinks: (u) => Math.round(quantile({ kind: 'exponential', mean: 12 * MINUTE }, u)),
  helps: (chance, u) => u < chance,
};

export interface Sitting {
  readonly input?: GroupInput;
  /** Story time over wall time. */
  readonly speed?: number;
  readonly untilMs?: number;
  readonly dice?: string;
  /** Desks with people; none leaves all to doctrine. */
  readonly desks?: readonly string[];
}

/** The log of an exercise that such people played. */
export function playedBy(
  manner: Manner,
  {
    input = HABITUAL_INPUT,
    speed = 1,
    untilMs = 24 * HOUR,
    dice: seed = 'd1',
    desks = OFFICES,
  }: Sitting = {},
): readonly LoggedAttempt[] {
  const game = openGame(input);
  const gazetteer = gazetteerOf(input.scenario, input.texts, input.mechanisms);
  const dice = diceOf(seed);
  const log: LoggedAttempt[] = [];
  let wallMs = 1_000_000;
  const attempt = (body: AttemptBody, role: Role | 'clock', person: string): boolean => {
    const one: Attempt = { id: `a${log.length + 1}`, by: { person, role }, body };
    log.push({ wallMs, attempt: one });
    return applyTo(game, one).ok;
  };
  for (const department of desks) {
    attempt({ kind: 'seat', department, people: [department] }, 'facilitator', 'lead');
    attempt({ kind: 'control', department, mode: 'people' }, 'facilitator', 'lead');
  }
  attempt({ kind: 'start' }, 'facilitator', 'lead');
  attempt({ kind: 'speed', speed }, 'facilitator', 'lead');
  while (nowOf(game) < untilMs) {
    wallMs += (10 * MINUTE) / speed;
    attempt({ kind: 'advance', toMs: nowOf(game) + 10 * MINUTE }, 'clock', 'clock');
    for (const department of desks) {
      const self = game.names.department(department);
      const wanted = botAct(seatView(game, self), gazetteer, nowOf(game));
      if (wanted === null) continue;
      const open = openDecisions(game.run.sim, self).find(
        ({ serial }) => wanted.kind === 'decide' && wanted.decision === `d${serial}`,
      );
      const chance = open === undefined ? null : chanceAsked(game.run.sim, self, open, 1);
      const act =
        wanted.kind === 'decide' && chance !== null
          ? { ...wanted, yes: manner.helps(chance, dice.roll()), amount: null }
          : wanted;
      const thinkWallMs = manner.thinks(dice.roll());
      attempt(
        { kind: 'act', department, act, thinkWallMs, simulated: false },
        'participant',
        department,
      );
    }
  }
  attempt({ kind: 'end' }, 'facilitator', 'lead');
  return log;
}
