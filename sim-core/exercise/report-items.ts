import { formatClock } from '../base/time.ts';
import type { Text } from '../base/text.ts';
import { MEASURE_WORDS } from '../text/measures.ts';
import type { BeliefEntry, CaseEntry, LogEntry, SeatView } from './entries.ts';

const GRADES: readonly Text[] = [
  { zh: '一般以下', en: 'below grade IV' },
  { zh: '特别重大（Ⅰ级）', en: 'grade I' },
  { zh: '重大（Ⅱ级）', en: 'grade II' },
  { zh: '较大（Ⅲ级）', en: 'grade III' },
  { zh: '一般（Ⅳ级）', en: 'grade IV' },
];
const LEVELS = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'] as const;
const COLOURS = {
  blue: { zh: '蓝色', en: 'blue' },
  yellow: { zh: '黄色', en: 'yellow' },
  orange: { zh: '橙色', en: 'orange' },
  red: { zh: '红色', en: 'red' },
} as const satisfies Readonly<Record<string, Text>>;

/** Measures that one item names: the latest, since a form is read at a glance. */
const MOST_MEASURES = 5;

type TitleOf = (id: string) => Text;

/**
 * Statutory items that a desk can say from what it holds: its belief, its mail, its own log, units, cases and
 * protections. An item that is left out is not known there: substances and amounts, readings, people harmed and
 * losses are in no belief of the model.
 */
export function knownItems(
  view: SeatView,
  belief: BeliefEntry,
  titleOf: TitleOf,
): Readonly<Record<string, Text>> {
  const place = titleOf(belief.place);
  const origin = titleOf(belief.origin);
  const at = formatClock(belief.asOfMs);
  const grade = GRADES[belief.grade];
  const measures = measuresTaken(view, belief.incident, titleOf);
  return withoutUnknown({
    place: { zh: `${at}，${place.zh}`, en: `${at}, ${place.en}` },
    origin: { zh: `${origin.zh}（${at}）`, en: `${origin.en} (${at})` },
    cause: {
      zh: `${belief.title.zh}（${belief.hazard.zh}），初判${grade.zh}`,
      en: `${belief.title.en} (${belief.hazard.en}), at first sight ${grade.en}`,
    },
    course: course(view, belief, titleOf),
    monitoring: monitored(view, belief.incident),
    sensitive: intakes(view),
    trend: trend(view, belief),
    measures,
    progress: joined([atWork(view, belief.incident), measures]),
    next: stillNeeded(belief, titleOf),
    help: help(casesOf(view, belief.incident), titleOf),
    society: spoken(view, belief.incident),
    remaining: remaining(view, belief.incident),
  });
}

function withoutUnknown(
  items: Readonly<Record<string, Text | null>>,
): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    Object.entries(items).flatMap(([id, text]) => (text === null ? [] : [[id, text] as const])),
  );
}

/** When it was true, when this desk had it, from whom, and how often since. */
function course(
  view: SeatView,
  { incident, asOfMs, learnedMs, source, reports }: BeliefEntry,
  titleOf: TitleOf,
): Text {
  const [was, had] = [formatClock(asOfMs), formatClock(learnedMs)];
  const self = view.desk.self.department;
  const from = source === self ? { zh: '本单位', en: 'this desk' } : titleOf(source);
  const seen = {
    zh: `据${from.zh}，${was}的情况于 ${had} 获悉`,
    en: `from ${from.en}: as of ${was}, known at ${had}`,
  };
  const earlier = factsOf(view, incident).length;
  return earlier === 0 && reports <= 1
    ? seen
    : { zh: `${seen.zh}，累计来报 ${reports} 次`, en: `${seen.en}; reports so far: ${reports}` };
}

function factsOf(view: SeatView, incident: string): readonly BeliefEntry[] {
  return Object.values(view.inbox).flatMap(({ fact }) =>
    fact !== null && fact.incident === incident ? [fact] : [],
  );
}

