/** Aim: what the screens work out for themselves: folding, names, times, forms, steps, urgency, figures. */
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../exercise-server/protocol/pack.ts';
import type { CaseEntry, InboxEntry, LogEntry } from '../../sim-core/exercise/entries.ts';
import type { InjectEntry } from '../../sim-core/exercise/control-entries.ts';
import { channelDelay } from '../../web/parts/acts/delay.ts';
import { missingFields, readerOf } from '../../web/parts/acts/fields.ts';
import { ACT_FORMS } from '../../web/parts/acts/forms.ts';
import { stepOf } from '../../web/parts/cases/steps.ts';
import { urgencyOf } from '../../web/parts/msel/groups.ts';
import { ticksOf } from '../../web/parts/waterfall/scale.ts';
import { isOpen } from '../../web/parts/inbox/sender.ts';
import { figuresOf } from '../../web/screens/desk/figures.ts';
import { practiceSource } from '../../web/screens/practice/practice-source.ts';
import { BLANK, PRACTICE_VIEW } from '../../web/screens/practice/stage.ts';
import { fold } from '../../web/stores/fold.ts';
import { languageOf } from '../../web/text/language.ts';
import { digitsIn } from '../../web/text/numerals.ts';
import { speaker } from '../../web/text/say.ts';
import {
  calendarDay,
  hourOf,
  leftInWords,
  leftOnClock,
  moment,
  span,
  storyTime,
} from '../../web/text/time.ts';
import { trackTitle } from '../../web/text/tracks.ts';
import { readShelf } from '../../exercise-server/batch/shelf.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('folding records into a view', () => {
  it('sets and removes entries and leaves other sections the same object', () => {
    const view = { inbox: { a: 1, b: 2 }, units: { u: 1 } };
    const next = fold(view, [
      ['inbox', 'a', null],
      ['inbox', 'c', 3],
      ['log', 'l', 1],
    ]);
    expect(next).toEqual({ inbox: { b: 2, c: 3 }, units: { u: 1 }, log: { l: 1 } });
    expect(next['units']).toBe(view.units);
    expect(fold(view, [])).toBe(view);
  });
});

describe('words and numbers', () => {
  it('reads full-width digits and drops what is none', () => {
    expect(digitsIn('４８２ ９1-3')).toBe('482913');
  });

  it('says one of a thing in the singular, and no other number', () => {
    const say = speaker('en');
    expect([0, 1, 2, 21].map((count) => say('truth.known', { count }))).toEqual([
      'known to 0 departments',
      'known to 1 department',
      'known to 2 departments',
      'known to 21 departments',
    ]);
    expect(say('desk.map-label', { places: 12, facts: 1 })).toBe(
      'Schematic of 12 places with 1 known incident',
    );
  });

  it('takes the language that a browser prefers, Chinese when it says neither', () => {
    expect(languageOf(['fr', 'en-GB', 'zh'])).toBe('en');
    expect(languageOf(['zh-Hans-CN', 'en'])).toBe('zh');
    expect(languageOf(['fr'])).toBe('zh');
  });

  it('says story time by day, and lengths in the two largest units', () => {
    expect(hourOf(27 * HOUR + 5 * MINUTE)).toBe('03:05');
    expect(storyTime('zh', 27 * HOUR)).toBe('第2天 03:00');
    expect(storyTime('en', 3 * HOUR)).toBe('03:00');
    expect(span('en', 200 * MINUTE)).toBe('3 h 20 min');
    expect(span('zh', 45_000)).toBe('45 秒');
  });

  it('says a moment of real time by the clock of the reader', () => {
    const late = new Date(2026, 10, 30, 0, 5).getTime();
    expect(moment(late)).toBe('2026-11-30 00:05');
    expect(calendarDay(late)).toBe('2026-11-30');
  });

  it('says what is left until a sitting: ticking in its last hour, and in words to the minute', () => {
    expect(leftOnClock('en', 3 * HOUR + 20 * MINUTE)).toBe('3 h 20 min');
    expect(leftOnClock('zh', HOUR)).toBe('1 小时');
    expect(leftOnClock('en', HOUR - 1)).toBe('60:00');
    expect(leftOnClock('zh', 65_001)).toBe('1:06');
    expect(leftInWords('en', 65_001)).toBe('1 min');
    expect(leftInWords('zh', 59 * MINUTE)).toBe('59 分钟');
    expect(leftInWords('en', MINUTE - 1)).toBeNull();
  });

  it('carries infinities through a file', () => {
    const value = { desks: Infinity, low: -Infinity, name: 'a', list: [1, null] };
    expect(unpack(pack(value))).toEqual(value);
  });
});

