export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence a person reads, in both languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
