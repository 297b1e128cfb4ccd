import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language, Text } from '../../sim-core/base/text.ts';
import { readEvidence, type Evidence } from '../release/evidence.ts';
import type { HypothesisDetail } from '../release/hypotheses.ts';
import { HYPOTHESES } from './hypotheses/index.ts';
import type { Claim, Hypothesis, Relation } from './hypotheses/hypothesis.ts';

const page = (name: string): string =>
  fileURLToPath(new URL(`../../docs/${name}`, import.meta.url));

/** The page in each language, and where it lies. */
export const PAGES: readonly { readonly language: Language; readonly file: string }[] = [
  { language: 'en', file: page('hypotheses.md') },
  { language: 'zh', file: page('hypotheses.zh.md') },
];

export function pageText(file: string): string {
  return readFileSync(file, 'utf8');
}

/** Writes the pages anew from the evidence that there is. */
export function writePages(): void {
  for (const { language, file } of PAGES)
    writeFileSync(file, hypothesesPage(readEvidence(), language));
}

const WORDS = {
  title: { en: 'Hypotheses', zh: '假设' },
  other: { en: '[中文版](hypotheses.zh.md)', zh: '[English](hypotheses.md)' },
  intro: {
    en: 'Written by `npm run hypotheses` from the declared designs (`test/science/hypotheses`) and the evidence of the release check (`node test/release/run.mjs --check hypotheses`, lines of `docs/evidence/release.jsonl`); do not edit. Class **K** holds by construction and must hold. Class **E** emerges: its recorded verdict is reproduced, either way. A refuted hypothesis is a finding about this model and is not tuned away; where the interval only reaches over the bound, the runs do not bear the statement out, which is weaker than showing its contrary. Every number is a mean over paired seeds with its 95 % interval, on seeds that nobody looked at while the model was made.',
    zh: '由 `npm run hypotheses` 根据声明的设计（`test/science/hypotheses`）和发布检验的证据（`node test/release/run.mjs --check hypotheses`，见 `docs/evidence/release.jsonl`）写成，请勿手改。**K** 类由构造而成立，必须成立；**E** 类由推演涌现，成立与否都照记录重现。不成立是关于本模型的发现，不作调整；区间只是跨过界限时，说明推演不支持该说法，弱于证明其反面。各数均为配对种子的平均值及 95% 区间，所用种子在建模时无人看过。',
  },
  summary: {
    en: ['no.', 'statement', 'class', 'verdict'],
    zh: ['编号', '说法', '类', '结论'],
  },
  claim: {
    en: ['what', 'must', 'mean and 95 % interval', 'unit', 'so'],
    zh: ['比较', '须', '平均值与 95% 区间', '单位', '是否'],
  },
  design: { en: 'Design', zh: '设计' },
  verdict: { en: 'Verdict', zh: '结论' },
  holds: { en: 'holds', zh: '成立' },
  refuted: { en: '**refuted**', zh: '**不成立**' },
  waits: { en: 'no evidence yet', zh: '尚无证据' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  colon: { en: ': ', zh: '：' },
  otherwise: { en: '; recorded otherwise', zh: '；与记录不同' },
} as const;

const SOURCE: Readonly<Record<Language, (seeds: string, commit: string) => string>> = {
  en: (seeds, commit) => ` (seeds ${seeds}, sources as of \`${commit}\`)`,
  zh: (seeds, commit) => `（种子 ${seeds}，源码版本 \`${commit}\`）`,
};

const MUST: Readonly<Record<Language, (is: Relation) => string>> = {
  en: (is) =>
    'above' in is
      ? `lie above ${is.above}`
      : 'notAbove' in is
        ? `not lie above ${is.notAbove}`
        : 'notBelow' in is
          ? `not lie below ${is.notBelow}`
          : `lie within ${is.of ?? 0} ± ${is.within}`,
  zh: (is) =>
    'above' in is
      ? `全在 ${is.above} 以上`
      : 'notAbove' in is
        ? `不全在 ${is.notAbove} 以上`
        : 'notBelow' in is
          ? `不全在 ${is.notBelow} 以下`
          : `全在 ${is.of ?? 0} ± ${is.within} 以内`,
};

const UNITS: Readonly<Record<string, Text>> = {
  h: { en: 'h', zh: '小时' },
  people: { en: 'people', zh: '人' },
  share: { en: 'share', zh: '比例' },
  messages: { en: 'messages', zh: '份' },
  members: { en: 'members', zh: '个成员' },
  'unit-hours': { en: 'unit-hours', zh: '队·小时' },
};

/** The last evidence of each hypothesis, whatever the commit. */
function lastOf(lines: readonly Evidence[]): ReadonlyMap<string, Evidence> {
  return new Map(
    lines
      .filter(({ check, detail }) => check === 'hypotheses' && 'claims' in detail)
      .map((line) => [line.range, line]),
  );
}

/** docs/hypotheses.md in one language. */
export function hypothesesPage(lines: readonly Evidence[], language: Language): string {
  const say = (text: Text): string => text[language];
  const evidence = lastOf(lines);
  const detailOf = ({ id }: Hypothesis): HypothesisDetail | null =>
    (evidence.get(id)?.detail as unknown as HypothesisDetail | undefined) ?? null;
  const verdictOf = (one: Hypothesis): string => {
    const detail = detailOf(one);
    if (detail === null) return say(WORDS.waits);
    const otherwise = detail.now === one.verdict ? '' : say(WORDS.otherwise);
    return `${say(WORDS[detail.now])}${otherwise}`;
  };
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const head = (cells: readonly string[]): readonly string[] => [
    row(cells),
    `|${'---|'.repeat(cells.length)}`,
  ];
  const claimRow = (claim: Claim, result: HypothesisDetail['claims'][number] | null): string =>
    row([
      say(claim.says),
      MUST[language](claim.is),
      result === null ? '–' : `${result[0]} ± ${result[1]}`,
      say(UNITS[claim.unit]),
      result === null ? '–' : say(result[2] ? WORDS.yes : WORDS.no),
    ]);
  const part = (one: Hypothesis): readonly string[] => {
    const detail = detailOf(one);
    const line = evidence.get(one.id);
    const source =
      detail === null || line === undefined
        ? ''
        : SOURCE[language](detail.seeds, line.commit.slice(0, 12));
    return [
      `## \`${one.id}\` (${one.kind})`,
      '',
      say(one.statement),
      '',
      `${say(WORDS.design)}${say(WORDS.colon)}${say(one.design)}`,
      '',
      `${say(WORDS.verdict)}${say(WORDS.colon)}${verdictOf(one)}${source}`,
      '',
      ...head(WORDS.claim[language]),
      ...one.claims.map((claim, c) => claimRow(claim, detail?.claims[c] ?? null)),
      '',
    ];
  };
  return [
    `# ${say(WORDS.title)}`,
    '',
    say(WORDS.other),
    '',
    say(WORDS.intro),
    '',
    ...head(WORDS.summary[language]),
    ...HYPOTHESES.map((one) =>
      row([
        `H${/^h(\d+)/.exec(one.id)?.[1]}`,
        `[${say(one.statement)}](#${one.id}-${one.kind.toLowerCase()})`,
        one.kind,
        verdictOf(one),
      ]),
    ),
    '',
    ...HYPOTHESES.flatMap(part),
  ].join('\n');
}
