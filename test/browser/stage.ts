/** A server with something to see on it: one group in its lobby, one in the middle of play, people in both. */
import { createExercise, joinBy, signUp, type Browser as Caller } from '../kit/server.ts';
import type { ExerciseBody, Joined } from '../../exercise-server/protocol/rest.ts';
import { openDrill, type Drill } from './drill.ts';
import { openRoom } from './room.ts';

export interface Stage {
  readonly url: string;
  /** Address at which the first account is made; good until `play` is called. */
  readonly setup: string;
  play(): Promise<Play>;
  close(): Promise<void>;
}

export interface Play {
  readonly boss: string | null;
  /** Exercise and group in the lobby. */
  readonly lobby: { readonly exercise: string; readonly group: string };
  readonly running: Drill;
  /** Somebody who came by the lobby's code and has no seat. */
  readonly waiting: { readonly cookie: string | null; readonly code: string };
  /** Sessions of people in the running group, by role. */
  readonly cookies: Readonly<
    Record<'participant' | 'evaluator' | 'simulator' | 'observer', string | null>
  >;
}

const HELPERS = ['evaluator', 'simulator', 'observer'] as const;

export async function openStage(): Promise<Stage> {
  const room = await openRoom();
  const { url, setupToken } = room.server;
  let play: Promise<Play> | null = null;
  return {
    url,
    setup: `/setup?token=${encodeURIComponent(setupToken ?? '')}`,
    play: () => (play ??= signUp(room.server).then(playOn)),
    async close() {
      if (play !== null) (await play).running.close();
      await room.close();
    },
  };
}

async function playOn(boss: Caller): Promise<Play> {
  const body = await createExercise(boss, [{ title: 'A', mechanism: 'zone-as-is' }], {
    drill: 'taipu-river-90',
    people: 18,
  });
  const [lobby] = body.groups;
  const seatCode = lobby.seats.find(({ department }) => department === 'wujiang-water')?.code;
  await joinBy(boss.url, seatCode ?? '');
  const expected = [
    {
      name: '王芳',
      unit: '吴江区应急管理局',
      role: 'participant',
      department: lobby.seats[0].department,
    },
    { name: '李雷', unit: '', role: 'participant', department: lobby.seats[0].department },
    { name: '韩梅', unit: '某大学', role: 'evaluator', department: null },
  ];
  await boss.post(`/api/groups/${lobby.id}/roster`, { revision: 0, expected });
  const waiting = await joinBy(boss.url, lobby.code);
  const running = await openDrill(boss, 'zone-as-is');
  await happen(running);
  const cookies: Record<string, string | null> = {};
  const [group] = (await boss.get<ExerciseBody>(`/api/exercises/${running.exercise}`)).groups;
  cookies['participant'] = (
    await joinBy(boss.url, running.codeOf('wujiang-emergency-management'))
  ).cookie;
  for (const role of HELPERS) {
    const helper = await joinBy(boss.url, group.code);
    const { person } = helper.joined;
    await boss.post<Joined>(`/api/groups/${running.group}/hand-over`, {
      person,
      department: null,
      role,
    });
    cookies[role] = helper.cookie;
  }
  return {
    boss: boss.cookie,
    lobby: { exercise: body.id, group: lobby.id },
    running,
    waiting: { cookie: waiting.cookie, code: lobby.code },
    cookies: cookies as Play['cookies'],
  };
}

/** Two hours of play with something of everything: news, a call for help, a sitting, a note, a word to answer. */
async function happen(drill: Drill): Promise<void> {
  await drill.runToTheSpill();
  const lead = 'wujiang-emergency-management';
  await drill.tell(lead, 'spill');
  const say = (act: object): Promise<void> =>
    drill.attempt({
      kind: 'act',
      department: lead,
      act: act as never,
      thinkWallMs: null,
      simulated: true,
    });
  await say({
    kind: 'request',
    incident: 'spill',
    capability: 'sampling',
    amount: 2,
    note: '取水口在下游六公里，请先派监测力量。',
  });
  await say({
    kind: 'press',
    incident: 'spill',
    text: '青萍助剂厂发生泄漏，沿线取水口正在加密监测，请以官方发布为准。',
  });
  await say({
    kind: 'convene',
    members: ['qingpu-emergency-management', 'jiashan-emergency-management'],
    incident: 'spill',
    note: '',
  });
  await drill.attempt({ kind: 'control', department: 'lili-town', mode: 'simulator' });
  await say({
    kind: 'message',
    to: ['lili-town'],
    copies: [],
    register: 'notice',
    channel: 'phone',
    text: '请核实青萍助剂厂下游居民取水情况，十五分钟内回报。',
    incidents: ['spill'],
    replyTo: null,
  });
  await drill.attempt({
    kind: 'observe',
    department: lead,
    task: null,
    rating: 'S',
    inject: null,
    evidence: [{ kind: 'log', department: lead, id: 'l1', atMs: 150 * 60_000 }],
    text: '接报后先电话通报青浦、嘉善，再补书面。',
  });
  await drill.run(20 * 60_000);
  await drill.attempt({ kind: 'pause', why: '' });
}
