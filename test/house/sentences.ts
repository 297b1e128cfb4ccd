/** What the screens say stands in web/text, in both languages: nowhere else. */
import ts from 'typescript';
import { parse } from './import-graph.ts';
import type { HouseFile } from './tree.ts';

const HAN = /\p{Script=Han}/u;
/** Two words of letters, or one with a capital: something that a person would read. */
const WORDS = /[A-Za-z]{2,}[ ,.][A-Za-z]{2,}|^[A-Z][a-z]{2,}/;

/** Attributes whose text is read by people. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'title',
  'placeholder',
  'alt',
  'label',
  'hint',
  'note',
]);

/** Names of the product, which are the same in every language. */
const NAMES = new Set(['联动', 'Liandong']);

/** Keys that a Chinese keyboard gives for the question mark. */
const KEYS = new Set(['？']);

/** @returns `path:line text` for each sentence that is written into a screen */
export function sentenceFaults(file: HouseFile): readonly string[] {
  if (!/^web\/.*\.tsx?$/.test(file.path) || file.path.startsWith('web/text/')) return [];
  const source = parse(file);
  const faults: string[] = [];
  const report = (node: ts.Node, text: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${file.path}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) {
      const text = node.text.trim();
      if (/\p{Letter}/u.test(text) && !NAMES.has(text)) report(node, text);
    }
    if (ts.isStringLiteralLike(node)) {
      const { text } = node;
      if (HAN.test(text) && !KEYS.has(text)) report(node, text);
      else if (isSpoken(node) && WORDS.test(text)) report(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function isSpoken({ parent }: ts.Node): boolean {
  return ts.isJsxAttribute(parent) && SPOKEN.has(parent.name.getText());
}
