// Every file under scenarios/ can be used, and the committed schemas are what the code makes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compileExercise,
  compileMechanism,
  compileScenario,
  FILE_KINDS,
  idsOf,
  jsonSchemas,
  readLibrary,
  sayProblem,
  validateFile,
} from '../../sim-core/files/index.ts';
import { isLeaf } from '../../sim-core/files/leaf.ts';
import { readYaml } from '../../sim-core/files/yaml.ts';
import { OPTIONS } from '../../sim-core/rules/mechanism/index.ts';
import { read, SMALL_OPTIONS } from './small-world.ts';
import { SCHEMA_FOLDER, schemaFiles } from './write-schemas.ts';

const SHIPPED = read(new URL('../../scenarios/', import.meta.url));
const LIBRARY = readLibrary(SHIPPED);

/** What Chinese is written with: no space stands between two of these, but YAML puts one where `>-` folds. */
const CHINESE = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff65“”‘’—…]`;
const STRAY_SPACE = new RegExp(`.{0,8}${CHINESE}\\s+${CHINESE}.{0,8}`, 'gu');

function strayIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(STRAY_SPACE) ?? [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strayIn) : [];
}

describe('the shipped files', () => {
  it('hold at least one file of every kind', () => {
    for (const kind of FILE_KINDS) expect(idsOf(LIBRARY, kind).length).toBeGreaterThan(0);
  });

  it.each(SHIPPED.map((file) => [file.path, file] as const))('%s has no problem', (_, file) => {
    const problems = validateFile(LIBRARY, OPTIONS, file);
    expect(problems.map((problem) => sayProblem(problem, 'en'))).toEqual([]);
  });

  it.each(SHIPPED.map((file) => [file.path, file] as const))(
    '%s has no space between two Chinese characters',
    (_, file) => {
      const read = readYaml(file);
      expect(read.ok ? strayIn(read.value.data) : 'unreadable').toEqual([]);
    },
  );

  it('would show such a space, which a folded line leaves', () => {
    const text = 'zh: >-\n  蒸气飘向金泽，\n  车流滞留。10 天，C 市\n';
    const folded = readYaml({ path: 'x.yaml', text });
    expect(folded.ok && strayIn(folded.value.data)).toEqual(['蒸气飘向金泽， 车流滞留。10 天']);
  });

  it('compile by id, and are known by path too', () => {
    for (const id of idsOf(LIBRARY, 'scenario')) {
      expect(compileScenario(LIBRARY, id)).toMatchObject({ ok: true, value: { model: { id } } });
    }
    for (const id of idsOf(LIBRARY, 'mechanism')) {
      expect(compileMechanism(LIBRARY, OPTIONS, id)).toMatchObject({ ok: true });
      const byPath = compileMechanism(LIBRARY, OPTIONS, `mechanisms/${id}.yaml`);
      expect(byPath).toMatchObject({ ok: true, value: { model: { id } } });
    }
  });

  it('name every sender of an inject so that people can read it', () => {
    for (const id of idsOf(LIBRARY, 'exercise')) {
      const compiled = compileExercise(LIBRARY, id);
      if (!compiled.ok) throw new Error(id);
      const { definition, scenario } = compiled.value;
      const departments = Object.keys(scenario.texts.departments);
      const bare = definition.msel.flatMap(({ from }) => (typeof from === 'string' ? [from] : []));
      expect({ id, bare: bare.filter((from) => !departments.includes(from)) }).toEqual({
        id,
        bare: [],
      });
    }
  });

  it('leave nothing of the reading behind in what is compiled', () => {
    const search = (value: unknown): boolean =>
      isLeaf(value) ||
      (typeof value === 'object' && value !== null && Object.values(value).some(search));
    for (const id of idsOf(LIBRARY, 'scenario')) {
      const compiled = compileScenario(LIBRARY, id);
      expect(compiled.ok && search(compiled.value)).toBe(false);
    }
  });
});

describe('the JSON Schemas', () => {
  it.each([...schemaFiles()])(
    '%s is committed as the code makes it (npm run schemas)',
    (name, text) => {
      expect(readFileSync(`${SCHEMA_FOLDER}/${name}`, 'utf8')).toBe(text);
    },
  );

  it('are all that lies in their folder', () => {
    const json = readdirSync(SCHEMA_FOLDER).filter((name) => name.endsWith('.json'));
    expect(json.sort()).toEqual([...schemaFiles().keys()].sort());
  });

  it('offer the options of a dimension and their parameters', () => {
    const text = JSON.stringify(jsonSchemas(SMALL_OPTIONS).mechanism);
    for (const word of ['hub', 'min_reserve', 'parochial', 'most', 'unlimited']) {
      expect(text).toContain(`"${word}"`);
    }
    expect(text).not.toContain('minReserve');
  });

  it('refuse unknown keys and know the functions of departments', () => {
    const region = jsonSchemas(SMALL_OPTIONS).region;
    expect(region).toMatchObject({ additionalProperties: false, type: 'object' });
    expect(JSON.stringify(region)).toContain('"emergency-management"');
  });
});
