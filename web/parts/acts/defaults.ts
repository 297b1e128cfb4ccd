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

/** What a form starts with: whatever can be known is filled in, so that most acts are two clicks. */
export function defaultsFor(kind: SeatActKind, context: WritingContext): FormValues {
  const { desk, option } = context;
  const allowed = (field: string): readonly string[] => option?.choices[field] ?? [];
  const incident = incidentFor(context);
  const capability = capabilityFor(kind, context, incident);
  const shared: FormValues = {
    ...(incident === null ? {} : { incident }),
    channel: allowed('channel')[0] ?? 'agreement',
    amount: 1,
    ...(capability === null ? {} : { capability }),
    owner: allowed('owner')[0] ?? desk.department,
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
      return { ...shared, register: 'letter', incidents: incident === null ? [] : [incident] };
    case 'told':
      return { ...shared, incidents: incident === null ? [] : [incident] };
    case 'request':
      return {
        ...shared,
        amount: Math.max(1, Math.ceil(neededOf(context, incident, capability))),
      };
    case 'declare':
      return { level: String(nextLevel(desk.responseLevel)) };
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

/** What is needed most, or for sending what is needed and stands ready. */
function capabilityFor(
  kind: SeatActKind,
  context: WritingContext,
  incident: string | null,
): string | null {
  const allowed = context.option?.choices['capability'];
  const belief = Object.values(context.beliefs).find((one) => one.incident === incident);
  const needed = Object.entries(belief?.need ?? {})
    .filter(([id]) => allowed === undefined || allowed.includes(id))
    .sort((a, b) => b[1] - a[1])
    .map(([id]) => id);
  if (kind !== 'dispatch') return needed[0] ?? allowed?.[0] ?? null;
  const ready = readyOf(context.units);
  const isReady = (id: string): boolean => (ready.get(id) ?? 0) > 0;
  const any = allowed?.find(isReady) ?? allowed?.[0];
  return needed.find(isReady) ?? needed[0] ?? any ?? null;
}

/** Amount of each capability that stands ready. */
export function readyOf(units: Readonly<Record<string, UnitEntry>>): ReadonlyMap<string, number> {
  const ready = new Map<string, number>();
  for (const unit of Object.values(units)) {
    if (unit.status !== 'ready') continue;
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
