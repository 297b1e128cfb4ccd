/** What is known of nets of five people, counted tick by tick without the model. */

type Links = Readonly<Record<number, readonly number[]>>;

const STAR: Links = { 0: [1, 2, 3, 4], 1: [0], 2: [0], 3: [0], 4: [0] };
const FORK: Links = { 0: [1, 2, 3], 1: [0], 2: [0], 3: [0, 4], 4: [3] };
const LINE: Links = { 0: [1], 1: [0, 2], 2: [1, 3], 3: [2, 4], 4: [3] };
const RING: Links = { 0: [1, 4], 1: [0, 2], 2: [1, 3], 3: [2, 4], 4: [3, 0] };
const WHOLE: Links = Object.fromEntries(
  [0, 1, 2, 3, 4].map((one) => [one, [0, 1, 2, 3, 4].filter((other) => other !== one)]),
);

/** Mean distance between two people. */
function meanDistance(links: Links): number {
  let sum = 0;
  for (const start of Object.keys(links).map(Number)) {
    const distance = new Map([[start, 0]]);
    for (const at of distance.keys()) {
      for (const next of links[at] ?? []) {
        if (!distance.has(next)) distance.set(next, (distance.get(at) ?? 0) + 1);
      }
    }
    sum += [...distance.values()].reduce((a, b) => a + b, 0);
  }
  return sum / 20;
}

interface Count {
  readonly assembled: number;
  readonly cleared: number;
  readonly messages: number;
}

/** News goes on to all but the one it came from; each reads one message a tick, in the order of coming. */
function flood(links: Links): Count {
  const people = Object.keys(links).map(Number);
  const knows = people.map((one) => new Set([one]));
  const inbox: { readonly from: number; readonly facts: readonly number[] }[][] = people.map(
    () => [],
  );
  let messages = 0;
  const tell = (from: number, to: number): void => {
    inbox[to].push({ from, facts: [...knows[from]] });
    messages++;
  };
  for (const one of people) for (const to of links[one] ?? []) tell(one, to);
  let assembled = 0;
  let tick = 0;
  for (; inbox.some(({ length }) => length > 0);) {
    tick++;
    const read = inbox.map((letters) => letters.shift());
    const isNews = read.map(
      (letter, one) => letter?.facts.some((fact) => !knows[one].has(fact)) ?? false,
    );
    read.forEach((letter, one) => letter?.facts.forEach((fact) => knows[one].add(fact)));
    read.forEach((letter, one) => {
      if (letter === undefined || !isNews[one]) return;
      for (const to of links[one] ?? []) if (to !== letter.from) tell(one, to);
    });
    if (assembled === 0 && knows.every(({ size }) => size === people.length)) assembled = tick;
  }
  return { assembled, cleared: tick, messages };
}

/** Along a tree everything is told once each way; the least number of ticks was found by exhaustive search. */
const tree = (ticks: number): Count => ({ assembled: ticks, cleared: ticks, messages: 2 * 5 - 2 });

/** Target of labs/b1-* → its answer. */
export function netAnswers(): Readonly<Record<string, number>> {
  const nets: Readonly<Record<string, readonly [Count, Links]>> = {
    wheel: [tree(5), STAR],
    y: [tree(4), FORK],
    chain: [tree(5), LINE],
    circle: [flood(RING), RING],
    'all-channel': [flood(WHOLE), WHOLE],
    'circle-agreed': [tree(5), LINE],
    'all-channel-agreed': [tree(5), STAR],
    // The hub reads four messages of double length, then everybody else reads one.
    'wheel-hard': [tree(4 * 2 + 1), STAR],
  };
  const answers: Record<string, number> = {};
  for (const [id, [count, links]] of Object.entries(nets)) {
    for (const [name, value] of Object.entries(count)) answers[`${id}-${name}`] = value;
    answers[`${id}-hands`] = meanDistance(links);
  }
  const harmonic = (n: number): number => (n === 0 ? 0 : 1 / n + harmonic(n - 1));
  // When the fourth has been heard, its own copy is read already with a chance of a half.
  answers['wheel-by-chance'] = 4 + (harmonic(3) + harmonic(4)) / 2;
  return answers;
}
