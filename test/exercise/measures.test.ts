/**
 * Aim: a measure in the field is on record, known to those who are told and to nobody else, changes nothing in
 * the world, and waits until facilitators say what comes of it; and a refusal for want of competence says
 * who may.
 */
import { describe, expect, it } from 'vitest';
import { afterAction } from '../../sim-core/after-action/index.ts';
import { ATTEMPT_BODY } from '../../exercise-server/protocol/attempt.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { MEASURE_KINDS } from '../../sim-core/exercise/act.ts';
import type { MeasureKind, SeatAct } from '../../sim-core/exercise/act.ts';
import type { Verdict } from '../../sim-core/exercise/attempt.ts';
import { createGroup, literalReplay } from '../../sim-core/exercise/index.ts';
import { MEASURES } from '../../sim-core/exercise/measures.ts';
import { MEASURE_WORDS, REASONS, whoMay } from '../../sim-core/text/index.ts';
import { FIRES, injectOf, inputOf, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';

const said = (words: string) => ({ zh: `${words}（中）`, en: words });
const SETTING = {
  world: FIRES,
  mechanisms: MECHANISMS,
  definition: {
    seats: [
      {
        department: 'east-office',
        rank: 1,
        merges: ['east-ecology'],
        briefing: said('east'),
        firstThings: [],
      },
    ],
    msel: [
      injectOf({
        id: 'call',
        to: ['east-office'],
        facts: ['blaze'],
        atMs: 90 * MINUTE,
        expectedAction: said('set up a headquarters'),
      }),
    ],
  },
};

/** Two hours in: east has seen its blaze, west knows of none. */
function game(): Played {
  const played = play(SETTING);
  for (const id of ['east-office', 'east-fire', 'east-ecology', 'west-office', 'area-office']) {
    played.seat(id, id);
  }
  played.attempt({ kind: 'start' });
  played.to(2 * HOUR);
  return played;
}

const order = (
  measure: MeasureKind,
  more: Partial<Extract<SeatAct, { kind: 'measure' }>> = {},
): SeatAct => ({
  kind: 'measure',
  measure,
  on: true,
  incident: 'blaze',
  place: null,
  to: [],
  note: 'at once',
  ...more,
});
const HEADQUARTERS = 'east-office:scene-headquarters:blaze:1';

function ruleOn(played: Played, measure: string, works: boolean, text: string): Verdict {
  const ruling = { kind: 'rule-measure', measure, works, text } as const;
  return played.attempt({ kind: 'adjudicate', ruling, why: 'the plan says so' });
}

const lastMail = (played: Played, department: string) =>
  Object.values(played.seen(department).inbox).at(-1);

describe('a measure in the field', () => {
  it('is recorded, and whoever orders it is told that control decides its effect', () => {
    const played = game();
    const verdict = played.act('east-office', order('scene-headquarters'));
    expect(verdict).toMatchObject({ ok: true, reason: 'control-decides', made: [HEADQUARTERS] });
    expect(REASONS['control-decides'].zh).toContain('导调裁定');
    const seen = played.seen('east-office');
    expect(seen.measures[HEADQUARTERS]).toMatchObject({
      measure: 'scene-headquarters',
      orderedMs: 2 * HOUR,
      ruling: null,
    });
    expect(Object.values(seen.log)).toMatchObject([{ reason: 'control-decides' }]);
  });

  it('is known within a call to those who must be told or are named, and to nobody else', () => {
    const played = game();
    played.act('east-office', order('scene-headquarters'));
    played.to(2 * HOUR + 3 * MINUTE);
    for (const told of ['area-office', 'east-fire', 'east-ecology']) {
      expect(lastMail(played, told)).toMatchObject({
        kind: 'message',
        from: 'east-office',
        channel: 'phone',
        text: 'at once',
        title: { en: 'Sets up an on-scene headquarters: the blaze' },
        fact: { incident: 'blaze' },
      });
    }
    expect(played.seen('west-office').beliefs).not.toHaveProperty('blaze');
    expect(JSON.stringify(played.seen('west-office'))).not.toContain('Sets up');
    expect(played.seen('east-fire').measures).toEqual({});
    played.act('east-office', order('tow', { to: ['west-office'] }));
    played.act('east-office', order('dam', { to: ['west-office'] }));
    played.to(2 * HOUR + 6 * MINUTE);
    expect(played.seen('west-office').beliefs).toHaveProperty('blaze');
  });

  it('changes nothing in the world', () => {
    const [ordered, left] = [game(), game()];
    for (const measure of ['scene-headquarters', 'dam', 'cut-source'] as const) {
      expect(ordered.act('east-office', order(measure)).ok).toBe(true);
    }
    const worldOf = (one: Played) => {
      const { truth, units, levels } = one.control();
      // Who knows does change: they were told.
      const incidents = Object.values(truth).map(({ severity, need, harm }) => [
        severity,
        need,
        harm,
      ]);
      return { incidents, units, levels };
    };
    expect(worldOf(ordered)).toEqual(worldOf(left));
  });

  it('waits in the facilitators’ queue until they rule, and the desk alone is told', () => {
    const played = game();
    played.act('east-office', order('scene-headquarters'));
    const queued = () => Object.values(played.control().attention).map(({ kind }) => kind);
    expect(queued()).toContain('measure');
    expect(played.control().measures).toHaveProperty([HEADQUARTERS]);
    expect(ruleOn(played, HEADQUARTERS, true, 'it stands at the school').ok).toBe(true);
    expect(queued()).not.toContain('measure');
    expect(lastMail(played, 'east-office')).toMatchObject({
      kind: 'answer',
      from: { en: 'Control' },
      title: { en: 'On-scene headquarters: it works' },
      text: 'it stands at the school',
    });
    expect(played.seen('east-office').measures[HEADQUARTERS].ruling).toMatchObject({ works: true });
    expect(JSON.stringify(played.seen('east-fire'))).not.toContain('it stands at the school');
    expect(ruleOn(played, HEADQUARTERS, false, '')).toMatchObject({ reason: 'refused.already-so' });
    expect(ruleOn(played, 'x', false, '')).toMatchObject({ reason: 'refused.unknown-measure' });
  });

  it('is ended by the desk that ordered it, which tells the same bodies; once each', () => {
    const played = game();
    const headquarters = (on: boolean) =>
      played.act('east-office', order('scene-headquarters', { on }));
    expect(headquarters(false)).toMatchObject({ reason: 'refused.measure-not-in-force' });
    headquarters(true);
    expect(headquarters(true)).toMatchObject({ reason: 'refused.already-so' });
    played.to(3 * HOUR);
    expect(headquarters(false)).toMatchObject({ ok: true, reason: null });
    expect(played.seen('east-office').measures[HEADQUARTERS].endedMs).toBe(3 * HOUR);
    expect(Object.keys(played.control().attention)).not.toContain(
      `measure:east-office:${HEADQUARTERS}`,
    );
    played.to(3 * HOUR + 3 * MINUTE);
    expect(lastMail(played, 'east-fire')?.title?.en).toMatch(/^Dissolves/);
    expect(headquarters(true)).toMatchObject({ made: [HEADQUARTERS.replace(':1', ':2')] });
  });

  it('that a scenario computes for the desk as a protection is taken there', () => {
    const played = game();
    const verdict = played.act('east-office', order('evacuate'));
    expect(verdict).toMatchObject({ ok: false, reason: 'refused.measure-is-computed' });
  });

  it('counts as what an inject called for, and stands among the findings and in the report', () => {
    const played = game();
    const { receipts } = played.control().msel['call'];
    expect(receipts['east-office'].actedMs).toBeNull();
    played.act('east-office', order('scene-headquarters'));
    expect(played.control().msel['call']).toMatchObject({
      state: 'completed',
      receipts: { 'east-office': { actedMs: 2 * HOUR } },
    });
    const words = () =>
      Object.values(played.control().findings).find(({ kind }) => kind === 'measure')?.words.en;
    expect(words()).toContain('control has not ruled');
    ruleOn(played, HEADQUARTERS, false, 'no radio there');
    expect(words()).toContain('it does not work');
    played.attempt({ kind: 'end' });
    const { timeline } = afterAction(inputOf(SETTING), played.log);
    const told = timeline.map(({ text }) => text.en);
    expect(told).toContain('Sets up an on-scene headquarters (“the blaze”)');
    expect(told).toContain(
      'Ruling: “On-scene headquarters” at “the blaze” does not work (the plan says so)',
    );
  });

  it('comes over the wire, and is the same when the log is run again or put under another mechanism', () => {
    const played = game();
    const act = order('scene-headquarters');
    const ruling = { kind: 'rule-measure', measure: HEADQUARTERS, works: true, text: '' };
    for (const body of [
      { kind: 'act', department: 'east-office', act, thinkWallMs: null, simulated: false },
      { kind: 'adjudicate', ruling, why: 'so' },
    ]) {
      expect(ATTEMPT_BODY.safeParse(body).success).toBe(true);
    }
    expect(ATTEMPT_BODY.safeParse({ kind: 'act', act: { ...act, effect: 1 } }).success).toBe(false);
    played.act('east-office', act);
    ruleOn(played, HEADQUARTERS, true, 'good');
    played.to(4 * HOUR);
    const again = createGroup(inputOf(SETTING));
    for (const one of played.log) again.apply(one);
    expect(again.hash()).toBe(played.group.hash());
    const restored = createGroup(inputOf(SETTING));
    restored.restore(played.group.snapshot());
    expect(restored.view({ role: 'facilitator' })).toEqual(played.control());
    const { acts } = literalReplay(inputOf(SETTING), played.log, 'body');
    expect(acts).toMatchObject([{ act: 'measure', standing: 'still-possible' }]);
  });

  it.each(MEASURE_KINDS)('%s is named in both languages, and has a body and a law', (kind) => {
    for (const text of Object.values(MEASURE_WORDS[kind])) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).toMatch(/^[A-Z]/);
    }
    const { competent, basis } = MEASURES[kind];
    expect(competent.length).toBeGreaterThan(0);
    expect(basis.title.zh).toMatch(/^《/);
    // What was not read in a published text says so.
    expect(basis.article === null).toBe(basis.quality === 'assumed');
  });
});

