import { byHand } from '../engine/people.ts';
import { formatClock } from '../base/time.ts';
import type { Text } from '../base/text.ts';
import type { Game } from './game.ts';
import { nowOf } from './game.ts';
import { putInInbox } from './inbox.ts';

/** Where each seat stood before a jump of time. */
interface RecapMark {
  readonly fromMs: number;
  readonly inbox: Readonly<Record<string, number>>;
}

/** Lines of a recap: more would be read by nobody. */
const LONGEST = 12;

export function markRecap(game: Game): RecapMark {
  const inbox = Object.fromEntries(
    Object.entries(game.state.inbox).map(([department, items]) => [department, items.length]),
  );
  return { fromMs: nowOf(game), inbox };
}

/** 前情提要: what reached each seat that people lead while the time was passed at once. */
export function giveRecaps(game: Game, { fromMs, inbox }: RecapMark): void {
  const { sim } = game.run;
  for (const [department, items] of Object.entries(game.state.inbox)) {
    if (!byHand(sim, game.names.department(department))) continue;
    const since = items.slice(inbox[department]);
    const lines = since.map(({ entry }): Text => {
      const what = entry.title ?? entry.fact?.title ?? { zh: '来函', en: 'Message' };
      const about = entry.fact === null ? null : entry.fact.title;
      const at = formatClock(entry.deliveredMs);
      return {
        zh: `${at} ${what.zh}${about === null ? '' : `：${about.zh}`}`,
        en: `${at} ${what.en}${about === null ? '' : `: ${about.en}`}`,
      };
    });
    const span = `${formatClock(fromMs)} – ${formatClock(nowOf(game))}`;
    const more = Math.max(0, lines.length - LONGEST);
    const shown = lines.slice(-LONGEST);
    putInInbox(game, department, {
      kind: 'recap',
      from: '',
      to: [department],
      sentMs: nowOf(game),
      title: { zh: `前情提要 ${span}`, en: `Recap ${span}` },
      text: {
        zh: [
          ...lead(more, '此前另有', '项'),
          ...shown.map(({ zh }) => zh),
          ...none(shown, '无来函'),
        ].join('\n'),
        en: [
          ...lead(more, 'Earlier items:', ''),
          ...shown.map(({ en }) => en),
          ...none(shown, 'Nothing came in.'),
        ].join('\n'),
      },
    });
  }
}

function lead(more: number, before: string, after: string): readonly string[] {
  return more === 0 ? [] : [`${before} ${more} ${after}`.trim()];
}

function none(shown: readonly Text[], words: string): readonly string[] {
  return shown.length === 0 ? [words] : [];
}
