import { CITIES, MECHANISMS, SIZES } from './cases.ts';
import { exponent, type Goal } from './goals.ts';
import type { Spent } from './profile.ts';
import type { Sample } from './sample.ts';

type Figures = ReadonlyMap<string, Sample>;

export interface Page {
  readonly commit: string;
  readonly machine: string;
  readonly rounds: number;
  readonly figures: Figures;
  readonly goals: readonly Goal[];
  /** Where the time of whole runs and of desks goes. */
  readonly profiles: { readonly run: Spent; readonly desk: Spent };
}

/** What is known about a goal that is not met: why, and what was tried. By the goal's id. */
const REMARKS: Readonly<Record<string, string>> = {
  valid:
    'The bound guards against a slow C kernel. SimPy is measured here at its leanest: one long-lived process a message, its start not counted. The row of a new process per hop shows what the other usual way of writing it costs.',
  'hold-c': 'See the notes on the kernel below.',
  'hold-simpy':
    'SimPy is measured at its leanest, see validity; over a new process per hop the kernel is about twice as far ahead. What was tried stands in the notes on the kernel.',
  patterns: 'What falls on one instant has to be sorted by class, entity and key.',
  desk: 'A message through the model is more than a place in a queue: an object, an inbox, a belief, two events, and a keyed draw of its handling time by the inverse distribution. See the profile; the event queue is a small part of it.',
  formulas:
    'A native closure holds a whole formula, whose arithmetic the engine sees at once; a linked formula is a tree of small closures, with leaves built into the operator above them. Generating code would close the gap, but pages with a strict content security policy refuse generated code.',
  run: 'The time is spread over the whole model, see the profile. A faster event queue was tried and hardly shows, being a few hundredths of a run.',
  memory: 'See the notes on the kernel below.',
  growth: 'See the plot.',
};

export function pageOf(page: Page): string {
  return `${[
    '# Performance',
    'Written by `npm run bench`, never by hand. Every ratio compares programs that ran in turn in one session; a figure is the median of the rounds, rates are per second of processor time. No test depends on a time.',
    `- commit: ${page.commit}\n- machine: ${page.machine}\n- rounds: ${page.rounds}`,
    '## Goals',
    table(
      ['goal', 'required', 'measured', 'state'],
      page.goals.map(({ what, required, measured, met }) => [
        what,
        required,
        measured,
        met === null ? 'not measured' : met ? 'met' : 'not met',
      ]),
    ),
    ...remarksOf(page.goals),
    '## HOLD',
    'A fixed number of messages is pending; each event counts, draws a recipient and an exponential delay (mean one minute, in whole ms) and goes in again. All but SimPy draw from the same xoshiro128\\*\\* through the same ziggurat tables, keep the order (time, class, entity, key) and end with the same checksum. Million events per second:',
    table(
      ['implementation', ...SIZES.map((size) => `${count(size)} pending`)],
      holdRows(page.figures),
    ),
    '## Whole runs of `taipu-river`',
    table(['mechanism', 'runs/s per core', 'events per run', 'events/s'], runRows(page.figures)),
    snapshotLine(page.figures),
    ...spentTables('baseline mechanism', page.profiles.run),
    '## Desks',
    deskLine(page.figures),
    ...spentTables('with the benchmark’s own sending', page.profiles.desk),
    '## Growth',
    `A chain of cities, one fire for every three, each calling for its neighbours; ${exponent(page.figures).toFixed(2)} is the exponent of the time per run.`,
    '![Time per run by number of cities](performance-growth.svg)',
    table(
      ['cities', 'ms per run', 'events per run'],
      CITIES.map((cities) => {
        const { secondsPerRun, eventsPerRun } = sample(page.figures, `growth/${cities}`);
        return [String(cities), (1000 * secondsPerRun).toPrecision(3), count(eventsPerRun)];
      }),
    ),
    '## Notes on the kernel',
    NOTES,
  ].join('\n\n')}\n`;
}

