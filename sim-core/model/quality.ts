/** How well a number is known; printed beside every verdict and swept when `assumed`. */
export const QUALITIES = ['observed', 'recalled', 'proxy', 'assumed'] as const;
export type Quality = (typeof QUALITIES)[number];

/** How many numeric inputs of a compiled file carry each quality mark. */
export type QualityCounts = Readonly<Record<Quality, number>>;
