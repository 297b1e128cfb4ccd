import type { Language } from '../base/text.ts';
import type { CompetentBody } from '../model/competence.ts';
import { COMPETENCE_MESSAGES } from './competence.ts';
import { fill, say } from './say.ts';

/**
 * What follows the reason of a refusal: who may, at which seat, how it is reached, and what the desk can do
 * instead.
 * @param reason code of a reason or a refusal, with or without `refused.`
 * @param titleOf name of a department in this language
 * @returns empty where the refusal is not one of competence
 */
export function whoMay(
  language: Language,
  reason: string,
  bodies: readonly CompetentBody[],
  titleOf: (department: string) => string,
): string {
  const instead = `competence.instead-${reason.replace(/^refused\./, '')}`;
  const sentences = bodies.length === 0 ? [] : [named(language, bodies, titleOf)];
  if (Object.hasOwn(COMPETENCE_MESSAGES, instead)) {
    const code = instead as keyof typeof COMPETENCE_MESSAGES;
    sentences.push(fill(COMPETENCE_MESSAGES[code][language], {}));
  }
  return sentences.join(language === 'zh' ? '' : ' ');
}

function named(
  language: Language,
  bodies: readonly CompetentBody[],
  titleOf: (department: string) => string,
): string {
  const each = bodies.map(({ department, seat, line }) => {
    const name = titleOf(department);
    const reach = say(language, `competence.reach-${line}`);
    if (seat === null) return say(language, 'competence.no-seat', { name, reach });
    return seat === department
      ? say(language, 'competence.own-seat', { name, reach })
      : say(language, 'competence.merged-seat', { name, reach, seat: titleOf(seat) });
  });
  const comma = say(language, 'competence.comma');
  return say(language, 'competence.bodies', { bodies: each.join(comma) });
}
