import type { ActionRule } from '../../model/action.ts';

export const preposition: ActionRule<'pre-position'> = {
  kind: 'pre-position',
  title: { zh: '预置力量', en: 'Pre-position' },
  help: {
    zh: '把待命队伍预先移到本地的一个地点。',
    en: 'Moves ready units to a place of one’s own, ahead of an incident.',
  },
  judge: (world, { actor, owner, place }) => {
    const own = world.jurisdictionOf(actor);
    if (world.jurisdictionOf(owner) !== own) {
      return { standing: 'impossible', reason: 'not-own-units' };
    }
    return world.within(world.scenario.places[place].jurisdiction, own)
      ? { standing: 'under', reason: null }
      : { standing: 'impossible', reason: 'not-own-place' };
  },
  competent: (world, { actor, owner, place }) =>
    world.jurisdictionOf(owner) === world.jurisdictionOf(actor)
      ? [world.leadOf(world.scenario.places[place].jurisdiction)]
      : [world.leadOf(world.jurisdictionOf(owner)), owner],
};
