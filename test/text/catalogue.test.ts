/** Aim: every sentence exists in both languages, asks for the same values, and is filled in full. */
import { describe, expect, test } from 'vitest';
import {
  MESSAGES,
  PHASE_TITLES,
  say,
  sayBoth,
  unitTitle,
  type MessageCode,
} from '../../sim-core/text/index.ts';

const CODES = Object.keys(MESSAGES) as MessageCode[];

function bracesOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}

describe('the catalogue', () => {
  test.each(CODES)('%s asks for the same values in both languages', (code) => {
    const { zh, en } = MESSAGES[code];
    expect([...new Set(bracesOf(zh))]).toEqual([...new Set(bracesOf(en))]);
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  test('has no Chinese in English, and no half-width comma between Chinese characters', () => {
    for (const code of CODES) {
      expect(MESSAGES[code].en).not.toMatch(/\p{Script=Han}/u);
      expect(MESSAGES[code].zh).not.toMatch(/\p{Script=Han}[,;:?!]\p{Script=Han}/u);
    }
  });

  test('fills every brace, with text that looks like a brace too', () => {
    expect(say('en', 'call.unknown-command', { name: '{name}' })).toContain('“{name}”');
    expect(say('zh', 'call.bad-files', { count: 3 })).toBe('文件有 3 处错误。');
    expect(sayBoth('verdict.better')).toEqual({ zh: '更好', en: 'better' });
  });

  test('names units and phases in both languages, and shows an unknown unit as written', () => {
    expect(unitTitle('people', 'zh')).toBe('人');
    expect(unitTitle('furlong', 'zh')).toBe('furlong');
    for (const title of Object.values(PHASE_TITLES)) expect(title.zh).toMatch(/\p{Script=Han}/u);
  });
});
