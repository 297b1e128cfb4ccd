import type { Language } from '../../sim-core/base/text.ts';
import { CITIES, MECHANISMS, SIZES } from './cases.ts';
import { exponent, type Goal } from './goals.ts';
import type { Spent } from './profile.ts';
import type { Sample } from './sample.ts';
import { NOTES, REMARKS, WORDS } from './words.ts';

type Figures = ReadonlyMap<string, Sample>;

export interface Page {
  readonly commit: string;
  readonly machine: string;
  readonly rounds: number;
  /** Average load of the machine over a minute, at the start and at the end. */
  readonly load: readonly [number, number];
  readonly figures: Figures;
  readonly goals: readonly Goal[];
  /** Where the time of whole runs and of desks goes. */
  readonly profiles: { readonly run: Spent; readonly desk: Spent };
}

type Say = (word: keyof typeof WORDS, values?: Readonly<Record<string, string>>) => string;

function sayer(language: Language): Say {
  return (word, values = {}) =>
    Object.entries(values).reduce<string>(
      (text, [name, value]) => text.replaceAll(`{${name}}`, value),
      WORDS[word][language],
    );
}

/** The whole page in one language. */
export function pageOf(page: Page, language: Language): string {
  const { commit, machine, rounds, load, figures, goals, profiles } = page;
  const say = sayer(language);
  const colon = say('colon');
  return `${[
    say('title'),
    say('other'),
    say('written'),
    [
      `- ${say('commit')}${colon}${commit}`,
      `- ${say('machine')}${colon}${machine}`,
      `- ${say('rounds')}${colon}${rounds}`,
      `- ${say('load')}${colon}${load.map((value) => value.toFixed(1)).join(' / ')}`,
    ].join('\n'),
    say('goals'),
    say('states'),
    goalTable(goals, language, say),
    ...remarksOf(goals, language, say),
    say('yardstick'),
    say('yardstick-why'),
    say('hold'),
    say('hold-what'),
    table(
      [say('implementation'), ...SIZES.map((size) => say('pending', { count: count(size) }))],
      holdRows(figures, say),
    ),
    say('runs'),
    table(
      [say('mechanism'), say('runs-per-second'), say('events-per-run'), say('events-per-second')],
      runRows(figures),
    ),
    snapshotLine(figures, say),
    say('own-run'),
    ...spentTables(profiles.run, say),
    say('desks'),
    deskLine(figures, say),
    say('own-desk'),
    ...spentTables(profiles.desk, say),
    say('growth'),
    say('growth-what', { exponent: exponent(figures).toFixed(2) }),
    `![${say('growth-figure')}](performance-growth.svg)`,
    table(
      [say('cities'), say('ms-per-run'), say('events-per-run')],
      CITIES.map((cities) => {
        const { secondsPerRun, eventsPerRun } = sample(figures, `growth/${cities}`);
        return [String(cities), (1000 * secondsPerRun).toPrecision(3), count(eventsPerRun)];
      }),
    ),
    say('notes'),
    NOTES[language],
  ].join('\n\n')}\n`;
}

function goalTable(goals: readonly Goal[], language: Language, say: Say): string {
  return table(
    [say('goal'), say('required'), say('measured'), say('state')],
    goals.map(({ what, required, measured, met }) => [
      what[language],
      required,
      measured ?? '—',
      stateOf(met),
    ]),
  );
}

/** The same words in both languages: a program may look for them. */
export function stateOf(met: Goal['met']): string {
  return met === null ? 'not measured' : met ? 'met' : 'not met';
}

function spentTables({ functions, files }: Spent, say: Say): readonly string[] {
  const rows = (shares: Spent['files']): readonly (readonly string[])[] =>
    shares.slice(0, 12).map(([name, share]) => [name, `${(100 * share).toFixed(1)} %`]);
  return [
    table([say('function'), say('share')], rows(functions)),
    table([say('file'), say('share')], rows(files)),
  ];
}

function remarksOf(goals: readonly Goal[], language: Language, say: Say): readonly string[] {
  const ids = new Set(goals.filter(({ met }) => met === false).map(({ id }) => id));
  const lines = [...ids].map((id) => `- ${id}${say('colon')}${REMARKS[id][language]}`);
  return lines.length === 0 ? [] : [say('missed'), lines.join('\n')];
}

/** Words of a row, and the case that it shows. */
const HOLD_ROWS = [
  ['c-calendar', 'c-calendar'],
  ['c-heap', 'c-heap'],
  ['kernel', 'exponential'],
  ['philox', 'philox'],
  ['bursts', 'bursts'],
  ['ties', 'ties'],
  ['bimodal', 'bimodal'],
  ['idiomatic', 'idiomatic'],
  ['simpy-message', 'simpy-message'],
  ['simpy-hop', 'simpy-hop'],
] as const;

function holdRows(figures: Figures, say: Say): readonly (readonly string[])[] {
  return HOLD_ROWS.map(([word, id]) => [
    say(word),
    ...SIZES.map((size) => {
      const rate = figures.get(`hold/${id}/${size}`)?.perSecond;
      return rate === undefined ? say('not-installed') : (rate / 1e6).toPrecision(3);
    }),
  ]);
}

function runRows(figures: Figures): readonly (readonly string[])[] {
  return MECHANISMS.map((id) => {
    const { runsPerSecond, eventsPerRun, eventsPerSecond } = sample(figures, `run/${id}`);
    return [id, runsPerSecond.toPrecision(3), count(eventsPerRun), count(eventsPerSecond)];
  });
}

function snapshotLine(figures: Figures, say: Say): string {
  const { snapshotMs, replayMs, atHours } = sample(figures, 'snapshot');
  return say('snapshot', {
    hours: String(atHours),
    snapshot: snapshotMs.toPrecision(3),
    replay: replayMs.toPrecision(3),
  });
}

function deskLine(figures: Figures, say: Say): string {
  const own = sample(figures, 'desk/kernel');
  const simpy = figures.get('desk/simpy');
  const theirs =
    simpy === undefined
      ? say('no-simpy')
      : say('desk-simpy', { messages: count(simpy.perSecond), wait: simpy.wait.toPrecision(4) });
  const ours = say('desk', {
    messages: count(own.perSecond),
    events: count(own.eventsPerSecond),
    wait: own.wait.toPrecision(4),
  });
  return `${ours}${say('next-sentence')}${theirs}`;
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
