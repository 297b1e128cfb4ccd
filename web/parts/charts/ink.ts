/** Colours of the theme as values, for what is drawn on a canvas. */
export interface Ink {
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
  readonly soft: string;
  readonly surface: string;
  readonly outside: string;
}

export function inkOf(element: Element = document.documentElement): Ink {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    faint: of('--ink-3'),
    line: of('--line'),
    accent: of('--accent'),
    soft: of('--accent-line'),
    surface: of('--surface'),
    outside: of('--outside'),
  };
}
