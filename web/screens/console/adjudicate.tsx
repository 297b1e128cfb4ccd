import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ClientAttempt } from '../../../exercise-server/protocol/attempt.ts';
import { MeasureFields } from './measure-fields.tsx';
import { consoleStore } from '../../stores/console.ts';
import { useConduct } from '../../parts/use-conduct.ts';
import { useControl, useTitles } from '../../parts/use-game.ts';
import { useSay } from '../../parts/use-say.ts';
import { storyTime } from '../../text/time.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ChoiceField, ManyField, NumberField, TextField } from '../../ui/field.tsx';
import css from './dialogs.module.css';

type Ruling = Extract<ClientAttempt['body'], { kind: 'adjudicate' }>['ruling'];

const KINDS = ['rule-measure', 'delay-unit', 'grant-units', 'set-fact', 'withdraw-inject'] as const;
type Kind = (typeof KINDS)[number];

export interface Draft {
  readonly unit: string | null;
  readonly units: readonly string[];
  readonly minutes: number;
  readonly incident: string | null;
  readonly department: string | null;
  readonly inject: string | null;
  readonly measure: string | null;
  readonly works: boolean;
  readonly text: string;
}

const EMPTY: Draft = {
  unit: null,
  units: [],
  minutes: 30,
  incident: null,
  department: null,
  inject: null,
  measure: null,
  works: true,
  text: '',
};

/** 导调裁决: one of the few corrections that the rules allow, with its reason. */
export function AdjudicateDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useSay();
  const { conduct, busy } = useConduct();
  const asked = useStore(consoleStore, (state) => state.measure);
  const [kind, setKind] = useState<Kind>(asked === null ? 'delay-unit' : 'rule-measure');
  const [draft, setDraft] = useState({ ...EMPTY, measure: asked });
  useEffect(() => () => consoleStore.setState({ measure: null }), []);
  const [why, setWhy] = useState('');
  const rulings = Object.values(useControl('rulings') ?? {});
  const ruling = rulingOf(kind, draft);
  const rule = async (): Promise<void> => {
    if (ruling !== null && (await conduct({ kind: 'adjudicate', ruling, why: why.trim() })))
      onClose();
  };
  return (
    <Dialog
      open
      title={say('adjudicate.title')}
      closeLabel={say('common.close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            busy={busy}
            disabled={ruling === null || why.trim() === ''}
            onClick={() => void rule()}
          >
            {say('adjudicate.do')}
          </Button>
        </>
      }
    >
      <div className={css.body}>
        <p>{say('adjudicate.help')}</p>
        <ChoiceField
          label={say('adjudicate.kind')}
          value={kind}
          choices={KINDS.map((one) => ({ value: one, label: say(`adjudicate.${one}`) }))}
          onChange={(next) => setKind(KINDS.find((one) => one === next) ?? kind)}
        />
        <RulingFields kind={kind} draft={draft} onChange={setDraft} />
        <TextField label={say('console.why')} value={why} onChange={setWhy} />
        {rulings.length === 0 ? null : (
          <div className={css.made}>
            <strong>{say('adjudicate.made')}</strong>
            {rulings.map((one, index) => (
              <span key={index}>
                {storyTime(language, one.atMs)} {say(`adjudicate.${one.ruling.kind}`)} · {one.why}
              </span>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

function rulingOf(kind: Kind, draft: Draft): Ruling | null {
  switch (kind) {
    case 'delay-unit':
      return draft.unit === null ? null : { kind, unit: draft.unit, byMs: draft.minutes * 60_000 };
    case 'grant-units':
      return draft.incident === null || draft.units.length === 0
        ? null
        : { kind, incident: draft.incident, units: [...draft.units] };
    case 'set-fact':
      return draft.department === null || draft.incident === null
        ? null
        : { kind, department: draft.department, incident: draft.incident };
    case 'rule-measure':
      return draft.measure === null
        ? null
        : { kind, measure: draft.measure, works: draft.works, text: draft.text.trim() };
    case 'withdraw-inject':
      return draft.inject === null ? null : { kind, inject: draft.inject };
  }
}

function RulingFields({
  kind,
  draft,
  onChange,
}: {
  readonly kind: Kind;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const { say } = useSay();
  const titles = useTitles();
  const units = Object.entries(useControl('units') ?? {});
  const truth = Object.entries(useControl('truth') ?? {});
  const seats = Object.values(useControl('seats') ?? {});
  const msel = Object.entries(useControl('msel') ?? {});
  const unitChoices = units.map(([id, unit]) => ({
    value: id,
    label: `${titles.unitKind(unit.kind)} · ${titles.department(unit.owner)} · ${id}`,
  }));
  const incident = (
    <ChoiceField
      label={say('field.incident')}
      value={draft.incident}
      choices={truth.map(([id, entry]) => ({ value: id, label: titles.text(entry.title) }))}
      onChange={(next) => onChange({ ...draft, incident: next })}
    />
  );
  switch (kind) {
    case 'delay-unit':
      return (
        <>
          <ChoiceField
            label={say('adjudicate.unit')}
            value={draft.unit}
            choices={unitChoices}
            onChange={(unit) => onChange({ ...draft, unit })}
          />
          <NumberField
            label={say('adjudicate.minutes')}
            value={draft.minutes}
            min={1}
            max={1440}
            onChange={(minutes) => onChange({ ...draft, minutes })}
          />
        </>
      );
    case 'grant-units':
      return (
        <>
          {incident}
          <ManyField
            label={say('adjudicate.unit')}
            values={draft.units}
            choices={unitChoices}
            onChange={(next) => onChange({ ...draft, units: next })}
          />
        </>
      );
    case 'set-fact':
      return (
        <>
          {incident}
          <ChoiceField
            label={say('notes.seat')}
            value={draft.department}
            choices={seats.map((seat) => ({
              value: seat.department,
              label: titles.text(seat.title),
            }))}
            onChange={(department) => onChange({ ...draft, department })}
          />
        </>
      );
    case 'rule-measure':
      return <MeasureFields draft={draft} onChange={onChange} />;
    case 'withdraw-inject':
      return (
        <ChoiceField
          label={say('adjudicate.inject')}
          value={draft.inject}
          choices={msel.map(([id, one]) => ({
            value: id,
            label: `${one.number} ${titles.text(one.title)}`,
          }))}
          onChange={(next) => onChange({ ...draft, inject: next })}
        />
      );
  }
}
