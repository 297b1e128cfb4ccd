import type { PhaseEntry } from '../../../sim-core/exercise/entries.ts';
import { storyTime } from '../../text/time.ts';
import { join } from '../../ui/panel.tsx';
import { useConduct } from '../use-conduct.ts';
import { useControl, useRunningMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import css from './agenda.module.css';

/** Phases side by side, as wide as they are long; a click enters one. */
export function Agenda({ readOnly = false }: { readonly readOnly?: boolean }) {
  const { say } = useSay();
  const phases = Object.entries(useControl('agenda') ?? {});
  if (phases.length === 0) return null;
  return (
    <div className={css.strip} role="group" aria-label={say('console.agenda')}>
      {phases.map(([id, phase]) => (
        <PhaseButton key={id} id={id} phase={phase} readOnly={readOnly} />
      ))}
    </div>
  );
}

function PhaseButton({
  id,
  phase,
  readOnly,
}: {
  readonly id: string;
  readonly phase: PhaseEntry;
  readonly readOnly: boolean;
}) {
  const { say, language } = useSay();
  const titles = useTitles();
  const { conduct, busy } = useConduct();
  const nowMs = useRunningMs();
  const { fromMs, toMs } = phase;
  const minutes = Math.round(phase.wallMs / 60_000);
  const share =
    phase.state === 'now' && fromMs !== null && toMs !== null && toMs > fromMs
      ? Math.min(1, Math.max(0, (nowMs - fromMs) / (toMs - fromMs)))
      : 0;
  const story =
    fromMs === null || toMs === null
      ? ''
      : say('console.phase-story', {
          from: storyTime(language, fromMs),
          to: storyTime(language, toMs),
        });
  return (
    <button
      type="button"
      className={join(
        css.phase,
        phase.state === 'done' && css.done,
        phase.state === 'now' && css.now,
      )}
      style={{ flex: `${Math.max(1, minutes)} 1 0` }}
      disabled={readOnly || phase.state === 'now'}
      title={[titles.text(phase.title), story, ...phase.questions.map(titles.text)].join('\n')}
      aria-current={phase.state === 'now' ? 'step' : undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : () => void conduct({ kind: 'phase', phase: id })}
    >
      <span className={css.fill} style={{ width: `${share * 100}%` }} />
      <span className={css.title}>{titles.text(phase.title)}</span>
      <span className={css.sub}>{say('console.phase-wall', { minutes })}</span>
    </button>
  );
}
