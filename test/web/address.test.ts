/** Aim: the wall of a room sends people where others reach the server, not where its own page came from. */
import { expect, it } from 'vitest';
import { wallPath } from '../../web/screens/console/address.ts';

it('the way to the wall carries the code and the chosen address', () => {
  const at = 'http://192.168.1.7:8080';
  const { pathname, searchParams } = new URL(wallPath('g', '482913', at), 'http://localhost');
  expect(pathname).toBe('/screen/g');
  expect(Object.fromEntries(searchParams)).toEqual({ code: '482913', at });
});
