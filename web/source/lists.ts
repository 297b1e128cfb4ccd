/** Lists of the exercise's codes, for forms and filters: the one door by which screens take them. */
export {
  CHANNELS,
  MEASURE_KINDS,
  REGISTERS,
  REPORT_FORMS,
  WARNING_COLOURS,
} from '../../sim-core/exercise/act.ts';
export { fitsRegister } from '../../sim-core/exercise/registers.ts';
export { MEASURES } from '../../sim-core/exercise/measures.ts';
export { CONTROL_MODES, RATINGS, ROLES } from '../../sim-core/exercise/attempt.ts';
export { FUTURES } from '../../sim-core/exercise/fan.ts';
export { REPORT_ITEMS, prefill } from '../../sim-core/exercise/report-form.ts';
export { answerDueMs } from '../../sim-core/exercise/answer-time.ts';
export { proposeSeats } from '../../sim-core/exercise/seat-proposal.ts';
export { STANDINGS_THERE } from '../../sim-core/exercise/counterfactual/standing.ts';
export { apartKm, boxOf } from '../../exercise-server/protocol/box.ts';
export {
  FORMATS as AFTER_ACTION_FORMATS,
  type Format as AfterActionFormat,
} from '../../exercise-server/protocol/after-action.ts';
