import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemas } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';

/** Where the committed JSON Schemas lie. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../scenarios/schema', import.meta.url));

/** The committed text of each schema file, by its name. */
export function schemaFiles(): ReadonlyMap<string, string> {
  const schemas = Object.entries(jsonSchemas(OPTIONS));
  return new Map(
    schemas.map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const [name, text] of schemaFiles()) writeFileSync(`${SCHEMA_FOLDER}/${name}`, text);
}
