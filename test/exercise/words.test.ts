/**
 * Aim: nothing that people write stays unread in silence. Words go with the act that they are written on,
 * as long and as far as it goes; what is said to the public can be read at once by the public it is said
 * to; and those who run or evaluate the game can read all of it.
 */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { ControlView, InboxEntry } from '../../sim-core/exercise/entries.ts';
import { diffView } from '../../sim-core/exercise/index.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';
import type { MechanismModel } from '../../sim-core/model/mechanism.ts';
import { mechanismOf } from '../kit/mechanism.ts';

const OFFICES = ['area-office', 'east-office', 'west-office', 'north-office'];

/** Two hours in, people at these desks; the first meeting decides, or the body tasks. */
function game(mechanism: 0 | 1 | 2 | MechanismModel, seats = OFFICES): Played {
  const chosen = typeof mechanism === 'number' ? MECHANISMS[mechanism] : mechanism;
  const played = play({ world: FIRES, mechanisms: [chosen] });
  for (const id of [...seats, 'east-ecology']) played.seat(id, id);
  played.attempt({ kind: 'start' });
  played.to(2 * HOUR);
  return played;
}

const request = (note: string): SeatAct => ({
  kind: 'request',
  incident: 'blaze',
  capability: 'rescue',
  amount: 2,
  note,
});

const answer = (decision: string, note: string, yes = true): SeatAct => ({
  kind: 'decide',
  decision,
  yes,
  amount: null,
  note,
});

/** Plays on until a desk holds such an item. */
function until(
  played: Played,
  department: string,
  holds: (item: InboxEntry) => boolean,
): InboxEntry {
  for (let at = played.group.nowMs; at <= 30 * HOUR; at += 5 * MINUTE) {
    played.to(at);
    const item = Object.values(played.seen(department).inbox).find(holds);
    if (item !== undefined) return item;
  }
  throw new Error(`nothing of the kind reached ${department}`);
}

const titled = (title: InboxEntry['title'], en: string): boolean => title?.en === en;
const said = (text: string) => (item: InboxEntry) => item.text === text;
const texts = (played: Played, department: string): readonly unknown[] =>
  Object.values(played.seen(department).inbox).map(({ text }) => text);

describe('words on a request', () => {
  it('travel with it: to the secretariat, to those who vote, to those who are asked', () => {
    const played = game(1);
    played.act('east-office', request('the dyke will not hold'));
    expect(OFFICES.flatMap((id) => texts(played, id))).not.toContain('the dyke will not hold');
    const put = until(played, 'area-office', said('the dyke will not hold'));
    expect(put).toMatchObject({ kind: 'decision', from: 'east-office', writer: null });
    expect(put.deliveredMs).toBeGreaterThan(put.sentMs);

    const decided = played.act('area-office', answer(put.decision ?? '', 'we sit at once'));
    expect(decided.ok).toBe(true);
    expect(texts(played, 'east-office')).toContain('we sit at once');
    const vote = until(played, 'west-office', said('the dyke will not hold'));
    expect(vote).toMatchObject({ kind: 'decision', from: 'area-office', writer: 'east-office' });

    expect(played.act('west-office', answer(vote.decision ?? '', 'with pleasure')).ok).toBe(true);
    expect(texts(played, 'area-office')).toContain('with pleasure');
    expect(texts(played, 'north-office')).not.toContain('with pleasure');
  });

  it('wait for the simulators once where doctrine reads them, with whoever wrote them', () => {
    const played = game(1, ['east-office']);
    played.act('east-office', request('the dyke will not hold'));
    expect(played.control().tray).toEqual({});
    played.to(20 * HOUR);
    const tray = Object.values(played.control().tray);
    expect(tray[0]).toMatchObject({ from: 'east-office', text: 'the dyke will not hold' });
    const bodies = tray.map(({ department }) => department);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(bodies).toContain('area-office');
  });
});

