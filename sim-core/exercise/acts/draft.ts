import { nowOf } from '../game.ts';
import { done, refused } from '../verdict.ts';
import type { Act } from './carry.ts';

/** Drafts that one desk may keep. */
const MOST = 50;

/** 拟稿: kept for a colleague at the same desk, who signs it or sends it back. */
export const draft: Act<'draft'> = (game, self, { act }, by) => {
  const department = game.names.departmentId(self);
  const drafts = game.state.drafts[department];
  if (act.kind === 'draft' || act.kind === 'sign') return refused('no-draft-of-that');
  if (drafts.length >= MOST) return refused('too-many-drafts', { most: MOST });
  game.state.drafted[department]++;
  const id = `f${game.state.drafted[department]}`;
  drafts.push({ id, entry: { act, by: by.person, atMs: nowOf(game) } });
  return done(id);
};
