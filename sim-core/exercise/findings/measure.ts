import type { Text } from '../../base/text.ts';
import { MEASURE_WORDS } from '../../text/measures.ts';
import type { MeasureEntry } from '../entries.ts';
import type { Game } from '../game.ts';
import { nowOf } from '../game.ts';
import { departmentTitle, incidentTitle, lasting, learned } from './finding.ts';
import type { Finding } from './finding.ts';

/** Measures in the field: how long after the desk came to know, and what facilitators said comes of it. */
export function orderedMeasures(game: Game): readonly Finding[] {
  const { sim } = game.run;
  const found = game.state.measures.flatMap(({ id, entry }): readonly Finding[] => {
    const { department, measure, orderedMs } = entry;
    const d = game.names.department(department);
    const incident = game.names.incident(entry.incident);
    const belief = sim.state.beliefs[d][incident];
    const at = game.state.logs[department].findIndex(
      ({ act, atMs }) =>
        act.kind === 'measure' && act.on && act.measure === measure && atMs === orderedMs,
    );
    if (belief === null || at < 0) return [];
    const who = departmentTitle(game, department);
    const what = incidentTitle(game, incident);
    const { title } = MEASURE_WORDS[measure];
    const ruled = RULED[outcomeOf(entry)];
    return [
      lasting(nowOf(game), {
        kind: 'measure',
        id: `measure:${id}`,
        department,
        words: {
          zh: `${who.zh}掌握“${what.zh}”{amount} 分钟后采取“${title.zh}”，${ruled.zh}`,
          en: `${who.en} had known of “${what.en}” for {amount} minutes when it ordered “${title.en}”; ${ruled.en}`,
        },
        fromMs: belief.firstMs,
        toMs: orderedMs,
        evidence: [
          learned(game, d, entry.incident, belief.firstMs),
          { kind: 'log', department, id: `l${at + 1}`, atMs: orderedMs },
        ],
      }),
    ];
  });
  return found.sort((a, b) => b.amount - a.amount);
}

const RULED = {
  works: { zh: '导调裁定见效', en: 'control ruled that it works' },
  fails: { zh: '导调裁定未见效', en: 'control ruled that it does not work' },
  ended: { zh: '未经导调裁定即已结束', en: 'it was ended before control ruled on it' },
  waits: { zh: '导调尚未裁定其效果', en: 'control has not ruled on its effect' },
} as const satisfies Readonly<Record<string, Text>>;

function outcomeOf({ ruling, endedMs }: MeasureEntry): keyof typeof RULED {
  if (ruling !== null) return ruling.works ? 'works' : 'fails';
  return endedMs === null ? 'waits' : 'ended';
}
