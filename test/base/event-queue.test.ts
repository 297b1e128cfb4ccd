// Aim: events come out in their declared order whatever the order they went in, and every misuse stops the run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../sim-core/base/assert.ts';
import { copy, hashOf } from '../../sim-core/base/canonical.ts';
import {
  createEventQueue,
  type EventQueue,
  type QueuedEvent,
} from '../../sim-core/base/event-queue.ts';

/** Few values a field, so that every field gets to decide. */
const event: fc.Arbitrary<QueuedEvent> = fc.record({
  time: fc.nat(20),
  cls: fc.integer({ min: -1, max: 2 }),
  entity: fc.integer({ min: -1, max: 3 }),
  key: fc.oneof(fc.nat(3), fc.constantFrom(2 ** 53 - 1, -(2 ** 40))),
  kind: fc.integer(),
  a: fc.integer(),
  b: fc.integer(),
  c: fc.integer(),
});
const distinct = fc.uniqueArray(event, {
  selector: (e) => `${e.time} ${e.cls} ${e.entity} ${e.key}`,
  maxLength: 200,
  size: 'max',
});

function push(queue: EventQueue, e: QueuedEvent): void {
  queue.push(e.time, e.cls, e.entity, e.key, e.kind, e.a, e.b, e.c);
}

function shown({ time, cls, entity, key, kind, a, b, c }: QueuedEvent): QueuedEvent {
  return { time, cls, entity, key, kind, a, b, c };
}

function inOrder(x: QueuedEvent, y: QueuedEvent): number {
  return x.time - y.time || x.cls - y.cls || x.entity - y.entity || x.key - y.key;
}

function drain(queue: EventQueue): QueuedEvent[] {
  const events: QueuedEvent[] = [];
  while (queue.pop()) events.push(shown(queue));
  return events;
}

function filled(events: readonly QueuedEvent[]): EventQueue {
  const queue = createEventQueue();
  for (const e of events) push(queue, e);
  return queue;
}

describe('order', () => {
  test('is that of a sorted list', () => {
    fc.assert(
      fc.property(distinct, (events) => {
        expect(drain(filled(events))).toEqual(events.toSorted(inOrder));
      }),
    );
  });

  test('is that of a sorted list when pushes and pops alternate', () => {
    const steps = fc.array(fc.oneof({ weight: 2, arbitrary: event }, fc.constant(null)), {
      maxLength: 300,
      size: 'max',
    });
    fc.assert(
      fc.property(steps, (script) => {
        const queue = createEventQueue();
        let model: QueuedEvent[] = [];
        let serial = 0;
        const seen: unknown[] = [];
        const expected: unknown[] = [];
        for (const step of script) {
          if (step === null) {
            const peeked = [queue.peekTime(), queue.peekKind()];
            const popped = queue.pop() ? shown(queue) : null;
            seen.push([peeked, popped]);
            const first = model.shift() ?? null;
            expected.push([[first?.time ?? Infinity, first?.kind ?? -1], first]);
          } else {
            // A serial key keeps events apart; the queue's own clock keeps them out of the past.
            const next = { ...step, key: serial++, time: queue.time + step.time };
            push(queue, next);
            model = [...model, next].toSorted(inOrder);
          }
          expect(queue.size).toBe(model.length);
        }
        expect(seen).toEqual(expected);
      }),
    );
  });

  test('is that of a sorted list whatever the scale of the times', () => {
    const scaled = fc
      .tuple(event, fc.nat(12), fc.integer(), fc.integer(), fc.maxSafeInteger())
      .map(([e, digits, cls, entity, key]) => ({
        ...e,
        time: e.time * Number(`1e${digits}`),
        cls,
        entity,
        key,
      }));
    fc.assert(
      fc.property(fc.array(scaled, { maxLength: 300, size: 'max' }), (events) => {
        expect(drain(filled(events))).toEqual(events.toSorted(inOrder));
      }),
    );
  });

  test('is that of a sorted list when hundreds fall on one instant', () => {
    const atOnce = fc.record({
      cls: fc.constantFrom(-(2 ** 31), -1, 0, 1, 2 ** 31 - 1),
      entity: fc.oneof(fc.integer(), fc.integer({ min: 0, max: 300 })),
      key: fc.maxSafeInteger(),
      later: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(atOnce, { minLength: 50, maxLength: 500, size: 'max' }), (list) => {
        const events = list.map(({ cls, entity, key, later: ms }, i) => ({
          ...late(1000 + ms),
          cls,
          entity,
          key,
          a: i,
        }));
        const seen = drain(filled(events)).map(({ time, cls, entity, key }) => [
          time,
          cls,
          entity,
          key,
        ]);
        const expected = events
          .toSorted(inOrder)
          .map(({ time, cls, entity, key }) => [time, cls, entity, key]);
        expect(seen).toEqual(expected);
      }),
    );
  });

  test('is that of a list searched whole while the scale of the delays changes', () => {
    const queue = createEventQueue();
    const list: QueuedEvent[] = [];
    const add = (time: number, key: number): void => {
      const next = { ...late(time), entity: key % 7, key };
      push(queue, next);
      list.push(next);
    };
    for (let key = 0; key < 100; key++) add(key * 13, key);
    for (let i = 0; i < 20_000; i++) {
      const first = list.reduce((least, e) => (inOrder(e, least) < 0 ? e : least));
      list.splice(list.indexOf(first), 1);
      if (i % 3 === 0) expect(queue.peekTime()).toBe(first.time);
      expect(queue.pop()).toBe(true);
      expect([queue.time, queue.key]).toEqual([first.time, first.key]);
      const scale = [1, 100_000, 10, 1_000_000, 0][Math.floor(i / 4000)];
      add(queue.time + ((i * 7919) % 100) * scale + (scale === 0 ? 1 : 0), 100 + i);
    }
    expect(queue.size).toBe(100);
  });

  test('an empty queue says so', () => {
    const queue = createEventQueue();
    expect([queue.size, queue.pop()]).toEqual([0, false]);
    expect([queue.peekTime(), queue.peekKind()]).toEqual([Infinity, -1]);
  });

  test('ten thousand events outgrow the first columns unharmed', () => {
    const events = Array.from({ length: 10_000 }, (_, i) => ({
      time: (i * 7919) % 10_007,
      cls: 0,
      entity: i,
      key: 0,
      kind: i,
      a: 1 - i,
      b: 2 * i,
      c: 0,
    }));
    expect(drain(filled(events))).toEqual(events.toSorted(inOrder));
  });
});

