// Aim: a golden table says what formulas mean in numbers, and what dimension their value has.
import { describe, expect, it } from 'vitest';
import { describeDimension } from '../../sim-core/formula/dimension.ts';
import { link } from '../../sim-core/formula/link.ts';
import { parseFormula } from '../../sim-core/formula/parse.ts';
import { fits } from '../../sim-core/formula/scope.ts';
import type { Formula, Scope } from '../../sim-core/formula/scope.ts';
import { checkTree } from '../../sim-core/formula/tree.ts';
import { PLUME, ROW, SLOTS, TRIGGER } from './plume-scope.ts';

/** env[0] belongs to nobody (read by `at`); the upstream row starts at 1, ours behind it. */
const UP = 1;
const BASE = UP + ROW;

function row(): Float64Array {
  const env = new Float64Array(BASE + ROW);
  env[0] = 77;
  env[UP] = -1;
  env[UP + SLOTS.mass] = 11;
  env[BASE] = UP;
  env[BASE + SLOTS.mass] = 450;
  env[BASE + SLOTS.inflow] = 100;
  env[BASE + SLOTS.concentration] = 8e-6;
  env[BASE + SLOTS.drinkers] = 2000;
  env[BASE + SLOTS.load] = 0.75;
  env[BASE + SLOTS.area] = 16;
  env[BASE + SLOTS.wind] = 36_000;
  env[BASE + SLOTS.containment] = 2;
  return env;
}

function parse(source: string, scope: Scope = PLUME): Formula {
  const formula = parseFormula(source, scope);
  if (!formula.ok) throw new Error(`${source}: ${JSON.stringify(formula.error)}`);
  return formula.value;
}

