import { act } from '../../stores/acting.ts';
import { notice } from '../../stores/notices.ts';
import { Button } from '../../ui/button.tsx';
import { useSeat, useTitles } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useSay } from '../use-say.ts';
import { objectOf } from './act-words.ts';
import css from './log.module.css';
import { useKnownTitles } from './log-list.tsx';

/** 拟稿 › 签发: what a colleague at this seat left to be signed. */
export function DraftList({ disabled }: { readonly disabled: boolean }) {
  const { say } = useSay();
  const titles = useTitles();
  const known = useKnownTitles();
  const reasonOf = useReason();
  const drafts = Object.entries(useSeat('drafts') ?? {});
  const sign = async (draft: string): Promise<void> => {
    const answer = await act({ kind: 'sign', draft, yes: true });
    if ('error' in answer || answer.verdict.ok) return;
    const { reason, parameters } = answer.verdict;
    notice(say('composer.refused', { why: reasonOf(reason, parameters) }));
  };
  return (
    <ul>
      {drafts.map(([id, draft]) => (
        <li key={id} className={css.draft}>
          <span className={css.what}>{say(`act.${draft.act.kind}`)}</span>
          <span>{objectOf(draft.act, titles, say, known)}</span>
          <div className={css.actions}>
            <Button tone="main" size="small" disabled={disabled} onClick={() => void sign(id)}>
              {say('desk.sign')}
            </Button>
            <Button
              size="small"
              disabled={disabled}
              onClick={() => void act({ kind: 'sign', draft: id, yes: false })}
            >
              {say('desk.send-back')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
