/**
 * Aim: of an exercise small enough to be followed by hand the report tells each thing when it was, in words,
 * and no other.
 */
import { describe, expect, it } from 'vitest';
import { afterAction } from '../../sim-core/after-action/index.ts';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import type { SeatAct } from '../../sim-core/exercise/act.ts';
import { FIRES, injectOf, inputOf, MECHANISMS, play } from '../kit/exercise.ts';

const said = (words: string) => ({ zh: `${words}（中）`, en: words });
const [territorial, meeting, body] = MECHANISMS;
const SETTING = {
  world: FIRES,
  mechanisms: [body, territorial, meeting],
  definition: {
    objectives: [
      { id: 'linkage', aim: 'run-in-mechanism' as const, title: said('run in the linkage') },
    ],
    evaluation: [
      {
        id: 'help',
        objective: 'linkage',
        capability: said('mutual aid'),
        target: said('help within two hours'),
        source: said('the plan'),
        tasks: [
          { id: 'ask', title: said('ask in time') },
          { id: 'send', title: said('send what was promised') },
          { id: 'settle', title: said('settle the bill') },
        ],
      },
    ],
    agenda: [
      {
        id: 'play',
        title: said('play'),
        story: { fromMs: 0, toMs: 6 * HOUR },
        wallMs: HOUR,
        topSpeed: 6,
        pace: 'clock' as const,
        questions: [],
      },
      {
        id: 'wash',
        title: said('hot wash'),
        story: null,
        wallMs: 15 * MINUTE,
        topSpeed: 1,
        pace: 'facilitator' as const,
        questions: [said('What went well?')],
      },
    ],
    msel: [
      injectOf({ id: 'call', to: ['west-office'], expectedAction: said('tell the neighbours') }),
    ],
  },
};
const DESKS = ['east-office', 'west-office', 'north-office'];

/** Two fires; east asks, north is asked and answers, an inject, a ruling, ratings, the end. */
function played(answer: Extract<SeatAct, { kind: 'decide' }>) {
  const drill = play(SETTING);
  for (const id of DESKS) drill.seat(id, id);
  drill.attempt({ kind: 'start' });
  drill.to(2 * HOUR + 30 * MINUTE);
  const wish = { incident: 'blaze', capability: 'rescue', amount: 2, note: '' };
  drill.act('east-office', { kind: 'request', ...wish });
  const waiting = () => Object.values(drill.seen('north-office').decisions);
  for (let at = drill.group.nowMs; waiting().length === 0 && at < 8 * HOUR; at += MINUTE) {
    drill.to(at);
  }
  const askedMs = waiting()[0].sinceMs;
  drill.to(4 * HOUR);
  drill.act('north-office', answer);
  drill.act('east-office', { kind: 'read', item: 'm1' });
  drill.attempt({ kind: 'speed', speed: 12 });
  drill.attempt({ kind: 'release-inject', inject: 'call' }, 'director', 'boss');
  drill.to(5 * HOUR);
  drill.attempt({ kind: 'pause', why: 'tea' });
  drill.attempt({ kind: 'resume' });
  const said = { department: 'west-office', incident: 'blaze' };
  drill.attempt({
    kind: 'adjudicate',
    ruling: { kind: 'set-fact', ...said },
    why: 'they were told',
  });
  drill.act('west-office', {
    kind: 'told',
    way: 'phone',
    with: 'north-office',
    incidents: ['blaze', 'bonfire'],
    note: '',
  });
  drill.attempt({ kind: 'phase', phase: 'wash' });
  drill.attempt({ kind: 'end' });
  const rate = (task: string | null, rating: 'P' | 'M' | null, text: string) =>
    drill.attempt(
      { kind: 'observe', department: 'north-office', task, rating, inject: null, text },
      'evaluator',
      'eva',
    );
  rate('ask', 'M', 'an hour and a half');
  rate('send', 'M', '');
  rate('send', 'P', 'after all');
  rate(null, null, 'good spirit');
  return { report: afterAction(inputOf(SETTING), drill.log), askedMs, drill };
}

const YES = { kind: 'decide', decision: 'd1', yes: true, amount: null, note: '' } as const;
const { report, askedMs, drill } = played(YES);

