/**
 * What every engine runs: the golden runs, logs of exercises, and beside them a control, the digest of
 * functions that the simulation avoids because engines round them differently.
 *
 * @typedef {{
 *   readonly name: string,
 *   readonly scenario: string,
 *   readonly mechanism: string,
 *   readonly seed: string,
 * }} GoldenRun
 * @typedef {{
 *   readonly scenarios: Readonly<Record<string, unknown>>,
 *   readonly mechanisms: Readonly<Record<string, unknown>>,
 *   readonly runs: readonly GoldenRun[],
 *   readonly exercises: LogInputs,
 * }} Inputs
 * @typedef {{
 *   readonly input: any,
 *   readonly desks: readonly string[],
 *   readonly logs: readonly { readonly name: string, readonly attempts: readonly any[] }[],
 * }} LogInputs what decides a group, departments whose views are looked at, and what was tried
 * @typedef {{ apply(attempt: any): unknown, view(viewer: any): unknown, hash(): string }} Group
 * @typedef {{
 *   readonly hashes: Readonly<Record<string, Readonly<Record<string, string>>>>,
 *   readonly control: string,
 *   readonly zone: string,
 *   readonly locale: string,
 *   readonly agent: string,
 * }} Found
 */

/**
 * @param {{
 *   createRun(request: { scenario: any, mechanism: any, seed: string, hashes: true }): { finish(): { hash: any } },
 *   createGroup(input: any): Group,
 * }} engines
 * @param {Inputs} inputs
 * @param {string | null} userAgent what a browser calls itself; null in a shell
 * @returns {Found}
 */
export function measure(
  { createRun, createGroup },
  { scenarios, mechanisms, runs, exercises },
  userAgent,
) {
  const golden = Object.fromEntries(
    runs.map(({ name, scenario, mechanism, seed }) => [
      name,
      createRun({
        scenario: scenarios[scenario],
        mechanism: mechanisms[mechanism],
        seed,
        hashes: true,
      }).finish().hash,
    ]),
  );
  const hashes = { ...golden, ...measureLogs(createGroup, exercises) };
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { hashes, control: controlDigest(), zone: timeZone, locale, agent: agentName(userAgent) };
}

/**
 * Carries every log out: what its attempts were answered, where the group stands, what desks see then.
 *
 * @param {(input: any) => Group} createGroup
 * @param {LogInputs} exercises
 * @returns {Record<string, { verdicts: string, state: string, views: string }>}
 */
export function measureLogs(createGroup, { input, desks, logs }) {
  return Object.fromEntries(
    logs.map(({ name, attempts }) => {
      const group = createGroup(input);
      const verdicts = attempts.map((attempt) => group.apply(attempt));
      const views = [
        ...desks.map((department) => group.view({ role: 'participant', department })),
        group.view({ role: 'facilitator' }),
      ];
      const hashes = {
        verdicts: textDigest(JSON.stringify(verdicts)),
        state: group.hash(),
        views: textDigest(JSON.stringify(views)),
      };
      return [name, hashes];
    }),
  );
}

/**
 * FNV-1a over the code units, 8 hexadecimal digits.
 *
 * @param {string} text
 */
function textDigest(text) {
  let digest = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    digest = Math.imul(digest ^ text.charCodeAt(i), 0x01000193);
  }
  return (digest >>> 0).toString(16).padStart(8, '0');
}

/** FNV-1a over the bits of inexact functions, 8 hexadecimal digits. */
function controlDigest() {
  const value = new Float64Array(1);
  const bits = new Uint32Array(value.buffer);
  let digest = 0x811c9dc5;
  for (let i = 1; i <= 5000; i++) {
    const x = i * 0.37;
    for (const y of [
      Math.pow(x, 1.7),
      Math.exp(x / 99),
      Math.log(x),
      Math.sin(x),
      Math.hypot(x, i),
    ]) {
      value[0] = y;
      digest = Math.imul(digest ^ bits[0], 0x01000193);
      digest = Math.imul(digest ^ bits[1], 0x01000193);
    }
  }
  return (digest >>> 0).toString(16).padStart(8, '0');
}

/** @param {string | null} userAgent */
function agentName(userAgent) {
  if (userAgent !== null) {
    return /(?:Firefox|Chrome)\/[\d.]+/.exec(userAgent)?.[0].replace('/', ' ') ?? userAgent;
  }
  const { bun, node, v8 } = process.versions;
  return bun === undefined ? `Node ${node} (V8 ${v8})` : `JavaScriptCore (bun ${bun})`;
}
