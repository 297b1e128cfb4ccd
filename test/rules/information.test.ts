/**
 * Aim: who is told of an incident across the border, how, and what carries the notice when a
 * platform is down, for each option of information.
 */
import { describe, expect, it } from 'vitest';
import { constant } from '../../sim-core/base/distribution.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { Parameters } from '../../sim-core/model/mechanism.ts';
import { untilBulletin } from '../../sim-core/rules/mechanism/information/bulletin.ts';
import { allOptions } from '../kit/mechanism.ts';
import { frozen } from './frozen.ts';

const PEER = constant(1440 * MINUTE);
const OWN = constant(30 * MINUTE);

interface Told {
  readonly to: string;
  readonly delay: 'peer' | 'own';
  readonly via: string;
  readonly pulled: boolean;
  readonly loss: number;
}

/** What a department's share or fallback answers, by names, with the two delays told apart. */
function toldBy(
  option: string,
  changed: Parameters,
  from: string,
  incident: string,
  hook: 'share' | 'fallback' = 'share',
): readonly Told[] {
  const {
    world,
    hooks,
    nameOf,
    department,
    incident: indexOf,
  } = frozen({
    information: [option, { peerNotice: PEER, loss: 0.02, ...changed }],
  });
  const notice = { from: department(from), incident: indexOf(incident) };
  return hooks.information[hook](world, notice).map(({ to, delay, via, pulled, loss }) => ({
    to: nameOf(to),
    delay: delay === PEER ? 'peer' : 'own',
    via: nameOf(via),
    pulled,
    loss,
  }));
}
const peer = (to: string): Told => ({ to, delay: 'peer', via: 'nobody', pulled: true, loss: 0.02 });
const own = (to: string): Told => ({ to, delay: 'own', via: 'nobody', pulled: false, loss: 0.02 });

/** Outside hill: decisive desks, leads of threatened places, owners of protections that it prompts. */
const CONCERNED = ['basin', 'coast-ecology', 'coast-office', 'coast-waterworks', 'inland-office'];

describe("'vertical'", () => {
  it('gives each department concerned the statutory notice and nothing faster', () => {
    expect(toldBy('vertical', {}, 'hill-office', 'leak-hill')).toEqual(CONCERNED.map(peer));
  });

  it('never tells departments of its own place across', () => {
    const told = toldBy('vertical', {}, 'hill-office', 'leak-hill').map(({ to }) => to);
    expect(told).not.toContain('hill-fire');
  });
});

describe("'liaison'", () => {
  it('has the officers tell leads and bodies above the members; others wait for the statute', () => {
    expect(toldBy('liaison', { notice: OWN }, 'hill-office', 'leak-hill')).toEqual([
      own('basin'),
      own('coast-office'),
      peer('inland-office'),
    ]);
  });

  it('tells every department concerned in the area when that was agreed', () => {
    const changed = { notice: OWN, audience: 'concerned' };
    expect(toldBy('liaison', changed, 'hill-office', 'leak-hill')).toEqual([
      ...CONCERNED.slice(0, 4).map(own),
      peer('inland-office'),
    ]);
  });

  it('counts a town lead of a member among the leads', () => {
    const told = toldBy('liaison', { notice: OWN }, 'plain-office', 'leak-plain');
    expect(told).toEqual([own('village-office')]);
  });
});

describe("'mesh'", () => {
  it('has everybody concerned in the area told directly, exempt from vertical pull', () => {
    expect(toldBy('mesh', { notice: OWN }, 'hill-ecology', 'leak-hill')).toEqual([
      ...CONCERNED.slice(0, 4).map(own),
      peer('inland-office'),
    ]);
  });
});

describe("'hub'", () => {
  const changed = { delay: OWN };

  it('posts to the platform for the area and gives statutory notice outside it', () => {
    const posted = CONCERNED.slice(0, 4).map((to) => ({ ...own(to), via: 'platform', loss: 0 }));
    expect(toldBy('hub', changed, 'hill-office', 'leak-hill')).toEqual([
      ...posted,
      peer('inland-office'),
    ]);
  });

  it('is closed to those outside the area, who give statutory notice', () => {
    const told = toldBy('hub', changed, 'inland-office', 'leak-plain');
    expect(told.map(({ to }) => to)).toEqual(['coast-ecology', 'plain-office', 'village-office']);
    expect(told).toEqual(told.map(({ to }) => peer(to)));
  });

  it('falls back, when it is down, to the statutory notice for whom it would have shown it', () => {
    const told = toldBy('hub', changed, 'hill-office', 'leak-hill', 'fallback');
    expect(told).toEqual(CONCERNED.slice(0, 4).map(peer));
  });

  it('adds one platform seat whose desks and service are its parameters', () => {
    const service = constant(4 * MINUTE);
    const { hooks } = frozen({ information: ['hub', { desks: 2, service }] });
    expect(hooks.information.seats).toMatchObject([
      { id: 'platform', function: 'platform', desks: 2, handling: service },
    ]);
  });

  it('stands beside a coordination body without mixing the two up', () => {
    const { world, hooks, nameOf, department, incident } = frozen({
      organisation: 'body',
      information: 'hub',
    });
    const notice = { from: department('hill-office'), incident: incident('leak-hill') };
    const [first] = hooks.information.share(world, notice);
    expect(nameOf(first.via)).toBe('platform');
    expect(nameOf(hooks.organisation.residualOwner(world, 0))).toBe('coordination-body');
  });
});

