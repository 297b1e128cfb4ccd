/** Shared by the laws that name what they cover, and who answers for harm to helpers. */
import type { HelpRequest } from '../../../model/mechanism/help-request.ts';
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { LegalTerms } from '../../../model/mechanism/law.ts';
import type { World } from '../../../model/world.ts';
import { names, numeric, readNames, readNumber } from '../declare.ts';

export const COVERAGE_PARAMETERS: Readonly<
  Record<'hazards' | 'functions' | 'uncovered', ParameterDeclaration>
> = {
  hazards: names('hazard', {
    title: { zh: '覆盖的灾害（空为全部）', en: 'Hazards covered (empty = all)' },
    source: 'a decision of the agreement',
  }),
  functions: names('capability', {
    title: { zh: '覆盖的力量（空为全部）', en: 'Capabilities covered (empty = all)' },
    source: 'a decision of the agreement',
  }),
  uncovered: numeric('probability', {
    title: { zh: '协议未覆盖时的基础可能性', en: 'Base of acceptance outside the coverage' },
    default: 0.5,
    neutral: 1,
    range: [0.3, 0.7],
    source: 'design assumption',
  }),
};

export const LIABILITY_PARAMETERS: Readonly<
  Record<'liability' | 'exposure', ParameterDeclaration>
> = {
  liability: numeric('probability', {
    title: {
      zh: '援助人员伤亡与损害责任的承担比例',
      en: 'Share of the helpers’ liability that is covered',
    },
    default: 1,
    neutral: 1,
    range: [0, 1],
    source:
      'Emergency Management Assistance Compact: the requesting state answers for helpers as for its own officers; share assumed',
  }),
  exposure: numeric('probability', {
    title: { zh: '责任无人承担时应允的下降', en: 'Drop of acceptance when nobody covers it' },
    default: 0.15,
    neutral: 0,
    range: [0.05, 0.4],
    source: 'design assumption',
  }),
};

/** Whether the agreement names the hazard and the kind of work. */
export function isCovered(world: World, p: Parameters, request: HelpRequest): boolean {
  const { hazards, capabilities } = world.scenario;
  return (
    isNamed(readNames(p, 'hazards'), hazards[request.hazard].id) &&
    isNamed(readNames(p, 'functions'), capabilities[request.capability])
  );
}

function isNamed(list: readonly string[], id: string): boolean {
  return list.length === 0 || list.includes(id);
}

/** A base less what uncovered liability takes from it. */
export function withLiability(p: Parameters, base: number): number {
  return base - readNumber(p, 'exposure') * (1 - readNumber(p, 'liability'));
}

/** Terms of help that no agreement covers: it binds nobody, and the nearest superior is asked. */
export function outside(world: World, p: Parameters, donor: number): LegalTerms {
  return {
    base: readNumber(p, 'uncovered'),
    permits: world.ladderOf(donor).slice(0, 1),
    paper: null,
    binding: false,
  };
}
