/** Reports of exercises for those who run them, each made in a process of its own. */
import type { Language, Text } from '../../sim-core/text/index.ts';
import { exportExercise, faultOf, type Archive } from '../archive/archive.ts';
import { programVersion } from '../cli/version.ts';
import { shortOf, type Engines } from '../engine-host/engines.ts';
import { createErrands } from '../errands.ts';
import type { Format } from '../protocol/after-action.ts';
import type { Catalogue } from '../registry/catalogue.ts';
import { refusal } from '../registry/refusal.ts';
import type { Store } from '../store/port.ts';

export interface ReportAsked {
  readonly archive: Pick<Archive, 'exercise' | 'groups'>;
  /** Module of the engine that each group is pinned to, by the group's id. */
  readonly engines: Readonly<Record<string, string>>;
  readonly own: string | null;
  readonly version: string;
  /** Titles of the shipped mechanisms by id. */
  readonly titles: Readonly<Record<string, Text>>;
  readonly format: Format;
  readonly language: Language;
}

export type ReportTold =
  | { readonly bytes: Uint8Array }
  /** This group's engine played otherwise than ours would. */
  | { readonly otherCourse: string };

export interface Reports {
  /**
   * The document, of all groups as far as their logs are sound.
   * @throws {Refusal} for an exercise that there is not or of which nothing can be read, and for an engine
   *   that may not run here or that played otherwise; {Error} when the process fails or the server stops
   */
  make(exercise: string, format: Format, language: Language): Promise<Uint8Array>;
  stop(): void;
}

export function createReports(
  store: Store,
  catalogue: Pick<Catalogue, 'mechanisms'>,
  engines: Pick<Engines, 'own' | 'urlOf'>,
): Reports {
  const errands = createErrands<ReportAsked, ReportTold>(
    './after-action-process.mjs',
    './after-action/process.ts',
  );

  function urlOf({ document }: Archive['groups'][number]): string {
    const url = engines.urlOf(document.engine);
    if (url !== null) return url;
    throw refusal(409, 'http.unknown-engine', { engine: shortOf(document.engine ?? '') });
  }

  return {
    async make(id, format, language) {
      const archive = await exportExercise(store, id, 'last-good');
      if (archive === null) throw refusal(404, 'http.not-found');
      const groups = archive.groups.filter((group) => faultOf(group) === null);
      if (groups.length === 0) throw refusal(409, 'http.nothing-to-report', { id });
      const told = await errands.run({
        archive: { exercise: archive.exercise, groups },
        engines: Object.fromEntries(groups.map((group) => [group.document.id, urlOf(group)])),
        own: engines.own,
        version: programVersion(),
        titles: Object.fromEntries(catalogue.mechanisms.map((one) => [one.id, one.title])),
        format,
        language,
      });
      if ('bytes' in told) return told.bytes;
      const engine = groups.find(({ document }) => document.id === told.otherCourse)?.document
        .engine;
      throw refusal(409, 'after-action-document.other-course', {
        group: told.otherCourse,
        engine: shortOf(engine ?? 'source'),
      });
    },
    stop: () => errands.stop(),
  };
}
