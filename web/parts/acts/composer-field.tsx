import {
  CHANNELS,
  MEASURE_KINDS,
  REGISTERS,
  REPORT_FORMS,
  WARNING_COLOURS,
} from '../../source/lists.ts';
import { MEASURE_WORDS } from '../../../sim-core/text/index.ts';
import type { OptionEntry } from '../../../sim-core/exercise/entries.ts';
import { setValue, type FormValues } from '../../stores/desk.ts';
import { GRADES, amountOf } from '../../text/numerals.ts';
import { span } from '../../text/time.ts';
import { ChoiceField, ManyField, NumberField, TextField, type Choice } from '../../ui/field.tsx';
import { Segment } from '../../ui/segment.tsx';
import { useGazetteer, useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './composer.module.css';
import { readyOf } from './defaults.ts';
import { channelDelay } from './delay.ts';
import type { FieldSpec } from './fields.ts';
import { useMeasureHint } from './measure-hint.ts';
import { linesOf } from './register.ts';
import { ReportItems } from './report-fields.tsx';

export interface ComposerFieldProps {
  readonly field: FieldSpec;
  readonly values: FormValues;
  readonly option: OptionEntry | null;
}

export function ComposerField(props: ComposerFieldProps) {
  const { field, values } = props;
  const { say } = useSay();
  const label = say(field.label);
  const text = String(values[field.name] ?? '');
  const set = (value: FormValues[string]): void => setValue(field.name, value);
  switch (field.kind) {
    case 'line':
    case 'text':
      return (
        <div className={css.wide}>
          <TextField
            label={label}
            value={text}
            onChange={set}
            {...(field.kind === 'text' ? { rows: 4, maxLength: 8000 } : {})}
          />
        </div>
      );
    case 'amount':
      return <AmountField {...props} />;
    case 'yuan':
      return (
        <NumberField
          label={label}
          value={Number(values[field.name] ?? 1)}
          min={1}
          max={1e12}
          step={1000}
          onChange={set}
        />
      );
    case 'items':
      return <ReportItems values={values} />;
    case 'incidents':
    case 'departments':
      return <ListField {...props} />;
    case 'measure':
      return <MeasureField {...props} />;
    case 'channel':
      return <ChannelField {...props} />;
    case 'switch':
      return (
        <Labelled label={label}>
          <Segment
            label={label}
            value={values[field.name] === false ? 'no' : 'yes'}
            choices={[
              { value: 'yes', label: say('field.on-yes') },
              { value: 'no', label: say('field.on-no') },
            ]}
            onChange={(value) => set(value === 'yes')}
          />
        </Labelled>
      );
    default:
      return <OneField {...props} />;
  }
}

function Labelled({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <div>
      <span className="only-read">{label}</span>
      {children}
    </div>
  );
}

function OneField({ field, values, option }: ComposerFieldProps) {
  const { say } = useSay();
  const choices = useChoices(field, option);
  const value = values[field.name];
  return (
    <ChoiceField
      label={say(field.label)}
      value={typeof value === 'string' && value !== '' ? value : null}
      choices={choices}
      onChange={(next) => setValue(field.name, next)}
    />
  );
}

/** With the bodies that may order it and the law that says so. */
function MeasureField({ field, values, option }: ComposerFieldProps) {
  const { say } = useSay();
  const choices = useChoices(field, option);
  const hintOf = useMeasureHint();
  const value = MEASURE_KINDS.find((one) => one === values[field.name]) ?? null;
  return (
    <div className={css.wide}>
      <ChoiceField
        label={say(field.label)}
        value={value}
        choices={choices}
        {...(value === null ? {} : { hint: hintOf(value) })}
        onChange={(next) => setValue(field.name, next)}
      />
    </div>
  );
}

function ListField({ field, values, option }: ComposerFieldProps) {
  const { say } = useSay();
  const choices = useChoices(field, option);
  const value = values[field.name];
  return (
    <div className={css.wide}>
      <ManyField
        label={say(field.label)}
        values={Array.isArray(value) ? value : []}
        choices={choices}
        placeholder={say('field.choose')}
        onChange={(next) => setValue(field.name, next)}
      />
    </div>
  );
}

function ChannelField({ field, values, option }: ComposerFieldProps) {
  const { say, language } = useSay();
  const inbox = useSeat('inbox') ?? {};
  const allowed = option?.choices['channel'] ?? CHANNELS;
  const value = CHANNELS.find((channel) => channel === values[field.name]) ?? 'agreement';
  const delay = channelDelay(Object.values(inbox), value);
  return (
    <ChoiceField
      label={say(field.label)}
      value={value}
      choices={CHANNELS.filter((channel) => allowed.includes(channel)).map((channel) => ({
        value: channel,
        label: say(`channel.${channel}`),
      }))}
      hint={
        delay === null
          ? say('field.delay-unknown')
          : say('field.delay-known', { span: span(language, delay.meanMs), count: delay.count })
      }
      onChange={(next) => setValue(field.name, next)}
    />
  );
}

function AmountField({ field, values }: ComposerFieldProps) {
  const { say } = useSay();
  const units = useSeat('units') ?? {};
  const owner = values['owner'];
  const amounts = readyOf(units, typeof owner === 'string' ? owner : undefined);
  const ready = amounts.get(String(values['capability'] ?? ''));
  return (
    <NumberField
      label={say(field.label)}
      value={Number(values[field.name] ?? 1)}
      min={1}
      onChange={(next) => setValue(field.name, next)}
      hint={
        ready === undefined && owner === undefined
          ? undefined
          : say('field.amount-ready', { count: amountOf(ready ?? 0) })
      }
    />
  );
}

/** What may be chosen: what the rules offer, else everything of that kind that is known. */
function useChoices(field: FieldSpec, option: OptionEntry | null): readonly Choice[] {
  const { say } = useSay();
  const titles = useTitles();
  const gazetteer = useGazetteer();
  const beliefs = useSeat('beliefs') ?? {};
  const protections = useSeat('protections') ?? {};
  const allowed = option?.choices[field.name];
  const named = (ids: readonly string[], title: (id: string) => string): readonly Choice[] =>
    (allowed ?? ids).map((id) => ({ value: id, label: title(id) }));
  switch (field.kind) {
    case 'incident':
    case 'incidents': {
      const title = new Map(
        Object.values(beliefs).map((belief) => [belief.incident, titles.text(belief.title)]),
      );
      return named([...title.keys()], (id) => title.get(id) ?? id);
    }
    case 'department':
    case 'departments':
      return named(Object.keys(gazetteer.departments), titles.department);
    case 'capability':
      return named(Object.keys(gazetteer.capabilities), titles.capability);
    case 'place':
      return named(Object.keys(gazetteer.places), titles.place);
    case 'measure': {
      const all = [...(allowed ?? []), ...MEASURE_KINDS.filter((one) => !allowed?.includes(one))];
      // Those of other bodies too: who tries one is told whose it is.
      return all.flatMap((id) => {
        const kind = MEASURE_KINDS.find((one) => one === id);
        const title = kind === undefined ? null : titles.text(MEASURE_WORDS[kind].title);
        return title === null ? [] : [{ value: id, label: title }];
      });
    }
    case 'protection':
      return named(Object.keys(protections), (id) => titles.text(protections[id]?.title ?? id));
    case 'register':
      return REGISTERS.map((id) => ({
        value: id,
        label: `${say(`register.${id}`)} · ${linesOf(id)
          .map((line) => say(`register.${line}`))
          .join(' / ')}`,
      }));
    case 'form':
      return REPORT_FORMS.map((id) => ({ value: id, label: say(`form.${id}`) }));
    case 'way':
      return (['face', 'phone'] as const).map((id) => ({ value: id, label: say(`way.${id}`) }));
    case 'level':
      return [4, 3, 2, 1, 0].map((level) => ({
        value: String(level),
        label:
          level === 0
            ? say('field.level-end')
            : say('desk.response-level', { level: GRADES[level] ?? '' }),
      }));
    case 'colour':
      return [
        ...WARNING_COLOURS.map((id) => ({ value: id, label: say(`warning.${id}`) })),
        { value: 'lift', label: say('field.colour-lift') },
      ];
    default:
      return [];
  }
}
