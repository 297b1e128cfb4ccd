import { createStore } from 'zustand/vanilla';
import type {
  ComparisonBody,
  MechanismBody,
  NewComparison,
  NewRun,
  ProblemBody,
  RunBody,
  Validated,
  WorkbenchBody,
} from '../../exercise-server/protocol/workbench.ts';
import { api, ApiError } from '../source/api.ts';
import { headOf } from '../source/studio/draft.ts';
import { forGood, forThisTab } from './kept.ts';

/** A mechanism of one's own, kept in this browser. */
export interface Design {
  readonly text: string;
  /** Null for a text that is not sound any more, or was not checked yet: then it has no problems either. */
  readonly mechanism: MechanismBody | null;
  readonly problems: readonly ProblemBody[];
}

/** What is to be compared; the address of the page carries it. */
export interface Choice {
  readonly scenarios: readonly string[];
  readonly mechanisms: readonly string[];
  readonly baseline: string | null;
  readonly seeds: number;
  readonly metric: string;
}

export interface WorkbenchState {
  readonly shelf: WorkbenchBody | null;
  /** Designs by mechanism id; an unsound one by the id that its text gives. */
  readonly designs: Readonly<Record<string, Design>>;
  readonly choice: Choice;
  readonly comparison: ComparisonBody | null;
  /** The server was asked how far the comparison is and did not answer; it is asked again. */
  readonly silent: boolean;
}

const KEPT_DESIGNS = 'liandong.designs';
const IN_HAND = 'liandong.designing';
const POLL_MS = 400;
/** Between two questions to a server that does not answer. */
const SILENT_MS = 2000;

export const FIRST_CHOICE: Choice = {
  scenarios: ['taipu-river'],
  mechanisms: ['zone-as-is', 'territorial', 'joint-meeting', 'permanent-body', 'unified-platform'],
  baseline: 'zone-as-is',
  seeds: 100,
  metric: 'harm-people',
};

export const workbenchStore = createStore<WorkbenchState>(() => ({
  shelf: null,
  designs: {},
  choice: FIRST_CHOICE,
  comparison: null,
  silent: false,
}));

/** @throws {ApiError} */
export async function loadWorkbench(): Promise<void> {
  const shelf = await api<WorkbenchBody>('GET', '/api/workbench');
  workbenchStore.setState({ shelf });
  await recallDesigns();
}

/** Every mechanism that can be chosen: the shelf's, then one's own. */
export function mechanismsOf({ shelf, designs }: WorkbenchState): readonly MechanismBody[] {
  const own = Object.values(designs).flatMap(({ mechanism }) =>
    mechanism === null ? [] : [mechanism],
  );
  return [...(shelf?.mechanisms ?? []), ...own];
}

/** Whether everybody has this mechanism, and the command line knows its id. */
export function isShipped({ shelf, designs }: WorkbenchState, mechanism: string): boolean {
  const found = shelf?.mechanisms.some(({ id }) => id === mechanism) === true;
  return found && designs[mechanism] === undefined;
}

/** Designs that cannot be chosen as they are, by what they are kept under. */
export function unsoundDesigns({
  designs,
}: WorkbenchState): readonly (readonly [id: string, design: Design])[] {
  return Object.entries(designs).filter(([, { mechanism }]) => mechanism === null);
}

export function choose(changes: Partial<Choice>): void {
  const choice = { ...workbenchStore.getState().choice, ...changes };
  const { mechanisms, baseline } = choice;
  const stands = baseline !== null && mechanisms.includes(baseline);
  workbenchStore.setState({
    choice: { ...choice, baseline: stands ? baseline : (mechanisms[0] ?? null) },
  });
}

/** A choice as it stands in an address, and back. */
export function choiceToQuery({ scenarios, mechanisms, baseline, seeds, metric }: Choice): string {
  const query = new URLSearchParams({
    s: scenarios.join(','),
    m: mechanisms.join(','),
    n: String(seeds),
    metric,
  });
  if (baseline !== null) query.set('b', baseline);
  return query.toString().replaceAll('%2C', ',');
}

export function choiceFromQuery(query: URLSearchParams): Partial<Choice> {
  const list = (name: string): readonly string[] | null =>
    query
      .get(name)
      ?.split(',')
      .filter((id) => id !== '') ?? null;
  const scenarios = list('s');
  const mechanisms = list('m');
  const seeds = Number(query.get('n'));
  const metric = query.get('metric');
  const baseline = query.get('b');
  return {
    ...(scenarios === null ? {} : { scenarios }),
    ...(mechanisms === null ? {} : { mechanisms }),
    ...(Number.isInteger(seeds) && seeds >= 2 && seeds <= 2000 ? { seeds } : {}),
    ...(metric === null ? {} : { metric }),
    ...(baseline === null ? {} : { baseline }),
  };
}

