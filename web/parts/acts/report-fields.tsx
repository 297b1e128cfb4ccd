import { useEffect, useRef } from 'react';
import { prefill, REPORT_FORMS, REPORT_ITEMS } from '../../source/lists.ts';
import { setValue, type FormValues } from '../../stores/desk.ts';
import { gameStore, seatView } from '../../stores/game.ts';
import { TextField } from '../../ui/field.tsx';
import { useGazetteer } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './composer.module.css';

/** The items that the law asks for, filled in from what this desk knows; the rest reads 正在核实. */
export function ReportItems({ values }: { readonly values: FormValues }) {
  const { say, tell } = useSay();
  const { departments, places, capabilities } = useGazetteer();
  const incident = String(values['incident'] ?? '');
  const form = REPORT_FORMS.find((one) => one === values['form']) ?? 'initial';
  const filled = useRef<string | null>(null);
  useEffect(() => {
    // Another incident or form fills the items again; news must not overwrite what somebody wrote.
    const wanted = `${incident} ${form}`;
    const { view } = gameStore.getState();
    if (view === null || filled.current === wanted) return;
    filled.current = wanted;
    const titleOf = (id: string) =>
      departments[id]?.title ?? places[id]?.title ?? capabilities[id] ?? { zh: id, en: id };
    for (const [id, text] of Object.entries(prefill(seatView(view), form, incident, titleOf))) {
      setValue(`item.${id}`, tell(text));
    }
  }, [incident, form, departments, places, capabilities, tell]);
  return (
    <div className={css.wide}>
      <div className={css.items}>
        {REPORT_ITEMS[form].map(({ id, title }) => (
          <TextField
            key={id}
            label={tell(title)}
            value={String(values[`item.${id}`] ?? '')}
            placeholder={say('field.verifying')}
            onChange={(text) => setValue(`item.${id}`, text)}
          />
        ))}
      </div>
    </div>
  );
}
