/** The whole report in one language, in the order in which it is read. */
import { say, type Language, type PlainCode } from '../../sim-core/text/index.ts';
import { heading, type Block, type PageBreak } from './blocks.ts';
import type { ExerciseReport, GroupReport } from './exercise-report.ts';
import { cases } from './sections/cases.ts';
import { comparison } from './sections/comparison.ts';
import { cover } from './sections/cover.ts';
import { curve } from './sections/curve.ts';
import { decisions } from './sections/decisions.ts';
import { evaluation } from './sections/evaluation.ts';
import { measures } from './sections/findings.ts';
import { hotWash } from './sections/hot-wash.ts';
import { improvements } from './sections/improvements.ts';
import { injects } from './sections/injects.ts';
import { knowledge } from './sections/knowledge.ts';
import { overview } from './sections/overview.ts';
import { participants } from './sections/participants.ts';
import { provenance } from './sections/provenance.ts';
import { timeline } from './sections/timeline.ts';

interface Section {
  readonly title: PlainCode;
  /** Wide tables lie on the long side of the paper. */
  readonly pages: PageBreak['pages'];
  readonly of: (
    exercise: ExerciseReport,
    group: GroupReport,
    language: Language,
  ) => readonly Block[];
}

const ofGroup =
  (section: (group: GroupReport, language: Language) => readonly Block[]): Section['of'] =>
  (_, group, language) =>
    section(group, language);

const SECTIONS: readonly Section[] = [
  { title: 'after-action-document.overview', pages: 'portrait', of: overview },
  { title: 'after-action-document.hot-wash', pages: 'portrait', of: ofGroup(hotWash) },
  { title: 'after-action-document.timeline', pages: 'portrait', of: ofGroup(timeline) },
  { title: 'after-action-document.knowledge', pages: 'landscape', of: ofGroup(knowledge) },
  { title: 'after-action-document.cases', pages: 'portrait', of: ofGroup(cases) },
  { title: 'after-action-document.curve', pages: 'portrait', of: ofGroup(curve) },
  { title: 'after-action-document.injects', pages: 'landscape', of: ofGroup(injects) },
  { title: 'after-action-document.decisions', pages: 'landscape', of: ofGroup(decisions) },
  { title: 'after-action-document.evaluation', pages: 'portrait', of: ofGroup(evaluation) },
  { title: 'after-action-document.findings', pages: 'portrait', of: ofGroup(measures) },
  { title: 'after-action-document.improvements', pages: 'landscape', of: ofGroup(improvements) },
  { title: 'after-action-document.participants', pages: 'portrait', of: ofGroup(participants) },
  { title: 'after-action-document.provenance', pages: 'portrait', of: provenance },
];

/** Several groups are compared first; then each has its sections, on pages of its own. */
export function documentOf(exercise: ExerciseReport, language: Language): readonly Block[] {
  const { groups } = exercise;
  const start: PageBreak = { kind: 'page-break', pages: 'portrait' };
  const [first] = groups;
  if (groups.length === 1) {
    return [
      ...cover(exercise, language),
      start,
      ...sectionsOf(exercise, first, language).map(raised),
    ];
  }
  return [
    ...cover(exercise, language),
    start,
    heading(1, say(language, 'after-action-document.comparison')),
    ...comparison(exercise, language),
    ...groups.flatMap((group): readonly Block[] => [
      start,
      heading(1, say(language, 'after-action-document.group', { group: group.title })),
      ...sectionsOf(exercise, group, language),
    ]),
  ];
}

/** A page is turned where the paper is. */
function sectionsOf(
  exercise: ExerciseReport,
  group: GroupReport,
  language: Language,
): readonly Block[] {
  return SECTIONS.flatMap(({ title, pages, of }, i): readonly Block[] => [
    ...(i > 0 && SECTIONS[i - 1].pages !== pages ? [{ kind: 'page-break', pages } as const] : []),
    heading(2, numbered(i + 1, say(language, title), language)),
    ...of(exercise, group, language),
  ]);
}

/** Where there is one group, no heading stands above its sections. */
function raised(block: Block): Block {
  return block.kind === 'heading' && block.level > 1
    ? { ...block, level: block.level === 3 ? 2 : 1 }
    : block;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `三、实施过程` as official papers count, or `3. Timeline`. @param n 1 to 19 */
function numbered(n: number, title: string, language: Language): string {
  if (language === 'en') return `${n}. ${title}`;
  return `${n >= 10 ? '十' : ''}${NUMERALS[n % 10]}、${title}`;
}
