/** What is played in a storm of the whole server: the counter world, or real fires in a small country. */
import type { OpenEngine } from '../../../exercise-server/engine-host/open.ts';
import { hostInline } from '../../../exercise-server/engine-host/inline.ts';
import type { Catalogue } from '../../../exercise-server/registry/catalogue.ts';
import type { CreateGroup, GroupInput } from '../../../sim-core/exercise/group.ts';
import type { SeatPlan } from '../../../sim-core/exercise/definition.ts';
import { createGroup } from '../../../sim-core/exercise/index.ts';
import { counterCatalogue } from '../../kit/counter-catalogue.ts';
import { counterInput, createCounterGroup } from '../../kit/counter-group.ts';
import { RANDOM_INPUT } from '../../kit/random-exercise.ts';

export interface World {
  readonly id: 'counter' | 'fires';
  readonly mechanism: string;
  /** Each a seat of its own, but the last, which is merged into the first. */
  readonly departments: readonly string[];
}

export const WORLDS: readonly World[] = [
  { id: 'counter', mechanism: 'none', departments: ['qingpu', 'wujiang', 'jiashan', 'suzhou'] },
  {
    id: 'fires',
    mechanism: 'territorial',
    departments: ['east-office', 'west-office', 'north-office', 'east-fire'],
  },
];

/** People for whom seats are proposed. */
export const SEATED = 3;

/** The desks of a seat: its own, and those merged into it. */
export function desksOf({ departments }: World, seat: string | null): readonly string[] {
  if (seat === null) return [];
  return seat === departments[0] ? [seat, ...departments.slice(SEATED)] : [seat];
}

const said = (words: string): { zh: string; en: string } => ({ zh: words, en: words });

function seatsOf({ departments }: World): readonly SeatPlan[] {
  return departments.map((department, i) => ({
    department,
    rank: i + 1,
    merges: i === 0 ? departments.slice(SEATED) : [],
    briefing: said(department),
    firstThings: [],
  }));
}

function inputOf(world: World, seed: string): GroupInput {
  const { departments } = world;
  const plain = world.id === 'counter' ? counterInput({ departments }) : RANDOM_INPUT;
  const { definition } = plain;
  const [play] = definition.agenda;
  const briefing = { ...play, id: 'briefing', story: null, wallMs: BRIEFING_MS };
  const agenda = [
    { ...briefing, pace: 'clock' as const },
    { ...play, topSpeed: 60 },
  ];
  return { ...plain, seed, definition: { ...definition, agenda, seats: seatsOf(world) } };
}

const BRIEFING_MS = 4000;

export function worldCatalogue(): Catalogue {
  const plain = counterCatalogue();
  const [drill] = plain.drills;
  return {
    ...plain,
    drills: WORLDS.map((world) => ({
      ...drill,
      id: world.id,
      seats: seatsOf(world).map((seat) => ({
        department: seat.department,
        rank: seat.rank,
        merges: [...seat.merges],
        title: said(seat.department),
        briefing: said(seat.department),
      })),
    })),
    group(id, _mechanism, seed) {
      const world = WORLDS.find((one) => one.id === id) ?? WORLDS[0];
      return inputOf(world, seed);
    },
  };
}

export function createOf({ definition }: GroupInput): CreateGroup {
  return definition.id === 'counter' ? createCounterGroup : createGroup;
}

export const openWorld: OpenEngine = async (input) => hostInline(createOf(input), input);
