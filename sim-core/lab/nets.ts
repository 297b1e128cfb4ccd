import { EVENT } from '../engine/events.ts';
import { send } from '../engine/mail.ts';
import type { Apparatus, LabNet, LabTarget } from '../model/lab.ts';
import { indexOf, scripted } from './scripted.ts';
import type { Trial } from './scripted.ts';

type Nets = Extract<Apparatus, { readonly kind: 'nets' }>;

/** What somebody knows: whose fact, and through how many hands it has come. */
type Known = Map<number, number>;

interface Person {
  readonly net: number;
  readonly department: number;
  readonly neighbours: readonly number[];
  readonly known: Known;
  readonly heard: Set<number>;
  readonly told: Set<number>;
}

interface Letter {
  readonly net: number;
  readonly from: number;
  readonly to: number;
  readonly carries: Known;
}

interface Seen {
  assembledMs: number;
  clearedMs: number;
  messages: number;
}

/** Everybody begins with one fact; what is next is decided by the doctrine of the net, each for itself. */
export function runNets(trial: Trial, { nets }: Nets): (target: LabTarget) => number {
  const run = scripted(trial);
  const { sim } = run;
  const people = nets.map(({ people: all }, net) =>
    all.map(({ id, neighbours }, self): Person => ({
      net,
      department: indexOf(sim.departments, id),
      neighbours,
      known: new Map([[self, 0]]),
      heard: new Set(),
      told: new Set(),
    })),
  );
  const seen = nets.map((): Seen => ({ assembledMs: NaN, clearedMs: 0, messages: 0 }));
  const letters = new Map<number, Letter>();

  function tell(net: number, from: number, to: number): void {
    const [sender, reader] = [people[net][from], people[net][to]];
    const id = send(sim, {
      kind: 'fact',
      from: sender.department,
      to: reader.department,
      incident: 0,
      about: 0,
      cause: -1,
      delayMs: 0,
      ordinal: seen[net].messages,
    });
    letters.set(id, { net, from, to, carries: new Map(sender.known) });
    sender.told.add(to);
    seen[net].messages++;
  }

  /** Tells each neighbour once, as soon as all the others have been heard. */
  function relay(net: number, self: number): void {
    const { neighbours, heard, told } = people[net][self];
    for (const to of neighbours) {
      const isReady = neighbours.every((other) => other === to || heard.has(other));
      if (isReady && !told.has(to)) tell(net, self, to);
    }
  }

  function read({ net, from, to, carries }: Letter): void {
    const { known, heard, neighbours } = people[net][to];
    heard.add(from);
    let isNews = false;
    for (const [fact, hands] of carries) {
      if (known.has(fact)) continue;
      known.set(fact, hands + 1);
      isNews = true;
    }
    const now = sim.state.now;
    seen[net].clearedMs = now;
    const isWhole = people[net].every((one) => one.known.size === people[net].length);
    if (isWhole && Number.isNaN(seen[net].assembledMs)) seen[net].assembledMs = now;
    if (nets[net].doctrine === 'relay') relay(net, to);
    else if (isNews) for (const next of neighbours) if (next !== from) tell(net, to, next);
  }

  nets.forEach(({ doctrine, people: all }: LabNet, net) => {
    all.forEach(({ neighbours }, self) => {
      if (doctrine === 'relay') relay(net, self);
      else for (const to of neighbours) tell(net, self, to);
    });
  });
  while (run.step()) {
    if (sim.queue.kind !== EVENT.handled) continue;
    const letter = letters.get(sim.queue.a);
    if (letter !== undefined) read(letter);
  }

  return ({ of, measure }) => {
    const net = nets.findIndex(({ id }) => id === of);
    const { assembledMs, clearedMs, messages } = seen[net];
    switch (measure) {
      case 'assembled':
        return assembledMs / trial.lab.unitMs;
      case 'cleared':
        return clearedMs / trial.lab.unitMs;
      case 'messages':
        return messages;
      case 'hands': {
        const hands = people[net].flatMap(({ known }, self) =>
          [...known].flatMap(([fact, count]) => (fact === self ? [] : [count])),
        );
        return hands.reduce((sum, count) => sum + count, 0) / hands.length;
      }
      default:
        return NaN;
    }
  };
}
