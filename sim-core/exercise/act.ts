/** What a person at a desk does. Everything is named by ids: an act is data that travels and is logged. */
import type { MeasureKind } from '../model/measure.ts';

export { MEASURE_KINDS } from '../model/measure.ts';
export type { MeasureKind } from '../model/measure.ts';

/** Ways to tell another department something; the mechanism decides what each takes. */
export const CHANNELS = [
  /** whatever the agreement in force provides (platform, liaison officer, bulletin …) */
  'agreement',
  /** a written notice between departments */
  'letter',
  /** a call: quick, on nobody's paper */
  'phone',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** 请示 · 报告 up; 函 · 通报 · 商请 across; 通知 · 指令 · 批复 down. */
export const REGISTERS = [
  'ask-instruction',
  'report',
  'letter',
  'bulletin',
  'consult',
  'notice',
  'order',
  'reply',
] as const;
export type Register = (typeof REGISTERS)[number];

/** 初报 · 续报 · 处理结果报告. */
export const REPORT_FORMS = ['initial', 'follow-up', 'final'] as const;
export type ReportForm = (typeof REPORT_FORMS)[number];

export const WARNING_COLOURS = ['blue', 'yellow', 'orange', 'red'] as const;
export type WarningColour = (typeof WARNING_COLOURS)[number];

export type SeatAct =
  /** Makes what is believed of an incident known to others. */
  | {
      readonly kind: 'notify';
      readonly to: readonly string[];
      readonly incident: string;
      readonly channel: Channel;
      readonly note: string;
    }
  /** A report up the line as a form; an item left out reads 正在核实. */
  | {
      readonly kind: 'report';
      readonly form: ReportForm;
      readonly incident: string;
      readonly to: readonly string[];
      readonly copies: readonly string[];
      readonly items: Readonly<Record<string, string>>;
      readonly note: string;
    }
  /** A free message; beliefs about the incidents named travel with it. */
  | {
      readonly kind: 'message';
      readonly to: readonly string[];
      readonly copies: readonly string[];
      readonly register: Register;
      readonly channel: Channel;
      readonly text: string;
      readonly incidents: readonly string[];
      /** Inbox item that it answers, or null. */
      readonly replyTo: string | null;
    }
  /** Starts, adjusts or ends the response: 0 none, 4 to 1 = levels IV to I. */
  | { readonly kind: 'declare'; readonly level: 0 | 1 | 2 | 3 | 4 }
  /** Issues (or with null lifts) a warning to the public of one's own place. */
  | {
      readonly kind: 'warn';
      readonly incident: string;
      readonly colour: WarningColour | null;
      readonly text: string;
    }
  | { readonly kind: 'protect'; readonly protection: string; readonly on: boolean }
  /**
   * Orders (or ends) something in the field whose effect no number of the scenario says: it is recorded, those
   * concerned are told, and facilitators rule on what comes of it.
   */
  | {
      readonly kind: 'measure';
      readonly measure: MeasureKind;
      readonly on: boolean;
      readonly incident: string;
      /** Where, null = where the incident is. */
      readonly place: string | null;
      /** Told besides those who must be. */
      readonly to: readonly string[];
      readonly note: string;
    }
  | {
      readonly kind: 'dispatch';
      readonly owner: string;
      readonly incident: string;
      readonly capability: string;
      readonly amount: number;
    }
  | {
      readonly kind: 'request';
      readonly incident: string;
      readonly capability: string;
      readonly amount: number;
      readonly note: string;
    }
  /** Offers what nobody asked for. */
  | {
      readonly kind: 'offer';
      readonly to: string;
      readonly incident: string;
      readonly capability: string;
      readonly amount: number;
      readonly note: string;
    }
  | {
      readonly kind: 'release';
      readonly incident: string;
      readonly capability: string;
      readonly amount: number;
    }
  /** Moves ready units ahead of an incident that threatens. */
  | {
      readonly kind: 'pre-position';
      readonly owner: string;
      readonly capability: string;
      readonly amount: number;
      readonly place: string;
    }
  /** Answers an open decision: a vote, an ask, a permit, an order, a request at the secretariat. */
  | {
      readonly kind: 'decide';
      readonly decision: string;
      readonly yes: boolean;
      /** Amount granted of an ask; null = as asked. */
      readonly amount: number | null;
      readonly note: string;
    }
  /** Convenes a sitting by hand: agenda and members. */
  | {
      readonly kind: 'convene';
      readonly members: readonly string[];
      readonly incident: string;
      readonly note: string;
    }
  /** Asks a body to take an incident that lies outside every duty. */
  | { readonly kind: 'refer'; readonly to: string; readonly incident: string }
  /** Takes one's own request back, by its id in `cases`. */
  | { readonly kind: 'withdraw'; readonly case: string }
  | { readonly kind: 'press'; readonly incident: string; readonly text: string }
  | {
      readonly kind: 'pay';
      readonly to: string;
      readonly yuan: number;
      readonly note: string;
    }
  /** Said across the table or by phone: logged after the fact, beliefs follow at once. */
  | {
      readonly kind: 'told';
      readonly way: 'face' | 'phone';
      readonly with: string;
      readonly incidents: readonly string[];
      readonly note: string;
    }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'read'; readonly item: string }
  | { readonly kind: 'acknowledge'; readonly item: string }
  /** 拟稿: keeps an act for a colleague at the same seat. */
  | { readonly kind: 'draft'; readonly act: SeatAct }
  /** 签发 (or with `yes: false` sends back) a draft. */
  | { readonly kind: 'sign'; readonly draft: string; readonly yes: boolean };

export type SeatActKind = SeatAct['kind'];
