import { firstVersion, type FirstVersion } from '../../exercise-server/batch/first-version.ts';
import { DRILL, drillOf, mechanismOf, SHIPPED, shippedLibrary } from '../kit/drill.ts';
import type { Evidence } from './evidence.ts';

const WORKERS = 2;

interface Effect {
  readonly mean: number;
  readonly halfWidth: number | null;
}

/** What a first version must show, on seeds that were never looked at while the model was made. */
export async function heldOut(
  seeds: readonly string[],
): Promise<Pick<Evidence, 'result' | 'detail'>> {
  const library = shippedLibrary();
  const figure = await firstVersion(
    {
      scenario: drillOf(library),
      mechanisms: SHIPPED.map((id) => mechanismOf(library, id)),
      base: 0,
      seeds,
    },
    { workers: WORKERS, onRun: () => {}, onPlanned: (runs) => console.log(`${runs} runs`) },
  );
  const held = statements(figure);
  const broken = Object.entries(held).flatMap(([name, holds]) => (holds ? [] : [name]));
  return {
    result: broken.length === 0 ? 'pass' : 'fail',
    detail: {
      scenario: DRILL,
      runs: figure.runs,
      headroom: Number(figure.bracket.headroom.toFixed(4)),
      held: Object.keys(held).length - broken.length,
      broken,
    },
  };
}

/** The statements of test/science/first-version.test.ts that do not depend on the seeds chosen. */
export function statements(figure: FirstVersion): Readonly<Record<string, boolean>> {
  const { effects, bracket, nulls } = figure;
  const dark = effects['dark-time'];
  const commitment = effects['requested-to-committed'];
  const harm = effects['harm-people'];
  const late = darkTime(figure, 7200);
  return {
    'information shortens the dark time': isFall(dark.a),
    'authority shortens the way to commitment': isFall(commitment.b),
    'information leaves requests alone':
      Math.abs(commitment.a.mean) <= 0.1 * Math.abs(commitment.b.mean),
    'authority moves the dark time by more than a tenth':
      Math.abs(dark.b.mean) > 0.1 * Math.abs(dark.a.mean),
    'authority lowers harm': isFall(harm.b),
    'information alone does not lower harm': !isFall(harm.a),
    'the bracket holds': bracket.holds,
    'headroom of a fifth': bracket.headroom >= 0.2,
    'a renamed copy is the same': nulls.renamed === 0,
    'neutralised mechanisms are the same': nulls.neutralised.length === 0,
    'a local incident is the same': nulls.local.every(
      ({ verdict, difference, mean }) =>
        verdict !== 'different' && Math.abs(difference) <= Math.max(0.01 * mean, 1e-9),
    ),
    'an unexpected fund changes nothing': nulls.fund.length === 0,
    'a later notice lengthens the dark time': late > 1.2 * darkTime(figure, 0),
    'the dose curve ends flat': Math.abs(darkTime(figure, 2880) - late) <= 0.02 * late,
  };
}

function isFall({ mean, halfWidth }: Effect): boolean {
  return halfWidth !== null && mean < 0 && -mean > halfWidth;
}

function darkTime({ doses }: FirstVersion, noticeMin: number): number {
  return doses.find((dose) => dose.noticeMin === noticeMin)?.means['dark-time']?.mean ?? NaN;
}
