import type { Evidence } from '../../../sim-core/exercise/findings/finding.ts';
import { useSay } from '../use-say.ts';
import css from './record.module.css';
import { useEvidenceWords } from './use-record.ts';

/** What an observation or a finding rests on; what is being written can be taken off again. */
export function EvidenceList({
  evidence,
  onDrop,
}: {
  readonly evidence: readonly Evidence[];
  readonly onDrop?: (evidence: Evidence) => void;
}) {
  const { say } = useSay();
  const wordsOf = useEvidenceWords();
  if (evidence.length === 0) return null;
  return (
    <ul className={css.evidence} aria-label={say('notes.evidence')}>
      {evidence.map((one) => {
        const words = wordsOf(one);
        return (
          <li key={`${one.kind} ${one.department ?? ''} ${one.id}`} className={css.piece}>
            <span>{words}</span>
            {onDrop === undefined ? null : (
              <button
                type="button"
                className={css.drop}
                aria-label={say('notes.drop', { what: words })}
                onClick={() => onDrop(one)}
              >
                ×
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
