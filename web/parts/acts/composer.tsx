import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import type { Gazetteer } from '../../../sim-core/exercise/entries.ts';
import { attempt, gameStore } from '../../stores/game.ts';
import {
  closeAct,
  deskStore,
  resume,
  sendOnce,
  startWith,
  thoughtMs,
  type Composing,
  type FormValues,
} from '../../stores/desk.ts';
import { notice } from '../../stores/notices.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { join } from '../../ui/panel.tsx';
import { useGame, useGazetteer, useSeat } from '../use-game.ts';
import { useReason } from '../use-reason.ts';
import { useRefusal } from '../use-refusal.ts';
import { useSay } from '../use-say.ts';
import { defaultsFor } from './defaults.ts';
import { ComposerField } from './composer-field.tsx';
import css from './composer.module.css';
import { missingFields, readerOf, type ActForm } from './fields.ts';
import { formOf } from './forms.ts';
import { registerFor } from './register.ts';
import { isStopped, useClockState } from './stopped.ts';

/** The act being written, over a corner of the desk: everything else stays in sight and in use. */
export function Composer() {
  const composing = useStore(deskStore, (state) => state.composing);
  const aside = useStore(deskStore, (state) => state.aside);
  const waiting = useStore(deskStore, (state) => state.waiting);
  const form = composing === null ? null : formOf(composing.kind);
  if (composing === null || form === null) return <Aside acts={waiting} />;
  if (aside) return <Aside acts={[composing, ...waiting]} />;
  // One act, one form: nothing of the last one, such as why it was refused, may stand on the next.
  const key = `${composing.kind} ${composing.begunAtMs}`;
  return <Writing key={key} composing={composing} form={form} />;
}

/** Acts that were put aside, each a press away. */
function Aside({ acts }: { readonly acts: readonly Composing[] }) {
  const { say } = useSay();
  return (
    <div className={css.aside}>
      {acts.map((act) => {
        const form = formOf(act.kind);
        return form === null ? null : (
          <Button key={act.begunAtMs} icon={<Icon name="pen" />} onClick={() => resume(act)}>
            {say('composer.resume', { what: say(form.title) })}
          </Button>
        );
      })}
    </div>
  );
}

