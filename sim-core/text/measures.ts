import type { Text } from '../base/text.ts';
import type { MeasureKind } from '../model/measure.ts';

/** A measure's name, and what is said when it is ordered and when it is ended. */
interface MeasureWords {
  readonly title: Text;
  readonly on: Text;
  readonly off: Text;
}

export const MEASURE_WORDS: Readonly<Record<MeasureKind, MeasureWords>> = {
  'scene-headquarters': {
    title: { zh: '现场指挥部', en: 'On-scene headquarters' },
    on: { zh: '设立现场指挥部', en: 'Sets up an on-scene headquarters' },
    off: { zh: '撤销现场指挥部', en: 'Dissolves the on-scene headquarters' },
  },
  'monitoring-points': {
    title: { zh: '应急监测点位', en: 'Emergency monitoring points' },
    on: { zh: '布设应急监测点位', en: 'Sets up emergency monitoring points' },
    off: { zh: '撤除应急监测点位', en: 'Takes the monitoring points down' },
  },
  'cut-source': {
    title: { zh: '切断污染源（危险源）', en: 'Cutting the source' },
    on: { zh: '切断污染源（危险源）', en: 'Orders the source cut' },
    off: { zh: '结束切断措施', en: 'Ends the cutting of the source' },
  },
  dam: {
    title: { zh: '筑坝拦截', en: 'Dam' },
    on: { zh: '筑坝拦截', en: 'Orders a dam' },
    off: { zh: '拆除拦截坝', en: 'Takes the dam away' },
  },
  dose: {
    title: { zh: '投药处置', en: 'Dosing' },
    on: { zh: '投药处置', en: 'Orders dosing' },
    off: { zh: '停止投药', en: 'Ends the dosing' },
  },
  tow: {
    title: { zh: '拖带', en: 'Tow' },
    on: { zh: '组织拖带', en: 'Orders a tow' },
    off: { zh: '结束拖带', en: 'Ends the tow' },
  },
  'stop-production': {
    title: { zh: '停产', en: 'Stop of production' },
    on: { zh: '责令停产', en: 'Orders production stopped' },
    off: { zh: '准予复产', en: 'Allows production again' },
  },
  'limit-production': {
    title: { zh: '限产', en: 'Limit on production' },
    on: { zh: '责令限产', en: 'Orders production limited' },
    off: { zh: '解除限产', en: 'Lifts the limit on production' },
  },
  'traffic-control': {
    title: { zh: '交通管制', en: 'Traffic control' },
    on: { zh: '实行交通管制', en: 'Puts traffic under control' },
    off: { zh: '解除交通管制', en: 'Lifts the traffic control' },
  },
  'open-gate': {
    title: { zh: '开闸', en: 'Opening a gate' },
    on: { zh: '开闸', en: 'Orders a gate opened' },
    off: { zh: '结束开闸、恢复原调度', en: 'Returns the opened gate to its usual rule' },
  },
  'shut-gate': {
    title: { zh: '关闸', en: 'Shutting a gate' },
    on: { zh: '关闸', en: 'Orders a gate shut' },
    off: { zh: '结束关闸、恢复原调度', en: 'Returns the shut gate to its usual rule' },
  },
  'close-intake': {
    title: { zh: '关闭取水口', en: 'Closing an intake' },
    on: { zh: '关闭取水口', en: 'Orders an intake closed' },
    off: { zh: '恢复取水', en: 'Takes water again' },
  },
  'switch-intake': {
    title: { zh: '切换备用水源', en: 'Switch to the reserve source' },
    on: { zh: '切换备用水源', en: 'Switches to the reserve source' },
    off: { zh: '切回原水源', en: 'Switches back from the reserve source' },
  },
  evacuate: {
    title: { zh: '疏散转移', en: 'Evacuation' },
    on: { zh: '组织疏散转移', en: 'Orders people moved out' },
    off: { zh: '组织返回', en: 'Lets people return' },
  },
};
