/** The exercise server's checks under load and over time, each with a control that must fail. */
import { temporaryFolder } from '../kit/server.ts';
import { hostile, type HostileReport } from '../hostile/stage.ts';
import { buildWatched, type Build } from '../kit/watched-server.ts';
import { slowReaders, type SlowReport, type SlowSpec } from '../server/slow-stage.ts';
import { soak, type SoakReport, type SoakSpec } from '../soak/soak.ts';
import type { Evidence } from './evidence.ts';

type Outcome = Pick<Evidence, 'result' | 'detail'>;

export const SOAK_RANGES = ['control', 'two-hours'] as const;
const MINUTE = 60;
const SEVEN_MINUTES = 420;
const TWO_HOURS = 7200;
const FAULTS = 5;

/**
 * P20. The control is seven minutes of the same without a fault (in fewer the seats would have to act more often
 * than a seat may), and one minute with a leak that must be seen.
 */
export async function soaked(range: string): Promise<Outcome> {
  await buildWatched();
  if (range === 'control') {
    const plain = await soakIn({ seconds: SEVEN_MINUTES, plant: 'nothing', answers: null });
    const leak = await soakIn({ seconds: MINUTE, plant: 'leak', answers: null });
    const isSeen = leak.faults.some((fault) => fault.includes('grows'));
    const faults = [...plain.faults, ...(isSeen ? [] : ['the planted leak was not seen'])];
    return outcome(faults, { plain: plain.detail, leak: leak.detail, seen: leak.faults });
  }
  const goal = { p50: 30, p99: 150 };
  const { faults, detail } = await soakIn({
    seconds: TWO_HOURS,
    plant: 'nothing',
    answers: goal,
    hear: (line) => console.log(line),
  });
  return outcome(faults, detail);
}

export const SLOW_RANGES = ['control', 'ten-minutes'] as const;
const TEN_MINUTES = 600;
const SHORT = 40;

/** P10. The control is a server without limits, which must be found to hold what nobody reads. */
export async function slowed(range: string): Promise<Outcome> {
  if (range !== 'control') {
    const { faults, detail } = await slowIn(TEN_MINUTES, 'whole', 'promise');
    return outcome(faults, detail);
  }
  const whole = await slowIn(SHORT, 'whole', 'as before');
  const capless = await slowIn(SHORT, 'capless', 'as before');
  const isSeen = capless.faults.some((fault) => fault.startsWith('memory grew'));
  const faults = [...whole.faults, ...(isSeen ? [] : ['a server without limits was not found'])];
  return outcome(faults, { whole: whole.detail, capless: capless.detail, seen: capless.faults });
}

const CONTROL = 6000;

/** P11. The control is a server that keeps what it is sent, which must be found. */
export async function attacked(range: string): Promise<Outcome> {
  if (range !== 'control') {
    const [first, last] = range.split('-').map(Number);
    const { faults, detail } = await hostileIn(range, last - first + 1, 'nothing');
    return outcome(faults, detail);
  }
  const plain = await hostileIn(range, CONTROL, 'nothing');
  const hoard = await hostileIn(range, CONTROL, 'hoard');
  const isSeen = hoard.faults.some((fault) => fault.startsWith('memory grew'));
  const faults = [...plain.faults, ...(isSeen ? [] : ['a server that hoards was not found'])];
  return outcome(faults, { plain: plain.detail, hoard: hoard.detail, seen: hoard.faults });
}

async function hostileIn(
  seed: string,
  messages: number,
  plant: 'hoard' | 'nothing',
): Promise<HostileReport> {
  await buildWatched();
  const { folder, remove } = temporaryFolder();
  try {
    return await hostile({ seed, folder, messages, plant });
  } finally {
    remove();
  }
}

async function slowIn(
  seconds: number,
  kind: Build,
  answers: SlowSpec['answers'],
): Promise<SlowReport> {
  await buildWatched(kind);
  const { folder, remove } = temporaryFolder();
  try {
    return await slowReaders({ folder, seconds, kind, answers });
  } finally {
    remove();
  }
}

async function soakIn(spec: Omit<SoakSpec, 'folder'>): Promise<SoakReport> {
  const { folder, remove } = temporaryFolder();
  try {
    return await soak({ ...spec, folder });
  } finally {
    remove();
  }
}

function outcome(faults: readonly string[], detail: Readonly<Record<string, unknown>>): Outcome {
  return faults.length === 0
    ? { result: 'pass', detail }
    : { result: 'fail', detail: { ...detail, faults: faults.slice(0, FAULTS) } };
}
