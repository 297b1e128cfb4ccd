import type { SeatAct } from '../../../sim-core/exercise/act.ts';
import type { MeasureEntry } from '../../../sim-core/exercise/entries.ts';
import { MEASURE_WORDS } from '../../../sim-core/text/index.ts';
import { amountOf, GRADES } from '../../text/numerals.ts';
import type { PlainWebCode, Say } from '../../text/say.ts';
import type { Titles } from '../titles.ts';

/** Titles of what a viewer knows of; an id for what they do not. */
export interface KnownTitles {
  readonly incident: (id: string) => string;
  readonly protection: (id: string) => string;
}

/** What an act was about, in a few words after its name. */
export function objectOf(act: SeatAct, titles: Titles, say: Say, known: KnownTitles): string {
  const amount = (capability: string, quantity: number): string =>
    `${titles.capability(capability)} ${amountOf(quantity)}`;
  const many = (ids: readonly string[]): string => ids.map(titles.department).join(' · ');
  switch (act.kind) {
    case 'notify':
      return `${known.incident(act.incident)} › ${many(act.to)}`;
    case 'report':
      return `${say(`form.${act.form}`)} · ${known.incident(act.incident)} › ${many(act.to)}`;
    case 'message':
      return `${say(`register.${act.register}`)} › ${many(act.to)} · ${act.text}`;
    case 'declare':
      return act.level === 0
        ? say('field.level-end')
        : say('desk.response-level', { level: GRADES[act.level] });
    case 'warn':
      return `${act.colour === null ? say('field.colour-lift') : say(`warning.${act.colour}`)} · ${known.incident(act.incident)}`;
    case 'protect':
      return `${say(act.on ? 'field.on-yes' : 'field.on-no')} · ${known.protection(act.protection)}`;
    case 'measure': {
      const words = MEASURE_WORDS[act.measure][act.on ? 'on' : 'off'];
      const where = act.place === null ? '' : ` · ${titles.place(act.place)}`;
      return `${titles.text(words)} · ${known.incident(act.incident)}${where}`;
    }
    case 'dispatch':
    case 'request':
    case 'release':
      return `${amount(act.capability, act.amount)} › ${known.incident(act.incident)}`;
    case 'offer':
      return `${amount(act.capability, act.amount)} › ${titles.department(act.to)}`;
    case 'pre-position':
      return `${amount(act.capability, act.amount)} › ${titles.place(act.place)}`;
    case 'decide':
      return say(act.yes ? 'desk.agree' : 'desk.decline');
    case 'convene':
      return `${known.incident(act.incident)} › ${many(act.members)}`;
    case 'refer':
      return `${known.incident(act.incident)} › ${titles.department(act.to)}`;
    case 'press':
      return act.text;
    case 'pay':
      return `${say('field.yuan-of', { yuan: act.yuan })} › ${titles.department(act.to)}`;
    case 'told':
      return `${say(`way.${act.way}`)} › ${titles.department(act.with)}`;
    case 'note':
      return act.text;
    case 'draft':
      return `${say(`act.${act.act.kind}`)} · ${objectOf(act.act, titles, say, known)}`;
    case 'sign':
      return say(act.yes ? 'desk.sign' : 'desk.send-back');
    case 'withdraw':
    case 'read':
    case 'acknowledge':
      return '';
  }
}

/** The words of an act that its object leaves out: a note with it, a warning, the items of a report. */
export function saidIn(act: SeatAct): string {
  if (act.kind === 'warn') return act.text;
  if (act.kind === 'report') {
    return [...Object.values(act.items), act.note].filter((one) => one !== '').join('\n');
  }
  return 'note' in act ? act.note : '';
}

/** What has come of a measure in the field. */
export function measureState({ ruling, endedMs }: MeasureEntry): PlainWebCode {
  if (endedMs !== null) return 'measure.ended';
  if (ruling === null) return 'measure.waits';
  return ruling.works ? 'measure.works' : 'measure.fails';
}
