/**
 * Aim: of the shipped drill, played through by scripted people, the report gives what a look at the game at
 * those instants gives.
 */
import { describe, expect, it } from 'vitest';
import { afterAction } from '../../sim-core/after-action/index.ts';
import { HOUR } from '../../sim-core/base/time.ts';
import type { ControlView, SeatView } from '../../sim-core/exercise/entries.ts';
import { createGroup } from '../../sim-core/exercise/index.ts';
import { botDrill } from '../kit/bot-drill.ts';
import { shippedLibrary } from '../kit/drill.ts';

const { input, log, group } = botDrill(
  shippedLibrary(),
  'taipu-river-90',
  ['zone-as-is', 'territorial'],
  '7',
);
const report = afterAction(input, log);
const { timeline, knowledge, decisions, overview, titles } = report;
const control = group.view({ role: 'director' }) as unknown as ControlView;
const seen = (department: string) =>
  group.view({ role: 'participant', department }) as unknown as SeatView;

describe('the report of the drill of ninety minutes', () => {
  it('is of the game that was played', () => {
    expect(report.hash).toBe(group.hash());
    expect(overview).toMatchObject({ state: 'ended', endMs: 36 * HOUR, seed: '7' });
    expect(overview.phases.map(({ fromMs, toMs }) => [fromMs, toMs])).toEqual([
      [0, 0],
      [2 * HOUR, 5 * HOUR],
      [10 * HOUR, 16 * HOUR],
      [24 * HOUR, 36 * HOUR],
      [36 * HOUR, 36 * HOUR],
    ]);
  });

  it('begins the spill and its plume when they began, and names the plant as the first that knew', () => {
    const [spill] = knowledge;
    expect(spill.incident).toBe('spill');
    expect(spill.beganMs).toBe(control.truth['spill'].startedMs);
    expect(spill.desks[0]).toMatchObject({ department: 'fictional-plant', source: null });
    const began = timeline.find(
      ({ kind, incident }) => kind === 'incident' && incident === 'plume@wujiang',
    );
    expect(began).toMatchObject({ atMs: control.truth['plume@wujiang'].startedMs, role: 'clock' });
    expect(began?.text.en).toContain('brought about by “Tank leak at Lili”');
  });

  it('has each desk’s first initial report where that desk has it in its own log', () => {
    for (const { department } of overview.seats) {
      const first = Object.values(seen(department).log).find(({ act }) => act.kind === 'report');
      if (first === undefined || first.act.kind !== 'report') continue;
      const { incident } = first.act;
      expect(timeline).toContainEqual(
        expect.objectContaining({
          atMs: first.atMs,
          department,
          incident,
          role: 'participant',
          kind: first.standing === 'under' ? 'report' : 'outside',
        }),
      );
    }
  });

  it('knew of the spill at no desk before, and at that desk right then', () => {
    const spill = knowledge.find(({ incident }) => incident === 'spill');
    const known = spill?.desks.find(
      ({ department }) => department === 'wujiang-emergency-management',
    );
    const knewMs = known?.knewMs ?? NaN;
    const believes = (untilMs: number): boolean => {
      const again = createGroup(input);
      for (const one of log) {
        const { body } = one;
        if (body.kind === 'advance' && body.toMs >= untilMs) {
          again.apply({ ...one, id: 'to', body: { kind: 'advance', toMs: untilMs } });
          break;
        }
        again.apply(one);
      }
      const view = again.view({
        role: 'participant',
        department: 'wujiang-emergency-management',
      }) as unknown as SeatView;
      return Object.hasOwn(view.beliefs, 'spill');
    };
    expect(believes(knewMs - 1)).toBe(false);
    expect(believes(knewMs)).toBe(true);
  });

  it('has every answer of people and every refusal outside the agreement', () => {
    const answered = decisions.filter(({ by }) => by === 'people');
    expect(answered.length).toBeGreaterThan(8);
    for (const { department, decidedMs, incident, standing } of answered) {
      expect(timeline).toContainEqual(
        expect.objectContaining({
          atMs: decidedMs,
          department,
          incident,
          kind: standing === 'outside' ? 'outside' : 'decision',
        }),
      );
    }
    expect(answered.some(({ yes, standing }) => yes === false && standing === 'outside')).toBe(
      true,
    );
    expect(decisions.some(({ by }) => by === 'doctrine')).toBe(true);
  });

  it('tells each request once, however often it was put again, and each sitting that sat', () => {
    const { lots, sittings } = group.books().state;
    const asked = timeline.filter(({ text }) => text.en.startsWith('Asked for'));
    expect(asked).toHaveLength(lots.length);
    expect(lots.some(({ attempt }) => attempt > 0)).toBe(true);
    const sat = timeline.filter(({ text }) => text.en.startsWith('Held a sitting'));
    for (const { atMs, department } of sat) {
      expect(sittings.map(({ convenedMs }) => convenedMs)).toContain(atMs);
      expect(department).toBe('zone-executive-committee');
    }
    expect(sat.length).toBeGreaterThan(0);
  });

  it('leaves out reading, receipts and the going of the clock', () => {
    const acts = log.filter(({ body }) => body.kind === 'act');
    expect(timeline.length).toBeLessThan(400);
    const byPeople = timeline.filter(({ role }) => role === 'participant');
    expect(byPeople.length).toBeGreaterThan(100);
    expect(byPeople.length).toBeLessThan(acts.length);
    expect(byPeople.length).toBe(overview.seats.reduce((sum, { acts: own }) => sum + own, 0));
  });

  it('says every sentence in both languages, with titles and not with ids', () => {
    const ids = [...Object.keys(titles.departments), ...Object.keys(titles.incidents)].filter(
      (id) => id.includes('-'),
    );
    for (const { text } of timeline) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      for (const one of [text.zh, text.en]) {
        expect(one).not.toMatch(/[{}]/);
        for (const id of ids) expect(one).not.toContain(id);
      }
    }
  });

  it('can be read out within a minute: seven sentences, 300 characters of Chinese', () => {
    expect(report.hotWash).toHaveLength(7);
    const read = report.hotWash.map(({ zh }) => zh).join('');
    expect(read.length).toBeLessThan(400);
    expect(read).toContain('黎里储罐泄漏');
  });
});
