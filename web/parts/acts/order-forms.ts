import type { MeasureKind } from '../../../sim-core/exercise/act.ts';
import type { ActForms, FieldSpec } from './fields.ts';

export const INCIDENT: FieldSpec = { name: 'incident', kind: 'incident', label: 'field.incident' };
export const NOTE: FieldSpec = { name: 'note', kind: 'line', label: 'field.note', optional: true };

/** What a body orders in its own place: measures in the field, and the level of the response. */
export const ORDER_FORMS: Pick<ActForms, 'measure' | 'declare'> = {
  measure: {
    icon: 'gavel',
    key: 'g',
    title: 'act.measure',
    verb: 'do',
    help: 'measure.help',
    fields: [
      { name: 'measure', kind: 'measure', label: 'field.measure' },
      { name: 'on', kind: 'switch', label: 'field.on' },
      INCIDENT,
      { name: 'place', kind: 'place', label: 'field.place', optional: true },
      { name: 'to', kind: 'departments', label: 'field.also-to', optional: true },
      NOTE,
    ],
    build: (read) => ({
      kind: 'measure',
      measure: read.text('measure') as MeasureKind,
      on: read.flag('on'),
      incident: read.text('incident'),
      place: read.text('place') === '' ? null : read.text('place'),
      to: read.list('to'),
      note: read.text('note'),
    }),
  },
  declare: {
    icon: 'level',
    key: 'l',
    title: 'act.declare',
    verb: 'do',
    fields: [{ name: 'level', kind: 'level', label: 'field.level' }],
    build: (read) => ({ kind: 'declare', level: levelOf(read.text('level')) }),
  },
};

const LEVELS = [0, 1, 2, 3, 4] as const;

function levelOf(text: string): (typeof LEVELS)[number] {
  return LEVELS.find((level) => String(level) === text) ?? 0;
}
