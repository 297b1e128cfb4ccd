import type { DepartmentFunction } from '../../model/department.ts';
import type { Duty } from '../../model/doctrine.ts';
import { brief } from './brief.ts';
import { coordinate } from './coordinate.ts';
import { declare } from './declare.ts';
import { distribute } from './distribute.ts';
import { protect } from './protect.ts';
import { refer } from './refer.ts';
import { report } from './report.ts';
import { respond } from './respond.ts';
import { share } from './share.ts';

const BUREAU: readonly Duty[] = [protect, respond, report, brief];
/** Bureaux whose law has them tell the neighbouring bureau as well. */
const WATCHING: readonly Duty[] = [protect, respond, share, report, brief];
/** Whoever leads a place, whatever its function: a city's peer department leads its own line. */
const LEADING: readonly Duty[] = [
  refer,
  declare,
  protect,
  coordinate,
  respond,
  distribute,
  share,
  report,
  brief,
];

/**
 * Doctrine: what each department function does by itself. A duty is one file; a function is a list of
 * duties in the order in which a desk turns to them: protect first, then help, then tell.
 */
export const DUTIES: Readonly<Record<DepartmentFunction, readonly Duty[]>> = {
  'emergency-management': LEADING,
  'government-office': LEADING,
  commander: LEADING,
  'executive-committee': LEADING,
  town: LEADING,
  'basin-authority': WATCHING,
  ecology: WATCHING,
  water: WATCHING,
  maritime: WATCHING,
  meteorology: WATCHING,
  fire: BUREAU,
  'public-security': BUREAU,
  health: BUREAU,
  transport: BUREAU,
  power: BUREAU,
  communications: BUREAU,
  'civil-affairs': BUREAU,
  publicity: BUREAU,
  industry: BUREAU,
  reserves: BUREAU,
  finance: BUREAU,
  'market-regulation': BUREAU,
  'natural-resources': BUREAU,
  housing: BUREAU,
  // A village or residents' committee leads no place: it sees, tells and moves its own people.
  village: BUREAU,
  enterprise: BUREAU,
  waterworks: BUREAU,
  'coordination-body': [],
  platform: [],
};

/** @param leads whether the department leads the emergency work of its jurisdiction */
export function dutiesOf(fn: DepartmentFunction, leads: boolean): readonly Duty[] {
  return leads ? LEADING : DUTIES[fn];
}
