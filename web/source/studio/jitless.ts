import * as z from 'zod';

/** The page's policy forbids code made from text; said before any schema is built. */
z.config({ jitless: true });
