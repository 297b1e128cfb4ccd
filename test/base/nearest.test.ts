// Aim: "did you mean" names the word a person most likely meant, and nothing when it would be a guess.
import { expect, test } from 'vitest';
import { nearest } from '../../sim-core/base/nearest.ts';

const names = ['territorial', 'joint-meeting', 'permanent-body', 'unified-platform', 'hub', 'mesh'];

test.each([
  ['joint-meting', 'joint-meeting'],
  ['jiont-meeting', 'joint-meeting'],
  ['unified_platform', 'unified-platform'],
  ['teritorail', 'territorial'],
  ['mash', 'mesh'],
  ['hbu', 'hub'],
  ['hub', 'hub'],
  ['hubs', 'hub'],
  ['联', null],
  ['', null],
  ['vertical', null],
  ['x', null],
])('%j is taken for %j', (word, meant) => {
  expect(nearest(word, names)).toBe(meant);
});

test('among equals the first in code-unit order is named, whatever the order of the list', () => {
  expect(nearest('cat', ['cut', 'bat', 'car'])).toBe('bat');
  expect(nearest('cat', ['car', 'bat', 'cut'])).toBe('bat');
});

test('fewer edits win over the order', () => {
  expect(nearest('meshes', ['aeshes', 'mesh', 'meshed'])).toBe('aeshes');
  expect(nearest('duty-ofice', ['duty-orifice', 'duty-office'])).toBe('duty-office');
});

test('one letter is not a hint, and no candidates give none', () => {
  expect(nearest('a', ['b'])).toBeNull();
  expect(nearest('mesh', [])).toBeNull();
});