describe('the timeline', () => {
  it('tells what happened in the order in which one thing brought about another', () => {
    const lines = report.timeline.map(
      ({ atMs, kind, role, department, text }) =>
        `${atMs / MINUTE} ${kind} ${role} ${department ?? '-'}: ${text.en}`,
    );
    const sat = lines.findIndex((line) => line.includes('It was agreed'));
    expect(lines.slice(0, sat)).toEqual([
      '0 phase facilitator -: The exercise began',
      '0 phase facilitator -: The phase “play” began',
      '60 incident clock -: “the blaze” began',
      '60 report clock east-fire: Saw “the blaze” for itself',
      '60 order clock east-fire: Units turned out to “the blaze”: 4 (the rescue)',
      '65 arrival clock east-fire: Units arrived at “the blaze”: 4 (the rescue)',
      '80 report clock east-office: Heard of “the blaze” from the east-fire',
      '120 incident clock -: “the bonfire” began',
      '120 report clock west-fire: Saw “the bonfire” for itself',
      '120 order clock west-fire: Units turned out to “the bonfire”: 4 (the rescue)',
      '125 arrival clock west-fire: Units arrived at “the bonfire”: 4 (the rescue)',
      '140 report clock west-office: Heard of “the bonfire” from the west-fire',
      '150 request participant east-office: Asked for 2 × the rescue for “the blaze”',
    ]);
    expect(lines.slice(sat + 1)).toEqual([
      '240 decision participant north-office: Said yes to the request of the east-office for help over “the blaze”',
      '240 order clock north-fire: Units turned out to “the blaze”: 2 (the rescue)',
      '240 inject director -: “inject call” was put to the west-office',
      '300 pause facilitator -: The exercise was paused: tea',
      '300 pause facilitator -: The exercise went on',
      '300 ruling facilitator west-office: Ruling: was given the truth about “the blaze” (they were told)',
      '300 report clock west-office: Saw “the blaze” for itself',
      '300 message participant west-office: Told the north-office of “the blaze”, “the bonfire” by telephone',
      '300 phase facilitator -: The phase “hot wash” began',
      '300 phase facilitator -: The exercise ended',
      '300 observation evaluator north-office: The task “ask in time” was rated M: an hour and a half',
      '300 observation evaluator north-office: The task “send what was promised” was rated M',
      '300 observation evaluator north-office: The task “send what was promised” was rated P: after all',
      '300 observation evaluator north-office: Evaluators noted: good spirit',
    ]);
  });

  it('says the same in Chinese', () => {
    const zh = report.timeline.map(({ text }) => text.zh);
    expect(zh).toContain('“the blaze（中）”发生');
    expect(zh).toContain('为“the blaze（中）”请求the rescue（中）×2');
    expect(zh).toContain(
      '电话告诉the north-office（中）“the blaze（中）”、“the bonfire（中）”的情况',
    );
  });
});

describe('an act on hearsay', () => {
  it('is told as what was done, and then as off the record', () => {
    const early = play(SETTING);
    early.seat('east-office', 'east-office');
    early.attempt({ kind: 'start' });
    early.to(10 * MINUTE);
    early.act('east-office', { kind: 'protect', protection: 'open-shelter', on: true });
    const { timeline } = afterAction(inputOf(SETTING), early.log);
    expect(timeline.slice(2).map(({ kind, text }) => [kind, text.en])).toEqual([
      ['act', 'Ordered “the open-shelter”'],
      ['off-record', 'Acted on a fact that is not on record: “the open-shelter”'],
    ]);
  });
});

describe('who knew what when', () => {
  it('has the first and the last that came to know of the blaze, from whom, and who must', () => {
    const [blaze] = report.knowledge;
    expect(blaze).toMatchObject({ incident: 'blaze', beganMs: HOUR });
    expect(
      blaze.desks.map(({ department, knewMs, source, must }) => [
        department,
        (knewMs ?? NaN) / MINUTE,
        source,
        must,
      ]),
    ).toEqual([
      ['east-fire', 60, null, false],
      ['east-office', 80, 'east-fire', false],
      ['north-office', 300, 'west-office', false],
      ['west-office', 300, null, true],
    ]);
  });
});