describe("'hub' in an outage", () => {
  it('has liaison officers carry the notice, or nobody, as agreed', () => {
    const carried = (fallback: string) =>
      toldBy('hub', { fallback, notice: OWN }, 'hill-office', 'leak-hill', 'fallback');
    expect(carried('liaison')).toEqual(CONCERNED.slice(0, 4).map(own));
    expect(carried('none')).toEqual([]);
  });

  it('tells nobody twice: who has had the notice beside the posting is not among those it answers for', () => {
    for (const fallback of ['vertical', 'liaison', 'none']) {
      const told = (hook: 'share' | 'fallback') =>
        toldBy('hub', { fallback }, 'hill-office', 'leak-hill', hook);
      const besides = told('share').filter(({ via }) => via === 'nobody');
      const all = [...besides, ...told('fallback')].map(({ to }) => to);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe("'bulletin'", () => {
  const HOURS_8 = { every: constant(8 * HOUR), closing: constant(HOUR) };

  it('tells everybody concerned in the area at its next hour, and others by statute', () => {
    const told = toldBy('bulletin', HOURS_8, 'hill-office', 'leak-hill');
    expect(told).toEqual([...CONCERNED.slice(0, 4).map(own), peer('inland-office')]);
  });

  it('leaves to the next bulletin what comes after it has closed', () => {
    const after = (hours: number): number => untilBulletin(hours * HOUR, 8 * HOUR, HOUR) / HOUR;
    expect([1, 6.5, 7, 7.5, 8].map(after)).toEqual([7, 1.5, 1, 8.5, 8]);
    const { world, hooks, state, department, incident } = frozen({
      information: ['bulletin', HOURS_8],
    });
    state.now = 3 * HOUR;
    const notice = { from: department('hill-office'), incident: incident('leak-hill') };
    expect(hooks.information.share(world, notice)[0]?.delay).toEqual(constant(5 * HOUR));
  });

  it('appears at once when neutral', () => {
    expect([0, 5 * MINUTE].map((now) => untilBulletin(now, 0, 0))).toEqual([0, 0]);
  });
});

describe("'paired'", () => {
  it('is one call between partners, in whichever direction they are paired', () => {
    const told = (partners: number) =>
      toldBy('paired', { partners, notice: OWN }, 'hill-office', 'leak-hill');
    // The nearest of hill and of coast is plain; hill and coast are no partners.
    expect(told(1)).toEqual([own('basin'), ...CONCERNED.slice(1).map(peer)]);
    expect(told(2)).toEqual([...CONCERNED.slice(0, 4).map(own), peer('inland-office')]);
    const near = toldBy('paired', { partners: 1, notice: OWN }, 'plain-office', 'leak-plain');
    expect(near).toEqual([own('coast-ecology'), own('village-office')]);
  });
});

describe('leads', () => {
  const leadsOf = (changed: Parameters) =>
    frozen({ information: ['liaison', changed] }).hooks.information.followUp;

  it('are left to themselves unless they are verified or answered', () => {
    expect(leadsOf({})).toBeNull();
    const times = { followUp: constant(9 * MINUTE), due: constant(HOUR) };
    expect(leadsOf({ ...times, verify: true })).toEqual({
      verify: true,
      feedback: false,
      contact: constant(9 * MINUTE),
      dueMs: HOUR,
    });
    expect(leadsOf({ ...times, feedback: true })).toMatchObject({ verify: false, feedback: true });
  });
});

describe('every information option', () => {
  const ids = allOptions()
    .filter(([dimension]) => dimension === 'information')
    .map(([, id]) => id);

  it('is known to this test', () => {
    expect([...ids].sort()).toEqual(['bulletin', 'hub', 'liaison', 'mesh', 'paired', 'vertical']);
  });

  it.each(ids)('of kind %s tells nobody twice and never the teller', (id) => {
    for (const from of ['coast-office', 'hill-office', 'hill-ecology', 'plain-office', 'basin']) {
      for (const incident of ['leak-hill', 'leak-inland', 'leak-plain', 'river-coast']) {
        const told = toldBy(id, {}, from, incident).map(({ to }) => to);
        expect(new Set(told).size).toBe(told.length);
        expect(told).not.toContain(from);
      }
    }
  });

  it.each(ids)('of kind %s may distort, verify and feed back', (id) => {
    const { hooks } = frozen({ information: [id, { distortion: 0.2, verify: true }] });
    expect(hooks.information.distortion).toBe(0.2);
    expect(hooks.information.followUp?.verify).toBe(true);
  });

  it.each(ids)('of kind %s repeats itself after its own interval', (id) => {
    const { hooks } = frozen({ information: [id, { every: constant(7 * HOUR) }] });
    expect(hooks.information.refreshMs).toBe(7 * HOUR);
  });

  it.each(ids)('of kind %s has an outage and a fallback only if it has a hub', (id) => {
    const { world, hooks } = frozen({ information: id });
    const told = hooks.information.fallback(world, { from: 0, incident: 0 });
    expect([hooks.information.outage > 0, told.length > 0]).toEqual([id === 'hub', id === 'hub']);
  });
});