describe('parseFormula', () => {
  it.each<[string, number, string]>([
    ['inflow - 40 kg/h * working(containment) - mass * (0.1 / 1 h)', -25, 'kg/h'],
    ['ceil(mass / 200 kg)', 3, '1'],
    ['mass > 1 kg ? 2 : 0', 2, '1'],
    ['concentration > limit ? drinkers * (1 - load) : 0', 500, 'person'],
    ['0.1 / 1 h', 0.1, '1/h'],
    ['0.1 1/h', 0.1, '1/h'],
    ['30 t', 30_000, 'kg'],
    ['90 min', 1.5, 'h'],
    ['40 kg/h * 90 min', 60, 'kg'],
    ['40 kg/h*90 min', 60, 'kg'],
    ['3 m*2', 6, 'm'],
    ['3 m*m', 3, 'm2'],
    ['10 m-2 m', 8, 'm'],
    ['5 ug/L', 5e-6, 'kg/m3'],
    ['10 min + 1 h', 7 / 6, 'h'],
    ['1 + 2 * 3', 7, '1'],
    ['(1 + 2) * 3', 9, '1'],
    ['8 / 4 / 2', 1, '1'],
    ['8 - 4 - 2', 2, '1'],
    ['-2^2', -4, '1'],
    ['(-2)^2', 4, '1'],
    ['2^3', 8, '1'],
    ['(3 m)^2', 9, 'm2'],
    ['2 - -3', 5, '1'],
    ['-load', -0.75, '1'],
    ['-(load + 1)', -1.75, '1'],
    ['load ^ 2', 0.5625, '1'],
    ['sqrt(area)', 4, 'm'],
    ['sqrt(wind ^ 2)', 36_000, 'm/h'],
    ['min(mass, 300 kg)', 300, 'kg'],
    ['max(mass, 0, 2 t)', 2000, 'kg'],
    ['min(1, 2, 3, 0.5)', 0.5, '1'],
    ['abs(2 kg - mass)', 448, 'kg'],
    ['floor(2.7) + ceil(2.1) + round(2.5)', 8, '1'],
    ['round(0 - 2.5)', -2, '1'],
    ['exp(0) + ln(1)', 1, '1'],
    ['pow(2, 10)', 1024, '1'],
    ['pow(load, 2)', 0.5625, '1'],
    ['clip(mass, 0, 100 kg)', 100, 'kg'],
    ['clip(load, 0.8, 1)', 0.8, '1'],
    ['load > 0.5 and mass > 1 t', 0, '1'],
    ['load > 0.5 or mass > 1 t', 1, '1'],
    ['not (load > 0.5)', 0, '1'],
    ['not load', 0, '1'],
    ['load > 0.5 and not (mass > 1 t)', 1, '1'],
    ['not not load', 1, '1'],
    ['load == 0.75', 1, '1'],
    ['load != 0.75', 0, '1'],
    ['load <= 0.75 and load >= 0.75', 1, '1'],
    ['mass > 0', 1, '1'],
    ['0 < mass', 1, '1'],
    ['wind >= 10 m/s', 1, '1'],
    ['load > 0.9 ? 3 : load > 0.7 ? 2 : 1', 2, '1'],
    ['load > 0.7 ? load > 0.9 ? 3 : 2 : 1', 2, '1'],
    ['(mass > 1 kg) * 3', 3, '1'],
    ['upstream(mass)', 11, 'kg'],
    ['upstream( mass ) - mass', -439, 'kg'],
    ['at(river-plume, taipu_9, mass)', 77, 'kg'],
    ['1 > 2 ? 3 : 4', 4, '1'],
    ['0 * mass', 0, 'kg'],
    ['load > 0.5 and (2 > 1 or 1 / load > 3)', 1, '1'],
    [' \t load\n * 2', 1.5, '1'],
    ['0', 0, '1'],
    ['-0', 0, '1'],
    ['365 d == 1 yr', 1, '1'],
    ['load-1', -0.25, '1'],
    ['1e3 people', 1000, 'person'],
  ])('%s = %d %s', (source, value, base) => {
    const formula = parse(source);
    expect(checkTree(formula.tree, { slots: ROW, env: BASE + ROW }).ok).toBe(true);
    expect(link(formula.tree)(row(), BASE)).toBe(value);
    expect(describeDimension(formula.dimension)).toBe(base);
    expect(formula.held).toBeNull();
  });

  it('computes what is constant once, as part of the tree', () => {
    expect(parse('mass / (2 * 100 kg)').tree).toEqual(['/', ['slot', SLOTS.mass], 200]);
    expect(parse('exp(1) > 2 ? 1 : 0').tree).toBe(1);
    expect(Object.is(parse('0 * (0 - 1)').tree, 0)).toBe(true);
  });

  it('reads held(condition, duration) as the whole of a trigger', () => {
    expect(parse('held(mass > 1 kg, 10 min)', TRIGGER)).toEqual({
      tree: ['>', ['slot', SLOTS.mass], 1],
      dimension: [0, 0, 0, 0, 0],
      held: 1 / 6,
    });
    expect(parse('held(load > 0.5 and mass > 0, 2 * 30 min)', TRIGGER).held).toBe(1);
    expect(parse('(held(load > 0.5, 0))', TRIGGER).held).toBe(0);
    expect(parse('load > 0.5', TRIGGER).held).toBeNull();
  });

  it('lets the number 0 stand for every dimension, and nothing else', () => {
    expect(fits(parse('0'), [1, 0, 0, 0, 0])).toBe(true);
    expect(fits(parse('mass'), [1, 0, 0, 0, 0])).toBe(true);
    expect(fits(parse('1'), [1, 0, 0, 0, 0])).toBe(false);
    expect(describeDimension(parse('load > 1 ? 0 : mass').dimension)).toBe('kg');
    expect(describeDimension(parse('min(0, mass)').dimension)).toBe('kg');
  });

  it('prefers a unit to a name directly after a number, and the name elsewhere', () => {
    const scope: Scope = {
      ...PLUME,
      names: { h: { node: ['slot', 1], dimension: [0, 1, 0, 0, 0] } },
    };
    expect(describeDimension(parse('2 h', scope).dimension)).toBe('h');
    expect(describeDimension(parse('2 * h', scope).dimension)).toBe('m');
  });
});
