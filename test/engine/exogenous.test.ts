// Aim: the digest of the declared world holds the luck of relays, which no mechanism's seat is part of.
import { describe, expect, it } from 'vitest';
import { createDraws, rootOf } from '../../sim-core/base/random.ts';
import type { Draws } from '../../sim-core/base/random.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import { exogenousHash } from '../../sim-core/engine/exogenous.ts';
import { isDown } from '../../sim-core/engine/notices.ts';
import { buildTape } from '../../sim-core/engine/tape.ts';
import { PURPOSES } from '../../sim-core/model/purposes.ts';
import type { AddedSeat } from '../../sim-core/model/mechanism/seat.ts';
import { drawBy, watched } from '../kit/record.ts';
import type { Drawn } from '../kit/record.ts';
import { QUIET, scripted } from '../kit/scripted.ts';
import { smallWorld } from '../kit/world.ts';

const WORLD = smallWorld({ horizonMs: 5 * HOUR });
const OUTAGE = PURPOSES.channelOutage.code;
const ROOT = rootOf('1', 'small-world/world');

function declared(): Drawn {
  const drawn: Drawn = new Map();
  const draws = watched(createDraws(ROOT, null), drawn);
  exogenousHash(WORLD, buildTape(WORLD, createDraws(ROOT, null)), draws);
  return drawn;
}

describe('the exogenous digest', () => {
  it('holds an outage draw for every place and hour', () => {
    const plain = createDraws(ROOT, null);
    const tape = buildTape(WORLD, plain);
    const hash = exogenousHash(WORLD, tape, plain);
    for (const { identity } of WORLD.jurisdictions) {
      for (const hour of [0, 3, 5]) {
        const other: Draws = {
          ...plain,
          uniform: (purpose, who, ordinal) => {
            const u = plain.uniform(purpose, who, ordinal);
            const isIt = purpose === OUTAGE && who.lo === identity.lo && who.hi === identity.hi;
            return isIt && ordinal === hour ? u / 2 : u;
          },
        };
        expect(exogenousHash(WORLD, tape, other)).not.toBe(hash);
      }
    }
  });

  it('has declared what a relay meets, whatever the mechanism calls its seat', () => {
    const drawn = ['platform', 'exchange'].map((id) => {
      const seat = { id, title: { zh: id, en: id }, function: 'platform', desks: 1 } as const;
      const seats: readonly AddedSeat[] = [{ ...seat, handling: { kind: 'constant', value: 0 } }];
      const run = scripted(WORLD, {
        hooks: { information: { ...QUIET.information, seats, outage: 0.5 } },
      });
      const met: Drawn = new Map();
      drawBy(run, watched(createDraws(ROOT, null), met), run.sim.conductDraws);
      for (let hour = 1; hour <= 4; hour++) {
        run.advance(hour * HOUR);
        isDown(run.sim, run.sim.departments.length - 1);
      }
      return met;
    });
    const known = declared();
    expect(drawn[0].size).toBe(4);
    expect(drawn[1]).toEqual(drawn[0]);
    for (const [key, value] of drawn[0]) expect(known.get(key)).toBe(value);
  });
});