/** Starts the chosen comparison and follows it to its end. @throws {ApiError} */
export async function runComparison(): Promise<void> {
  const { choice, designs } = workbenchStore.getState();
  const wanted: NewComparison = {
    scenarios: [...choice.scenarios],
    mechanisms: choice.mechanisms.map((id) => {
      const design = designs[id];
      return design === undefined ? id : { text: design.text };
    }),
    baseline: choice.baseline,
    seeds: choice.seeds,
    metric: choice.metric,
  };
  const started = await api<ComparisonBody>('POST', '/api/comparisons', wanted);
  workbenchStore.setState({ comparison: started, silent: false });
  let body = started;
  while (body.state === 'waiting' || body.state === 'running') {
    const { silent } = workbenchStore.getState();
    await new Promise((resolve) => setTimeout(resolve, silent ? SILENT_MS : POLL_MS));
    const next = await stateOf(body);
    // Another comparison was started meanwhile: this one is nobody's any more.
    if (workbenchStore.getState().comparison?.id !== started.id) return;
    body = next ?? body;
    workbenchStore.setState({ comparison: body, silent: next === null });
  }
}

/** How far a comparison is. @returns null when nobody answered, which says nothing of the comparison */
async function stateOf(body: ComparisonBody): Promise<ComparisonBody | null> {
  try {
    return await api<ComparisonBody>('GET', `/api/comparisons/${body.id}`);
  } catch (problem) {
    if (!(problem instanceof ApiError)) throw problem;
    if (problem.code === 'offline') return null;
    return { ...body, state: 'failed', leftMs: null, why: problem.text };
  }
}

/** @throws {ApiError} */
export async function cancelComparison(): Promise<void> {
  const { comparison } = workbenchStore.getState();
  if (comparison === null) return;
  await api('POST', `/api/comparisons/${comparison.id}/cancel`, {});
}

/** One run of the comparison, opened. @throws {ApiError} */
export function openRun(scenario: string, mechanism: string, seed: string): Promise<RunBody> {
  const design = workbenchStore.getState().designs[mechanism];
  const wanted: NewRun = {
    scenario,
    mechanism: design === undefined ? mechanism : { text: design.text },
    seed,
  };
  return api<RunBody>('POST', '/api/runs', wanted);
}

/** @throws {ApiError} */
export function checkFile(text: string): Promise<Validated> {
  return api<Validated>('POST', '/api/validate', { text });
}

/** The file that is being designed, through a reload and the way back; null when none is. */
export function designInHand(): string | null {
  return forThisTab.read(IN_HAND);
}

export function holdDesign(text: string | null): void {
  if (text === null) forThisTab.drop(IN_HAND);
  else forThisTab.write(IN_HAND, text);
}

/** Keeps a sound design under its id and chooses it. */
export function keepDesign(text: string, mechanism: MechanismBody): void {
  const { designs, choice } = workbenchStore.getState();
  workbenchStore.setState({
    designs: { ...designs, [mechanism.id]: { text, mechanism, problems: [] } },
  });
  const isBefore = isKeptOf(mechanism.id, designs);
  const texts = keptTexts();
  writeTexts(
    texts.some(isBefore) ? texts.map((one) => (isBefore(one) ? text : one)) : [...texts, text],
  );
  if (!choice.mechanisms.includes(mechanism.id)) {
    choose({ mechanisms: [...choice.mechanisms, mechanism.id] });
  }
}

export function dropDesign(id: string): void {
  const { designs, choice } = workbenchStore.getState();
  const rest = Object.fromEntries(Object.entries(designs).filter(([kept]) => kept !== id));
  workbenchStore.setState({ designs: rest });
  const isDropped = isKeptOf(id, designs);
  writeTexts(keptTexts().filter((text) => !isDropped(text)));
  choose({ mechanisms: choice.mechanisms.filter((chosen) => chosen !== id) });
}

/** Which of the kept texts is a design. They are changed one by one: another window may have kept its own. */
function isKeptOf(id: string, designs: WorkbenchState['designs']): (text: string) => boolean {
  return (text) => text === designs[id]?.text || idIn(text) === id;
}

function idIn(text: string): string {
  return headOf({ path: '', text }).id;
}

function writeTexts(texts: readonly string[]): void {
  forGood.write(KEPT_DESIGNS, JSON.stringify(texts));
}

/** Designs of an earlier visit, checked again: the shelf may have changed under them. @throws {ApiError} */
async function recallDesigns(): Promise<void> {
  const texts = keptTexts();
  const { designs } = workbenchStore.getState();
  const recalled = texts.map((text, at): readonly [string, Design] => [
    // No mechanism has an id with a space: a text without one gets in nobody's way.
    idIn(text) || `design ${at + 1}`,
    { text, mechanism: null, problems: [] },
  ]);
  workbenchStore.setState({ designs: { ...Object.fromEntries(recalled), ...designs } });
  for (const [id, { text }] of Object.entries(workbenchStore.getState().designs)) {
    noteChecked(id, text, await checkFile(text));
  }
}

function noteChecked(id: string, text: string, { mechanism, problems }: Validated): void {
  const { [id]: asked, ...others } = workbenchStore.getState().designs;
  // Dropped or changed while it was checked.
  if (asked?.text !== text) return;
  const place = mechanism?.id ?? id;
  workbenchStore.setState({ designs: { ...others, [place]: { text, mechanism, problems } } });
}

function keptTexts(): readonly string[] {
  try {
    const texts: unknown = JSON.parse(forGood.read(KEPT_DESIGNS) ?? '[]');
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}
