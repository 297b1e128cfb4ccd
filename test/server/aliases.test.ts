/**
 * Aim: with 地名化名 switched on no real name of a place leaves the server, in either language, in any drill
 * that is shipped; ids are keys and stay.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostInline } from '../../exercise-server/engine-host/inline.ts';
import type { ExerciseBody } from '../../exercise-server/protocol/rest.ts';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import {
  aliased,
  createGroup,
  gazetteerOf,
  type GroupInput,
} from '../../sim-core/exercise/index.ts';
import { shippedLibrary } from '../kit/drill.ts';
import {
  joinBy,
  signUp,
  sit,
  startServer,
  temporaryFolder,
  type TestServer,
} from '../kit/server.ts';

const library = shippedLibrary();
const catalogue = shelfCatalogue(library);
const { folder, remove } = temporaryFolder();
let server: TestServer;

beforeAll(async () => {
  server = await startServer({
    folder,
    library,
    catalogue,
    openEngine: async (input) => hostInline(createGroup, input),
  });
}, 60_000);
afterAll(async () => {
  await server.stop();
  remove();
});

/** What must not be read anywhere (but a letter, which is an alias already): names of jurisdictions (not the whole) and places, without their level. */
function realNames({ scenario, texts }: GroupInput): readonly string[] {
  return [
    ...scenario.jurisdictions
      .filter(({ parent }) => parent >= 0)
      .map(({ id }) => texts.jurisdictions[id]),
    ...scenario.places.map(({ id }) => texts.places[id]),
  ]
    .flatMap((title) => [
      title.zh.replace(/(?<=..)[省市区县镇]$/, ''),
      title.en.replace(/ town$/, ''),
    ])
    .filter((name) => !/^[A-Z]?\s/.test(`${name} `));
}
const RIVERS = /太浦|太湖|长江|长三角|淀山湖|汉江|Taipu|Taihu|Yangtze|Dianshan|Han River/;

function leaksOf(what: unknown, names: readonly string[]): readonly string[] {
  const text = JSON.stringify(what);
  return [...names.filter((name) => text.includes(name)), ...(RIVERS.exec(text) ?? [])];
}

describe.each(catalogue.drills.map(({ id, mechanism }) => [id, mechanism] as const))(
  'aliases in %s',
  (drill, mechanism) => {
    const input = catalogue.group(drill, mechanism, '7');
    const other = aliased(input);

    it('take the place of every real name in both languages', () => {
      const names = realNames(input);
      expect(leaksOf([input.texts, input.definition], names)).not.toEqual([]);
      const stage = gazetteerOf(other.scenario, other.texts, other.mechanisms);
      expect(leaksOf([other.texts, other.definition, stage], names)).toEqual([]);
    });

    it('change nothing that decides the run', () => {
      expect(other.scenario).toBe(input.scenario);
      expect(other.mechanisms).toBe(input.mechanisms);
      expect(other.seed).toBe(input.seed);
    });
  },
);

describe('an exercise with aliases', () => {
  it('sends none of the real names to anybody', async () => {
    const boss = await signUp(server);
    const wanted = {
      drill: 'taipu-river-90',
      groups: [{ title: 'A', mechanism: 'zone-as-is' }],
      seed: '4',
      aliases: true,
    };
    const exercise = await boss.post<ExerciseBody>('/api/exercises', wanted);
    const [group] = exercise.groups;
    const participant = await joinBy(server.url, group.seats[0].code);
    const desk = sit(participant, group.id);
    const console_ = sit(boss, group.id);
    for (const one of [desk, console_]) await one.until('a view', ({ view }) => view !== null);
    const order = (body: object): Promise<unknown> =>
      boss.post(`/api/groups/${group.id}/order`, body);
    await order({ kind: 'start' });
    await console_.attempt({ id: 'p', body: { kind: 'phase', phase: 'plume-arrives' } });
    await order({ kind: 'run-to-time', toMs: 15 * 3_600_000 });
    await desk.until('news', ({ view }) => Object.keys(view?.['beliefs'] ?? {}).length > 1);
    const stage = await participant.get(`/api/groups/${group.id}/stage`);
    const names = realNames(catalogue.group('taipu-river-90', 'zone-as-is', '7'));
    expect(leaksOf([exercise, participant.joined, stage, desk.view, console_.view], names)).toEqual(
      [],
    );
    expect(JSON.stringify(stage)).toMatch(/甲.*Place A/s);
    expect(JSON.stringify(exercise.groups[0].seats)).toMatch(/[甲乙丙]/);
    for (const one of [desk, console_]) one.close();
  }, 60_000);
});