function Writing({ composing, form }: { readonly composing: Composing; readonly form: ActForm }) {
  const { say } = useSay();
  const reasonOf = useReason();
  const refusalOf = useRefusal();
  const option = useSeat('options')?.[composing.kind] ?? null;
  const link = useGame((state) => state.link);
  const clock = useClockState();
  const frame = useRef<HTMLElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  /** It was to go out and could not yet: what stands against it is said aloud. */
  const [tried, setTried] = useState<SeatActKind | null>(null);
  const busy = useStore(deskStore, ({ sending }) => sending.includes(composing.begunAtMs));
  const context = useWritingContext(option);
  // What was known when the writer began: later news must not change a form under the hands.
  const [defaults] = useState(
    () => composing.defaults ?? (context === null ? null : defaultsFor(composing.kind, context)),
  );
  const gazetteer = useGazetteer();
  const given = { ...defaults, ...composing.values };
  const values: FormValues = { ...paperFor(gazetteer, context?.desk.department, given), ...given };
  const missing = missingFields(form, values);
  const lacking = say('field.missing', { what: missing.map((code) => say(code)).join(' · ') });
  const against = isStopped(clock, tried ?? composing.kind)
    ? say('composer.stopped')
    : missing.length > 0
      ? lacking
      : refused === null
        ? null
        : say('composer.refused', { why: refused });
  useEffect(() => {
    if (defaults !== null) startWith(defaults);
  }, [defaults]);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const refuse = (why: string): void => {
    // Put aside by now, or another is being written: there is no form to say it on.
    if (frame.current !== null) setRefused(why);
    else notice(say('composer.refused', { why }));
  };
  const send = async (asDraft: boolean): Promise<void> => {
    const kind = asDraft ? 'draft' : composing.kind;
    setTried(kind);
    if (missing.length > 0 || isStopped(clock, kind)) return;
    const department = gameStore.getState().viewer;
    if (department?.role !== 'participant') return;
    setRefused(null);
    const act = form.build(readerOf(values));
    const answer = await sendOnce(composing, () =>
      attempt({
        kind: 'act',
        department: department.department,
        act: asDraft ? { kind: 'draft', act } : act,
        thinkWallMs: thoughtMs(composing),
        simulated: false,
      }),
    );
    if (answer === null) return;
    if ('error' in answer) refuse(reasonOf(answer.error, answer.parameters));
    else if (answer.verdict.ok) {
      const { standing, reason } = answer.verdict;
      const code = standing === 'under' ? 'composer.sent' : 'composer.sent-outside';
      const said = say(code, { what: say(form.title) });
      // Within the agreement a reason is no objection: it says what becomes of the act.
      notice(standing === 'under' && reason !== null ? `${said} · ${reasonOf(reason)}` : said);
      closeAct(composing);
    } else refuse(refusalOf(answer.verdict));
  };

  return (
    <section
      ref={frame}
      className={join(css.composer, option?.standing === 'outside' && css.outside)}
      aria-label={say(form.title)}
      // Before the field has it: to a list the same key means that it opens.
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.stopPropagation();
        void send(false);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Escape') deskStore.setState({ aside: true });
      }}
    >
      <header className={css.head}>
        <Icon name={form.icon} />
        <h2 className={css.title}>{say(form.title)}</h2>
        <Button
          tone="quiet"
          size="small"
          icon={<Icon name="cross" size={14} />}
          label={say('common.cancel')}
          onClick={() => closeAct(composing)}
        />
      </header>
      {option === null ? null : (
        <p className={css.standing}>
          {option.standing === 'impossible'
            ? `${say('desk.acts-impossible')} · ${refusalOf(option)}`
            : say(`composer.${option.standing}`)}
        </p>
      )}
      {form.help === undefined ? null : <p className={css.standing}>{say(form.help)}</p>}
      <div className={css.fields}>
        {form.fields.map((field) => (
          <ComposerField key={field.name} field={field} values={values} option={option} />
        ))}
      </div>
      <footer className={css.foot}>
        <Alert className={css.refused}>{tried === null ? null : against}</Alert>
        <span className={css.note}>
          {missing.length > 0 && tried === null
            ? lacking
            : say(link === 'live' ? 'composer.keys' : 'composer.kept')}
        </span>
        <Button
          disabled={isStopped(clock, 'draft') || missing.length > 0}
          busy={busy}
          onClick={() => void send(true)}
        >
          {say('composer.draft')}
        </Button>
        <Button
          tone="main"
          busy={busy}
          disabled={isStopped(clock, composing.kind) || missing.length > 0}
          onClick={() => void send(false)}
        >
          {say(form.verb === 'send' ? 'composer.send' : 'composer.do')}
        </Button>
      </footer>
    </section>
  );
}

/** Until the writer chooses one, the kind of paper follows whom it goes to. */
function paperFor(gazetteer: Gazetteer, self: string | undefined, given: FormValues): FormValues {
  const to = readerOf(given).list('to');
  const isAnswer = given['replyTo'] !== undefined;
  return self === undefined ? {} : { register: registerFor(gazetteer, self, to, isAnswer) };
}

function useWritingContext(option: Parameters<typeof defaultsFor>[1]['option']) {
  const desk = useSeat('desk')?.self ?? null;
  const beliefs = useSeat('beliefs') ?? {};
  const units = useSeat('units') ?? {};
  const protections = useSeat('protections') ?? {};
  const log = useSeat('log') ?? {};
  const incident = useStore(deskStore, (state) => state.incident);
  return desk === null ? null : { desk, option, beliefs, units, protections, log, incident };
}
