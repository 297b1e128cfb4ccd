/** Aim: a newcomer sees a small comparison and what to do next, in the own language. */
import { describe, expect, test } from 'vitest';
import { isChinese, liandong } from './call.ts';

describe('start', () => {
  test('compares mechanisms on the shipped drill and names the next commands', async () => {
    const { code, out, err } = await liandong(['start']);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('zone-as-is');
    expect(out).toContain('permanent-body');
    expect(out).toMatch(/better|worse|equal|undecided/);
    for (const next of ['list', 'run', 'compare', 'figure', 'validate']) {
      expect(out).toContain(`npx liandong ${next}`);
    }
    expect(isChinese(out)).toBe(false);
  });
});
