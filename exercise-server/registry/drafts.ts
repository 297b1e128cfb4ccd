/** What authors write in the studio and keep on the server: kept broken or sound, played only when sound. */
import { defaultDefinition } from '../../sim-core/exercise/default-definition.ts';
import {
  compileExercise,
  compileScenario,
  layOver,
  readLibrary,
  titleOfFile,
  type Library,
} from '../../sim-core/files/index.ts';
import type { CompiledScenario } from '../batch/compiled.ts';
import type { DraftListed, SaveDraft } from '../protocol/studio.ts';
import type { Catalogue } from './catalogue.ts';
import type { Documents, DraftDocument } from './documents.ts';
import { brokenFile } from './workbench.ts';
import { refusal } from './refusal.ts';
import { listedDrill } from './shelf-catalogue.ts';

export interface Drafts {
  list(): Promise<readonly DraftListed[]>;
  /** @throws {Refusal} 404 */
  get(id: string): Promise<DraftDocument>;
  /** @throws {Refusal} 409 when somebody saved meanwhile, or an id is another's; 422 without a scenario */
  save(id: string, wanted: SaveDraft, by: string): Promise<DraftDocument>;
  remove(id: string): Promise<void>;
  /** What one draft plays, as if it were a drill. @throws {Refusal} 404, and 422 while it has problems */
  catalogue(id: string): Promise<Catalogue>;
  /** Scenarios of all sound drafts. */
  scenarios(): Promise<readonly CompiledScenario[]>;
}

type Played = Parameters<typeof listedDrill>[0];

const BASELINE = 'zone-as-is';

export function createDrafts(
  documents: Documents,
  library: Library,
  shelf: Catalogue,
  utcMs: () => number,
): Drafts {
  /** Compiled scenario of a draft's revision; null for one with problems. */
  const compiled = new Map<string, CompiledScenario | null>();
  /** One saving after the other: of two who save at once, one hears of the other. */
  let turn: Promise<unknown> = Promise.resolve();

  async function get(id: string): Promise<DraftDocument> {
    const found = await documents.get('draft', id);
    if (found === null) throw refusal(404, 'http.not-found');
    return found;
  }

  const everything = async (): Promise<readonly DraftDocument[]> =>
    (await documents.list('draft')).map(([, draft]) => draft);

  /** Ids by which others find a scenario or an exercise are one author's only. */
  async function refuseTaken(id: string, files: DraftDocument['files']): Promise<void> {
    const others = (await everything()).filter((draft) => draft.id !== id);
    const taken = [...library.shelved, ...others.flatMap((one) => readLibrary(one.files).shelved)];
    const own = readLibrary(files).shelved.filter(({ kind }) => isPlayed(kind));
    if (!own.some(({ kind }) => kind === 'scenario')) throw refusal(422, 'http.draft-empty');
    for (const { kind, id: name } of own) {
      if (taken.some((one) => one.kind === kind && one.id === name)) {
        throw refusal(409, 'http.draft-id-taken', { id: name });
      }
    }
  }

  /** @throws {Refusal} 422 with the first problem */
  function played({ files }: DraftDocument): Played {
    const whole = layOver(library, files);
    const own = readLibrary(files).shelved;
    const exercise = own.find(({ kind }) => kind === 'exercise');
    if (exercise !== undefined) {
      const read = compileExercise(whole, exercise.file);
      if (!read.ok) throw brokenFile(read.error);
      return read.value;
    }
    const scenario = own.find(({ kind }) => kind === 'scenario');
    if (scenario === undefined) throw refusal(422, 'http.draft-empty');
    const read = compileScenario(whole, scenario.file);
    if (!read.ok) throw brokenFile(read.error);
    return { definition: defaultDefinition(read.value, BASELINE), scenario: read.value };
  }

  function scenarioOf({ id, revision, files }: DraftDocument): CompiledScenario | null {
    const key = `${id} ${revision}`;
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const file = readLibrary(files).shelved.find(({ kind }) => kind === 'scenario')?.file;
    const read = file === undefined ? null : compileScenario(layOver(library, files), file);
    const found = read?.ok === true ? read.value : null;
    for (const old of compiled.keys()) if (old.startsWith(`${id} `)) compiled.delete(old);
    compiled.set(key, found);
    return found;
  }

  return {
    get,
    async list() {
      const accounts = new Map(await documents.list('account'));
      return [...(await everything())]
        .sort((a, b) => b.changedMs - a.changedMs)
        .map(({ id, revision, changedMs, by, files }) => {
          const file = readLibrary(files).shelved.find(({ kind }) => kind === 'scenario')?.file;
          const title = file === undefined ? null : titleOfFile(file);
          return { id, revision, changedMs, title, by: accounts.get(by)?.name ?? '' };
        });
    },
    save(id, { files, revision }, by) {
      const saving = turn.then(async () => {
        await refuseTaken(id, files);
        const before = await documents.get('draft', id);
        if ((before?.revision ?? 0) !== revision) throw refusal(409, 'http.draft-changed');
        const next = { id, by, revision: revision + 1, changedMs: utcMs(), files };
        // Another server on the same store may have saved since: it decides who was first.
        const kept =
          before === null
            ? await documents.create('draft', id, next)
            : await documents.replace('draft', id, before, next);
        if (!kept) throw refusal(409, 'http.draft-changed');
        return next;
      });
      turn = saving.catch(() => undefined);
      return saving;
    },
    async remove(id) {
      if ((await documents.pop('draft', id)) === null) throw refusal(404, 'http.not-found');
    },
    async catalogue(id) {
      const own = played(await get(id));
      const drills = [listedDrill(own)];
      const [anyDrill] = shelf.drills;
      return {
        drills,
        scenarios: [],
        mechanisms: [],
        group: (_, mechanism, seed) => ({
          // The mechanisms are the shelf's, whatever is played under them.
          ...shelf.group(anyDrill.id, mechanism, seed),
          definition: own.definition,
          scenario: own.scenario.model,
          texts: own.scenario.texts,
        }),
        stage: (input) => shelf.stage(input),
      };
    },
    async scenarios() {
      return (await everything()).flatMap((draft) => scenarioOf(draft) ?? []);
    },
  };
}

function isPlayed(kind: string): boolean {
  return kind === 'scenario' || kind === 'exercise';
}
