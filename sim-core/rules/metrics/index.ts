import type { Metric } from '../../model/metric.ts';
import { activationLag } from './activation-lag.ts';
import { ageOfInformation } from './age-of-information.ts';
import { arrivedInADay } from './arrived-in-a-day.ts';
import { coordinationHours } from './coordination-hours.ts';
import { crewHarm } from './crew-harm.ts';
import { darkTime } from './dark-time.ts';
import { donorBurden } from './donor-burden.ts';
import { donorDepletion } from './donor-depletion.ts';
import { fairness } from './fairness.ts';
import { falseMobilisation } from './false-mobilisation.ts';
import { harmEnvironment } from './harm-environment.ts';
import { harmMoney } from './harm-money.ts';
import { harmPeople } from './harm-people.ts';
import { messages } from './messages.ts';
import { onsetToRequested } from './onset-to-requested.ts';
import { overload } from './overload.ts';
import { refusals } from './refusals.ts';
import { requestedToCommitted } from './requested-to-committed.ts';
import { requestsMet } from './requests-met.ts';
import { responseCost } from './response-cost.ts';
import { standingCost } from './standing-cost.ts';
import { timeToOwner } from './time-to-owner.ts';
import { timeToArrival } from './time-to-arrival.ts';
import { transfers } from './transfers.ts';
import { unmetNeed } from './unmet-need.ts';
import { withdrawn } from './withdrawn.ts';

/** Every metric in the order in which it is shown; the first is the default. */
export const METRICS: readonly Metric[] = [
  harmPeople,
  harmMoney,
  harmEnvironment,
  unmetNeed,
  darkTime,
  ageOfInformation,
  requestedToCommitted,
  activationLag,
  timeToOwner,
  onsetToRequested,
  timeToArrival,
  arrivedInADay,
  coordinationHours,
  standingCost,
  messages,
  overload,
  falseMobilisation,
  donorDepletion,
  fairness,
  donorBurden,
  requestsMet,
  refusals,
  withdrawn,
  responseCost,
  transfers,
  crewHarm,
];
