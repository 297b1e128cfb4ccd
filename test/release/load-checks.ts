/** The exercise server's checks under load and over time, each with a control that must fail. */
import { temporaryFolder } from '../kit/server.ts';
import { soak, type SoakReport, type SoakSpec } from '../soak/soak.ts';
import { buildSoaked } from '../soak/start.ts';
import type { Evidence } from './evidence.ts';

type Outcome = Pick<Evidence, 'result' | 'detail'>;

export const SOAK_RANGES = ['control', 'two-hours'] as const;
const MINUTE = 60;
const TWO_HOURS = 7200;
const FAULTS = 5;

/** P20. The control is a minute of the same: without a fault, and again with a leak that must be seen. */
export async function soaked(range: string): Promise<Outcome> {
  await buildSoaked();
  if (range === 'control') {
    const plain = await soakIn({ seconds: MINUTE, plant: 'nothing', answers: null });
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
