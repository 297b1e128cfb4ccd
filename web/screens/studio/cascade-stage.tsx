import { useMemo, useRef, useState } from 'react';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart, showPart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { AddEdge } from './add-edge.tsx';
import { cascadeLayout, NODE } from './cascade-layout.ts';
import { edgesIn, waysOf } from './cascade-ways.ts';
import { StageHead } from './stage-head.tsx';
import { useOutline } from './use-choices.ts';
import { useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import { useSay } from './use-say.ts';
import css from './stages.module.css';

/** Below this nothing can be read any more. */
const SMALLEST = 0.4;

/** What sets off what: incidents as boxes, edges with the trigger on them. */
export function CascadeStage() {
  const { say, tell, language } = useSay();
  const outline = useOutline();
  const file = useFile('scenario');
  const chosen = useChosen('cascade');
  const [adding, setAdding] = useState(false);
  const [scale, setScale] = useState(1);
  const graph = useRef<HTMLDivElement>(null);
  const incidents = useMemo(() => listOf(file?.data['incidents']), [file]);
  const edges = useMemo(() => edgesIn(file?.data['cascade']), [file]);
  const drawing = useMemo(
    () =>
      cascadeLayout(
        incidents.map((one) => textOf(one['id'])),
        edges,
      ),
    [incidents, edges],
  );
  const open = edges.find(({ id }) => id === chosen) ?? null;
  const at = new Map(drawing.nodes.map((node) => [node.id, node]));
  const ways = useMemo(() => waysOf(edges, drawing.nodes), [edges, drawing]);
  const titled = (id: string): string =>
    tell(titleOf(incidents.find((one) => one['id'] === id)?.['title'])) || id;
  const hazardName = (id: string): string =>
    outline?.hazards.find((one) => one.id === id)?.[language] ?? id;
  const fit = (): void => {
    const room = graph.current?.clientWidth ?? drawing.width;
    setScale(scale === 1 ? Math.max(SMALLEST, Math.min(1, room / drawing.width)) : 1);
  };
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-cascade')} help={say('studio.cascade-help')}>
        <Button size="small" pressed={scale !== 1} disabled={incidents.length === 0} onClick={fit}>
          {say('studio.fit')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="plus" size={14} />}
          disabled={incidents.length < 2}
          onClick={() => setAdding(true)}
        >
          {say('studio.add-edge')}
        </Button>
      </StageHead>
      {incidents.length === 0 ? (
        <Empty
          icon="network"
          action={<Button onClick={() => showPart('map')}>{say('studio.to-map')}</Button>}
        >
          {say('studio.no-incidents')}
        </Empty>
      ) : (
        <div
          ref={graph}
          className={css.graph}
          role="group"
          aria-label={say('studio.cascade-label')}
          tabIndex={0}
        >
          <div
            className={css.sheet}
            style={{ width: drawing.width, height: drawing.height, zoom: scale }}
          >
            <svg width={drawing.width} height={drawing.height} aria-hidden="true">
              <defs>
                <marker
                  id="tip"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="9"
                  markerHeight="9"
                  markerUnits="userSpaceOnUse"
                  orient="auto"
                >
                  <path d="M0 0L8 4L0 8z" className={css.tip} />
                </marker>
              </defs>
              {ways.map(({ edge, path }) => (
                <path
                  key={edge.id}
                  d={path}
                  className={join(css.edge, edge.id === chosen && css.edgeOpen)}
                  markerEnd="url(#tip)"
                />
              ))}
            </svg>
            {incidents.map((one) => {
              const id = textOf(one['id']);
              const place = at.get(id);
              if (place === undefined) return null;
              const isEnd = open !== null && (open.from === id || open.to === id);
              return (
                <button
                  key={id}
                  type="button"
                  className={join(
                    css.node,
                    one['onset'] !== undefined && css.root,
                    isEnd && css.nodeOpen,
                  )}
                  style={{ left: place.x, top: place.y, width: NODE.width, height: NODE.height }}
                  title={say('studio.open-hazard')}
                  onClick={() => choosePart('hazards', textOf(one['hazard']))}
                >
                  <span className={css.nodeTitle}>{tell(titleOf(one['title'])) || id}</span>
                  <span className={css.nodeHazard}>{hazardName(textOf(one['hazard']))}</span>
                </button>
              );
            })}
            {ways.map(({ edge, x, y }) => (
              <button
                key={edge.id}
                type="button"
                className={join(css.edgeName, edge.id === chosen && css.edgeNameOpen)}
                style={{ left: x, top: y }}
                aria-label={say('studio.edge-label', {
                  from: titled(edge.from),
                  trigger: edge.trigger,
                  to: titled(edge.to),
                })}
                aria-pressed={edge.id === chosen}
                onClick={() => choosePart('cascade', edge.id)}
              >
                {edge.trigger}
              </button>
            ))}
          </div>
        </div>
      )}
      {adding ? <AddEdge onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