describe('state', () => {
  test('does not depend on the order of pushing, nor on the layout of the heap', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (events, salt) => {
        const shuffled = events.toSorted(
          (x, y) => ((x.time * 31 + salt) % 17) - ((y.time * 31 + salt) % 17),
        );
        expect(hashOf(filled(shuffled).state())).toBe(hashOf(filled(events).state()));
      }),
    );
  });

  test('of different queues differs', () => {
    const [one, other] = [createEventQueue(), createEventQueue()];
    one.push(5, 0, 0, 0, 1, 0, 0, 0);
    other.push(5, 0, 0, 0, 1, 0, 0, 1);
    expect(hashOf(one.state())).not.toBe(hashOf(other.state()));
    expect(hashOf(createEventQueue().state())).not.toBe(hashOf(one.state()));
  });

  test('a queue saved and restored at any point goes on like its twin', () => {
    fc.assert(
      fc.property(distinct, fc.nat(200), (events, popped) => {
        const queue = filled(events);
        for (let i = 0; i < popped; i++) queue.pop();
        const twin = createEventQueue();
        // The twin had another life before, of which nothing may remain.
        for (let i = 0; i < 100; i++) twin.push(i, 1, i, 0, 9, 9, 9, 9);
        twin.pop();
        twin.restore(copy(queue.state()));
        expect(hashOf(twin.state())).toBe(hashOf(queue.state()));
        expect(shown(twin)).toEqual(shown(queue));
        const late = { time: queue.time + 3, cls: 9, entity: 9, key: 9, kind: 1, a: 1, b: 1, c: 1 };
        push(queue, late);
        push(twin, late);
        expect(drain(twin)).toEqual(drain(queue));
        expect(twin.state()).toEqual(queue.state());
      }),
    );
  });

  test('a restored queue still refuses the past and a tie with the event before it was saved', () => {
    const queue = filled([shown({ ...late(5), cls: 1 })]);
    queue.pop();
    const twin = createEventQueue();
    twin.restore(queue.state());
    expect(() => push(twin, late(4))).toThrow(/before now/);
    push(twin, { ...late(5), cls: 1 });
    expect(() => twin.pop()).toThrow(/tie/);
  });

  test('columns of different length are a Fault', () => {
    const state = filled([late(1), late(2)]).state();
    expect(() => createEventQueue().restore({ ...state, key: new Float64Array(1) })).toThrow(Fault);
  });
});

describe('misuse', () => {
  test('two events equal in all four order fields are a Fault at the second', () => {
    const queue = filled([late(3), { ...late(3), kind: 2 }]);
    expect(queue.pop()).toBe(true);
    expect(() => queue.pop()).toThrow(Fault);
    for (const field of ['time', 'cls', 'entity', 'key'] as const) {
      const apart = filled([late(3), { ...late(3), [field]: 4 }]);
      expect(drain(apart)).toHaveLength(2);
    }
  });

  test('an event before the last popped one is a Fault, at the same instant it is not', () => {
    const queue = filled([late(3)]);
    queue.pop();
    expect(() => push(queue, late(2))).toThrow(/2 is before now, 3/);
    expect(() => push(queue, { ...late(3), cls: -5 })).not.toThrow();
    expect(queue.pop()).toBe(true);
  });

  test('a loop of zero delay is a Fault after 100,000 events at one instant', () => {
    const queue = filled([late(7)]);
    let pops = 0;
    const loop = (): void => {
      while (queue.pop()) {
        pops++;
        queue.push(queue.time, 0, 0, queue.key + 1, 0, 0, 0, 0);
      }
    };
    expect(loop).toThrow(/loop of zero delay/);
    expect(pops).toBe(100_000);
  });

  test('a hundred thousand events in time are no loop', () => {
    const queue = filled([late(7)]);
    for (let i = 0; i < 150_000; i++) {
      queue.pop();
      queue.push(queue.time + (i % 2), 0, 0, i + 1, 0, 0, 0, 0);
    }
    expect(queue.size).toBe(1);
  });

  test.each([
    ['time', 0.5],
    ['time', NaN],
    ['time', Infinity],
    ['key', 2 ** 53],
    ['key', 0.1],
    ['cls', 2 ** 31],
    ['entity', 1.5],
    ['kind', -(2 ** 31) - 1],
    ['a', NaN],
    ['b', 2 ** 32],
    ['c', 0.5],
  ])('%s = %d does not fit its column and is a Fault', (field, value) => {
    expect(() => push(createEventQueue(), { ...late(1), [field]: value })).toThrow(Fault);
  });
});

function late(time: number): QueuedEvent {
  return { time, cls: 0, entity: 0, key: 0, kind: 1, a: 0, b: 0, c: 0 };
}