describe('an act outside a body’s competence', () => {
  const titleOf = (id: string): string => `<${id}>`;
  const words = (verdict: Verdict, language: 'zh' | 'en'): string =>
    verdict.ok ? '' : whoMay(language, verdict.reason, verdict.competent ?? [], titleOf);

  it('is refused with who may, at which seat, how it is reached, and what to do instead', () => {
    const played = game();
    const verdict = played.act('east-fire', order('stop-production'));
    expect(verdict).toMatchObject({
      ok: false,
      reason: 'refused.not-competent',
      competent: [
        { department: 'east-office', seat: 'east-office', line: 'internal' },
        { department: 'east-ecology', seat: 'east-office', line: 'internal' },
      ],
    });
    expect(words(verdict, 'en')).toBe(
      'Who may: <east-office> (a seat; by telephone or letter); <east-ecology> (at the seat of <east-office>; by telephone or letter). This desk may ask the competent body to act, or report upward; a notice or a call is always open.',
    );
    expect(words(verdict, 'zh')).toMatch(
      /^有权办理的是<east-office>（有席位，电话，或函、商请）、/,
    );
  });

  it('names those of the other place for a measure, help or units there', () => {
    const played = game();
    played.act('east-fire', order('cut-source'));
    const there = played.act('east-office', order('dam', { place: 'west' }));
    expect(there).toMatchObject({
      reason: 'refused.not-own-place',
      competent: [{ department: 'west-office', seat: null, line: 'across' }],
    });
    expect(words(there, 'zh')).toContain('无席位');
    const send = {
      kind: 'dispatch',
      owner: 'west-fire',
      incident: 'blaze',
      capability: 'rescue',
      amount: 1,
    } as const;
    expect(played.act('east-office', send)).toMatchObject({
      reason: 'refused.not-own-units',
      competent: [{ department: 'west-office' }, { department: 'west-fire' }],
    });
  });

  it.each([
    { kind: 'declare', level: 3 },
    { kind: 'warn', incident: 'blaze', colour: 'red', text: '' },
    { kind: 'pay', to: 'west-office', yuan: 1, note: '' },
    { kind: 'protect', protection: 'open-shelter', on: true },
  ] as const)('of kind $kind names the lead of the place, also before it is tried', (act) => {
    const played = game();
    const lead = { department: 'east-office', seat: 'east-office', line: 'internal' };
    const refusal = { reason: 'refused.not-competent', competent: [lead] };
    expect(played.act('east-fire', act)).toMatchObject(refusal);
    expect(played.seen('east-fire').options[act.kind]).toMatchObject({
      standing: 'impossible',
      competent: [lead],
    });
  });

  it('is answered alike for a protection of another body and for one that does not exist', () => {
    const played = game();
    const take = (protection: string) =>
      played.act('west-office', { kind: 'protect', protection, on: true });
    expect(take('open-shelter')).toEqual(take('no-such-thing'));
  });

  it('never bars a notice, a report or a call', () => {
    const { options } = game().seen('east-fire');
    for (const act of ['notify', 'report', 'message', 'told'] as const) {
      expect(options[act].standing).toBe('under');
    }
  });
});
