import { HOUR } from '../../base/time.ts';
import type { Metric } from '../../model/metric.ts';

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
    zh: '从任一单位首先掌握关键情况，到须据以行动的单位掌握之间的时间；对每个（事件，须知单位）取平均；至终未知者计到推演结束。',
    en: 'From the first department anywhere that holds the decisive fact to the one that must act on it; mean over (incident, decisive department); never known counts to the horizon.',
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
    scenario.incidents.forEach((incident, i) => {
      if (state.hazards.generation[i] === 0) return;
      const heldAt = (department: number): number => {
        const belief = state.beliefs[department][i];
        if (belief === null) return Infinity;
        if (incident.knownTo.length === 0) return belief.firstMs;
        return belief.detailMs < 0 ? Infinity : belief.detailMs;
      };
      let first = Infinity;
      for (let d = 0; d < state.beliefs.length; d++) first = Math.min(first, heldAt(d));
      if (first === Infinity) first = state.hazards.startedAt[i];
      for (const department of incident.decisiveFor) {
        hours += (Math.min(heldAt(department), endMs) - first) / HOUR;
        pairs++;
      }
    });
    return pairs === 0 ? 0 : hours / pairs;
  },
};
