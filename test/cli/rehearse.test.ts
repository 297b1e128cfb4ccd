/** Aim: `rehearse` tells people and programs what an exercise will be like before anybody plays it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedFiles } from '../kit/drill.ts';
import { documentOf, liandong } from './call.ts';

const SHORT = ['rehearse', 'taipu-river-90', '--futures', '1', '--people', '6'];

describe('rehearse', () => {
  test('prints load by seat, fit to the agenda and injects that cannot bite', async () => {
    const answer = await liandong([...SHORT, '--lang', 'zh']);
    expect(answer.code).toBe(0);
    expect(answer.out).toContain('太浦河 90 分钟桌面推演：6 人，1 种可能的未来');
    expect(answer.out).toContain('吴江区应急管理局');
    expect(answer.out).toContain('与议程是否合拍');
    expect(answer.out).toContain('需要人手');
    expect(answer.out).toMatch(/苏州市吴江区应急管理局（兼 \d+ 个并席）/);
    expect(answer.out).toMatch(/：第 \d+–\d+ 分钟（.+）/);
  });

  test('--json gives the same as one document', async () => {
    const answer = await liandong([...SHORT, '--json']);
    const rehearsal = documentOf<{
      exercise: string;
      futures: number;
      seats: { columns: object[] }[];
      idle: object[];
      injects: { inject: string; why: string | null }[];
      phases: { busiest: { department: string; people: number } }[];
    }>(answer);
    expect(rehearsal).toMatchObject({ exercise: 'taipu-river-90', futures: 1, people: 6 });
    expect(rehearsal.seats).toHaveLength(4);
    expect(rehearsal.idle.length).toBeGreaterThan(0);
    expect(rehearsal.seats[0].columns).toHaveLength(9);
    // Three hours at 6× leave time to spare; twelve at 48× do not.
    const people = rehearsal.phases.map(({ busiest }) => busiest.people);
    expect(people[0]).toBeLessThan(1);
    expect(people.at(-1)).toBeGreaterThan(3);
  });

  test('names an unknown exercise and one with faults', async () => {
    const unknown = await liandong(['rehearse', 'taipu-rivr-90', '--lang', 'en']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('taipu-river-90');
    const file = shippedFiles().find(({ path }) => path.endsWith('taipu-river/exercise.yaml'));
    const folder = mkdtempSync(join(tmpdir(), 'liandong-'));
    const mine = join(folder, 'mine.yaml');
    const text = (file?.text ?? '').replace('id: taipu-river-90', 'id: mine');
    writeFileSync(mine, text.replace('at: +10:30', 'at: 10h30'));
    const faulty = await liandong(['rehearse', mine, '--lang', 'en']);
    expect(faulty.code).toBe(2);
    expect(faulty.err).toContain('a time since the start of the scenario');
  });
});
