import * as z from 'zod';
import { nearest } from '../../base/nearest.ts';
import { MAIL_CLASSES, MEASURES } from '../../model/lab.ts';
import type { LabTarget, Measure } from '../../model/lab.ts';
import type { Path } from '../path.ts';
import { pure, time } from '../quantities.ts';
import { gather, namesOf, resolve } from '../references.ts';
import type { Report } from '../report.ts';
import { ID, mapping, REF, TEXT } from '../words.ts';

const ALL = [...new Set(Object.values(MEASURES).flat())] as readonly Measure[];
const ANY_NUMBER = { least: -Infinity, most: Infinity };

export const TARGET = mapping({
  id: ID,
  title: TEXT,
  measure: z.enum(ALL),
  of: REF.optional(),
  class: z.enum(MAIL_CLASSES).optional(),
  variable: z.string().optional(),
  /** `late`: later than this. */
  after: time().optional(),
  /** `front`: of the peak; `outbreak`: of the nodes. */
  share: pure({ least: 0, most: 1 }).optional(),
  weights: mapping({ capacity: pure(), delay: pure() }).optional(),
  unit: TEXT.optional(),
  expected: pure(ANY_NUMBER),
  tolerance: pure().optional(),
  error_limit: pure({ least: 0, most: 1 }).optional(),
});
type TargetData = z.output<typeof TARGET>;

/** Standard error that counts as an answer, as a share of the target. */
const ERROR_LIMIT = 0.01;

/** Measures of the whole; all others are of one part. */
const OF_ALL: readonly Measure[] = ['all-lost', 'cost', 'mean', 'reached', 'outbreak'];
/** Measures of one part, or of the whole when none is named. */
const OF_EITHER: readonly Measure[] = ['time', 'lost', 'messages', 'finish'];
/** Measures of what came by one stream; all other parts of the mail are departments. */
const OF_STREAM: readonly Measure[] = ['messages'];
/** Measures that read a variable of a hazard. */
const READING: readonly Measure[] = ['value', 'mean', 'peak', 'front'];

interface Around {
  readonly measures: readonly Measure[];
  readonly parts: readonly string[];
  /** Where tasks come from, if there are tasks. */
  readonly streams: readonly string[];
}

export function compileTargets(
  report: Report,
  items: readonly TargetData[],
  { measures, parts, streams }: Around,
): readonly LabTarget[] {
  const names = namesOf({ zh: '本实验的一个部分', en: 'a part of this lab' }, parts);
  const sources = namesOf({ zh: 'streams 中的一路来件', en: 'a stream of this lab' }, streams);
  // In the order in which they are written: that is how they are read.
  gather(report, items, ['targets']);
  return items.map((item, i): LabTarget => {
    const path = ['targets', i];
    if (!measures.includes(item.measure)) {
      const list = measures.join(', ');
      report.complain({
        code: 'unknown-word',
        path: [...path, 'measure'],
        expected: { zh: `${measures.join('、')} 之一`, en: `one of ${list}` },
        nearest: nearest(item.measure, measures),
      });
    }
    demandPart(report, item, path);
    if (item.of !== undefined) {
      const known = OF_STREAM.includes(item.measure) ? sources : names;
      resolve(report, known, item.of, [...path, 'of']);
    }
    if (READING.includes(item.measure) && item.variable === undefined) {
      const expected = { zh: '灾害的一个变量', en: 'a variable of the hazard' };
      report.complain({
        code: 'missing-key',
        path: [...path, 'variable'],
        token: 'variable',
        expected,
      });
    }
    return {
      id: item.id,
      measure: item.measure,
      of: item.of ?? null,
      class: item.class ?? null,
      variable: item.variable ?? null,
      from: item.after?.value ?? item.share?.value ?? 0,
      weights: {
        capacity: item.weights?.capacity.value ?? 1,
        delay: item.weights?.delay.value ?? 1,
      },
      expected: item.expected.value,
      tolerance: item.tolerance?.value ?? null,
      errorLimit: item.error_limit?.value ?? ERROR_LIMIT,
    };
  });
}

function demandPart(report: Report, { measure, of }: TargetData, path: Path): void {
  if (OF_EITHER.includes(measure)) return;
  const isOfAll = OF_ALL.includes(measure);
  if (isOfAll && of !== undefined) {
    const expected = {
      zh: `不写 of（${measure} 针对整体）`,
      en: `no of: ${measure} is of the whole`,
    };
    report.complain({ code: 'no-effect', path: [...path, 'of'], on: 'key', expected });
  } else if (!isOfAll && of === undefined) {
    const expected = { zh: '本实验的一个部分', en: 'a part of this lab' };
    report.complain({ code: 'missing-key', path: [...path, 'of'], token: 'of', expected });
  }
}
