/** Who imports whom, read from the syntax of each file. */
import { posix } from 'node:path';
import ts from 'typescript';
import type { HouseFile } from './tree.ts';

export interface ImportEdge {
  /** Path of the importing file below the root. */
  readonly from: string;
  /** Path of the imported file below the root, or null for a package or a module of Node. */
  readonly file: string | null;
  /** The words between the quotes. */
  readonly specifier: string;
  /** False when the import leaves no trace in the running program (`import type`). */
  readonly byValue: boolean;
}

export function importsOf(file: HouseFile): readonly ImportEdge[] {
  const edges: ImportEdge[] = [];
  const add = (specifier: ts.Node | undefined, byValue: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const text = specifier.text;
    const target = text.startsWith('.') ? posix.join(posix.dirname(file.path), text) : null;
    edges.push({ from: file.path, file: target, specifier: text, byValue });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, !node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, false);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], true);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return edges;
}

/** The syntax tree of a TypeScript or JavaScript file, with links from child to parent. */
export function parse(file: HouseFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true);
}

/**
 * Circles of imports that exist in the running program.
 * @returns one sentence a circle, such as `a.ts > b.ts > a.ts`
 */
export function circles(edges: readonly ImportEdge[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, file, byValue } of edges) {
    if (file === null || !byValue) continue;
    const list = next.get(from);
    if (list === undefined) next.set(from, [file]);
    else list.push(file);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(' > '));
    if (start >= 0 || done.has(file)) return;
    trail.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    trail.pop();
    done.add(file);
  };
  for (const file of [...next.keys()].sort()) visit(file);
  return found;
}
