/** Aim: what there is to play is the same whether it was made ready before or is compiled when asked for. */
import { expect, it } from 'vitest';
import { shelfCatalogue } from '../../exercise-server/registry/shelf-catalogue.ts';
import { shippedLibrary } from '../kit/drill.ts';

it('reads ahead without keeping anybody waiting for the whole', async () => {
  const library = shippedLibrary();
  const ahead = shelfCatalogue(library);
  let turns = 0;
  let done = false;
  const reading = ahead.readAhead().then(() => void (done = true));
  // Others have their turn between two files.
  while (!done) {
    turns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await reading;
  expect(turns).toBeGreaterThan(20);
  const asked = shelfCatalogue(library);
  expect(ahead.drills).toEqual(asked.drills);
  expect(ahead.mechanisms).toEqual(asked.mechanisms);
  expect(ahead.drills.length).toBeGreaterThan(10);
}, 60_000);
