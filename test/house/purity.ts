/**
 * What a run must never use: clocks, chance, hosts, waiting, and arithmetic or text functions whose
 * last bit or order differs between JavaScript engines. Read from the syntax, so that comments,
 * strings and names of properties are no false alarm.
 */
import ts from 'typescript';
import { parse } from './import-graph.ts';
import type { HouseFile } from './tree.ts';

/** Functions of Math that every engine must answer with the same bits. */
const EXACT_MATHS = new Set(
  'sqrt abs sign floor ceil trunc round min max imul fround clz32'.split(' '),
);

/** Why a word is banned, and the words. */
const BANNED: readonly (readonly [string, string])[] = [
  ['a run has no clock', 'Date performance Temporal'],
  [
    'a run has no timers: push an event',
    'setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame',
  ],
  [
    'the core knows no host',
    'crypto fetch process Buffer require console globalThis window self document navigator ' +
      'localStorage TextEncoder TextDecoder structuredClone Worker SharedArrayBuffer Atomics ' +
      'WebAssembly',
  ],
  ['its order is not the order of the program', 'Promise WeakRef FinalizationRegistry'],
  ['no code is made at run time', 'eval Function'],
  ['its answers differ between engines', 'Intl'],
];

const BANNED_NAMES = new Map(
  BANNED.flatMap(([why, names]) => names.split(' ').map((name) => [name, why] as const)),
);

const BANNED_MEMBERS = /^(localeCompare|normalize|toLocale\w*|getTimezoneOffset)$/;

/** @returns one sentence a finding, `path:line what: why` */
export function purityFaults(file: HouseFile): readonly string[] {
  const source = parse(file);
  const declared = declaredNames(source);
  const faults: string[] = [];
  const report = (node: ts.Node, what: string, why: string): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    faults.push(`${file.path}:${line + 1} ${what}: ${why}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && isReference(node)) {
      const why = BANNED_NAMES.get(node.text);
      if (why !== undefined && !declared.has(node.text)) report(node, node.text, why);
      if (node.text === 'Math' && !isExactMaths(node)) {
        report(node, node.parent.getText(source), 'use base/math: exact on every engine');
      }
    }
    if (ts.isPropertyAccessExpression(node) && BANNED_MEMBERS.test(node.name.text)) {
      report(node, node.name.text, 'its answer depends on the engine');
    }
    const token = tokenOf(node);
    if (token === ts.SyntaxKind.AsteriskAsteriskToken) {
      report(node, '**', 'use base/math: exact on every engine');
    }
    if (token === ts.SyntaxKind.AsteriskAsteriskEqualsToken) {
      report(node, '**=', 'use base/math: exact on every engine');
    }
    if (ts.isForInStatement(node)) report(node, 'for..in', 'sort the keys first');
    if (ts.isAwaitExpression(node)) report(node, 'await', 'a run does not wait');
    if (node.kind === ts.SyntaxKind.AsyncKeyword) report(node, 'async', 'a run does not wait');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function tokenOf(node: ts.Node): ts.SyntaxKind | null {
  return ts.isBinaryExpression(node) ? node.operatorToken.kind : null;
}

/** Whether the word stands for a value or a type, rather than naming a member or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isEnumMember(parent) || ts.isImportSpecifier(parent)) return false;
  const named = parent as ts.Node & { readonly name?: ts.Node };
  return named.name !== node || ts.isShorthandPropertyAssignment(parent);
}

function isExactMaths(node: ts.Identifier): boolean {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && EXACT_MATHS.has(parent.name.text);
}

/** Names that the file itself declares: a local `self` or `process` is no host. */
function declaredNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name)) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
