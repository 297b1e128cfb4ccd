/** A drill that runs on a server: its facilitator by the interfaces, its participants in real browsers. */
import type { Browser, Page } from 'playwright-core';
import type { ExerciseBody, Order } from '../../exercise-server/protocol/rest.ts';
import type { ClientAttempt } from '../../exercise-server/protocol/attempt.ts';
import type { ControlView } from '../../sim-core/exercise/entries.ts';
import { WEB_MESSAGES, type WebCode } from '../../web/text/catalogue.ts';
import { sit, type Browser as Caller, type Sitter } from '../kit/server.ts';
import { visit, type Language, type Visit } from './pages.ts';

export const word = (language: Language, code: WebCode): string => WEB_MESSAGES[code][language];

export const button = (page: Page, language: Language, code: WebCode) =>
  page.getByRole('button', { name: word(language, code), exact: true });

export const heading = (page: Page, language: Language, code: WebCode) =>
  page.getByRole('heading', { name: word(language, code), exact: true });

export interface Drill {
  readonly exercise: string;
  readonly group: string;
  readonly sitter: Sitter;
  view(): ControlView;
  codeOf(department: string): string;
  attempt(body: ClientAttempt['body']): Promise<void>;
  order(order: Order): Promise<void>;
  /** Runs into the first hours, to a story time at which the tank leaks. */
  runToTheSpill(): Promise<void>;
  /** Lets a length of story time pass at once, within the phase. */
  run(byMs: number): Promise<void>;
  /** Lets a department know the truth of an incident. */
  tell(department: string, incident: string): Promise<void>;
  /** Waits until what the facilitators see is so. */
  until(what: string, holds: (view: ControlView) => boolean): Promise<void>;
  close(): void;
}

/** With the chances of this seed the tank leaks early in the first hours; times in story ms. */
const SPILL = {
  seed: '4',
  fromMs: 2.25 * 3_600_000,
  untilMs: 4.8 * 3_600_000,
  stepMs: 900_000,
};
const PATIENCE_MS = 40_000;

/** @throws when the server refuses anything */
export async function openDrill(boss: Caller, mechanism: string): Promise<Drill> {
  const body = await boss.post<ExerciseBody>('/api/exercises', {
    drill: 'taipu-river-90',
    groups: [{ title: 'A', mechanism }],
    people: 18,
    seed: SPILL.seed,
  });
  const [group] = body.groups;
  const sitter = sit(boss, group.id);
  await sitter.until('the facilitator’s view', ({ view }) => view !== null, PATIENCE_MS);
  let made = 0;
  const drill: Drill = {
    exercise: body.id,
    group: group.id,
    sitter,
    view: () => sitter.view as unknown as ControlView,
    codeOf: (department) =>
      group.seats.find((seat) => seat.department === department)?.code ?? 'no such seat',
    async attempt(attempted) {
      made += 1;
      const answer = await sitter.attempt({ id: `boss-${made}`, body: attempted });
      if (answer === null || 'error' in answer || !answer.verdict.ok) {
        throw new Error(`${attempted.kind}: ${JSON.stringify(answer)}`);
      }
    },
    async order(order) {
      await boss.post(`/api/groups/${group.id}/order`, order);
    },
    async runToTheSpill() {
      await drill.order({ kind: 'start' });
      await drill.attempt({ kind: 'phase', phase: 'first-hours' });
      const isOn = (): boolean => drill.view().truth['spill']?.active === true;
      for (let toMs = SPILL.fromMs; !isOn() && toMs < SPILL.untilMs; toMs += SPILL.stepMs) {
        await drill.run(toMs - sitter.nowMs);
      }
      if (!isOn()) throw new Error('the tank did not leak in the first hours');
    },
    async run(byMs) {
      const toMs = Math.round(sitter.nowMs + byMs);
      await drill.order({ kind: 'run-to-time', toMs });
      await drill.until('the time', () => sitter.nowMs >= toMs);
    },
    tell: (department, incident) =>
      drill.attempt({
        kind: 'adjudicate',
        ruling: { kind: 'set-fact', department, incident },
        why: 'test',
      }),
    until: (what, holds) => sitter.until(what, () => holds(drill.view()), PATIENCE_MS),
    close: () => sitter.close(),
  };
  return drill;
}

/** Full-width, as a Chinese input method writes digits. */
const wide = (digits: string): string =>
  Array.from(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

/** Somebody who types a seat's code on the first page of joining, and reads their briefing. */
export async function comeIn(
  browser: Browser,
  url: string,
  code: string,
  language: Language,
  name = '',
): Promise<Visit> {
  const seat = await visit(browser, `${url}/join`, { language });
  await seat.page.getByRole('textbox').first().fill(wide(code));
  if (name !== '') await seat.page.getByLabel(word(language, 'join.name')).fill(name);
  await button(seat.page, language, 'join.enter').click();
  await heading(seat.page, language, 'join.who').waitFor();
  return seat;
}

/** From the briefing to a desk that runs. */
export async function sitDown({ page }: Visit, language: Language): Promise<void> {
  await button(page, language, 'join.ready').click();
  await heading(page, language, 'desk.acts').waitFor();
}

/** The facilitator's console of a drill, signed in already. */
export async function openConsole(
  browser: Browser,
  { exercise, group }: Drill,
  boss: Caller,
  language: Language,
): Promise<Visit> {
  return visit(browser, `${boss.url}/console/${exercise}/${group}`, {
    language,
    cookie: boss.cookie,
  });
}
