import { useEffect } from 'react';
import { REPORT_FORMS } from '../../source/lists.ts';
import { setValue, type FormValues } from '../../stores/desk.ts';
import { TextField } from '../../ui/field.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './composer.module.css';
import { prefilled, REPORT_ITEMS } from './report-items.ts';

/** The items of a report, filled in from what this desk knows. */
export function ReportItems({ values }: { readonly values: FormValues }) {
  const { say, language } = useSay();
  const titles = useTitles();
  const beliefs = useSeat('beliefs') ?? {};
  const units = useSeat('units') ?? {};
  const incident = String(values['incident'] ?? '');
  const form = REPORT_FORMS.find((one) => one === values['form']) ?? 'initial';
  useEffect(() => {
    const belief = Object.values(beliefs).find((one) => one.incident === incident) ?? null;
    for (const [id, text] of Object.entries(prefilled(belief, units, titles, language))) {
      setValue(`item.${id}`, text);
    }
    // Only another incident fills the items again: news must not overwrite what somebody wrote.
  }, [incident]);
  return (
    <div className={css.wide}>
      <div className={css.items}>
        {REPORT_ITEMS[form].map(({ id, label }) => (
          <TextField
            key={id}
            label={say(label)}
            value={String(values[`item.${id}`] ?? '')}
            placeholder={say('field.verifying')}
            onChange={(text) => setValue(`item.${id}`, text)}
          />
        ))}
      </div>
    </div>
  );
}
