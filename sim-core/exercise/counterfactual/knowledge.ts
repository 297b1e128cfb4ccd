import { hashOf } from '../../base/canonical.ts';
import type { SeatAct } from '../act.ts';
import type { DecisionEntry, InboxEntry } from '../entries.ts';
import type { Game } from '../game.ts';
import { incidentsOf } from '../thought.ts';
import { beliefsSection, casesSection, decisionEntries, unitsSection } from '../views/seat.ts';
import { sittingsSection } from '../views/sittings.ts';

/**
 * Digest of all that a desk holds about the course of events: beliefs with their times, mail, open decisions,
 * own requests and units, sittings to come. Two games give the same exactly if the person at that desk had the same before
 * them; numbers that a game counts by are no part of it, nor is what the mechanism would allow.
 */
export function knowledgeOf(game: Game, department: string): string {
  const self = game.names.department(department);
  const inbox = game.state.inbox[department];
  const numbered = decisionEntries(game, self);
  const mail = inbox.map(({ entry, inject }) => ({
    ...entry,
    replyTo: null,
    decision: entry.decision === null ? null : asKnown(numbered[entry.decision]),
    inject,
  }));
  return hashOf([
    beliefsSection(game, self),
    mail,
    Object.values(numbered).map(asKnown),
    Object.values(casesSection(game, self)),
    unitsSection(game, self),
    sittingsSection(game, self),
  ]);
}

/**
 * Digest of what bears on an act: what the desk holds about the incidents that it is about (or all, if about
 * none), what is asked of it and what it has asked for there; whoever brought the news, and when, left out.
 */
export function groundsOf(game: Game, department: string, act: SeatAct): string {
  const self = game.names.department(department);
  const numbered = decisionEntries(game, self);
  const asked = act.kind === 'decide' ? numbered[act.decision] : undefined;
  const named = asked === undefined ? incidentsOf(act) : [asked.incident];
  const isAbout = ({ incident }: { readonly incident: string }): boolean =>
    named.length === 0 || named.includes(incident);
  return hashOf([
    Object.values(beliefsSection(game, self))
      .filter(isAbout)
      .map(({ incident, severity, grade, need, asOfMs }) => [
        incident,
        severity,
        grade,
        need,
        asOfMs,
      ]),
    Object.values(numbered)
      .filter(isAbout)
      .map(({ kind, incident, capability, quantity, requester }) => [
        kind,
        incident,
        capability,
        quantity,
        requester,
      ]),
    Object.values(casesSection(game, self))
      .filter(isAbout)
      .map(({ incident, capability, quantity, status, promised, arrived }) => [
        incident,
        capability,
        quantity,
        status,
        promised,
        arrived,
      ]),
  ]);
}

/** What makes two decisions of two games the same question to the same desk. */
export function isSameQuestion(one: DecisionEntry, other: DecisionEntry): boolean {
  return (
    one.kind === other.kind &&
    one.incident === other.incident &&
    one.capability === other.capability &&
    one.requester === other.requester
  );
}

/** What makes two items of two inboxes the same mail to the same desk. */
export function isSameMail(one: InboxEntry, other: InboxEntry): boolean {
  return (
    one.kind === other.kind &&
    one.from === other.from &&
    one.incident === other.incident &&
    one.text === other.text &&
    one.form === other.form &&
    (one.decision === null) === (other.decision === null)
  );
}

/** A decision without what only counts; settled ones are no longer known apart. */
function asKnown(entry: DecisionEntry | undefined): object | null {
  return entry === undefined ? null : { ...entry };
}