/** Against what the desk was told before; without that only where it stands. */
function trend(view: SeatView, belief: BeliefEntry): Text {
  const at = formatClock(belief.asOfMs);
  const grade = GRADES[belief.grade];
  const now = { zh: `${at}时为${grade.zh}`, en: `${grade.en} as of ${at}` };
  const before = factsOf(view, belief.incident)
    .filter(({ asOfMs }) => asOfMs < belief.asOfMs)
    .reduce<BeliefEntry | null>(
      (last, one) => (last === null || one.asOfMs > last.asOfMs ? one : last),
      null,
    );
  if (before === null) return now;
  const since = formatClock(before.asOfMs);
  const change = belief.severity - before.severity;
  const way =
    change > 0
      ? { zh: '加重', en: 'worse' }
      : change < 0
        ? { zh: '减轻', en: 'better' }
        : { zh: '持平', en: 'unchanged' };
  return { zh: `${now.zh}，较 ${since} ${way.zh}`, en: `${now.en}, ${way.en} than at ${since}` };
}

/** That points were set up is known here; what they read is not. */
function monitored(view: SeatView, incident: string): Text | null {
  const isSetUp = Object.values(view.measures).some(
    (one) =>
      one.measure === 'monitoring-points' && one.incident === incident && one.endedMs === null,
  );
  return isSetUp
    ? {
        zh: '已布设应急监测点位，数据正在核实',
        en: 'monitoring points are set up; readings being verified',
      }
    : null;
}

/** Intakes that this desk answers for, and how they stand. */
function intakes(view: SeatView): Text | null {
  const states = {
    idle: { zh: '未关闭', en: 'not taken' },
    starting: { zh: '正在落实', en: 'under way' },
    'in-force': { zh: '已落实', en: 'in force' },
  } as const;
  return joined(
    Object.values(view.protections)
      .filter(({ act }) => act === 'close-intake')
      .map(({ title, state }) => ({
        zh: `${title.zh}：${states[state].zh}`,
        en: `${title.en}: ${states[state].en}`,
      })),
  );
}

/** What this desk did about it, the latest of it with the time. */
function measuresTaken(view: SeatView, incident: string, titleOf: TitleOf): Text | null {
  const taken = Object.values(view.log).flatMap(({ act, atMs }) => {
    const words = wordsOf(act, view, incident, titleOf);
    return words === null
      ? []
      : [{ zh: `${formatClock(atMs)} ${words.zh}`, en: `${formatClock(atMs)} ${words.en}` }];
  });
  const more = taken.length - MOST_MEASURES;
  const left = more > 0 ? [{ zh: `此前另有 ${more} 项`, en: `earlier: ${more}` }] : [];
  return joined([...left, ...taken.slice(-MOST_MEASURES)]);
}

function wordsOf(
  act: LogEntry['act'],
  view: SeatView,
  incident: string,
  titleOf: TitleOf,
): Text | null {
  switch (act.kind) {
    case 'declare':
      return act.level === 0
        ? { zh: '终止应急响应', en: 'response ended' }
        : { zh: `${LEVELS[act.level]}级应急响应`, en: `response at level ${LEVELS[act.level]}` };
    case 'protect': {
      const title = view.protections[act.protection]?.title;
      if (title === undefined) return null;
      return act.on ? title : { zh: `解除：${title.zh}`, en: `lifted: ${title.en}` };
    }
    case 'measure':
      return act.incident === incident ? MEASURE_WORDS[act.measure][act.on ? 'on' : 'off'] : null;
    case 'warn': {
      if (act.incident !== incident) return null;
      if (act.colour === null) return { zh: '解除预警', en: 'warning lifted' };
      const { zh, en } = COLOURS[act.colour];
      return { zh: `发布${zh}预警`, en: `${en} warning` };
    }
    case 'dispatch':
    case 'request':
    case 'release': {
      if (act.incident !== incident) return null;
      const { zh, en } = titleOf(act.capability);
      const verb = VERBS[act.kind];
      return { zh: `${verb.zh}${zh}×${act.amount}`, en: `${verb.en} ${act.amount} × ${en}` };
    }
    case 'press':
      return act.incident === incident ? { zh: '对外发布信息', en: 'told the public' } : null;
    default:
      return null;
  }
}

