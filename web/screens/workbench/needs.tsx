import type { MechanismBody } from '../../../exercise-server/protocol/workbench.ts';
import { useSay } from '../../parts/use-say.ts';
import css from './workbench.module.css';

const NEEDS = ['legislation', 'posts', 'money', 'authority'] as const;

/** What a legislature, an establishment office, a treasury or a superior must grant first. */
export function NeedsOf({ mechanism }: { readonly mechanism: MechanismBody }) {
  const { say, tell } = useSay();
  return (
    <dl className={css.needs}>
      <div className={css.wide}>
        <dt>{say('workbench.legal-basis')}</dt>
        <dd>{tell(mechanism.legalBasis)}</dd>
      </div>
      {NEEDS.map((need) =>
        mechanism.needs[need] === null ? null : (
          <div key={need}>
            <dt>{say(`workbench.needs-${need}`)}</dt>
            <dd>{tell(mechanism.needs[need])}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
