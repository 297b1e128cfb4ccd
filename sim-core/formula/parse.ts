import { create, parseDependencies } from 'mathjs/number';
import { err } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { analyse } from './analyse.ts';
import { EXPECTED } from './expected.ts';
import { lex } from './lexer.ts';
import { checkOrder } from './order.ts';
import { refusal } from './refusal.ts';
import type { FormulaError } from './refusal.ts';
import type { Formula, Scope } from './scope.ts';
import type { Syntax } from './syntax.ts';
import type { Token } from './token.ts';

/** Only its parser is built: this instance cannot evaluate, import or be configured by a formula. */
const mathjs = create(parseDependencies);

/** The fields we read of the parser's nodes; which of them a node has follows from its `type`. */
interface ParsedNode {
  readonly type: string;
  readonly name: string;
  readonly op: string;
  readonly implicit: boolean;
  readonly args: readonly ParsedNode[];
  readonly fn: ParsedNode;
  readonly content: ParsedNode;
  readonly condition: ParsedNode;
  readonly trueExpr: ParsedNode;
  readonly falseExpr: ParsedNode;
}

const UNARY: readonly string[] = ['-', 'not'];
const BINARY: readonly string[] = '+ - * / ^ and or < <= > >= == !='.split(' ');

/**
 * Parses a formula: numbers with units, names and calls of `scope`, `+ - * / ^2 ^3`, comparisons,
 * `and or not`, `a ? b : c`, min max abs floor ceil round sqrt exp ln pow clip. Values are in base
 * units (kg, m, h, person, yuan); truth is 1 or 0. Never throws: whatever the source, the answer
 * is a formula or a refusal with its place.
 *
 * The parser sees no word of the source, only `t0 + t1 * t2`: each operand is replaced by the
 * position of its token. So none of the parser's own names, units and functions can be reached.
 */
export function parseFormula(source: string, scope: Scope): Result<Formula, FormulaError> {
  const tokens = lex(source, {
    isName: (word) => Object.hasOwn(scope.names, word),
    isCall: (word) => Object.hasOwn(scope.calls, word),
  });
  if (!tokens.ok) return tokens;
  const order = checkOrder(source, tokens.value);
  if (!order.ok) return order;
  const syntax = parseTokens(tokens.value);
  if (syntax === null) {
    return err(refusal('syntax', source, 0, source.length, EXPECTED.syntax));
  }
  return analyse(source, tokens.value, syntax, scope);
}

function parseTokens(tokens: readonly Token[]): Syntax | null {
  const text = tokens.map((token, i) => write(token, i)).join(' ');
  try {
    return toSyntax(mathjs.parse(text) as unknown as ParsedNode);
  } catch {
    return null;
  }
}

/** A choice gets brackets around its middle: the parser takes `a ? b ? c : d : e` for a range. */
function write(token: Token, i: number): string {
  if (token.kind !== 'operator' && token.kind !== 'mark') return `t${i}`;
  return token.text === '?' ? '? (' : token.text === ':' ? ') :' : token.text;
}

/** The same tree in our own words, or null at a node that is not on the list. */
function toSyntax(node: ParsedNode): Syntax | null {
  switch (node.type) {
    case 'SymbolNode':
      return { kind: 'leaf', token: tokenOf(node) };
    case 'ParenthesisNode':
      return toSyntax(node.content);
    case 'ConditionalNode': {
      const condition = toSyntax(node.condition);
      const yes = toSyntax(node.trueExpr);
      const no = toSyntax(node.falseExpr);
      if (condition === null || yes === null || no === null) return null;
      return { kind: 'choice', condition, yes, no };
    }
    case 'FunctionNode': {
      const args = node.args.map((arg) => toSyntax(arg));
      if (node.fn.type !== 'SymbolNode' || args.includes(null)) return null;
      const known = args.filter((arg) => arg !== null);
      return { kind: 'function', token: tokenOf(node.fn), args: known };
    }
    case 'OperatorNode':
      return toOperation(node);
    default:
      return null;
  }
}

function toOperation({ op, implicit, args }: ParsedNode): Syntax | null {
  const [first, second] = args;
  if (implicit || first === undefined) return null;
  const left = toSyntax(first);
  if (left === null) return null;
  if (second === undefined) {
    return UNARY.includes(op) ? { kind: 'unary', operator: op, operand: left } : null;
  }
  const right = toSyntax(second);
  if (right === null || args.length !== 2 || !BINARY.includes(op)) return null;
  return { kind: 'binary', operator: op, left, right };
}

function tokenOf(node: ParsedNode): number {
  return Number(node.name.slice(1));
}

export type { FormulaError } from './refusal.ts';
export type { CallError, CallRule, Formula, Meaning, Scope } from './scope.ts';
