import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileHold, pythonWithSimpy } from './c-reference.ts';
import { WORKLOADS } from './hold.ts';
import { median, type Sample } from './sample.ts';

/** One thing to measure: a program that prints its figures as a line of JSON. */
export interface Case {
  readonly id: string;
  readonly program: string;
  readonly args: readonly string[];
}

export const GROUPS = ['hold', 'desk', 'formulas', 'run', 'snapshot', 'memory', 'growth'] as const;
export type Group = (typeof GROUPS)[number];

export const SIZES = [1_000, 100_000] as const;
export const MECHANISMS = [
  'zone-as-is',
  'territorial',
  'joint-meeting',
  'unified-platform',
  'permanent-body',
] as const;
export const CITIES = [3, 10, 30, 100, 300] as const;

export interface Bench {
  /** The repository. */
  readonly root: string;
  /** Where the bundles stand and scratch files may go. */
  readonly folder: string;
}

/** The cases of a group; those whose program this machine lacks are left out. */
export function casesOf(group: Group, bench: Bench): readonly Case[] {
  const own = (id: string, ...args: readonly (string | number)[]): Case => ({
    id,
    program: process.execPath,
    args: [join(bench.folder, 'measure.mjs'), ...args.map(String)],
  });
  switch (group) {
    case 'hold':
      return [...SIZES.flatMap((size) => holdCases(size, own)), ...holdReferences(bench)];
    case 'desk':
      return [own('desk/kernel', 'desk', 10, 200_000, 1), ...deskReferences(bench)];
    case 'formulas':
      return ['linked', 'native'].map((kind) =>
        own(`formulas/${kind}`, 'formulas', kind, 6_000, bench.root, bench.folder),
      );
    case 'run':
      return MECHANISMS.map((mechanism) => own(`run/${mechanism}`, 'run', mechanism, 40));
    case 'snapshot':
      return [own('snapshot', 'snapshot', 'zone-as-is', 100)];
    case 'memory':
      return SIZES.map((size) => watched(own(`memory/${size}`, 'memory', size, 3_000_000)));
    case 'growth':
      return CITIES.map((cities) =>
        own(`growth/${cities}`, 'growth', cities, Math.max(2, Math.floor(200 / cities))),
      );
  }
}

/** With a collector that can be called, and a nursery so large that it need not run. */
function watched(one: Case): Case {
  return { ...one, args: ['--expose-gc', '--max-semi-space-size=256', ...one.args] };
}

type Own = (id: string, ...args: readonly (string | number)[]) => Case;

function holdCases(size: number, own: Own): readonly Case[] {
  const events = size === SIZES[0] ? 10_000_000 : 5_000_000;
  const hold = (name: string, implementation: string, workload: string, count: number): Case =>
    own(`hold/${name}/${size}`, 'hold', implementation, workload, size, count / 5, count);
  return [
    ...WORKLOADS.map((workload) => hold(workload, 'kernel', workload, events)),
    hold('philox', 'philox', 'exponential', events),
    hold('idiomatic', 'idiomatic', 'exponential', events / 5),
  ];
}

function holdReferences({ root, folder }: Bench): readonly Case[] {
  const program = compileHold(root, folder);
  const python = pythonWithSimpy();
  return SIZES.flatMap((size) => {
    const events = size === SIZES[0] ? 10_000_000 : 5_000_000;
    const inC = (kind: string): Case => ({
      id: `hold/c-${kind}/${size}`,
      program: program ?? '',
      args: [kind, 'exponential', size, events / 5, events, 1].map(String),
    });
    const inSimpy = (kind: string): Case => ({
      id: `hold/simpy-${kind}/${size}`,
      program: python ?? '',
      args: [reference(root, 'hold-simpy.py'), kind, size, 300_000, 500_000, 1].map(String),
    });
    return [
      ...(program === null ? [] : ['calendar', 'heap'].map(inC)),
      ...(python === null ? [] : ['message', 'hop'].map(inSimpy)),
    ];
  });
}

function deskReferences({ root }: Bench): readonly Case[] {
  const program = pythonWithSimpy();
  const args = [reference(root, 'desk-simpy.py'), '10', '100000', '1'];
  return program === null ? [] : [{ id: 'desk/simpy', program, args }];
}

function reference(root: string, name: string): string {
  return join(root, 'test', 'bench', 'reference', name);
}

/**
 * Measures all cases in turn, over and over, so that a slow minute of the machine falls on all alike.
 * @returns the median of each figure of each case over the rounds
 * @throws {Error} when a program fails, or computes something else in another round
 */
export function measureInRounds(
  cases: readonly Case[],
  rounds: number,
  progress: (line: string) => void,
): ReadonlyMap<string, Sample> {
  const samples = new Map<string, Sample[]>(cases.map(({ id }) => [id, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const one of cases) {
      progress(`round ${round} of ${rounds}: ${one.id}`);
      samples.get(one.id)?.push(sampleOf(one));
    }
  }
  return new Map([...samples].map(([id, list]) => [id, middleOf(id, list)]));
}

function sampleOf({ id, program, args }: Case): Sample {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${id} failed:\n${stderr}`);
  return JSON.parse(stdout) as Sample;
}

function middleOf(id: string, list: readonly Sample[]): Sample {
  const sums = new Set(list.map(({ checksum }) => checksum));
  if (sums.size > 1) throw new Error(`${id} computed ${[...sums].join(' and ')}`);
  const figures = Object.keys(list[0]);
  return Object.fromEntries(
    figures.map((figure) => [figure, median(list.map((sample) => sample[figure]))]),
  );
}
