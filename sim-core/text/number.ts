/**
 * A number for people: thousands separated by commas, `decimals` digits after the point, a true minus
 * sign never (terminals and spreadsheets read `-`). The same in every language and on every engine.
 */
export function formatNumber(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '-';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '-∞';
  if (Math.abs(value) >= 1e15) return value.toExponential(3);
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  // -0.0004 with two decimals is 0.00, not -0.00.
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A difference: as `formatNumber`, with a plus sign when it is above 0 as shown. */
export function formatSigned(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/**
 * Digits after the point that show `scale` with `significant` figures: 2 for 0.043 and 2 figures is
 * 3. Between 0 and 6; 0 for a scale of 0.
 */
export function decimalsFor(scale: number, significant: number): number {
  const size = Math.abs(scale);
  if (!(size > 0) || !Number.isFinite(size)) return 0;
  let decimals = significant - 1;
  for (let power = 1; size >= power * 10 && decimals > 0; power *= 10) decimals--;
  for (let power = 1; size < power && decimals < 6; power /= 10) decimals++;
  return decimals;
}

/** A share of 0..1 as `12 %`, with one decimal below 10 % and between 99 % and 100 %. */
export function formatShare(share: number): string {
  const percent = share * 100;
  const size = Math.abs(percent);
  const fine = (size > 0 && size < 10) || (size > 99 && size < 100);
  return `${formatNumber(percent, fine ? 1 : 0)} %`;
}
