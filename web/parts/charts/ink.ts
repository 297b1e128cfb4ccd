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

/** @param theme named on an element of the page */
export function inkOf(theme: string): Ink {
  const themed = document.querySelector(`[data-theme='${theme}']`);
  const style = getComputedStyle(themed ?? document.documentElement);
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