describe('words of an answer', () => {
  it('of a donor come with it, to the secretariat and to whoever asked', () => {
    const played = game(2, [...OFFICES, 'coordination-body']);
    played.act('east-office', request('please'));
    const put = until(played, 'coordination-body', said('please'));
    played.act('coordination-body', answer(put.decision ?? '', ''));
    const asked = until(played, 'north-office', said('please'));
    expect(asked).toMatchObject({ kind: 'decision', writer: 'east-office' });
    const no = answer(asked.decision ?? '', 'ours are all out', false);
    expect(played.act('north-office', no).ok).toBe(true);
    const there = until(played, 'coordination-body', said('ours are all out'));
    expect(there).toMatchObject({ kind: 'answer', from: 'north-office' });
    const copy = until(played, 'east-office', said('ours are all out'));
    expect(copy.deliveredMs).toBe(there.deliveredMs);
    expect(played.control().tray).toEqual({});
  });

  it('of a superior come back to the donor with the permit', () => {
    const approved = { organisation: 'joint-meeting', law: 'vertical-approval' } as const;
    const played = game(mechanismOf({ id: 'approved', ...approved, resources: 'request-offer' }));
    played.act('east-office', request('please'));
    const put = until(played, 'area-office', said('please'));
    played.act('area-office', answer(put.decision ?? '', ''));
    for (const id of ['west-office', 'north-office']) {
      const vote = until(
        played,
        id,
        ({ decision, kind }) => decision !== null && kind === 'decision',
      );
      played.act(id, answer(vote.decision ?? '', ''));
    }
    const help = ({ title }: InboxEntry): boolean => titled(title, 'Help is asked for');
    // West fights its own fire, so the next is asked.
    played.act('west-office', answer(until(played, 'west-office', help).decision ?? '', '', false));
    played.act('north-office', answer(until(played, 'north-office', help).decision ?? '', ''));
    const permit = until(played, 'area-office', ({ title }) =>
      titled(title, 'Permission is asked to help'),
    );
    expect(permit).toMatchObject({ text: 'please', writer: 'east-office', from: 'north-office' });
    played.act('area-office', answer(permit.decision ?? '', 'send two at most'));
    expect(until(played, 'north-office', said('send two at most'))).toMatchObject({
      kind: 'answer',
      from: 'area-office',
    });
  });

  it('of an offer goes out with the offer and comes back with its answer', () => {
    const played = game(0);
    const tell = { kind: 'told', way: 'phone', with: 'north-office', note: '' } as const;
    played.act('east-office', { ...tell, incidents: ['blaze'] });
    const what = { incident: 'blaze', capability: 'rescue', amount: 1 };
    const offer = { kind: 'offer', to: 'east-office', ...what, note: 'take it' } as const;
    expect(played.act('north-office', offer).ok).toBe(true);
    expect(texts(played, 'east-office')).not.toContain('take it');
    const put = until(played, 'east-office', said('take it'));
    expect(put).toMatchObject({ kind: 'decision', from: 'north-office' });
    played.act('east-office', answer(put.decision ?? '', 'too late', false));
    expect(texts(played, 'north-office')).not.toContain('too late');
    expect(until(played, 'north-office', said('too late'))).toMatchObject({ kind: 'answer' });
  });
});

describe('words with what happens at once', () => {
  it('are there at once: with a payment, and what was said though it told of no incident', () => {
    const played = game(0);
    const paid = { kind: 'pay', to: 'west-office', yuan: 5000, note: 'for the boats' } as const;
    expect(played.act('east-office', paid).ok).toBe(true);
    expect(Object.values(played.seen('west-office').inbox).at(-1)).toMatchObject({
      from: 'east-office',
      title: { en: 'A payment of 5000 yuan' },
      text: 'for the boats',
    });
    const talk = { kind: 'told', way: 'face', with: 'north-office', incidents: [] } as const;
    expect(played.act('east-office', { ...talk, note: 'come over' }).ok).toBe(true);
    expect(texts(played, 'north-office')).toContain('come over');
    played.act('east-office', { ...talk, with: 'north-fire', note: 'is it dry?' });
    expect(Object.values(played.control().tray)).toMatchObject([
      { department: 'north-fire', text: 'is it dry?' },
    ]);
    expect(Object.values(played.seen('east-office').log).at(-1)?.awaitsFacilitators).toBe(true);
  });
});

