/** What each call is for and how it is refused, in both languages: the words of the page /docs. */
import { AUTHORING } from './authoring.ts';
import { DOORS } from './doors.ts';
import { PLAY } from './play.ts';

export interface RouteWords {
  readonly summary: Words;
  readonly description: Words;
  /** Codes of refusals of its own, an `http.` left out; those of every call are in `openapi.ts`. */
  readonly errors: readonly string[];
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** By method and address, as OpenAPI writes it. */
export const ROUTE_WORDS: Readonly<Record<string, RouteWords>> = {
  ...DOORS,
  ...PLAY,
  ...AUTHORING,
};
