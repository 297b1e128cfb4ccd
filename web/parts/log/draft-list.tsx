import type { DraftEntry } from '../../../sim-core/exercise/entries.ts';
import { Button } from '../../ui/button.tsx';
import { useStopped } from '../acts/stopped.ts';
import { useAct } from '../use-act.ts';
import { useSeat, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { objectOf } from './act-words.ts';
import css from './log.module.css';
import { useKnownTitles } from './log-list.tsx';

/** 拟稿 › 签发: what a colleague at this seat left to be signed. */
export function DraftList() {
  const drafts = Object.entries(useSeat('drafts') ?? {});
  return (
    <ul>
      {drafts.map(([id, draft]) => (
        <Draft key={id} id={id} draft={draft} />
      ))}
    </ul>
  );
}

function Draft({ id, draft }: { readonly id: string; readonly draft: DraftEntry }) {
  const { say } = useSay();
  const titles = useTitles();
  const known = useKnownTitles();
  const { act, busy } = useAct();
  const stopped = useStopped('sign');
  const sign = (yes: boolean) => () => void act({ kind: 'sign', draft: id, yes });
  return (
    <li className={css.draft}>
      <span className={css.what}>{say(`act.${draft.act.kind}`)}</span>
      <span>{objectOf(draft.act, titles, say, known)}</span>
      <div className={css.actions}>
        <Button tone="main" size="small" busy={busy} disabled={stopped} onClick={sign(true)}>
          {say('desk.sign')}
        </Button>
        <Button size="small" disabled={stopped || busy} onClick={sign(false)}>
          {say('desk.send-back')}
        </Button>
      </div>
    </li>
  );
}
