import type { Text } from '../base/text.ts';
import { formatClock } from '../base/time.ts';
import { nowOf } from '../exercise/game.ts';
import type { Finding } from '../exercise/findings/index.ts';
import type { WaterfallEntry } from '../exercise/entries.ts';
import { formatNumber } from '../text/number.ts';
import { sayBoth } from '../text/say.ts';
import { departmentOf, incidentOf } from './moment.ts';
import type { Told } from './moment.ts';
import { lastQuestions } from './overview.ts';
import type { DecisionRecord, Knowledge, Overview } from './report.ts';
import { rowsOf } from './trace.ts';
import { durationOf, joined, sentence } from './words.ts';

/** What the sentences are made of. */
export interface WashInput {
  readonly overview: Overview;
  readonly knowledge: readonly Knowledge[];
  readonly waterfalls: readonly WaterfallEntry[];
  readonly findings: readonly Finding[];
  readonly decisions: readonly DecisionRecord[];
  readonly metrics: Readonly<Record<string, number>>;
}

const BETWEEN_CLAUSES: Text = { zh: '；', en: '; ' };
const BETWEEN_SENTENCES: Text = { zh: '', en: ' ' };

/** Dark times that are read out. */
const DARK_TIMES = 2;

/**
 * At most seven sentences to be read out at the end 现场点评: what happened, how help came, the longest dark
 * times of two incidents, open decisions, harm, and what to discuss.
 */
export function hotWashOf(told: Told, input: WashInput): readonly Text[] {
  const { findings, decisions, metrics } = input;
  const dark = darkTimes(findings).slice(0, DARK_TIMES);
  const questions = lastQuestions(told.played);
  return [
    whatHappened(input),
    ...courseOfHelp(told, input),
    ...dark.map(({ text: finding }) => sentence('after-action.wash-dark', { finding })),
    openTold(told, decisions),
    sentence('after-action.wash-harm', {
      people: formatNumber(metrics['harm-people'], 0),
      money: formatNumber(metrics['harm-money'], 0),
    }),
    ...(questions.length === 0
      ? []
      : [
          sentence('after-action.wash-questions', {
            questions: joined(questions, BETWEEN_SENTENCES),
          }),
        ]),
  ];
}

function whatHappened({ overview, knowledge }: WashInput): Text {
  const { scenario, endMs, seats } = overview;
  const end = formatClock(endMs);
  if (knowledge.length === 0) return sentence('after-action.wash-nothing', { scenario, end });
  const acting = seats.filter(({ acts }) => acts > 0);
  const acts = acting.reduce((sum, seat) => sum + seat.acts, 0);
  return sentence('after-action.wash-what', {
    scenario,
    end,
    incidents: knowledge.length,
    seats: acting.length,
    acts,
  });
}

/**
 * The root incident whose linkage case took longest (up to the end of the log), and without a case the first
 * incident: how long after it began somebody who must know knew, help was asked for, promised and there.
 */
function courseOfHelp(told: Told, { waterfalls, knowledge }: WashInput): readonly Text[] {
  const { game } = told.played;
  const { state } = game.run.sim;
  const [longest] = [...waterfalls].sort((a, b) => lengthOf(b) - lengthOf(a));
  const about = knowledge.find(({ incident }) => incident === longest?.incident) ?? knowledge[0];
  if (about === undefined) return [];
  const root = game.names.incident(about.incident);
  const isOfIt = (lot: number): boolean => lot >= 0 && state.lots[lot].root === root;
  const knew = about.desks
    .filter(({ must, decisiveMs }) => must && decisiveMs !== null)
    .sort((a, b) => (a.decisiveMs ?? 0) - (b.decisiveMs ?? 0))
    .at(0);
  const asked = rowsOf(game, 'requested').find(({ b: lot }) => isOfIt(lot));
  const promised = rowsOf(game, 'committed').find(({ b: lot }) => isOfIt(lot));
  const came = rowsOf(game, 'arrived').find(({ d: lot }) => isOfIt(lot));
  const after = (atMs: number): Text => durationOf(Math.max(0, atMs - about.beganMs));
  const steps = [
    knew === undefined
      ? sayBoth('after-action.wash-never-knew')
      : sentence('after-action.wash-knew', {
          after: after(knew.decisiveMs ?? about.beganMs),
          department: departmentOf(told, knew.department),
        }),
    asked === undefined
      ? sayBoth('after-action.wash-never-asked')
      : sentence('after-action.wash-asked', { after: after(asked.atMs) }),
    promised === undefined
      ? sayBoth('after-action.wash-never-promised')
      : sentence('after-action.wash-promised', { after: after(promised.atMs) }),
    came === undefined
      ? sayBoth('after-action.wash-never-came')
      : sentence('after-action.wash-came', { after: after(came.atMs) }),
  ];
  const incident = incidentOf(told, about.incident);
  return [
    sentence('after-action.wash-course', { incident, steps: joined(steps, BETWEEN_CLAUSES) }),
  ];
}

function lengthOf({ phases }: WaterfallEntry): number {
  const last = phases.at(-1);
  return last === undefined ? 0 : last.toMs - phases[0].fromMs;
}

/** The longest of each incident, longest first. */
function darkTimes(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ kind, evidence: [{ id }] }) => {
    if (kind !== 'dark-time' || told.has(id)) return false;
    told.add(id);
    return true;
  });
}

function openTold(told: Told, decisions: readonly DecisionRecord[]): Text {
  const open = decisions.filter(({ state }) => state === 'open');
  const [oldest] = open;
  if (oldest === undefined) return sayBoth('after-action.wash-none-open');
  return sentence('after-action.wash-open', {
    count: open.length,
    department: departmentOf(told, oldest.department),
    longest: durationOf(nowOf(told.played.game) - oldest.askedMs),
  });
}
