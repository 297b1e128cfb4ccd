/** Shared by the options that sit and vote: the rule of voting and the sittings. */
import { HOUR } from '../../../base/time.ts';
import type { ParameterDeclaration, Parameters } from '../../../model/mechanism.ts';
import type { Procedure } from '../../../model/mechanism/organisation.ts';
import { constant, meanOf } from '../../../base/distribution.ts';
import {
  choice,
  duration,
  numeric,
  orNone,
  readChoice,
  readDuration,
  readNumber,
} from '../declare.ts';

/** How long a convened sitting goes on taking requests of the same root; an assumption. */
const SESSION_MS = 12 * HOUR;
/** Guards the product of a share and a count against its own rounding. */
const ROUNDING = 1e-9;

/** The rule by which a sitting decides; the quorum counts the one that asks among the members. */
export const RULE_PARAMETERS: Readonly<Record<'rule' | 'quorum', ParameterDeclaration>> = {
  rule: choice({
    title: { zh: '表决规则', en: 'Voting rule' },
    choices: ['all', 'majority', 'quorum', 'any'],
    default: 'all',
    neutral: 'any',
    source:
      'memorandum of the three emergency departments of the delta (2019): consultation by consensus',
  }),
  quorum: numeric('probability', {
    title: {
      zh: '同意所需的成员占比（rule 为 quorum 时）',
      en: 'Share of members that must agree (rule: quorum)',
    },
    default: 0.67,
    neutral: 0,
    range: [0.34, 1],
    source: 'design assumption (two thirds)',
  }),
};

/** Regular sittings beside those convened for an emergency. */
export const PERIOD_PARAMETER: ParameterDeclaration = duration({
  title: { zh: '例会间隔（0 为不设例会）', en: 'Regular sittings every (0 = none are held)' },
  default: constant(0),
  rangeMin: [0, 44_640],
  source:
    'command centres of Beijing, Tianjin and Hebei meet monthly since October 2020; others yearly; 0 leaves emergency sittings alone',
});

/** Votes that a rule needs among the n other members; the one that asks has voted yes by asking. */
export function votesNeeded(rule: string, n: number, quorum = 1): number {
  if (rule === 'all') return n;
  if (rule === 'any') return Math.min(1, n);
  if (rule === 'majority') return Math.floor((n + 1) / 2);
  return Math.min(n, Math.max(1, Math.ceil(quorum * (n + 1) - ROUNDING) - 1));
}

type Around = Pick<Procedure, 'secretariat' | 'submit' | 'contact' | 'donors' | 'force'>;

/** Decided by a sitting of these voters, as the parameters say, under the agreement. */
export function sitting(p: Parameters, voters: readonly number[], around: Around): Procedure {
  const period = 'period' in p ? meanOf(readDuration(p, 'period')) : 0;
  return {
    secretariat: around.secretariat,
    submit: around.submit,
    contact: around.contact,
    donors: around.donors,
    force: around.force,
    convene: orNone(readDuration(p, 'convene')),
    voters,
    votesNeeded: votesNeeded(readChoice(p, 'rule'), voters.length, readNumber(p, 'quorum')),
    vote: orNone(readDuration(p, 'vote')),
    agenda: readNumber(p, 'agenda'),
    sessionMs: SESSION_MS,
    overflow: 'convene',
    periodMs: period > 0 ? period : Infinity,
    onLadder: false,
    underAgreement: true,
  };
}
