import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';
import type { State } from '../../model/state.ts';

export const darkTime: Metric = {
  id: 'dark-time',
  title: { zh: '知情滞后', en: 'Dark time' },
  unit: 'h',
  direction: 'lower',
  indifference: {
    value: 0.25,
    relative: false,
    reason: {
      zh: '一刻钟以内不影响行动。',
      en: 'A quarter of an hour changes nothing in practice.',
    },
  },
  formula: {
    zh: '从任一单位首先掌握关键情况，到须据以行动的单位掌握之间的时间；对每个（事件，须知单位）取平均；至终未知者计到推演结束。熄灭后再次发生的另算一次，前一次计到再次发生为止。',
    en: 'From the first department anywhere that holds the decisive fact to the one that must act on it; mean over (incident, decisive department); never known counts to the horizon. What breaks out again after it was over counts anew, and the former outbreak up to then.',
  },
  whenEmpty: {
    zh: '没有须知单位时为 0。',
    en: '0 when no active incident has a decisive department.',
  },
  source: 'dark time of the model; Tianjin 2015',
  of: ({ scenario, state, endMs, response }) => {
    if (response === 'omniscient') return 0;
    let hours = 0;
    let pairs = 0;
    const count = (
      incident: number,
      times: HeldTimes,
      startedMs: number,
      untilMs: number,
    ): void => {
      const { knownTo, decisiveFor } = scenario.incidents[incident];
      const held = knownTo.length === 0 ? times.firstMs : times.detailMs;
      const heldAt = (department: number): number =>
        held[department] < 0 ? Infinity : held[department];
      let first = Infinity;
      for (let d = 0; d < held.length; d++) first = Math.min(first, heldAt(d));
      if (first === Infinity) first = startedMs;
      for (const department of decisiveFor) {
        hours += (Math.min(heldAt(department), untilMs) - first) / HOUR;
        pairs++;
      }
    };
    const { hazards, past } = state;
    for (const one of past) count(one.incident, one, one.startedMs, one.untilMs);
    scenario.incidents.forEach((_, i) => {
      if (hazards.generation[i] === 0) return;
      count(i, timesOf(state, i), hazards.startedAt[i], endMs);
    });
    return pairs === 0 ? 0 : hours / pairs;
  },
};

/** [department] when it first held anything, and the decisive content; negative for never. */
interface HeldTimes {
  readonly firstMs: ArrayLike<number>;
  readonly detailMs: ArrayLike<number>;
}

/** What is held of the present outbreak; who holds something of an earlier one holds nothing of it. */
function timesOf({ beliefs, hazards }: State, incident: number): HeldTimes {
  const generation = hazards.generation[incident];
  const present = beliefs.map(({ [incident]: belief }) =>
    belief?.generation === generation ? belief : null,
  );
  return {
    firstMs: present.map((belief) => belief?.firstMs ?? -1),
    detailMs: present.map((belief) => belief?.detailMs ?? -1),
  };
}
