/** 审图号: the number under which a map was approved, as it is printed on it. */

/** Abbreviations of provinces, autonomous regions and municipalities. */
const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';

/**
 * GS for the ministry, GS with a province for what it has the province review, the province and S for the
 * province itself, a letter or a character between them for one of its cities.
 */
const FORM = new RegExp(
  `^(GS[${PROVINCES}]?|[${PROVINCES}][A-Z\\p{Script=Han}]?S)\\((\\d{4})\\)(\\d{1,5})号$`,
  'u',
);
const LABEL = /^审图号:?/;
const FIRST_YEAR = 2000;

/**
 * @param typed as printed, with or without the word before it; full-width characters and spaces are fine
 * @param year the present one: none is given for a year to come
 * @returns the number in its usual form, such as `GS(2024)0650号`; null for anything else
 */
export function readReviewNumber(typed: string, year: number): string | null {
  // NFKC turns full-width letters, digits, brackets and colons into plain ones.
  const plain = typed.normalize('NFKC').replace(/\s/g, '').replace(LABEL, '').toUpperCase();
  const [, issuer = '', issued = '', count = ''] = FORM.exec(plain) ?? [];
  if (issuer === '' || Number(count) === 0) return null;
  if (Number(issued) < FIRST_YEAR || Number(issued) > year) return null;
  return `${issuer}(${issued})${count}号`;
}
