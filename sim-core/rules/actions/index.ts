import { convene } from './convene.ts';
import { decide } from './decide.ts';
import { declare } from './declare.ts';
import { dispatch } from './dispatch.ts';
import { notify } from './notify.ts';
import { offer } from './offer.ts';
import { pay } from './pay.ts';
import { post } from './post.ts';
import { preposition } from './pre-position.ts';
import { press } from './press.ts';
import { protect } from './protect.ts';
import { refer } from './refer.ts';
import { release } from './release.ts';
import { request } from './request.ts';
import { tell } from './tell.ts';
import { warn } from './warn.ts';
import { withdraw } from './withdraw.ts';
import { write } from './write.ts';

/** Every action, by its kind. */
export const ACTIONS = {
  notify,
  post,
  declare,
  protect,
  dispatch,
  request,
  release,
  refer,
  decide,
  write,
  tell,
  warn,
  press,
  pay,
  offer,
  'pre-position': preposition,
  convene,
  withdraw,
};
