import type { ReportForm } from '../../../sim-core/exercise/act.ts';
import type { BeliefEntry, UnitEntry } from '../../../sim-core/exercise/entries.ts';
import type { PlainWebCode } from '../../text/say.ts';
import { amountOf } from '../../text/numerals.ts';
import { storyTime } from '../../text/time.ts';
import type { Language } from '../../../sim-core/text/index.ts';
import type { Titles } from '../titles.ts';

/**
 * Items of a report, after the Measures for Reporting Environmental Emergencies (Ministry of
 * Environmental Protection Order 17, 2011, article 13) and the emergency response law.
 */
export const REPORT_ITEMS: Readonly<
  Record<ReportForm, readonly { readonly id: string; readonly label: PlainWebCode }[]>
> = {
  initial: [
    { id: 'when', label: 'item.when' },
    { id: 'where', label: 'item.where' },
    { id: 'source', label: 'item.source' },
    { id: 'cause', label: 'item.cause' },
    { id: 'harm', label: 'item.harm' },
    { id: 'trend', label: 'item.trend' },
    { id: 'measures', label: 'item.measures' },
    { id: 'need', label: 'item.need' },
  ],
  'follow-up': [
    { id: 'course', label: 'item.course' },
    { id: 'harm', label: 'item.harm' },
    { id: 'trend', label: 'item.trend' },
    { id: 'measures', label: 'item.measures' },
    { id: 'next', label: 'item.next' },
    { id: 'need', label: 'item.need' },
  ],
  final: [
    { id: 'cause', label: 'item.cause' },
    { id: 'course', label: 'item.course' },
    { id: 'measures', label: 'item.measures' },
    { id: 'harm', label: 'item.harm' },
    { id: 'result', label: 'item.result' },
  ],
};

/** Items as far as the desk knows them; what it does not know is left out and reads 正在核实. */
export function prefilled(
  belief: BeliefEntry | null,
  units: Readonly<Record<string, UnitEntry>>,
  titles: Titles,
  language: Language,
): Readonly<Record<string, string>> {
  if (belief === null) return {};
  const need = Object.entries(belief.need).filter(([, amount]) => amount > 0);
  const sent = Object.values(units).filter(({ incident }) => incident === belief.incident);
  const kinds = [...new Set(sent.map(({ kind }) => titles.unitKind(kind)))];
  return {
    when: storyTime(language, belief.asOfMs),
    where: titles.place(belief.place),
    source: titles.department(belief.origin),
    cause: titles.text(belief.hazard),
    course: titles.text(belief.title),
    ...(kinds.length === 0 ? {} : { measures: kinds.join(language === 'zh' ? '、' : ', ') }),
    ...(need.length === 0
      ? {}
      : {
          need: need
            .map(([id, amount]) => `${titles.capability(id)} ${amountOf(amount)}`)
            .join(language === 'zh' ? '、' : ', '),
        }),
  };
}
