import type { Text } from '../base/text.ts';
import type { ReportForm } from './act.ts';
import type { SeatView } from './entries.ts';
import { knownItems } from './report-items.ts';

export interface ReportItem {
  readonly id: string;
  readonly title: Text;
}

/** What a form says of an item that nobody knows yet. */
export const NOT_KNOWN: Text = { zh: '正在核实', en: 'being verified' };

const PLACE: ReportItem = { id: 'place', title: { zh: '发生时间、地点', en: 'Time and place' } };
const MEASURES: ReportItem = {
  id: 'measures',
  title: { zh: '已采取的措施', en: 'Measures taken' },
};
const HARM: ReportItem = { id: 'harm', title: { zh: '人员受害情况', en: 'People harmed' } };

/**
 * The items that a report must have. Source: Measures for reporting environmental emergencies, Order 17 of
 * the Ministry of Environmental Protection (2011), article 13 (initial, follow-up and final report).
 */
export const REPORT_ITEMS: Readonly<Record<ReportForm, readonly ReportItem[]>> = {
  initial: [
    PLACE,
    { id: 'origin', title: { zh: '信息来源', en: 'Source of the information' } },
    { id: 'cause', title: { zh: '起因和性质', en: 'Cause and nature' } },
    { id: 'course', title: { zh: '基本过程', en: 'Course so far' } },
    { id: 'substance', title: { zh: '主要污染物和数量', en: 'Main substances and amounts' } },
    { id: 'monitoring', title: { zh: '监测数据', en: 'Monitoring data' } },
    HARM,
    {
      id: 'sensitive',
      title: {
        zh: '饮用水水源地等环境敏感点受影响情况',
        en: 'Drinking-water sources and other sensitive points',
      },
    },
    { id: 'trend', title: { zh: '发展趋势', en: 'Trend' } },
    MEASURES,
    { id: 'next', title: { zh: '拟采取的措施和下一步工作建议', en: 'Next steps' } },
  ],
  'follow-up': [
    { id: 'progress', title: { zh: '处置进展情况', en: 'Progress' } },
    { id: 'monitoring', title: { zh: '监测数据', en: 'Monitoring data' } },
    HARM,
    { id: 'trend', title: { zh: '发展趋势', en: 'Trend' } },
    MEASURES,
    { id: 'help', title: { zh: '支援请求及到位情况', en: 'Help asked for and arrived' } },
  ],
  final: [
    { id: 'measures', title: { zh: '处理措施、过程和结果', en: 'Measures, course and result' } },
    {
      id: 'latent',
      title: { zh: '潜在或者间接危害以及损失', en: 'Latent and indirect harm and losses' },
    },
    { id: 'society', title: { zh: '社会影响', en: 'Effect on society' } },
    { id: 'remaining', title: { zh: '处理后的遗留问题', en: 'What remains' } },
  ],
};

/**
 * A form filled from what the desk holds, so that it can be sent in twenty seconds; what it does not know
 * says so.
 * @param titleOf words for the ids of places, departments and capabilities
 */
export function prefill(
  view: SeatView,
  form: ReportForm,
  incident: string,
  titleOf: (id: string) => Text,
): Readonly<Record<string, Text>> {
  const belief = view.beliefs[incident];
  const known = belief === undefined ? {} : knownItems(view, belief, titleOf);
  return Object.fromEntries(REPORT_ITEMS[form].map(({ id }) => [id, known[id] ?? NOT_KNOWN]));
}
