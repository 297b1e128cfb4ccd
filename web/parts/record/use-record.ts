import type { Evidence } from '../../../sim-core/exercise/findings/finding.ts';
import { storyTime } from '../../text/time.ts';
import { useControl, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';

/** Titles of incidents as they are, for those who see the truth. */
export function useTrueTitle(): (id: string) => string {
  const truth = useControl('truth') ?? {};
  const titles = useTitles();
  return (id) => {
    const found = truth[id];
    return found === undefined ? id : titles.text(found.title);
  };
}

/** What a piece of evidence is, in a few words, with its time. */
export function useEvidenceWords(): (evidence: Evidence) => string {
  const { say, language } = useSay();
  const titles = useTitles();
  const titleOf = useTrueTitle();
  const acts = useControl('acts') ?? {};
  const msel = useControl('msel') ?? {};
  return ({ kind, department, id, atMs }) => {
    const who = department === null ? '' : `${titles.department(department)} · `;
    const act = acts[`${department ?? ''}.${id}`];
    const inject = msel[id];
    const what =
      kind === 'log' && act !== undefined
        ? say(`act.${act.act.kind}`)
        : kind === 'inject' && inject !== undefined
          ? titles.text(inject.title)
          : kind === 'learned' || kind === 'case'
            ? `${say(`evidence.${kind}`)} ${titleOf(id.split(':')[0] ?? id)}`
            : say(`evidence.${kind}`);
    return `${who}${what} · ${storyTime(language, atMs)}`;
  };
}
