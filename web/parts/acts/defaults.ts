import type {
  BeliefEntry,
  DeskEntry,
  LogEntry,
  OptionEntry,
  ProtectionEntry,
  UnitEntry,
} from '../../../sim-core/exercise/entries.ts';
import type { SeatActKind } from '../../../sim-core/exercise/act.ts';
import type { FormValues } from '../../stores/desk.ts';

/** What a desk knows when somebody begins to write. */
export interface WritingContext {
  readonly desk: DeskEntry;
  readonly option: OptionEntry | null;
  readonly beliefs: Readonly<Record<string, BeliefEntry>>;
  readonly units: Readonly<Record<string, UnitEntry>>;
  readonly protections: Readonly<Record<string, ProtectionEntry>>;
  readonly log: Readonly<Record<string, LogEntry>>;
  /** Incident that is being looked at. */
  readonly incident: string | null;
}

/** Acts that send units of an owner. */
const SENDS: ReadonlySet<SeatActKind> = new Set(['dispatch', 'pre-position']);

/** What a form starts with: whatever can be known is filled in, so that most acts are two clicks. */
export function defaultsFor(kind: SeatActKind, context: WritingContext): FormValues {
  const { desk, option } = context;
  const allowed = (field: string): readonly string[] => option?.choices[field] ?? [];
  const incident = incidentFor(context);
  const { capability, owner } = SENDS.has(kind)
    ? sendingFor(context, incident)
    : { capability: neededFor(context, incident), owner: null };
  const shared: FormValues = {
    ...(incident === null ? {} : { incident }),
    channel: allowed('channel')[0] ?? 'agreement',
    amount: 1,
    ...(capability === null ? {} : { capability }),
    ...(owner === null ? {} : { owner }),
    way: 'face',
    yuan: 10_000,
    on: true,
  };
  switch (kind) {
    case 'report':
      return {
        ...shared,
        form: reportedBefore(context, incident) ? 'follow-up' : 'initial',
        to: desk.superiors.slice(0, 2),
      };
    case 'notify':
      return { ...shared, to: allowed('to').slice(0, 3) };
    case 'message':
    case 'told':
      return { ...shared, incidents: incident === null ? [] : [incident] };
    case 'request':
      return {
        ...shared,
        amount: Math.max(1, Math.ceil(neededOf(context, incident, capability))),
      };
    case 'declare':
      return { level: String(nextLevel(desk.responseLevel)) };
    case 'measure':
      return { ...shared, measure: allowed('measure')[0] ?? '', place: '', to: [] };
    case 'protect':
      return { ...shared, protection: protectionFor(context, allowed('protection')) };
    default:
      return shared;
  }
}

/** The incident looked at, or the one heard of last, among those the act may name. */
function incidentFor({ option, beliefs, incident }: WritingContext): string | null {
  const allowed = option?.choices['incident'];
  const held = Object.values(beliefs).filter(
    (belief) => allowed === undefined || allowed.includes(belief.incident),
  );
  if (held.some((belief) => belief.incident === incident)) return incident;
  const latest = held.reduce<BeliefEntry | null>(
    (last, belief) => (last === null || belief.learnedMs > last.learnedMs ? belief : last),
    null,
  );
  return latest?.incident ?? allowed?.[0] ?? null;
}

function neededOf(
  { beliefs }: WritingContext,
  incident: string | null,
  capability: string | null,
): number {
  const belief = Object.values(beliefs).find((one) => one.incident === incident);
  return capability === null ? 0 : (belief?.need[capability] ?? 0);
}

/** What is needed, most first, among what the act may name; then whatever else it may name. */
function capabilitiesFor(
  { option, beliefs }: WritingContext,
  incident: string | null,
): readonly string[] {
  const allowed = option?.choices['capability'];
  const belief = Object.values(beliefs).find((one) => one.incident === incident);
  const needed = Object.entries(belief?.need ?? {})
    .filter(([id]) => allowed === undefined || allowed.includes(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  return [...new Set([...needed, ...(allowed ?? [])])];
}

function neededFor(context: WritingContext, incident: string | null): string | null {
  return capabilitiesFor(context, incident)[0] ?? null;
}

/** What is needed and stands ready, and whose it is: what one owner has, another may lack. */
function sendingFor(
  context: WritingContext,
  incident: string | null,
): { readonly capability: string | null; readonly owner: string | null } {
  const owners = context.option?.choices['owner'] ?? [context.desk.department];
  const capabilities = capabilitiesFor(context, incident);
  const ready = owners.map((owner) => ({ owner, amounts: readyOf(context.units, owner) }));
  for (const capability of capabilities) {
    const best = ready
      .map(({ owner, amounts }) => ({ owner, amount: amounts.get(capability) ?? 0 }))
      .reduce((most, one) => (one.amount > most.amount ? one : most), { owner: '', amount: 0 });
    if (best.amount > 0) return { capability, owner: best.owner };
  }
  // Which of several has it is not known from here: better an open field than a pair that is refused.
  return { capability: capabilities[0] ?? null, owner: owners.length === 1 ? owners[0] : null };
}

/** Amount of each capability that stands ready. @param owner whose units alone, default: anybody's */
export function readyOf(
  units: Readonly<Record<string, UnitEntry>>,
  owner?: string,
): ReadonlyMap<string, number> {
  const ready = new Map<string, number>();
  for (const unit of Object.values(units)) {
    if (unit.status !== 'ready' || (owner !== undefined && unit.owner !== owner)) continue;
    for (const [id, amount] of Object.entries(unit.capabilities)) {
      ready.set(id, (ready.get(id) ?? 0) + amount);
    }
  }
  return ready;
}

function reportedBefore({ log }: WritingContext, incident: string | null): boolean {
  return Object.values(log).some(({ act }) => act.kind === 'report' && act.incident === incident);
}

/** The next level to start: IV first, then one higher. */
function nextLevel(now: number): number {
  if (now === 0) return 4;
  return Math.max(1, now - 1);
}

function protectionFor({ protections }: WritingContext, allowed: readonly string[]): string {
  const open = allowed.filter((id) => protections[id]?.state === 'idle');
  return open[0] ?? allowed[0] ?? Object.keys(protections)[0] ?? '';
}