describe('what is said to the public', () => {
  const press: SeatAct = { kind: 'press', incident: 'blaze', text: 'no reason for alarm' };

  it('can be read by every desk and by observers from the moment it is out', () => {
    const played = game(0);
    expect(played.act('east-office', press).ok).toBe(true);
    for (const id of [...OFFICES, 'north-fire']) {
      expect(Object.values(played.seen(id).public)).toMatchObject([
        { kind: 'press', from: 'east-office', atMs: 2 * HOUR, text: 'no reason for alarm' },
      ]);
    }
    const observer = played.group.view({ role: 'observer' }) as unknown as ControlView;
    expect(Object.values(observer.public)).toMatchObject([{ text: 'no reason for alarm' }]);
  });

  it('tells nobody of an incident but in its words', () => {
    const played = game(0);
    played.act('east-office', press);
    expect(JSON.stringify(played.seen('west-office'))).not.toContain('blaze');
    expect(Object.values(played.seen('east-office').public)).toMatchObject([{ incident: 'blaze' }]);
  });

  it('in a warning is for the public of its place, and elsewhere not even counted', () => {
    const played = game(0);
    const warn = { kind: 'warn', incident: 'blaze', colour: 'red', text: 'stay inside' } as const;
    expect(played.act('east-office', warn).ok).toBe(true);
    expect(Object.values(played.seen('east-ecology').public)).toMatchObject([
      { kind: 'warning', colour: 'red', text: 'stay inside', jurisdiction: 'east' },
    ]);
    expect(played.seen('west-office').public).toEqual({});
    played.act('east-office', press);
    expect(Object.keys(played.seen('west-office').public)).toEqual(['p1']);
    expect(Object.keys(played.seen('east-ecology').public)).toEqual(['p1', 'p2']);
  });
});

describe('those who run or evaluate the game', () => {
  const view = (played: Played, role: 'evaluator' | 'simulator' | 'observer'): ControlView =>
    played.group.view({ role }) as unknown as ControlView;

  it('read each act with its desk, hand, standing and words, and what lies there as a draft', () => {
    const played = game(1);
    played.act('east-office', request('the dyke will not hold'));
    played.act('east-office', { kind: 'note', text: 'I do not trust them' });
    played.act('east-office', { kind: 'draft', act: request('more') });
    for (const role of ['evaluator', 'simulator'] as const) {
      const { acts, drafts } = view(played, role);
      expect(acts).toMatchObject({
        'east-office.l1': {
          atMs: 2 * HOUR,
          department: 'east-office',
          by: 'east-office',
          standing: 'under',
          simulated: false,
          act: { kind: 'request', note: 'the dyke will not hold' },
        },
        'east-office.l2': { act: { text: 'I do not trust them' } },
      });
      expect(Object.values(drafts)).toMatchObject([
        { department: 'east-office', act: { note: 'more' } },
      ]);
    }
  });

  it('are offered measures whose minutes grow without a record', () => {
    const played = game(1);
    played.to(12 * HOUR);
    const before = played.group.view({ role: 'evaluator' });
    played.to(12 * HOUR + 5 * MINUTE);
    const after = played.group.view({ role: 'evaluator' });
    const open = Object.values((before as unknown as ControlView).findings);
    expect(open.some(({ toMs, words }) => toMs === null && words.en.includes('{amount}'))).toBe(
      true,
    );
    const found = diffView(before, after).filter(([section]) => section === 'findings');
    expect(found).toEqual([]);
    const [first] = played.group.findings().filter(({ toMs }) => toMs === null);
    expect(first.text.en).toContain(String(first.amount));
    expect(first.amount).toBe(Math.round((played.group.nowMs - first.fromMs) / MINUTE));
  });

  it('are alone in that: observers read what was said to others, and no note to oneself', () => {
    const played = game(1);
    played.act('east-office', request('the dyke will not hold'));
    played.act('east-office', { kind: 'note', text: 'I do not trust them' });
    played.act('east-office', { kind: 'draft', act: request('more') });
    const { acts, drafts, findings } = view(played, 'observer');
    expect(Object.keys(acts)).toEqual(['east-office.l1']);
    expect([drafts, findings]).toEqual([{}, {}]);
    played.to(12 * HOUR);
    expect(Object.keys(view(played, 'evaluator').findings).length).toBeGreaterThan(0);
    expect(view(played, 'observer').findings).toEqual({});
  });
});
