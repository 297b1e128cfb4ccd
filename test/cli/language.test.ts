/** Aim: the command speaks the user's language: as told, else as the system says, else English. */
import { describe, expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../exercise-server/cli/commands.ts';
import { languageOf } from '../../exercise-server/cli/language.ts';
import { isChinese, liandong } from './call.ts';

describe('the language', () => {
  test.each([
    [[], {}, 'en'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'C.UTF-8' }, 'en'],
    [[], { LC_ALL: 'zh_TW', LANG: 'en_US' }, 'zh'],
    [[], { LC_ALL: 'en_GB', LANG: 'zh_CN' }, 'en'],
    [[], { LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
    [['--lang', 'zh'], { LANG: 'en_US' }, 'zh'],
    [['list', 'metrics', '--lang=en'], { LANG: 'zh_CN' }, 'en'],
    [['--', '--lang', 'zh'], {}, 'en'],
    [['--lang', 'fr'], { LANG: 'zh_CN' }, 'zh'],
  ] as const)('of %j with %j is %s', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });

  test('is also that of help, whose words are all in it', async () => {
    for (const call of [[], ...COMMAND_NAMES.map((name) => [name])]) {
      const zh = await liandong([...call, '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
      const en = await liandong([...call, '--help']);
      expect(zh.code).toBe(0);
      expect(en.code).toBe(0);
      expect(zh.err + en.err).toBe('');
      expect(zh.out).toContain('用法：');
      expect(zh.out).not.toMatch(/Usage|Options|Arguments|Commands|default|choices/);
      expect(en.out).toContain('Usage:');
      expect(isChinese(en.out)).toBe(false);
    }
  });

  test('of help has examples for every command that takes arguments', async () => {
    for (const name of COMMAND_NAMES) {
      const { out } = await liandong([name, '--help']);
      if (!out.includes('Arguments:')) continue;
      expect(out, name).toMatch(/Examples:\n( {2}# .*\n {2}liandong .*\n?)+/);
    }
  });

  test('other than these two is refused', async () => {
    const { code, out, err } = await liandong(['list', 'metrics', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('zh, en');
  });
});
