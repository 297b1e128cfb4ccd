import * as z from 'zod';

/** An id: of a file, a department, an inbox item, an attempt … */
export const ID = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w@.:#-]+$/);
export const IDS = z.array(ID).max(64);
/** A unit's id: those that belong together are counted behind a slash, `huzhou-boat-sections/01`. */
export const UNIT_ID = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w@.:#-]+(\/[\w@.:#-]+)*$/);

/** A measure's id is made of those of its desk and its incident. */
export const MEASURE_ID = z
  .string()
  .min(1)
  .max(320)
  .regex(/^[\w@.:#-]+$/);

// A lone surrogate cannot be stored as UTF-8, and a NUL byte ends a text in many a tool.
const WELL_FORMED = (text: string): boolean => !/\p{Surrogate}/u.test(text) && !text.includes('\0');

/** What a person wrote: may be empty. */
export const NOTE = z.string().max(2000).refine(WELL_FORMED);
export const TEXT = z.string().min(1).max(8000).refine(WELL_FORMED);
export const NAME = z.string().trim().min(1).max(64).refine(WELL_FORMED);

export const AMOUNT = z.number().min(0.001).max(1e6);
/** Story time, whole ms since the scenario's start. */
export const STORY_MS = z.number().int().min(0).max(1e12);
