import { useState } from 'react';
import { useSay } from './use-say.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import type { Trial } from '../../source/studio/preview.ts';
import { choosePart } from '../../stores/studio.ts';
import { Alert } from '../../ui/alert.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Empty } from '../../ui/empty.tsx';
import { join } from '../../ui/panel.tsx';
import { HazardPlots } from './hazard-plots.tsx';
import { Knobs } from './knobs.tsx';
import { StageHead } from './stage-head.tsx';
import { settingOf } from './trial-setting.ts';
import { useChoices, useOutline } from './use-choices.ts';
import { useChosenHazard, useUsedHazards } from './use-chosen.ts';
import { useFile, useOwnHazards } from './use-file.ts';
import { freshTrial, usePeaks, useTrial } from './use-trial.ts';
import css from './stages.module.css';

/** A hazard's formulas at work, by the engine itself, while they are being written. */
export function HazardStage() {
  const { say, language } = useSay();
  const outline = useOutline();
  const used = useUsedHazards();
  const own = useOwnHazards();
  const hazard = useChosenHazard();
  const choices = useChoices(outline?.hazards);
  if (hazard === null || outline === null) {
    return <Empty icon="clock">{say('common.loading')}</Empty>;
  }
  const nameOf = (id: string): string =>
    outline.hazards.find((one) => one.id === id)?.[language] ?? id;
  return (
    <div className={css.fill}>
      <StageHead title={nameOf(hazard)} help={say('studio.hazard-help')}>
        <ChoiceField
          label={say('studio.other-hazard')}
          value={hazard}
          choices={choices}
          onChange={(id) => choosePart('hazards', id)}
        />
      </StageHead>
      <div className={css.tabs} role="group" aria-label={say('studio.used-hazards')}>
        {used.map((id) => (
          <button
            key={id}
            type="button"
            className={join(css.tab, id === hazard && css.tabOpen, own.includes(id) && css.tabOwn)}
            aria-pressed={id === hazard}
            onClick={() => choosePart('hazards', id)}
          >
            {nameOf(id)}
          </button>
        ))}
      </div>
      <Bench key={hazard} hazard={hazard} />
    </div>
  );
}

function Bench({ hazard }: { readonly hazard: string }) {
  const { say, tell, language } = useSay();
  const scenario = useFile('scenario');
  const incidents = listOf(scenario?.data['incidents']).filter(
    (one) => textOf(one['hazard']) === hazard,
  );
  const first = incidents[0];
  const [incident, setIncident] = useState(first === undefined ? null : textOf(first['id']));
  const [trial, setTrial] = useState<Trial>(() => ({
    ...freshTrial(hazard),
    ...(first === undefined ? {} : settingOf(first, {})),
  }));
  const peaks = usePeaks((found) => {
    // Somebody who has turned a knob meanwhile keeps what they set.
    if (first === undefined || Object.keys(trial.inputs).length > 0) return;
    setTrial({ ...trial, inputs: settingOf(first, found).inputs });
  });
  const { tried, course, busy } = useTrial(trial);
  const problems = tried?.ok === false ? tried.problems : [];
  const fault = tried?.ok === false ? tried.fault : null;
  return (
    <div className={css.bench}>
      <div
        className={css.plots}
        aria-busy={busy}
        tabIndex={0}
        role="group"
        aria-label={say('studio.plots')}
      >
        {problems.length === 0 && fault === null ? null : (
          <Alert className={css.fault}>
            <strong>{say('studio.not-computed')}</strong>
            {problems.slice(0, 3).map((one) => (
              <p key={`${one.line}:${one.column}`}>
                {one.file}:{one.line}:{one.column} {one.field} — {one[language]}
              </p>
            ))}
            {fault === null ? null : <p>{fault}</p>}
          </Alert>
        )}
        {course === null ? (
          tried === null ? (
            <Empty icon="clock">{say('studio.computing')}</Empty>
          ) : null
        ) : (
          <HazardPlots course={course} />
        )}
      </div>
      <div className={css.knobs} tabIndex={0} role="group" aria-label={say('studio.knobs')}>
        {course === null ? null : (
          <Knobs
            sheet={course.sheet}
            trial={trial}
            incidents={incidents.map((one) => ({
              value: textOf(one['id']),
              label: tell(titleOf(one['title'])) || textOf(one['id']),
            }))}
            incident={incident}
            peaks={course.alone?.need ?? course.course.need}
            onChange={setTrial}
            onIncident={(id) => {
              const one = incidents.find((other) => textOf(other['id']) === id);
              if (one === undefined) return;
              setIncident(id);
              setTrial({ ...trial, ...settingOf(one, peaks) });
            }}
          />
        )}
      </div>
    </div>
  );
}
