import { useEffect } from 'react';
import { prefill, REPORT_FORMS, REPORT_ITEMS } from '../../source/lists.ts';
import { fillIn, setValue, type FormValues } from '../../stores/desk.ts';
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
  useEffect(() => {
    const { view } = gameStore.getState();
    if (view === null) return;
    const titleOf = (id: string) =>
      departments[id]?.title ?? places[id]?.title ?? capabilities[id] ?? { zh: id, en: id };
    const known = Object.entries(prefill(seatView(view), form, incident, titleOf));
    fillIn(
      `${incident} ${form}`,
      Object.fromEntries(known.map(([id, text]) => [`item.${id}`, tell(text)])),
    );
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
