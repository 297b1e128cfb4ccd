import { parseDocument } from 'yaml';
import type { MechanismBody } from '../../../exercise-server/protocol/workbench.ts';
import { designText } from '../../text/design.ts';

/**
 * A new design that says nothing yet but what it starts from.
 * @param designs ids of one's own, among them those that are in no list because they are unsound
 */
export function freshDesign(
  base: string | null,
  all: readonly MechanismBody[],
  designs: readonly string[],
): string {
  const start = all.find(({ id }) => id === base) ?? all[0];
  const taken = new Set([...all.map(({ id }) => id), ...designs]);
  let number = 1;
  while (taken.has(`my-design-${number}`)) number++;
  return designText(number, start?.id ?? 'zone-as-is');
}

export interface Chosen {
  readonly option: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What the file itself says of a dimension; null where it is no YAML that a form could change. */
export function chosenIn(text: string, dimension: string): Chosen | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const said: unknown = document.get(dimension, false);
  const plain: unknown =
    typeof said === 'object' && said !== null && 'toJSON' in said
      ? (said as { toJSON: () => unknown }).toJSON()
      : said;
  if (typeof plain !== 'object' || plain === null) return { option: null, parameters: {} };
  const { option, ...rest } = plain as Record<string, unknown>;
  const parameters = Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => {
      const isSaid = ['string', 'number', 'boolean'].includes(typeof value);
      if (name === 'quality' || name === 'source' || !isSaid) return [];
      return [[name, `${value as string | number | boolean}`]];
    }),
  );
  return { option: typeof option === 'string' ? option : null, parameters };
}

/** The file with another option in a dimension; its parameters start from that option's defaults. */
export function withOption(text: string, dimension: string, option: string): string {
  const document = parseDocument(text);
  document.set(dimension, document.createNode({ option }, { flow: true }));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The file with one parameter written, or with null left to its default. */
export function withParameter(
  text: string,
  dimension: string,
  option: string,
  name: string,
  value: string | null,
): string {
  const document = parseDocument(text);
  if (!document.hasIn([dimension])) {
    document.set(dimension, document.createNode({ option }, { flow: true }));
  }
  if (value === null) document.deleteIn([dimension, name]);
  else document.setIn([dimension, name], scalarOf(value));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function scalarOf(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
