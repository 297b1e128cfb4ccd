/** Aim: a report is filled in with what its desk holds, and with nothing that it does not. */
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { NOT_KNOWN, prefill, REPORT_ITEMS } from '../../sim-core/exercise/index.ts';
import { FIRES, MECHANISMS, play } from '../kit/exercise.ts';
import type { Played } from '../kit/exercise.ts';

const INTAKE = {
  ...FIRES,
  protections: [
    {
      id: 'shut-intake',
      owner: 'east-office',
      incident: 'blaze',
      protection: 'shelter',
      act: 'close-intake',
    },
  ],
};

function game(): Played {
  const played = play({ world: INTAKE, mechanisms: MECHANISMS });
  for (const id of ['east-office', 'west-office']) played.seat(id, id);
  played.attempt({ kind: 'start' });
  played.to(2 * HOUR);
  return played;
}

const filled = (played: Played, form: keyof typeof REPORT_ITEMS, language: 'zh' | 'en' = 'en') => {
  const items = prefill(played.seen('east-office'), form, 'blaze', (id) => ({ zh: id, en: id }));
  return Object.fromEntries(Object.entries(items).map(([id, text]) => [id, text[language]]));
};

describe('a report', () => {
  it('has what the desk did, with the time, and how its intakes stand', () => {
    const played = game();
    expect(filled(played, 'initial')).toMatchObject({
      measures: NOT_KNOWN.en,
      sensitive: 'the shut-intake: not taken',
    });
    played.act('east-office', { kind: 'declare', level: 3 });
    played.act('east-office', { kind: 'warn', incident: 'blaze', colour: 'orange', text: '' });
    const measure = 'monitoring-points';
    played.act('east-office', {
      kind: 'measure',
      measure,
      on: true,
      incident: 'blaze',
      place: null,
      to: [],
      note: '',
    });
    played.act('east-office', { kind: 'protect', protection: 'shut-intake', on: true });
    const items = filled(played, 'initial');
    expect(items['measures']).toMatch(
      /response at level Ⅲ; .*orange warning; .*Sets up emergency monitoring points; .*the shut-intake$/,
    );
    expect(items['measures']).toContain('02:00');
    expect(items['monitoring']).toMatch(/^monitoring points are set up/);
    expect(filled(played, 'initial', 'zh')['measures']).toMatch(/Ⅲ级应急响应.*发布橙色预警/);
    expect(items['sensitive']).toBe('the shut-intake: under way');
    expect(filled(played, 'final')['remaining']).toContain('measures in force: 1');
  });

  it('says when and from whom it was known, what is needed, and how it goes against earlier news', () => {
    const played = game();
    played.seat('east-fire', 'east-fire');
    played.act('east-fire', {
      kind: 'told',
      way: 'phone',
      with: 'east-office',
      incidents: ['blaze'],
      note: '',
    });
    const items = filled(played, 'initial');
    expect(items['course']).toMatch(/^from .*as of .*known at .*reports so far/);
    expect(items['next']).toBe('needed there: 6 × rescue');
    expect(items['trend']).toMatch(/as of/);
  });

  it('says what was asked for, promised and arrived, of each thing apart, and who is at work', () => {
    const played = game();
    const what = { incident: 'blaze', note: '' } as const;
    played.act('east-office', { kind: 'request', capability: 'rescue', amount: 2, ...what });
    played.act('east-office', { kind: 'request', capability: 'pumping', amount: 3, ...what });
    const items = filled(played, 'follow-up');
    expect(items['help']).toBe(
      'rescue: asked for 2, promised 0, arrived 0; pumping: asked for 3, promised 0, arrived 0',
    );
    expect(items['progress']).toBe(
      'units at work: 4, on their way: 0; 02:00 asked for 2 × rescue; 02:00 asked for 3 × pumping',
    );
    played.to(3 * HOUR + 30 * MINUTE);
    expect(filled(played, 'final')['remaining']).toMatch(/units not home: [1-9].*requests not met/);
  });

  it('leaves to people what no belief of the model holds', () => {
    const played = game();
    for (const id of ['substance', 'monitoring', 'harm']) {
      expect(filled(played, 'initial')[id]).toBe(NOT_KNOWN.en);
    }
    expect(filled(played, 'final')['latent']).toBe(NOT_KNOWN.en);
    const nothing = prefill(played.seen('west-office'), 'initial', 'blaze', (id) => ({
      zh: id,
      en: id,
    }));
    expect(Object.values(nothing)).toEqual(REPORT_ITEMS.initial.map(() => NOT_KNOWN));
  });
});
