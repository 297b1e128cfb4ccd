import { createStore } from 'zustand/vanilla';
import type {
  ComparisonBody,
  MechanismBody,
  NewComparison,
  ProblemBody,
  RunBody,
  Validated,
  WorkbenchBody,
} from '../../exercise-server/protocol/workbench.ts';
import { api } from '../source/api.ts';
import { forGood } from './kept.ts';

/** A mechanism of one's own, kept in this browser. */
export interface Design {
  readonly text: string;
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
  /** Designs by mechanism id. */
  readonly designs: Readonly<Record<string, Design>>;
  readonly choice: Choice;
  readonly comparison: ComparisonBody | null;
}

const KEPT_DESIGNS = 'liandong.designs';
const POLL_MS = 400;

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
  workbenchStore.setState({ comparison: started });
  let body = started;
  while (body.state === 'waiting' || body.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    // Another comparison was started meanwhile: this one is nobody's any more.
    if (workbenchStore.getState().comparison?.id !== started.id) return;
    body = await api<ComparisonBody>('GET', `/api/comparisons/${started.id}`);
    workbenchStore.setState({ comparison: body });
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
  return api<RunBody>('POST', '/api/runs', {
    scenario,
    mechanism: design === undefined ? mechanism : { text: design.text },
    seed,
  });
}

/** @throws {ApiError} */
export function checkFile(text: string): Promise<Validated> {
  return api<Validated>('POST', '/api/validate', { text });
}

/** Keeps a sound design under its id and chooses it. */
export function keepDesign(text: string, mechanism: MechanismBody): void {
  const { designs, choice } = workbenchStore.getState();
  workbenchStore.setState({
    designs: { ...designs, [mechanism.id]: { text, mechanism, problems: [] } },
  });
  remember();
  if (!choice.mechanisms.includes(mechanism.id)) {
    choose({ mechanisms: [...choice.mechanisms, mechanism.id] });
  }
}

export function dropDesign(id: string): void {
  const { designs, choice } = workbenchStore.getState();
  const rest = Object.fromEntries(Object.entries(designs).filter(([kept]) => kept !== id));
  workbenchStore.setState({ designs: rest });
  remember();
  choose({ mechanisms: choice.mechanisms.filter((chosen) => chosen !== id) });
}

function remember(): void {
  const { designs } = workbenchStore.getState();
  const texts = Object.values(designs).map(({ text }) => text);
  forGood.write(KEPT_DESIGNS, JSON.stringify(texts));
}

/** Designs of an earlier visit, checked again: the shelf may have changed under them. */
async function recallDesigns(): Promise<void> {
  let texts: unknown;
  try {
    texts = JSON.parse(forGood.read(KEPT_DESIGNS) ?? '[]');
  } catch {
    return;
  }
  if (!Array.isArray(texts)) return;
  const found: Record<string, Design> = {};
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const { mechanism, problems } = await checkFile(text);
    if (mechanism !== null) found[mechanism.id] = { text, mechanism, problems };
  }
  workbenchStore.setState({ designs: found });
}
