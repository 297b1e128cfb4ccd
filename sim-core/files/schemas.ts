import * as z from 'zod';
import { DIMENSIONS } from '../model/mechanism.ts';
import type { DimensionId } from '../model/mechanism.ts';
import { CAMPAIGN } from './campaign.ts';
import { EXERCISE } from './exercise-shape.ts';
import { experimentSchema } from './experiment.ts';
import { HAZARD } from './hazard.ts';
import { LAB } from './lab/index.ts';
import { JSON_OF, LONG_FORM, LONG_FORM_JSON } from './leaf.ts';
import { FILE_KINDS } from './library.ts';
import type { FileKind } from './library.ts';
import { mechanismSchema } from './mechanism.ts';
import { choiceSchema } from './options.ts';
import type { OptionRegistry } from './options.ts';
import { REGION } from './region.ts';
import { SCENARIO } from './scenario.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * JSON Schemas (draft 7) of the files that people write, made from the schemas that read them, so
 * that an editor completes keys, words, options and parameters. They say less than the compiler:
 * units, references and formulas are only checked by it.
 */
export function jsonSchemas(options: OptionRegistry): Readonly<Record<FileKind, JsonSchema>> {
  const choices = {} as Record<DimensionId, z.ZodType>;
  for (const dimension of DIMENSIONS) {
    const declared = options[dimension];
    const schemas = Object.keys(declared)
      .sort()
      .flatMap((id) => (declared[id] === undefined ? [] : [choiceSchema(declared[id])]));
    choices[dimension] = z.union(schemas);
  }
  const schemas: Readonly<Record<FileKind, z.ZodType>> = {
    region: REGION,
    hazard: HAZARD,
    scenario: SCENARIO,
    mechanism: mechanismSchema((dimension) => choices[dimension]),
    exercise: EXERCISE,
    lab: LAB,
    campaign: CAMPAIGN,
    experiment: experimentSchema((dimension) => choices[dimension]),
  };
  const entries = FILE_KINDS.map((kind) => [kind, toJson(kind, schemas[kind])] as const);
  return Object.fromEntries(entries) as Record<FileKind, JsonSchema>;
}

function toJson(kind: FileKind, schema: z.ZodType): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      const own = JSON_OF.get(zodSchema);
      if (own !== undefined) Object.assign(jsonSchema, own.json);
    },
  });
  const definitions = {
    ...(json.definitions as JsonSchema | undefined),
    [LONG_FORM]: LONG_FORM_JSON,
  };
  return { ...json, title: `liandong ${kind}`, definitions };
}
