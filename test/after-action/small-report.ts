/** A report of one group that is small enough to know every number of. */
import type {
  ExerciseReport,
  GroupReport,
} from '../../exercise-server/after-action/exercise-report.ts';
import type { AfterActionReport } from '../../sim-core/after-action/report.ts';
import { HOUR, MINUTE, type Text } from '../../sim-core/text/index.ts';

/** What somebody might write to have it run by whoever opens the workbook. */
export const FORMULA = '=HYPERLINK("http://example.org","x")';

const text = (zh: string, en: string): Text => ({ zh, en });

const REPORT: AfterActionReport = {
  overview: {
    scenario: text('河上泄漏', 'A spill on the river'),
    summary: text('上游泄漏，下游取水。', 'A spill upstream, an intake downstream.'),
    seed: '42',
    mechanisms: [
      { id: 'territorial', sinceMs: 0 },
      { id: 'home-made', sinceMs: 2 * HOUR },
    ],
    state: 'ended',
    endMs: 27 * HOUR,
    phases: [
      {
        title: text('第一段', 'Move 1'),
        fromMs: 0,
        toMs: 3 * HOUR,
        questions: [text('谁先知道？', 'Who knew first?')],
      },
    ],
    seats: [
      { department: 'a-ecology', control: 'people', people: ['p-1', 'p-2'], acts: 5, outside: 1 },
      { department: 'b-water', control: 'doctrine', people: [], acts: 0, outside: 0 },
    ],
  },
  titles: {
    departments: {
      'a-ecology': text('甲区生态环境局', 'Ecology Bureau of A'),
      'b-water': text('乙区水务局 <&>', 'Water Bureau of B <&>'),
    },
    incidents: { leak: text('储罐泄漏', 'Tank leak') },
    jurisdictions: { b: text('乙区', 'District B') },
    capabilities: { containment: text('拦截', 'Containment') },
  },
  timeline: [
    {
      atMs: 200 * MINUTE,
      kind: 'message',
      department: 'a-ecology',
      incident: 'leak',
      text: text('通报下游', 'Told downstream'),
      role: 'participant',
    },
    {
      atMs: 210 * MINUTE,
      kind: 'report',
      department: 'b-water',
      incident: 'leak',
      text: text('得知泄漏', 'Learned of the leak'),
      role: 'clock',
    },
  ],
  knowledge: [
    {
      incident: 'leak',
      beganMs: 60 * MINUTE,
      desks: [
        {
          department: 'a-ecology',
          knewMs: 70 * MINUTE,
          decisiveMs: 90 * MINUTE,
          must: false,
          source: null,
          decisiveSource: null,
        },
        {
          department: 'b-water',
          knewMs: null,
          decisiveMs: null,
          must: true,
          source: null,
          decisiveSource: null,
        },
      ],
    },
  ],
  waterfalls: [
    {
      incident: 'leak',
      jurisdiction: 'b',
      capability: 'containment',
      censored: false,
      phases: [
        { phase: 'unsensed', fromMs: 60 * MINUTE, toMs: 70 * MINUTE, holder: null },
        { phase: 'requested', fromMs: 70 * MINUTE, toMs: 190 * MINUTE, holder: 'a-ecology' },
        { phase: 'arrived', fromMs: 190 * MINUTE, toMs: 200 * MINUTE, holder: null },
      ],
    },
  ],
  curve: [
    { atMs: 0, need: 0, working: 0, harmPeople: 0 },
    { atMs: HOUR, need: 4, working: 1, harmPeople: 2.5 },
  ],
  injects: [
    {
      id: 'first',
      number: '1',
      title: text('群众来电', 'A call'),
      text: text('河面有油', 'Oil on the river'),
      atMs: HOUR,
      trigger: 'scheduled',
      from: text('群众', 'A resident'),
      to: ['a-ecology'],
      method: 'phone',
      expectedAction: text('核实', 'Verify'),
      track: null,
      priority: 'normal',
      state: 'completed',
      releasedMs: HOUR,
      releasedBy: 'p-9',
      why: null,
      receipts: {
        'a-ecology': {
          deliveredMs: HOUR,
          readMs: 61 * MINUTE,
          acknowledgedMs: null,
          actedMs: 80 * MINUTE,
        },
      },
    },
  ],
  decisions: [
    {
      department: 'b-water',
      kind: 'ask',
      incident: 'leak',
      capability: 'containment',
      quantity: 2,
      requester: 'a-ecology',
      askedMs: 80 * MINUTE,
      state: 'answered',
      decidedMs: 110 * MINUTE,
      yes: true,
      by: 'people',
      standing: 'outside',
    },
    {
      department: 'a-ecology',
      kind: 'vote',
      incident: null,
      capability: null,
      quantity: 0,
      requester: null,
      askedMs: 100 * MINUTE,
      state: 'open',
      decidedMs: null,
      yes: null,
      by: null,
      standing: null,
    },
  ],
  evaluation: [
    {
      objective: text('及早通报', 'Tell early'),
      capability: text('信息通报', 'Notice'),
      targets: [
        {
          id: 'notice',
          target: text('三十分钟内通报', 'Tell within thirty minutes'),
          rating: 'M',
          tasks: [
            {
              id: 'tell',
              title: text('通报下游', 'Tell downstream'),
              rating: 'M',
              observations: [
                {
                  atMs: 200 * MINUTE,
                  department: 'a-ecology',
                  inject: null,
                  rating: 'M',
                  text: FORMULA,
                },
              ],
            },
            { id: 'ask', title: text('请求支援', 'Ask for help'), rating: null, observations: [] },
          ],
        },
      ],
    },
  ],
  notes: [{ atMs: 3 * HOUR, department: null, inject: null, rating: null, text: '网络中断' }],
  findings: [
    {
      kind: 'dark-time',
      id: 'dark-time:b-water:leak',
      department: 'b-water',
      text: text('乙区水务局始终不知', 'The water bureau never knew'),
      words: text('乙区水务局始终不知', 'The water bureau never knew'),
      fromMs: 90 * MINUTE,
      toMs: null,
      amount: 1530,
      unit: 'min',
      evidence: [{ kind: 'learned', department: 'a-ecology', id: 'leak', atMs: 90 * MINUTE }],
    },
  ],
  improvements: [
    {
      issue: text('通报太晚', 'Told too late'),
      capability: text('信息通报', 'Notice'),
      departments: ['a-ecology'],
      from: { kind: 'rating', task: 'tell', rating: 'M' },
      options: ['information.hub', 'home.made'],
    },
  ],
  hotWash: [text('甲区 30 分钟后才掌握情况。', 'A held it after 30 minutes.')],
  metrics: { 'harm-people': 2.5, 'dark-time': 25.5 },
  hash: 'f00d',
};

export function smallGroup(id: string, changes: Partial<AfterActionReport> = {}): GroupReport {
  return {
    id,
    title: `组 ${id}`,
    engine: null,
    records: 12,
    cutAt: null,
    firstMs: Date.UTC(2026, 10, 9, 9),
    lastMs: Date.UTC(2026, 10, 9, 10, 30),
    mechanisms: { territorial: text('属地为主', 'Territorial') },
    report: { ...REPORT, ...changes },
  };
}

export function smallExercise(groups: readonly GroupReport[] = [smallGroup('1')]): ExerciseReport {
  return {
    id: 'x1',
    title: text('河上演练', 'River drill'),
    isBranch: false,
    version: '0.1.0',
    groups,
  };
}
