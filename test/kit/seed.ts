/**
 * Property tests of the commit tier draw the same cases every time, so that a red run is about the
 * change at hand. `LIANDONG_PROPERTY_SEED=7 npx vitest run test/formula` draws others.
 */
import fc from 'fast-check';

const wanted = Number(process.env['LIANDONG_PROPERTY_SEED'] ?? 20_260_101);
fc.configureGlobal({ seed: wanted });