describe('forms', () => {
  it('say what is missing and build the act that travels', () => {
    const form = ACT_FORMS.notify;
    if (form === undefined) throw new Error('no form for a notice');
    expect(missingFields(form, { channel: 'phone' })).toEqual(['field.incident', 'field.to']);
    const values = { incident: 'spill', to: ['qingpu'], channel: 'phone', note: ' 请注意 ' };
    expect(missingFields(form, values)).toEqual([]);
    expect(form.build(readerOf(values))).toEqual({
      kind: 'notify',
      incident: 'spill',
      to: ['qingpu'],
      channel: 'phone',
      note: '请注意',
    });
  });

  it('have keys of their own', () => {
    const keys = Object.values(ACT_FORMS).flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => 'jkae123?'.includes(key))).toEqual([]);
  });

  it('tell the delay of a channel from nothing but the own inbox', () => {
    const item = (tookMs: number): InboxEntry => ({
      ...BLANK,
      channel: 'letter',
      deliveredMs: tookMs,
    });
    expect(channelDelay([item(10), item(30)], 'letter')).toEqual({ meanMs: 20, count: 2 });
    expect(channelDelay([item(10)], 'phone')).toBeNull();
  });
});

describe('lists', () => {
  const entry: CaseEntry = {
    incident: 'spill',
    jurisdiction: 'a',
    capability: 'pumping',
    quantity: 3,
    requestedMs: 0,
    status: 'voting',
    holder: null,
    promised: 0,
    arrived: 0,
  };

  it('put a case where papers, promises and arrivals have brought it', () => {
    expect(stepOf(entry)).toBe('deliberated');
    expect(stepOf({ ...entry, promised: 1 })).toBe('promised');
    expect(stepOf({ ...entry, promised: 3, arrived: 2 })).toBe('arrived');
    expect(stepOf({ ...entry, status: 'unheard-of' })).toBe('requested');
  });

  it('group injects by urgency', () => {
    const inject = { state: 'approved', atMs: HOUR } as InjectEntry;
    expect(urgencyOf(inject, 0, false)).toBe('later');
    expect(urgencyOf(inject, 40 * MINUTE, false)).toBe('soon');
    expect(urgencyOf(inject, HOUR, false)).toBe('ready');
    expect(urgencyOf({ ...inject, atMs: null }, 0, true)).toBe('ready');
    expect(urgencyOf({ ...inject, state: 'skipped' }, HOUR, true)).toBe('done');
  });

  it('divide an axis at round times into few parts', () => {
    expect(ticksOf(10 * MINUTE, 130 * MINUTE)).toEqual(
      [15, 30, 45, 60, 75, 90, 105, 120].map((m) => m * MINUTE),
    );
    expect(ticksOf(0, 72 * HOUR).length).toBeLessThanOrEqual(9);
  });

  it('count what a person received and decided', () => {
    const log = (kind: 'note' | 'declare', standing: LogEntry['standing']): LogEntry => ({
      atMs: 0,
      act: kind === 'note' ? { kind, text: 'x' } : { kind, level: 4 },
      department: 'me',
      by: 'me',
      simulated: false,
      standing,
      reason: null,
      awaitsFacilitators: false,
    });
    // A recap comes from nobody: it was received from no one, and asks for no word.
    const recap: InboxEntry = { ...BLANK, kind: 'recap', from: '', readMs: 5000 };
    const read = [
      { ...BLANK, readMs: 10, acknowledgedMs: 12 },
      { ...BLANK, readMs: 30 },
    ];
    const inbox = [...read, BLANK, recap];
    expect(inbox.filter(isOpen)).toEqual([{ ...BLANK, readMs: 30 }, BLANK]);
    expect(
      figuresOf(inbox, [log('note', 'under'), log('declare', 'outside'), log('declare', 'under')]),
    ).toEqual({ decisions: 2, outside: 1, received: 3, acknowledged: 1, readingMs: 20 });
  });
});

describe('the desk to practise at', () => {
  it('takes an act, logs it and keeps the place that a view has', async () => {
    const source = practiceSource();
    let view: unknown = null;
    source.open({
      link: () => undefined,
      stage: () => undefined,
      full: (message) => (view = message.view),
      records: ({ records }) => (view = fold(view as typeof PRACTICE_VIEW as never, records)),
      presence: () => undefined,
      held: () => undefined,
      trouble: () => undefined,
    });
    const answer = await source.attempt({
      id: '1',
      body: {
        kind: 'act',
        department: 'me',
        act: { kind: 'acknowledge', item: 'welcome' },
        thinkWallMs: 5,
        simulated: false,
      },
    });
    source.close();
    expect(answer).toMatchObject({ verdict: { ok: true } });
    const seat = view as typeof PRACTICE_VIEW;
    expect(seat.inbox['welcome']?.acknowledgedMs).not.toBeNull();
    expect(seat.beliefs).toEqual(PRACTICE_VIEW.beliefs);
  });
});

describe('tracks', () => {
  it('of every shipped drill have a name in both languages; another is called as it is written', () => {
    const tracks = readShelf('scenarios').flatMap(({ text }) =>
      [...text.matchAll(/^\s*(?:- )?track: ([\w-]+)\s*$/gm)].flatMap(([, track]) => track ?? []),
    );
    expect(new Set(tracks).size).toBeGreaterThan(30);
    for (const track of tracks) {
      expect(trackTitle('zh', track)).toMatch(/\p{Script=Han}/u);
      expect(trackTitle('en', track)).not.toBe('');
    }
    expect(trackTitle('zh', 'constructor')).toBe('constructor');
  });
});