const VERBS = {
  dispatch: { zh: '派出', en: 'sent' },
  request: { zh: '请求支援', en: 'asked for' },
  release: { zh: '撤收', en: 'released' },
} as const satisfies Readonly<Record<string, Text>>;

const ON_THE_WAY: readonly string[] = ['mobilising', 'travelling', 'positioning'];

function atWork(view: SeatView, incident: string): Text | null {
  const units = Object.values(view.units).filter((unit) => unit.incident === incident);
  if (units.length === 0) return null;
  const there = units.filter(({ status }) => status === 'working').length;
  const coming = units.filter(({ status }) => ON_THE_WAY.includes(status)).length;
  return {
    zh: `在场处置队伍 ${there} 支，在途 ${coming} 支`,
    en: `units at work: ${there}, on their way: ${coming}`,
  };
}

/** What the place needs, as far as it is known here: what is to be done next is for people to say. */
function stillNeeded({ need }: BeliefEntry, titleOf: TitleOf): Text | null {
  const wanted = Object.entries(need).filter(([, amount]) => amount > 0);
  const list = joined(
    wanted.map(([id, amount]) => {
      const { zh, en } = titleOf(id);
      const many = Math.ceil(amount);
      return { zh: `${zh}×${many}`, en: `${many} × ${en}` };
    }),
  );
  return list === null ? null : { zh: `现场需要：${list.zh}`, en: `needed there: ${list.en}` };
}

function casesOf(view: SeatView, incident: string): readonly CaseEntry[] {
  return Object.values(view.cases).filter((one) => one.incident === incident);
}

function help(cases: readonly CaseEntry[], titleOf: TitleOf): Text | null {
  return joined(
    cases.map(({ capability, quantity, promised, arrived }) => {
      const { zh, en } = titleOf(capability);
      return {
        zh: `${zh}：请求 ${quantity}，已应允 ${promised}，已到位 ${arrived}`,
        en: `${en}: asked for ${quantity}, promised ${promised}, arrived ${arrived}`,
      };
    }),
  );
}

/** What was said to the public about it; what people make of it no belief holds. */
function spoken(view: SeatView, incident: string): Text | null {
  const said = Object.values(view.public).filter((one) => one.incident === incident).length;
  return said === 0
    ? null
    : { zh: `已向社会发布信息 ${said} 次`, en: `the public was told ${said} times` };
}

/** Units not home yet, requests not answered in full, measures not ended. */
function remaining(view: SeatView, incident: string): Text | null {
  const units = Object.values(view.units).filter((unit) => unit.incident === incident).length;
  const open = casesOf(view, incident).filter(({ quantity, arrived }) => arrived < quantity).length;
  const measures = Object.values(view.measures).filter(
    (one) => one.incident === incident && one.endedMs === null,
  ).length;
  return joined([
    ...(units === 0 ? [] : [{ zh: `未撤收队伍 ${units} 支`, en: `units not home: ${units}` }]),
    ...(open === 0 ? [] : [{ zh: `未足额到位的请求 ${open} 项`, en: `requests not met: ${open}` }]),
    ...(measures === 0
      ? []
      : [{ zh: `未结束的处置措施 ${measures} 项`, en: `measures in force: ${measures}` }]),
  ]);
}

/** Null of none. */
function joined(list: readonly (Text | null)[]): Text | null {
  const some = list.filter((one) => one !== null);
  if (some.length === 0) return null;
  return {
    zh: some.map(({ zh }) => zh).join('；'),
    en: some.map(({ en }) => en).join('; '),
  };
}
