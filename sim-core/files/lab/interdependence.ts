import * as z from 'zod';
import { exp, ln } from '../../base/math.ts';
import { valueAt } from '../path.ts';
import type { Path } from '../path.ts';
import { anyQuantity, pure } from '../quantities.ts';
import { gather } from '../references.ts';
import type { Report } from '../report.ts';
import { ID, mapping, numbers, REF } from '../words.ts';
import type { Laid } from './form.ts';
import { happening } from './bench.ts';

const SHARES = z.array(pure());

/** Systems that fail each other: x = A x + c. */
export const INTERDEPENDENCE = mapping({
  hazard: REF,
  parameters: numbers(anyQuantity()).optional(),
  systems: z.array(ID).min(2),
  /** Share of a system's loss that another passes on: `matrix[to][from]`. */
  matrix: z.array(SHARES).min(2),
  shock: SHARES,
});
type Interdependence = z.output<typeof INTERDEPENDENCE>;

/** Each system is an incident of the hazard, whose input `load` is what the others and the shock put on it. */
export function interdependenceOf(
  report: Report,
  { hazard, systems, matrix, shock }: Interdependence,
  path: Path,
): Laid | null {
  const ids = gather(
    report,
    systems.map((id) => ({ id })),
    [...path, 'systems'],
  );
  const size = systems.length;
  const isSquare = ids.length === size && matrix.length === size && shock.length === size;
  if (!isSquare || matrix.some((row) => row.length !== size)) {
    const expected = {
      zh: `${size} 行 ${size} 列的 matrix 与 ${size} 项的 shock`,
      en: `a matrix of ${size} rows of ${size} and a shock of ${size}`,
    };
    report.complain({ code: 'wrong-length', path: [...path, 'matrix'], on: 'key', expected });
    return null;
  }
  const shares = matrix.map((row) => row.map(({ value }) => value));
  if (spectralRadius(shares) >= 1) {
    const expected = {
      zh: '谱半径小于 1 的矩阵（否则失效无限增长，没有定点）',
      en: 'a matrix of spectral radius below 1 (else losses grow without end and there is no answer)',
    };
    report.complain({ code: 'out-of-range', path: [...path, 'matrix'], on: 'key', expected });
    return null;
  }
  const parameters = valueAt(report.source.data, [...path, 'parameters']);
  return {
    parts: systems,
    incidents: path,
    bench: {
      incidents: systems.map((id, to) =>
        happening(id, hazard, {
          parameters,
          inputs: { load: loadOf(systems, shares[to], shock[to].value) },
        }),
      ),
    },
  };
}

function loadOf(systems: readonly string[], row: readonly number[], shock: number): string {
  const terms = row.flatMap((share, from) =>
    share === 0 ? [] : [`${share} * of(${systems[from].replaceAll('-', '_')}, loss)`],
  );
  return [String(shock), ...terms].join(' + ');
}

/** Of a matrix without negative entries, by squaring: the k-th root of the norm of A^k. */
function spectralRadius(matrix: readonly (readonly number[])[]): number {
  let power = matrix;
  let logNorm = 0;
  let exponent = 1;
  for (let i = 0; i < 30; i++) {
    const norm = Math.max(...power.map((row) => row.reduce((sum, x) => sum + x, 0)));
    if (norm === 0) return 0;
    logNorm += ln(norm) / exponent;
    power = product(power, norm);
    exponent *= 2;
  }
  return exp(logNorm);
}

/** The square of the matrix divided by a number. */
function product(a: readonly (readonly number[])[], by: number): readonly (readonly number[])[] {
  return a.map((row) =>
    row.map((_, j) => row.reduce((sum, x, k) => sum + (x / by) * (a[k][j] / by), 0)),
  );
}
