/** Apart from the other lists, because it brings the engine along: only who draws a fan loads it. */
export { forecastFan } from '../../sim-core/exercise/forecast.ts';
