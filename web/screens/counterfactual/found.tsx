import { useStore } from 'zustand';
import type { CounterfactualBody } from '../../../exercise-server/protocol/counterfactual.ts';
import { STANDINGS_THERE } from '../../source/lists.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import { HOUR } from '../../../sim-core/text/index.ts';
import { Curves } from '../../parts/comparison/curves.tsx';
import { scaleFor } from '../../parts/comparison/numbers.ts';
import { useMechanismTitle } from '../../parts/use-mechanism.ts';
import { useReason } from '../../parts/use-reason.ts';
import { useSay } from '../../parts/use-say.ts';
import { useTitles } from '../../parts/use-game.ts';
import { workbenchStore } from '../../stores/workbench.ts';
import { storyTime } from '../../text/time.ts';
import { Panel } from '../../ui/panel.tsx';
import css from './counterfactual.module.css';

/** Both courses side by side, what became of people's acts, and from when it is a thought experiment. */
export function Found({
  replay,
  stage,
}: {
  readonly replay: CounterfactualBody;
  readonly stage: Gazetteer;
}) {
  const { say, language } = useSay();
  const { played, replayed, divergedMs, acts, switchesLeftOut } = replay;
  const titles = [useMechanismTitle(played.mechanism), useMechanismTitle(replayed.mechanism)];
  const curveOf = ({ curve }: CounterfactualBody['played']): number[] => {
    const values: number[] = [0];
    for (const { atMs, need, working } of curve) values[Math.round(atMs / HOUR)] = need - working;
    return Array.from(values, (value: number | undefined) => value ?? 0);
  };
  const curves = [played, replayed].map((course, at) => {
    const mean = curveOf(course);
    return { scenario: '', mechanism: String(at), mean, low: mean, high: mean };
  });
  return (
    <div className={css.found}>
      <p className={css.diverged} role="status">
        {divergedMs === null
          ? say('counterfactual.never-diverged')
          : say('counterfactual.diverged', { time: storyTime(language, divergedMs) })}
        {switchesLeftOut.length === 0
          ? null
          : ` ${say('counterfactual.switches', { count: switchesLeftOut.length })}`}
      </p>
      <div className={css.columns}>
        <Panel title={say('counterfactual.unmet')} note={say('counterfactual.hours')}>
          <Curves
            curves={curves}
            label={say('counterfactual.unmet')}
            titleOf={(at) =>
              `${say(at === '0' ? 'counterfactual.played' : 'counterfactual.replayed')} · ${titles[Number(at)]}`
            }
            indexOf={Number}
          />
        </Panel>
        <Panel title={say('counterfactual.acts')}>
          <dl className={css.standings}>
            {STANDINGS_THERE.map((standing) => (
              <div key={standing} data-standing={standing}>
                <dt>{say(`counterfactual.${standing}`)}</dt>
                <dd>{acts.filter((one) => one.standing === standing).length}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      </div>
      <Panel title={`${titles[0]} → ${titles[1]}`}>
        <Metrics replay={replay} />
      </Panel>
      <Panel title={say('counterfactual.lost')}>
        <Lost acts={acts} stage={stage} />
      </Panel>
      <p className={css.disclaimer}>{say('counterfactual.disclaimer')}</p>
    </div>
  );
}

function Metrics({ replay: { played, replayed } }: { readonly replay: CounterfactualBody }) {
  const { say, tell, language } = useSay();
  const metrics = useStore(workbenchStore, (state) => state.shelf?.metrics ?? []);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{say('workbench.metric')}</th>
          <th scope="col">{say('counterfactual.played')}</th>
          <th scope="col">{say('counterfactual.replayed')}</th>
          <th scope="col">{say('counterfactual.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ id, title, unit }) => {
          const [before, after] = [played.metrics[id] ?? 0, replayed.metrics[id] ?? 0];
          const scale = scaleFor(Math.max(Math.abs(before), Math.abs(after)), language);
          return (
            <tr key={id}>
              <th scope="row">
                {tell(title)} <span className={css.unit}>{tell(unit)}</span>
              </th>
              <td>{scale.of(before)}</td>
              <td>{scale.of(after)}</td>
              <td>{after === before ? '' : scale.signed(after - before)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Lost({
  acts,
  stage,
}: {
  readonly acts: CounterfactualBody['acts'];
  readonly stage: Gazetteer;
}) {
  const { say, language } = useSay();
  const reasonOf = useReason();
  const titles = useTitles(stage);
  const lost = acts.flatMap(({ why, ...act }) => (why === null ? [] : [{ ...act, why }]));
  if (lost.length === 0) return <p className={css.none}>{say('counterfactual.all-possible')}</p>;
  return (
    <ol className={css.lost}>
      {lost.map(({ atMs, department, act, why }, at) => (
        <li key={at}>
          <time>{storyTime(language, atMs)}</time>
          <span>
            <strong>{titles.department(department)}</strong> · {say(`act.${act as SeatActKind}`)}
          </span>
          <span className={css.why}>{reasonOf(why.reason, why.parameters)}</span>
        </li>
      ))}
    </ol>
  );
}
