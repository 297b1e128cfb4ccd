import { useMemo } from 'react';
import type { TrafficEntry } from '../../../sim-core/exercise/entries.ts';
import { join } from '../../ui/panel.tsx';
import { useControl, useGazetteer, useRunningMs, useTitles } from '../use-game.ts';
import { useSay } from '../use-say.ts';
import { ringOf, type RingNode } from './ring.ts';
import css from './traffic.module.css';

const WINDOW_MS = 3_600_000;
const LINES_MOST = 160;
const SIZE = 520;

/** Who writes to whom: messages of the last hour, those on the way as moving points. */
export function Traffic() {
  const { say } = useSay();
  const titles = useTitles();
  const gazetteer = useGazetteer();
  const section = useControl('traffic');
  const nowMs = useRunningMs();
  const all = useMemo(() => Object.entries(section ?? {}), [section]);
  const minute = Math.floor(nowMs / 60_000) * 60_000;
  const recent = useMemo(
    () => all.filter(([, one]) => one.atMs > minute - WINDOW_MS).slice(-LINES_MOST),
    [all, minute],
  );
  const ring = useMemo(
    () =>
      ringOf(
        gazetteer,
        all.map(([, one]) => one),
      ),
    [gazetteer, all],
  );
  return (
    <div className={css.frame}>
      <svg
        className={css.drawing}
        viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
        role="img"
        aria-label={say('traffic.label', { count: recent.length })}
      >
        {recent.map(([id, one]) => (
          <Flight key={id} message={one} nodes={ring.nodes} nowMs={nowMs} />
        ))}
        {[...ring.nodes.values()].map((node) => (
          <circle
            key={node.id}
            className={join(css.body, node.lead && css.lead)}
            cx={node.x * SIZE}
            cy={node.y * SIZE}
            r={node.lead ? 6 : 4.5}
          >
            <title>{titles.department(node.id)}</title>
          </circle>
        ))}
        {ring.groups.map((group) => (
          <text
            key={group.jurisdiction}
            className={css.place}
            x={group.x * SIZE}
            y={group.y * SIZE}
            textAnchor={anchorOf(group.angle)}
            dominantBaseline="middle"
          >
            {titles.jurisdiction(group.jurisdiction)}
          </text>
        ))}
      </svg>
      {all.length === 0 ? <p className={css.empty}>{say('traffic.empty')}</p> : null}
    </div>
  );
}

function anchorOf(angle: number): 'start' | 'middle' | 'end' {
  const across = Math.cos((angle * Math.PI) / 180);
  if (Math.abs(across) < 0.25) return 'middle';
  return across > 0 ? 'start' : 'end';
}

function Flight({
  message,
  nodes,
  nowMs,
}: {
  readonly message: TrafficEntry;
  readonly nodes: ReadonlyMap<string, RingNode>;
  readonly nowMs: number;
}) {
  const from = nodes.get(message.from);
  const to = nodes.get(message.to);
  if (from === undefined || to === undefined) return null;
  // Bent towards the middle, so that there and back are two lines.
  const bend = { x: (from.x + to.x) * 0.2, y: (from.y + to.y) * 0.2 };
  const ageMs = nowMs - message.atMs;
  const share = Math.min(1, ageMs / Math.max(1, message.deliverMs - message.atMs));
  const point = along(from, bend, to, share);
  return (
    <>
      <path
        className={join(css.line, message.lost && css.lost)}
        d={`M${from.x * SIZE} ${from.y * SIZE}Q${bend.x * SIZE} ${bend.y * SIZE} ${to.x * SIZE} ${to.y * SIZE}`}
        opacity={Math.max(0.08, 0.6 * (1 - ageMs / WINDOW_MS))}
      />
      {share < 1 && !message.lost ? (
        <circle className={css.flying} cx={point.x * SIZE} cy={point.y * SIZE} r={3} />
      ) : null}
    </>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of a quadratic curve. */
function along(from: Point, bend: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const mix = (a: number, b: number, c: number): number =>
    rest * rest * a + 2 * rest * share * b + share * share * c;
  return { x: mix(from.x, bend.x, to.x), y: mix(from.y, bend.y, to.y) };
}
