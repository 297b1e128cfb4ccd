/** Aim: a password that others would try first is refused, and the words say why; others are taken. */
import { describe, expect, it } from 'vitest';
import { keptPassword } from '../../exercise-server/registry/password.ts';
import { codeOf } from '../../exercise-server/registry/refusal.ts';

const refusedAs = async (password: string, name = '导调'): Promise<string | null> =>
  keptPassword(password, name).then(
    () => null,
    (error: unknown) => codeOf(error),
  );

describe('a password', () => {
  it.each([
    'woaini1314',
    'woaini520',
    'aini1314520',
    'a5201314a',
    'Wang5201314',
    'password1',
    'P@ssw0rd2024',
    'qwertyuiop',
    '1qaz2wsx',
    'a123456789',
    'zhang123456',
    'abcd1234',
    'qq123456',
    'aaaaaaaa',
    'abababab',
    'xyzxyzxyz',
    'liandong2026',
    'Admin@123',
    'ａ１２３４５６７８９',
  ])('%s is too common', async (password) => {
    expect(await refusedAs(password)).toBe('http.common-password');
  });

  it.each(['19900101', '13812345678', '5201314520'])('%s is figures alone', async (password) => {
    expect(await refusedAs(password)).toBe('http.figures-password');
  });

  it('is as long as can be guessed slowly', async () => {
    expect(await refusedAs('kz7!mq')).toBe('http.short-password');
    expect(await refusedAs('短口令')).toBe('http.short-password');
  });

  it('is more than the name', async () => {
    expect(await refusedAs('lixiaohua1', 'lixiaohua')).toBe('http.password-is-name');
  });

  it.each(['correct horse 7', '河水漫过 旧码头', 'Tr0ubador&3kz', 'kq8vhz2m', 'found again 99'])(
    '%s is taken',
    async (password) => {
      expect(await refusedAs(password)).toBeNull();
    },
  );
});
