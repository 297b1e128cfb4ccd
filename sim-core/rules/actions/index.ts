import { declare } from './declare.ts';
import { dispatch } from './dispatch.ts';
import { notify } from './notify.ts';
import { post } from './post.ts';
import { protect } from './protect.ts';
import { refer } from './refer.ts';
import { release } from './release.ts';
import { request } from './request.ts';

/** Every action, by its kind. */
export const ACTIONS = { notify, post, declare, protect, dispatch, request, release, refer };