const NOTES = [
  'The event list is a calendar queue whose buckets are unordered until their turn comes, over rows of 40 bytes in one buffer and a link each. Tried on the way, in million events/s of HOLD at 1,000 and 100,000:',
  '',
  '- a binary heap of row numbers over eight columns, the first version: 8.0 and 3.7;',
  '- the calendar queue as one class: 21 and 14; split by noun, with an accessor a field: 14 and 10.6, because V8 stops building callees into a hot function; with the hot fields read in place, the sentences of errors in functions of their own and short runs ordered while they are collected: 19 and 13;',
  '- a ring of too few or too narrow buckets loses a factor of 3, so the width follows the mean gap of late, by powers of two;',
  '- a merge sort for crowded buckets: 8.0 and 3.6 with all ties; digits of entity, class and time first: 10 and 7.5;',
  '- leaving out the checks of the arguments: no difference.',
  '',
  'Memory: a row and its link take 44 bytes, the ring of buckets 2 to 4 (never below 8 KB), what lies idle between two growths by an eighth at most 5; events that crowd one bucket take 16 more while they are sorted.',
].join('\n');

function spentTables(what: string, { functions, files }: Spent): readonly string[] {
  const rows = (shares: Spent['files']): readonly (readonly string[])[] =>
    shares.slice(0, 12).map(([name, share]) => [name, `${(100 * share).toFixed(1)} %`]);
  return [
    `Own time (${what}, start of the process included):`,
    table(['function', 'share'], rows(functions)),
    table(['file', 'share'], rows(files)),
  ];
}

function remarksOf(goals: readonly Goal[]): readonly string[] {
  const ids = new Set(goals.filter(({ met }) => met === false).map(({ id }) => id));
  const lines = [...ids].map((id) => `- ${id}: ${REMARKS[id]}`);
  return lines.length === 0 ? [] : ['### Not met, and why', lines.join('\n')];
}

const HOLD_ROWS: readonly (readonly [string, string])[] = [
  ['C, calendar queue', 'c-calendar'],
  ['C, binary heap', 'c-heap'],
  ['the kernel', 'exponential'],
  ['the kernel, Philox instead of xoshiro (one block a draw)', 'philox'],
  ['the kernel, bursts', 'bursts'],
  ['the kernel, all ties', 'ties'],
  ['the kernel, bimodal delays', 'bimodal'],
  ['idiomatic TypeScript (objects, closures, a heap from npm)', 'idiomatic'],
  ['SimPy, a process per message', 'simpy-message'],
  ['SimPy, a new process per hop', 'simpy-hop'],
];

function holdRows(figures: Figures): readonly (readonly string[])[] {
  return HOLD_ROWS.map(([words, id]) => [
    words,
    ...SIZES.map((size) => {
      const rate = figures.get(`hold/${id}/${size}`)?.perSecond;
      return rate === undefined ? 'not installed' : (rate / 1e6).toPrecision(3);
    }),
  ]);
}

function runRows(figures: Figures): readonly (readonly string[])[] {
  return MECHANISMS.map((id) => {
    const { runsPerSecond, eventsPerRun, eventsPerSecond } = sample(figures, `run/${id}`);
    return [id, runsPerSecond.toPrecision(3), count(eventsPerRun), count(eventsPerSecond)];
  });
}

function snapshotLine(figures: Figures): string {
  const { snapshotMs, replayMs, atHours } = sample(figures, 'snapshot');
  return `Hashes and traces are not kept in these runs. At ${atHours} h a snapshot and its restoration take ${snapshotMs.toPrecision(3)} ms; to come there again from the start takes ${replayMs.toPrecision(3)} ms (with the trace and the hourly hashes).`;
}

function deskLine(figures: Figures): string {
  const own = sample(figures, 'desk/kernel');
  const simpy = figures.get('desk/simpy');
  const theirs =
    simpy === undefined
      ? 'SimPy is not installed here.'
      : `SimPy’s Resource handles ${count(simpy.perSecond)} messages/s with a mean wait of ${simpy.wait.toPrecision(4)}.`;
  return `Ten M/M/3 desks at load 0.8 among a hundred departments: ${count(own.perSecond)} messages/s (${count(own.eventsPerSecond)} events/s); the mean wait is ${own.wait.toPrecision(4)} mean services, by Erlang’s C formula 1.0787. ${theirs}`;
}

function sample(figures: Figures, id: string): Sample {
  const found = figures.get(id);
  if (found === undefined) throw new Error(`${id} was not measured`);
  return found;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
