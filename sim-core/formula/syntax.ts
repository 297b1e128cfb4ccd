/**
 * A parsed formula before it has a meaning: which token is an operand of which operator. `token`
 * is a position in the token list. Brackets are gone.
 */
export type Syntax =
  | { readonly kind: 'leaf'; readonly token: number }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Syntax }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Syntax;
      readonly right: Syntax;
    }
  | {
      readonly kind: 'choice';
      readonly condition: Syntax;
      readonly yes: Syntax;
      readonly no: Syntax;
    }
  | { readonly kind: 'function'; readonly token: number; readonly args: readonly Syntax[] };

/** Position of the first operand token of the piece (a unary operator stands before it). */
export function firstToken(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'leaf':
    case 'function':
      return syntax.token;
    case 'unary':
      return firstToken(syntax.operand);
    case 'binary':
      return firstToken(syntax.left);
    case 'choice':
      return firstToken(syntax.condition);
  }
}

/** Position of the last operand token of the piece (closing brackets stand behind it). */
export function lastToken(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'leaf':
      return syntax.token;
    case 'function': {
      const last = syntax.args[syntax.args.length - 1];
      return last === undefined ? syntax.token : lastToken(last);
    }
    case 'unary':
      return lastToken(syntax.operand);
    case 'binary':
      return lastToken(syntax.right);
    case 'choice':
      return lastToken(syntax.no);
  }
}

/** How many signs (unary operators) stand before the first operand token of the piece. */
export function leadingSigns(syntax: Syntax): number {
  switch (syntax.kind) {
    case 'leaf':
    case 'function':
      return 0;
    case 'unary':
      return 1 + leadingSigns(syntax.operand);
    case 'binary':
      return leadingSigns(syntax.left);
    case 'choice':
      return leadingSigns(syntax.condition);
  }
}
