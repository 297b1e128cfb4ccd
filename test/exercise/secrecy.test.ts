/**
 * Aim: nobody is sent what the department does not know. Two worlds that differ only in what a seat cannot
 * know give it the same transcript; secrets that stand in its world's files stand in no view of it; and
 * every planted leak is caught by one of these two.
 */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import type { ControlView, SeatView } from '../../sim-core/exercise/entries.ts';
import type { Verdict } from '../../sim-core/exercise/attempt.ts';
import { play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';
import { mechanismOf } from '../kit/mechanism.ts';
import type { WorldSpec } from '../kit/world.ts';

const SEAT = 'east-fire';

/** A fire in east that its brigade sees; a leak in west that only west and those it tells may know. */
function world(secret: 'small' | 'large'): WorldSpec {
  return {
    hazards: [
      {
        id: 'fire',
        states: { heat: 3 },
        severity: 'heat',
        need: { rescue: 'heat' },
        observe: [{ by: 'fire', everyMs: 5 * MINUTE, sees: '1' }],
      },
      {
        id: 'leak',
        states: { mass: secret === 'small' ? 2 : 9 },
        severity: 'mass',
        need: { pumping: 'mass' },
        observe: [{ by: 'ecology', everyMs: 5 * MINUTE, sees: '1' }],
      },
    ],
    incidents: [
      { id: 'blaze', hazard: 'fire', at: 'east', onset: HOUR },
      // In the other world it begins elsewhen, is larger, and another body asks for more.
      { id: 'secret-leak', hazard: 'leak', at: 'west', onset: (secret === 'small' ? 2 : 1) * HOUR },
    ],
  };
}

interface Watched {
  readonly view: SeatView;
  readonly control: ControlView;
  readonly verdict: Verdict | null;
}

/** The same script at the seat, another at the desks that may know: what the seat is shown at each step. */
function transcript(secret: 'small' | 'large'): readonly Watched[] {
  const game = play({ world: world(secret), mechanisms: [mechanismOf()] });
  game.seat('east-fire', SEAT);
  game.seat('west-office', 'west-office');
  game.seat('west-ecology', 'west-ecology');
  game.attempt({ kind: 'start' });
  const seen: Watched[] = [];
  const watch = (verdict: Verdict | null): void => {
    seen.push({ view: game.seen(SEAT), control: game.control(), verdict });
  };
  for (let step = 1; step <= 10; step++) {
    game.to(step * 30 * MINUTE);
    watch(null);
    if (secret === 'large') elsewhere(game, step);
    for (const act of probes(step)) watch(game.act(SEAT, act, 'east-fire'));
  }
  return seen;
}

/** What only happens in one of the two worlds, at desks that the seat does not see. */
function elsewhere(game: Played, step: number): void {
  game.act('west-office', { kind: 'note', text: 'the canary sings' });
  if (step === 4) {
    game.act('west-ecology', {
      kind: 'notify',
      to: ['west-office'],
      incident: 'secret-leak',
      channel: 'phone',
      note: 'canary',
    });
  }
  if (step === 5) {
    game.attempt({ kind: 'control', department: 'area-office', mode: 'people' });
    game.act('west-office', { kind: 'declare', level: 2 });
    game.act('west-office', {
      kind: 'dispatch',
      owner: 'west-fire',
      incident: 'secret-leak',
      capability: 'pumping',
      amount: 2,
    });
  }
  if (step === 6) {
    game.act('west-office', {
      kind: 'convene',
      members: ['north-office'],
      incident: 'secret-leak',
      note: 'canary',
    });
    game.act('west-office', {
      kind: 'request',
      incident: 'secret-leak',
      capability: 'pumping',
      amount: 9,
      note: 'canary',
    });
    // A superior, and the public of another place.
    const told = { kind: 'told', way: 'face', with: 'area-office', incidents: [] } as const;
    game.act('west-office', { ...told, note: 'canary' });
    game.act('west-office', {
      kind: 'warn',
      incident: 'secret-leak',
      colour: 'red',
      text: 'canary',
    });
    game.act('west-office', { kind: 'draft', act: { kind: 'note', text: 'canary' } });
    game.act('west-office', {
      kind: 'measure',
      measure: 'evacuate',
      on: true,
      incident: 'secret-leak',
      place: null,
      to: ['area-office'],
      note: 'canary',
    });
  }
  if (step === 7) {
    game.attempt({
      kind: 'add-inject',
      title: 'canary',
      text: 'canary',
      from: 'nowhere',
      to: ['west-office'],
      atMs: null,
      facts: ['secret-leak'],
    });
  }
}

/** A curious seat: it tries to name what it does not know, and does its own work. */
function probes(step: number): readonly SeatAct[] {
  const curious: readonly SeatAct[] = [
    {
      kind: 'notify',
      to: ['east-office'],
      incident: 'secret-leak',
      channel: 'phone',
      note: '',
    },
    {
      kind: 'notify',
      to: ['east-office'],
      incident: 'no-such-thing',
      channel: 'phone',
      note: '',
    },
    { kind: 'told', way: 'face', with: 'east-office', incidents: ['secret-leak'], note: '' },
    { kind: 'warn', incident: 'secret-leak', colour: 'red', text: '' },
    {
      kind: 'measure',
      measure: 'evacuate',
      on: true,
      incident: 'secret-leak',
      place: null,
      to: [],
      note: '',
    },
    { kind: 'decide', decision: 'd1', yes: true, amount: null, note: '' },
  ];
  if (step === 4) {
    return [
      ...curious,
      {
        kind: 'report',
        form: 'initial',
        incident: 'blaze',
        to: [],
        copies: [],
        items: {},
        note: '',
      },
      {
        kind: 'message',
        to: ['west-office'],
        copies: [],
        register: 'letter',
        channel: 'phone',
        text: 'all well?',
        incidents: ['blaze'],
        replyTo: null,
      },
    ];
  }
  return curious;
}

const SMALL = transcript('small');
const LARGE = transcript('large');

/** Words of the world that this seat never comes to know, in either world. */
const SECRETS = ['secret-leak', 'canary', 'the secret', 'severity":9', 'the leak'];

const shown = (list: readonly Watched[], leak: Leak = ({ view }) => view): string =>
  JSON.stringify(list.map((one) => [leak(one), one.verdict]));

type Leak = (watched: Watched) => unknown;

describe('a seat', () => {
  it('is shown the same in two worlds that differ only in what it cannot know', () => {
    expect(SMALL.length).toBeGreaterThan(50);
    LARGE.forEach((watched, i) => {
      expect(watched.view).toEqual(SMALL[i].view);
      expect(watched.verdict).toEqual(SMALL[i].verdict);
    });
  });

  it('does come to know of its own fire: the worlds are not just dark', () => {
    expect(SMALL.at(-1)?.view.beliefs).toHaveProperty('blaze');
    expect(Object.keys(SMALL.at(-1)?.view.log ?? {}).length).toBeGreaterThan(1);
    expect(JSON.stringify(LARGE.at(-1)?.control)).not.toEqual(
      JSON.stringify(SMALL.at(-1)?.control),
    );
  });

  it('finds no secret in anything it is sent, where those who run the game find them all', () => {
    for (const secret of SECRETS) {
      expect(shown(LARGE)).not.toContain(secret);
      expect(shown(SMALL)).not.toContain(secret);
    }
    const control = JSON.stringify(LARGE.map((one) => one.control));
    for (const secret of ['secret-leak', 'canary', 'severity":9'])
      expect(control).toContain(secret);
  });

  it('cannot tell from a refusal whether an incident exists', () => {
    const verdicts = SMALL.map(({ verdict }) => verdict).filter((one) => one?.ok === false);
    const reasons = new Set(verdicts.map((one) => JSON.stringify(one)));
    expect(reasons.size).toBe(2);
    expect([...reasons].join(' ')).toContain('refused.unknown-incident');
    expect([...reasons].join(' ')).toContain('refused.settled-already');
  });
});

/** Mistakes that a projection could make. */
const LEAKS: Readonly<Record<string, Leak>> = {
  'the truth beside the belief': ({ view, control }) => ({ ...view, truth: control.truth }),
  'how many incidents there are': ({ view, control }) => ({
    ...view,
    count: Object.keys(control.truth).length,
  }),
  'beliefs of all departments': ({ view, control }) => ({
    ...view,
    known: Object.values(control.truth).flatMap(({ knownTo }) => knownTo),
  }),
  'a message number that counts across seats': ({ view, control }) => ({
    ...view,
    sequence: Object.keys(control.traffic),
  }),
  'the mail of another desk': ({ view, control }) => ({ ...view, mail: control.traffic }),
  'how many decisions are open anywhere': ({ view, control }) => ({
    ...view,
    open: Object.keys(control.decisions).length,
  }),
  'who sits elsewhere': ({ view, control }) => ({
    ...view,
    seats: Object.values(control.seats).map(({ department, control: mode }) => [department, mode]),
  }),
  'unread counts of others': ({ view, control }) => ({
    ...view,
    unread: Object.values(control.seats).map(({ unread }) => unread),
  }),
  'the events list': ({ view, control }) => ({ ...view, msel: control.msel }),
  'sums over the region': ({ view, control }) => ({ ...view, curve: control.curve }),
  'waterfalls of other places': ({ view, control }) => ({ ...view, falls: control.waterfalls }),
  'response levels of other places': ({ view, control }) => ({ ...view, levels: control.levels }),
  'sittings of others': ({ view, control }) => ({ ...view, sittings: control.sittings }),
  'units of others': ({ view, control }) => ({ ...view, units: control.units }),
  'the acts of others and their words': ({ view, control }) => ({ ...view, acts: control.acts }),
  'the drafts of others': ({ view, control }) => ({ ...view, drafts: control.drafts }),
  'warnings to the public of another place': ({ view, control }) => ({
    ...view,
    public: control.public,
  }),
  'how much was said to the public elsewhere': ({ view, control }) => ({
    ...view,
    public: Object.keys(control.public),
  }),
  'what evaluators are offered': ({ view, control }) => ({ ...view, findings: control.findings }),
  'what waits for facilitators': ({ view, control }) => ({ ...view, attention: control.attention }),
};

describe('planted leaks', () => {
  it.each(Object.keys(LEAKS))('is caught: %s', (name) => {
    const leak = LEAKS[name];
    const differs = shown(SMALL, leak) !== shown(LARGE, leak);
    const canary = SECRETS.some((secret) => shown(LARGE, leak).includes(secret));
    expect(differs || canary).toBe(true);
  });
});
