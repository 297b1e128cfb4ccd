/** One promise of the screens, and what was measured. */
export interface Row {
  readonly goal: string;
  readonly required: string;
  readonly measured: string;
  readonly met: boolean;
}

export function pageOf(
  rows: readonly Row[],
  { machine, commit }: { readonly machine: string; readonly commit: string },
): string {
  const lines = rows.map(
    ({ goal, required, measured, met }) =>
      `| ${goal} | ${required} | ${measured} | ${met ? 'met' : 'not met'} |`,
  );
  return `# Performance of the screens

Written by \`npm run bench web\`, never by hand. The built product in a real browser: the desk is a seat on a server of its own in the same session; the play is the typhoon drill with its 27 cities and with units added until there are 5,000, in a worker of the page, at 48 to 60 times the speed of the story. At the desk units are sent, a few and very many at once. A frame is on the screen when the task after the next animation frame begins; a page’s own work is the processor time of its thread meanwhile, by Chromium’s tracing.

- machine: ${machine}
- commit: ${commit}

| goal | required | measured | state |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}