describe('decisions', () => {
  it('has the one that was put to north, when it lay there and when it was answered', () => {
    expect(report.decisions).toEqual([
      {
        department: 'north-office',
        kind: 'ask',
        incident: 'blaze',
        capability: 'rescue',
        quantity: 2,
        requester: 'east-office',
        askedMs,
        state: 'answered',
        decidedMs: 4 * HOUR,
        yes: true,
        by: 'people',
        standing: 'under',
      },
    ]);
  });

  it('says otherwise of another answer: one act changed changes the report', () => {
    const { report: other } = played({ ...YES, yes: false });
    expect(other.hash).not.toBe(report.hash);
    expect(other.decisions[0]).toMatchObject({
      decidedMs: 4 * HOUR,
      yes: false,
      standing: 'outside',
    });
    const no = other.timeline.find(({ kind }) => kind === 'outside');
    expect(no?.text.en).toBe(
      'Said no to the request of the east-office for help over “the blaze”. Outside the agreement: The agreement or a superior’s order calls for help: a refusal is possible, outside it',
    );
  });

  it('says who answered when nobody sat there any more', () => {
    const left = play(SETTING);
    for (const id of DESKS) left.seat(id, id);
    left.attempt({ kind: 'start' });
    left.to(2 * HOUR + 30 * MINUTE);
    const wish = { incident: 'blaze', capability: 'rescue', amount: 2, note: '' };
    left.act('east-office', { kind: 'request', ...wish });
    left.to(4 * HOUR);
    left.attempt({ kind: 'control', department: 'north-office', mode: 'doctrine' });
    left.to(5 * HOUR);
    const { decisions, timeline } = afterAction(inputOf(SETTING), left.log);
    expect(decisions[0]).toMatchObject({
      department: 'north-office',
      state: 'answered',
      decidedMs: 4 * HOUR,
      by: 'doctrine',
      standing: null,
    });
    const sent = timeline.some(({ department }) => department === 'north-fire');
    expect(decisions[0].yes).toBe(sent);
  });
});

describe('the evaluation', () => {
  it('has the last rating of each task, the worst of them for the target, and notes apart', () => {
    const [{ objective, capability, targets }] = report.evaluation;
    expect([objective.en, capability.en]).toEqual(['run in the linkage', 'mutual aid']);
    expect(targets[0].rating).toBe('M');
    expect(targets[0].tasks.map(({ id, rating }) => [id, rating])).toEqual([
      ['ask', 'M'],
      ['send', 'P'],
      ['settle', null],
    ]);
    expect(report.notes.map(({ text }) => text)).toEqual(['good spirit']);
  });
});

describe('the draft of improvements', () => {
  const [rated, ...found] = report.improvements;

  it('begins with what was rated M', () => {
    expect(rated).toMatchObject({
      issue: { en: 'The task “ask in time” was rated M (performed with major challenges)' },
      capability: { en: 'mutual aid' },
      departments: ['north-office'],
      from: { kind: 'rating', task: 'ask', rating: 'M' },
    });
  });

  it('goes on with the largest of each kind of finding, with its desks and what bears on it', () => {
    const lines = found.map(
      ({ issue, departments, options }) => `${issue.en} [${departments.join()}] ${options.join()}`,
    );
    expect(lines).toEqual([
      '“the blaze”: desks that must know and came to know 30 minutes late or more: 1; at most 4 h [west-office] information.hub,information.mesh',
      'the east: cases in which help had not been asked for 30 minutes after its own means were exceeded: 1; at most 90 min [east-office] law.agreement',
      'the east: requests that waited 30 minutes or more for a promise: 1; at most 90 min [east-office] organisation.body,finance.fund,law.order',
      'the east-office: incidents without an initial report within the hour: 1; at most 3.7 h [east-office] ',
      'What the inject “inject call” called for did not happen: tell the neighbours [west-office] ',
      'the west-office: incidents without an initial report within the hour: 1; at most 2.7 h [west-office] ',
    ]);
  });
});

describe('the hot wash', () => {
  it('can be read out as it stands', () => {
    expect(report.hotWash.map(({ en }) => en)).toEqual([
      '“small-world” was played to story time 05:00. Incidents: 2; desks that acted: 3; acts: 3.',
      expect.stringContaining('help was first asked for after 90 min'),
      expect.stringContaining('240 minutes after the east-fire'),
      'No decision was open at the end.',
      expect.stringMatching(/^Harm by the end: /),
      'To discuss: What went well?',
    ]);
  });
});

describe('the overview', () => {
  it('has phases as they were played, and desks with who sat there and what they did', () => {
    const { phases, seats, mechanisms, state } = report.overview;
    expect({ mechanisms, state }).toEqual({
      mechanisms: [{ id: 'body', sinceMs: 0 }],
      state: 'ended',
    });
    expect(phases.map(({ title, fromMs, toMs }) => [title.en, fromMs, toMs])).toEqual([
      ['play', 0, 5 * HOUR],
      ['hot wash', 5 * HOUR, 5 * HOUR],
    ]);
    expect(seats.map(({ department, people, acts }) => [department, people, acts])).toEqual([
      ['east-office', ['east-office'], 1],
      ['north-office', ['north-office'], 1],
      ['west-office', ['west-office'], 1],
    ]);
    expect(report.hash).toBe(drill.group.hash());
  });
});
