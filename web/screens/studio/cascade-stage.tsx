import { useMemo, useState } from 'react';
import { useSay } from './use-say.ts';
import { freeId } from '../../source/studio/draft.ts';
import { listOf, textOf, titleOf } from '../../source/studio/outline.ts';
import { choosePart, showPart } from '../../stores/studio.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ChoiceField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { cascadeLayout, NODE, type CascadeEdge, type Placed } from './cascade-layout.ts';
import { StageHead } from './stage-head.tsx';
import { useChoices, useHazard, useOutline } from './use-choices.ts';
import { itemOf, useChosen } from './use-chosen.ts';
import { useFile } from './use-file.ts';
import css from './stages.module.css';

/** What sets off what: incidents as boxes, edges with the trigger on them. */
export function CascadeStage() {
  const { say, tell } = useSay();
  const file = useFile('scenario');
  const chosen = useChosen('cascade');
  const [adding, setAdding] = useState(false);
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
  return (
    <div className={css.fill}>
      <StageHead title={say('studio.part-cascade')} help={say('studio.cascade-help')}>
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
          className={css.graph}
          role="group"
          aria-label={say('studio.cascade-label')}
          tabIndex={0}
        >
          <div className={css.sheet} style={{ width: drawing.width, height: drawing.height }}>
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
              {edges.map((edge, i) => {
                const way = wayOf(edge, lane(edges, i), at);
                return way === null ? null : (
                  <path
                    key={edge.id}
                    d={way.path}
                    className={join(css.edge, edge.id === chosen && css.edgeOpen)}
                    markerEnd="url(#tip)"
                  />
                );
              })}
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
                  <span className={css.nodeHazard}>{textOf(one['hazard'])}</span>
                </button>
              );
            })}
            {edges.map((edge, i) => {
              const way = wayOf(edge, lane(edges, i), at);
              return way === null ? null : (
                <button
                  key={edge.id}
                  type="button"
                  className={join(css.edgeName, edge.id === chosen && css.edgeNameOpen)}
                  style={{ left: way.x, top: way.y }}
                  aria-label={say('studio.edge-label', {
                    from: edge.from,
                    trigger: edge.trigger,
                    to: edge.to,
                  })}
                  aria-pressed={edge.id === chosen}
                  onClick={() => choosePart('cascade', edge.id)}
                >
                  {edge.trigger}
                </button>
              );
            })}
          </div>
        </div>
      )}
      {adding ? <AddEdge onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

/** Edges between whole incidents: the part of a river that starts something stands for the whole. */
function edgesIn(value: unknown): readonly CascadeEdge[] {
  return listOf(value).map((one) => ({
    id: textOf(one['id']),
    from: textOf(one['from']).split('@')[0] ?? '',
    to: textOf(one['to']),
    trigger: textOf(one['trigger']),
  }));
}

interface Way {
  readonly path: string;
  /** Where its name stands. */
  readonly x: number;
  readonly y: number;
}

/** Which of several edges between the same two incidents this is, spread around 0. */
function lane(edges: readonly CascadeEdge[], index: number): number {
  const { from, to } = edges[index] ?? { from: '', to: '' };
  const same = edges.flatMap((edge, i) => (edge.from === from && edge.to === to ? [i] : []));
  return same.indexOf(index) - (same.length - 1) / 2;
}

/** How far apart edges between the same two incidents run. */
const LANE = 26;

function wayOf(edge: CascadeEdge, side: number, at: ReadonlyMap<string, Placed>): Way | null {
  const from = at.get(edge.from);
  const to = at.get(edge.to);
  if (from === undefined || to === undefined) return null;
  const ahead = to.x > from.x;
  const start = {
    x: ahead ? from.x + NODE.width : from.x + NODE.width / 2,
    y: from.y + (ahead ? NODE.height / 2 : NODE.height),
  };
  const end = {
    x: ahead ? to.x - 2 : to.x + NODE.width / 2,
    y: ahead ? to.y + NODE.height / 2 : to.y + NODE.height + 2,
  };
  const bend = ahead ? Math.max(40, (end.x - start.x) / 2) : 0;
  const sag = ahead ? 0 : 60;
  const c1 = { x: start.x + bend, y: start.y + sag + side * LANE * 1.33 };
  const c2 = { x: end.x - bend, y: end.y + sag + side * LANE * 1.33 };
  // Over several columns the middle lies behind a box: the name stands before the first of them.
  const t = end.x - start.x > NODE.width ? 0.26 : 0.5;
  const point = (key: 'x' | 'y'): number =>
    (1 - t) ** 3 * start[key] +
    3 * (1 - t) ** 2 * t * c1[key] +
    3 * (1 - t) * t ** 2 * c2[key] +
    t ** 3 * end[key];
  return {
    path: `M${start.x} ${start.y}C${c1.x} ${c1.y} ${c2.x} ${c2.y} ${end.x} ${end.y}`,
    x: point('x'),
    y: point('y'),
  };
}

function AddEdge({ onClose }: { readonly onClose: () => void }) {
  const { say, tell } = useSay();
  const outline = useOutline();
  const file = useFile('scenario');
  const sources = useChoices(outline?.incidents);
  const [from, setFrom] = useState<string | null>(null);
  const [trigger, setTrigger] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const incidents = listOf(file?.data['incidents']);
  const source = itemOf(incidents, from?.split('@')[0] ?? null)?.item;
  const hazard = useHazard(textOf(source?.['hazard']));
  const targets = incidents.map((one) => ({
    value: textOf(one['id']),
    label: tell(titleOf(one['title'])) || textOf(one['id']),
  }));
  const add = (): void => {
    if (file === null || from === null || trigger === null || to === null) return;
    const list = listOf(file.data['cascade']);
    const taken = new Set(list.map((one) => textOf(one['id'])));
    const id = freeId(`${from.split('@')[0]}-to-${to}`, taken);
    file.insert(['cascade'], list.length, { id, from, trigger, to, delay: '0 min' });
    choosePart('cascade', id);
    onClose();
  };
  return (
    <Dialog
      title={say('studio.add-edge')}
      open
      width={420}
      closeLabel={say('common.cancel')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{say('common.cancel')}</Button>
          <Button
            tone="main"
            disabled={from === null || trigger === null || to === null}
            onClick={add}
          >
            {say('studio.add')}
          </Button>
        </>
      }
    >
      <div className={css.dialogForm}>
        <ChoiceField
          label={say('studio.edge-from')}
          value={from}
          choices={sources}
          onChange={(next) => {
            setFrom(next);
            setTrigger(null);
          }}
        />
        <ChoiceField
          label={say('studio.trigger')}
          value={trigger}
          choices={(hazard?.triggers ?? []).map(({ id, when }) => ({
            value: id,
            label: `${id} · ${when}`,
          }))}
          onChange={setTrigger}
        />
        <ChoiceField label={say('studio.edge-to')} value={to} choices={targets} onChange={setTo} />
      </div>
    </Dialog>
  );
}
