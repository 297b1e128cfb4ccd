import * as z from 'zod';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Text } from '../../base/text.ts';
import { nearest } from '../../base/nearest.ts';
import { HOUR } from '../../base/time.ts';
import { MEASURES } from '../../model/lab.ts';
import type { Apparatus, CompiledLab } from '../../model/lab.ts';
import { MEASURE_UNITS } from '../../text/lab.ts';
import type { Library } from '../library.ts';
import type { OptionRegistry } from '../options.ts';
import { inReadingOrder } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { checkSources, collectNumbers, complainOfFlaws } from '../provenance.ts';
import { countQualities, UNMARKED } from '../provenance.ts';
import { time, whole } from '../quantities.ts';
import type { Report } from '../report.ts';
import { readShape } from '../shape.ts';
import { HEADER, mapping, sourcesOf, TEXT } from '../words.ts';
import { ballots } from './ballots.ts';
import { build } from './bench.ts';
import { calls } from './calls.ts';
import type { Form, Setup } from './form.ts';
import { hazards } from './hazards.ts';
import { line } from './line.ts';
import { mail } from './mail.ts';
import { nets } from './nets.ts';
import { notices } from './notices.ts';
import { compileTargets, TARGET } from './targets.ts';

type Kind = Apparatus['kind'];

/** Every apparatus, by the key under which a lab file writes it. */
const FORMS = { mail, calls, ballots, notices, nets, line, hazards } as const;
const KINDS = Object.keys(FORMS) as readonly Kind[];

export const LAB = mapping({
  kind: z.literal('lab'),
  ...HEADER,
  summary: TEXT,
  seeds: whole({ least: 1, most: 100_000 }),
  unit: mapping({ time: time(true), title: TEXT }).optional(),
  mail: mail.schema.optional(),
  calls: calls.schema.optional(),
  ballots: ballots.schema.optional(),
  notices: notices.schema.optional(),
  nets: nets.schema.optional(),
  line: line.schema.optional(),
  hazards: hazards.schema.optional(),
  targets: z.array(TARGET).min(1),
});
type LabData = z.output<typeof LAB>;

const HOURS: Text = { zh: '小时', en: 'h' };

/**
 * Compiles an opened lab file with the hazards that it names. The problems are those of all these files,
 * in reading order.
 */
export function compileLabFile(
  library: Library,
  options: OptionRegistry,
  report: Report,
): Result<CompiledLab, readonly Problem[]> {
  const problems: Problem[] = [];
  const compiled = compile({ library, options, report, problems });
  const found = inReadingOrder([...report.problems, ...problems]);
  return compiled !== null && found.length === 0 ? ok(compiled) : err(found);
}

interface Context {
  readonly library: Library;
  readonly options: OptionRegistry;
  readonly report: Report;
  readonly problems: Problem[];
}

function compile({ library, options, report, problems }: Context): CompiledLab | null {
  const data = readShape(LAB, report.source.data, { report, path: [] });
  if (data === null) return null;
  const marked = collectNumbers(data, [], UNMARKED);
  complainOfFlaws(marked, report);
  checkSources(data, [], Object.keys(data.sources), report);
  const kind = apparatusOf(report, data);
  if (kind === null) return null;
  const setup = setUp(report, data, kind);
  if (setup === null) return null;
  const targets = compileTargets(report, data.targets, {
    measures: MEASURES[kind],
    parts: setup.parts,
    streams: setup.streams ?? [],
  });
  // A bench of numbers that could not be read would only echo what is known.
  if (report.problems.length > 0) return null;
  const incidents = setup.incidents ?? [kind];
  const built = build({ library, options, report, problems, incidents }, data.id, setup.bench);
  if (built === null) return null;
  const unitTitle = data.unit?.title ?? HOURS;
  return {
    model: {
      id: data.id,
      ...built,
      apparatus: setup.apparatus,
      seeds: data.seeds.value,
      unitMs: data.unit?.time.value ?? HOUR,
      targets,
    },
    texts: {
      title: data.title,
      summary: data.summary,
      targets: Object.fromEntries(
        data.targets.map(({ id, title, unit, measure }) => {
          const own = unit ?? MEASURE_UNITS[measure] ?? unitTitle;
          return [id, { title, unit: own }];
        }),
      ),
    },
    quality: countQualities(marked),
    sources: sourcesOf(data.id, data.sources),
  };
}

/** The one apparatus that the file writes; null after a complaint. */
function apparatusOf(report: Report, data: LabData): Kind | null {
  const [kind, ...others] = KINDS.filter((key) => data[key] !== undefined);
  const list = KINDS.join(', ');
  const expected = { zh: `${KINDS.join('、')} 恰有其一`, en: `exactly one of ${list}` };
  if (kind === undefined) {
    const near = Object.keys(report.source.data).map((key) => nearest(key, KINDS));
    report.complain({
      code: 'missing-key',
      path: [],
      token: 'mail',
      expected,
      nearest: near.find((word) => word !== null) ?? null,
    });
    return null;
  }
  for (const other of others) {
    report.complain({ code: 'no-effect', path: [other], on: 'key', expected });
  }
  return kind;
}

function setUp(report: Report, data: LabData, kind: Kind): Setup | null {
  const form: Form<unknown> = FORMS[kind] as Form<unknown>;
  return form.setUp(report, data[kind], [kind]);
}
