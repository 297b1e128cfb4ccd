// Aim: our own mistakes stop the run under one recognisable name, and results carry either side.
import { expect, test } from 'vitest';
import { assert, Fault } from '../../sim-core/base/assert.ts';
import { err, ok } from '../../sim-core/base/result.ts';

test('a false assertion throws a Fault with its message', () => {
  const fail = (): void => assert(false, 'the reason');
  expect(fail).toThrow(Fault);
  expect(fail).toThrow(Error);
  expect(fail).toThrow('the reason');
  expect(new Fault('the reason').name).toBe('Fault');
});

test('a true assertion lets the run go on', () => {
  expect(() => assert(true, 'never seen')).not.toThrow();
});

test('a result is a value or an error', () => {
  expect(ok(3)).toEqual({ ok: true, value: 3 });
  expect(err('unit')).toEqual({ ok: false, error: 'unit' });
});
