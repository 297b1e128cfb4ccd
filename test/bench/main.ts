/** Behind `npm run bench`: measures what was asked for, judges it, and writes the page. */
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { casesOf, CITIES, GROUPS, measureInRounds } from './cases.ts';
import { goalsOf } from './goals.ts';
import { pageOf, stateOf, table } from './page.ts';
import { logLogPlot } from './plot.ts';
import { commit, machine } from './provenance.ts';
import { profileOf, type Spent } from './profile.ts';

const ROUNDS = 5;

const [root, folder, ...names] = process.argv.slice(2);
const unknown = names.filter((name) => !GROUPS.some((group) => group === name));
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${GROUPS.join(', ')}`);
  process.exitCode = 2;
} else {
  measure();
}

function measure(): void {
  const groups = names.length === 0 ? GROUPS : GROUPS.filter((group) => names.includes(group));
  const cases = groups.flatMap((group) => casesOf(group, { root, folder }));
  const [loadBefore] = loadavg();
  const figures = measureInRounds(cases, ROUNDS, (line) => console.error(line));
  const goals = goalsOf(figures);
  for (const { what, required, measured, met } of goals) {
    console.log(`${stateOf(met).padEnd(12)} ${what.en}: ${measured ?? '—'} (${required})`);
  }
  if (names.length > 0) {
    const rows = [...figures].map(([id, sample]) => [id, JSON.stringify(sample)]);
    console.log(table(['case', 'figures'], rows));
    return;
  }
  const profileOfCase = (wanted: string): Spent => {
    const one = cases.find(({ id }) => id === wanted);
    if (one === undefined) throw new Error(`there is no case ${wanted}`);
    return profileOf(one, folder);
  };
  const profiles = { run: profileOfCase('run/zone-as-is'), desk: profileOfCase('desk/kernel') };
  const docs = join(root, 'docs');
  const page = {
    commit: commit(root),
    machine: machine(),
    rounds: ROUNDS,
    load: [loadBefore, loadavg()[0]] as const,
    figures,
    goals,
    profiles,
  };
  writeFileSync(join(docs, 'performance.md'), pageOf(page, 'en'));
  writeFileSync(join(docs, 'performance.zh.md'), pageOf(page, 'zh'));
  const times = CITIES.map(
    (cities) => [cities, 1000 * (figures.get(`growth/${cities}`)?.secondsPerRun ?? NaN)] as const,
  );
  const labels = { x: 'cities', y: 'ms per run' };
  writeFileSync(
    join(docs, 'performance-growth.svg'),
    logLogPlot('Time per run, one incident for every three cities', times, labels),
  );
  console.log('docs/performance.md and docs/performance.zh.md are written');
}
