import { Plot, type PlotLine } from '../../parts/charts/plot.tsx';
import { useCapabilityTitle } from './use-choices.ts';
import { useSay } from './use-say.ts';
import type { Tried } from '../../source/studio/preview.ts';
import { amountOf, GRADES } from '../../text/numerals.ts';
import { unitOf } from '../../text/units.ts';

type Course = Extract<Tried, { ok: true }>;

/** Lower bounds of grades IV to I. */
const BOUNDS = [
  { at: 1, grade: 4 },
  { at: 2, grade: 3 },
  { at: 4, grade: 2 },
  { at: 8, grade: 1 },
] as const;
const TONES = ['main', 'second', 'third'] as const;
const HARM_UNITS = { people: 'people', money: 'yuan', environment: 'kg' } as const;

/** Severity, need, harm and every variable of a hazard over the hours. */
export function HazardPlots({
  course: { sheet, hours, course, alone, fires },
}: {
  readonly course: Course;
}) {
  const { say, language } = useSay();
  const titleOf = useCapabilityTitle();
  const marks = fires.map(({ edge, hour }) => ({ hour, word: edge }));
  const pair = (values: readonly number[], without: readonly number[] | undefined): PlotLine[] => [
    ...(without === undefined
      ? []
      : [{ name: say('studio.alone'), values: without, tone: 'faint' as const }]),
    { name: say('studio.with-help'), values, tone: 'main' },
  ];
  const label = (title: string, unit: string, lines: readonly PlotLine[]): string =>
    lines
      .map(({ name, values }) =>
        say('studio.plot-label', {
          title,
          line: name,
          most: amountOf(Math.max(0, ...values)),
          end: amountOf(values.at(-1) ?? 0),
          unit: unitOf(language, unit),
        }),
      )
      .join(' ');
  const plot = (title: string, unit: string, lines: readonly PlotLine[], more: object = {}) => (
    <Plot
      key={title}
      title={title}
      unit={unitOf(language, unit)}
      hours={hours}
      lines={lines}
      label={label(title, unit, lines)}
      {...more}
    />
  );
  const harms = [...new Set(sheet.harms.map(({ kind }) => kind))];
  return (
    <>
      {plot(say('studio.plot-severity'), '', pair(course.severity, alone?.severity), {
        // Far above them all, the bounds would be one smear along the bottom.
        levels:
          Math.max(...course.severity) > 40
            ? []
            : BOUNDS.map(({ at, grade }) => ({ at, word: GRADES[grade] })),
        marks,
      })}
      {sheet.needs.map((capability) =>
        plot(
          say('studio.plot-need', { capability: titleOf(capability) }),
          '',
          pair(course.need[capability] ?? [], alone?.need[capability]),
        ),
      )}
      {harms.map((kind) =>
        plot(
          say(`studio.plot-harm-${kind}`),
          HARM_UNITS[kind],
          pair(course.harm[kind], alone?.harm[kind]),
        ),
      )}
      {sheet.variables
        .filter(({ block }) => block === 'state' || block === 'derived')
        .map(({ name, unit, factor }) => {
          const cells = course.variables[name] ?? [];
          const lines = cells.map((values, i): PlotLine => ({
            name:
              cells.length > 1
                ? say(
                    i === 0
                      ? 'studio.cell-first'
                      : i === cells.length - 1
                        ? 'studio.cell-last'
                        : 'studio.cell-middle',
                  )
                : name,
            values: values.map((value) => value / factor),
            tone: TONES[i] ?? 'third',
          }));
          return plot(name, unit, lines);
        })}
    </>
  );
}
