/** Shared by what people and doctrine did: words for levels and warnings. */
import type { Text } from '../base/text.ts';
import type { WarningColour } from '../exercise/act.ts';
import { sayBoth } from '../text/say.ts';
import { sentence } from './words.ts';

const LEVELS = {
  4: sayBoth('after-action.level-4'),
  3: sayBoth('after-action.level-3'),
  2: sayBoth('after-action.level-2'),
  1: sayBoth('after-action.level-1'),
} as const;

/** @param level 0 none, 4 to 1 = IV to I */
export function declaredText(place: Text, level: number): Text {
  if (level === 0) return sentence('after-action.stand-down', { place });
  return sentence('after-action.declare', { place, level: LEVELS[level as keyof typeof LEVELS] });
}

export function warnedText(incident: Text, colour: WarningColour | null): Text {
  if (colour === null) return sentence('after-action.unwarn', { incident });
  return sentence('after-action.warn', { incident, colour: sayBoth(`after-action.${colour}`) });
}
