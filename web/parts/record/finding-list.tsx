import type { FindingEntry } from '../../../sim-core/exercise/entries.ts';
import { fill, type Text } from '../../../sim-core/text/index.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useControl, useMinuteMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { EvidenceList } from './evidence-list.tsx';
import css from './record.module.css';

const MINUTE_MS = 60_000;

/** Measures of coordination, what still grows first; each can be taken over as an observation. */
export function Findings({
  department,
  onNote,
}: {
  readonly department: string | null;
  readonly onNote: (finding: FindingEntry, words: string) => void;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const nowMs = useMinuteMs();
  const findings = Object.entries(useControl('findings') ?? {})
    .filter(([, one]) => department === null || one.department === department)
    .sort(
      ([, a], [, b]) => Number(a.toMs !== null) - Number(b.toMs !== null) || b.fromMs - a.fromMs,
    );
  if (findings.length === 0) return <Empty icon="star">{say('record.no-findings')}</Empty>;
  return (
    <ul>
      {findings.map(([id, one]) => {
        const words = titles.text(wordsOf(one, nowMs)[language]);
        return (
          <li key={id} className={css.finding}>
            <span className={css.head}>
              <Chip tone={one.toMs === null ? 'loud' : 'plain'}>{say(`finding.${one.kind}`)}</Chip>
              <span className={css.words}>{words}</span>
            </span>
            <Button size="small" tone="quiet" onClick={() => onNote(one, words)}>
              {say('record.take-over')}
            </Button>
            <EvidenceList evidence={one.evidence} />
          </li>
        );
      })}
    </ul>
  );
}

/** The sentence with its amount as of now. */
function wordsOf({ words, count, fromMs, toMs }: FindingEntry, nowMs: number): Text {
  const amount = count ?? Math.round(((toMs ?? Math.max(nowMs, fromMs)) - fromMs) / MINUTE_MS);
  return { zh: fill(words.zh, { amount }), en: fill(words.en, { amount }) };
}
