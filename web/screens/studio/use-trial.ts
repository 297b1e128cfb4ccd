import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Peaks, Tried, Trial } from '../../source/studio/preview.ts';
import { studioBench, studioStore } from '../../stores/studio.ts';

const TRY_AFTER_MS = 120;

export function freshTrial(hazard: string): Trial {
  return {
    hazard,
    hours: 24,
    inputs: {},
    inputHours: 24,
    parameters: {},
    initial: {},
    working: {},
    fromHour: 0,
    protections: [],
  };
}

/** The hazard on the bench as it is now; the last course stays while a formula is half written. */
export function useTrial(trial: Trial): {
  readonly tried: Tried | null;
  readonly course: Extract<Tried, { ok: true }> | null;
  readonly busy: boolean;
} {
  const files = useStore(studioStore, (state) => state.draft?.files);
  const [state, setState] = useState<{
    readonly trial: Trial | null;
    readonly tried: Tried | null;
    readonly course: Extract<Tried, { ok: true }> | null;
  }>({ trial: null, tried: null, course: null });
  useEffect(() => {
    if (files === undefined) return undefined;
    let stale = false;
    const timer = setTimeout(() => {
      studioBench()
        .ask('try', { files, trial })
        .then((tried) => {
          if (stale) return;
          setState((before) => ({
            trial,
            tried,
            course: tried.ok ? tried : before.trial?.hazard === trial.hazard ? before.course : null,
          }));
        })
        .catch(() => undefined);
    }, TRY_AFTER_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [files, trial]);
  const isOther = state.trial?.hazard !== trial.hazard;
  return {
    tried: isOther ? null : state.tried,
    course: isOther ? null : state.course,
    busy: state.trial !== trial,
  };
}

/** What the inputs of the scenario's incidents come to; asked for once, when a bench is opened. */
export function usePeaks(onFound: (peaks: Peaks) => void): Peaks {
  const [peaks, setPeaks] = useState<Peaks>({});
  const latest = useRef(onFound);
  useEffect(() => {
    latest.current = onFound;
  });
  useEffect(() => {
    const files = studioStore.getState().draft?.files;
    if (files === undefined) return undefined;
    let stale = false;
    studioBench()
      .ask('peaks', { files })
      .then((found) => {
        if (stale) return;
        setPeaks(found);
        latest.current(found);
      })
      .catch(() => undefined);
    return () => {
      stale = true;
    };
  }, []);
  return peaks;
}
