/**
 * What every engine runs: the golden runs, and beside them a control, the digest of functions that
 * the simulation avoids because engines round them differently.
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
 * }} Inputs
 * @typedef {{
 *   readonly hashes: Readonly<Record<string, Readonly<Record<string, string>>>>,
 *   readonly control: string,
 *   readonly zone: string,
 *   readonly locale: string,
 *   readonly agent: string,
 * }} Found
 */

/**
 * @param {(request: { scenario: any, mechanism: any, seed: string, hashes: true }) => { finish(): { hash: any } }} createRun
 * @param {Inputs} inputs
 * @param {string | null} userAgent what a browser calls itself; null in a shell
 * @returns {Found}
 */
export function measure(createRun, { scenarios, mechanisms, runs }, userAgent) {
  const hashes = Object.fromEntries(
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
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return { hashes, control: controlDigest(), zone: timeZone, locale, agent: agentName(userAgent) };
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
