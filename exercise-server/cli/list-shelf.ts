/** What lies on the shelf: scenarios, mechanisms, exercises, campaigns, experiments and labs. */
import { compileExperiment, compileLab, idsOf } from '../../sim-core/files/index.ts';
import { OPTIONS } from '../../sim-core/index.ts';
import { formatNumber, formatShare, HOUR, MINUTE } from '../../sim-core/text/index.ts';
import type { CompiledExercise, CompiledExperiment } from '../batch/compiled.ts';
import { assumedShare } from './assumed.ts';
import type { Context } from './context.ts';
import {
  campaignIds,
  campaignNamed,
  exerciseIds,
  exerciseNamed,
  mechanismIds,
  mechanismNamed,
  openShelf,
  scenarioIds,
  scenarioNamed,
  type ScenarioKind,
} from './inputs.ts';
import { shown, unlessBroken, type Shown } from './listed.ts';

type Quality = Parameters<typeof assumedShare>[0][number];

function assumed({ quality }: { readonly quality: Quality }): string {
  return formatShare(assumedShare([quality]).share);
}

export function scenarios(context: Context, kind: ScenarioKind): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  return shown(context, {
    ids: scenarioIds(shelf, kind),
    compiled: (id) => unlessBroken(() => scenarioNamed(shelf, id, io)),
    of: { kind },
    facts: ({ texts, model, quality }) => ({
      title: texts.title,
      summary: texts.summary,
      horizon_ms: model.horizonMs,
      jurisdictions: model.jurisdictions.length,
      departments: model.departments.length,
      units: model.units.length,
      incidents: model.incidents.length,
      quality,
    }),
    columns: [
      { title: 'list.title', side: 'left', cell: ({ texts }) => texts.title[language] },
      {
        title: 'list.hours',
        side: 'right',
        cell: ({ model }) => `${formatNumber(model.horizonMs / HOUR, 0)} h`,
      },
      {
        title: 'list.departments',
        side: 'right',
        cell: ({ model }) => String(model.departments.length),
      },
      { title: 'list.units', side: 'right', cell: ({ model }) => String(model.units.length) },
      {
        title: 'list.incidents',
        side: 'right',
        cell: ({ model }) => String(model.incidents.length),
      },
      { title: 'list.assumed', side: 'right', cell: assumed },
    ],
  });
}

export function mechanisms(context: Context): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  return shown(context, {
    ids: mechanismIds(shelf),
    compiled: (id) => unlessBroken(() => mechanismNamed(shelf, id, io)),
    facts: ({ title, summary, extends: base, model, legalBasis, needs, quality }) => ({
      title,
      summary,
      extends: base,
      dimensions: Object.fromEntries(
        Object.entries(model.dimensions).map(([dimension, { option }]) => [dimension, option]),
      ),
      legal_basis: legalBasis,
      needs,
      quality,
    }),
    columns: [
      { title: 'list.title', side: 'left', cell: ({ title }) => title[language] },
      { title: 'list.extends', side: 'left', cell: ({ extends: base }) => base ?? '' },
      { title: 'list.assumed', side: 'right', cell: assumed },
    ],
  });
}

export function exercises(context: Context): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  return shown(context, {
    ids: exerciseIds(shelf),
    compiled: (id) => unlessBroken(() => exerciseNamed(shelf, id, io)),
    facts: (one) => {
      const { title, summary, scenario, mechanism, seats, msel } = one.definition;
      return {
        title,
        summary,
        scenario,
        mechanism,
        wall_minutes: wallMinutes(one),
        seats: seats.length,
        injects: msel.length,
      };
    },
    columns: [
      {
        title: 'list.title',
        side: 'left',
        cell: ({ definition }) => definition.title[language],
      },
      { title: 'list.scenario', side: 'left', cell: ({ definition }) => definition.scenario },
      { title: 'list.minutes', side: 'right', cell: (one) => `${wallMinutes(one)} min` },
      {
        title: 'list.seats',
        side: 'right',
        cell: ({ definition }) => String(definition.seats.length),
      },
      {
        title: 'list.injects',
        side: 'right',
        cell: ({ definition }) => String(definition.msel.length),
      },
    ],
  });
}

function wallMinutes({ definition }: CompiledExercise): number {
  return Math.round(definition.agenda.reduce((sum, { wallMs }) => sum + wallMs, 0) / MINUTE);
}

export function campaigns(context: Context): Shown {
  const { io, language } = context;
  const shelf = openShelf();
  return shown(context, {
    ids: campaignIds(shelf),
    compiled: (id) => unlessBroken(() => campaignNamed(shelf, id, io)),
    facts: ({ title, summary, model, quality }) => ({
      title,
      summary,
      scenarios: model.scenarios,
      events: model.events,
      quality,
    }),
    columns: [
      { title: 'list.title', side: 'left', cell: ({ title }) => title[language] },
      { title: 'list.events', side: 'right', cell: ({ model }) => String(model.events) },
      { title: 'list.assumed', side: 'right', cell: assumed },
    ],
  });
}

export function experiments(context: Context): Shown {
  const { language } = context;
  const { library } = openShelf();
  return shown(context, {
    ids: idsOf(library, 'experiment'),
    compiled(id): CompiledExperiment | null {
      const compiled = compileExperiment(library, OPTIONS, id);
      return compiled.ok ? compiled.value : null;
    },
    facts: ({ title, summary, scenarios, mechanisms, baseline, metrics, seeds }) => ({
      title,
      summary,
      scenarios: scenarios.map(({ model }) => model.id),
      mechanisms: mechanisms.map(({ model }) => model.id),
      baseline: mechanisms[baseline]?.model.id,
      metrics,
      seeds: seeds.length,
    }),
    columns: [
      { title: 'list.title', side: 'left', cell: ({ title }) => title[language] },
      {
        title: 'list.mechanism-count',
        side: 'right',
        cell: ({ mechanisms }) => String(mechanisms.length),
      },
      { title: 'list.seed-count', side: 'right', cell: ({ seeds }) => String(seeds.length) },
    ],
  });
}

/** Labs are no drills: what counts is what they measure and how often. */
export function labs(context: Context): Shown {
  const { language } = context;
  const { library } = openShelf();
  return shown(context, {
    ids: idsOf(library, 'lab'),
    compiled(id) {
      const compiled = compileLab(library, OPTIONS, id);
      return compiled.ok ? compiled.value : null;
    },
    of: { kind: 'lab' },
    facts: ({ texts, model, quality }) => ({
      title: texts.title,
      summary: texts.summary,
      apparatus: model.apparatus.kind,
      seeds: model.seeds,
      targets: model.targets.map((target) => target.id),
      quality,
    }),
    columns: [
      { title: 'list.title', side: 'left', cell: ({ texts }) => texts.title[language] },
      { title: 'list.apparatus', side: 'left', cell: ({ model }) => model.apparatus.kind },
      { title: 'list.targets', side: 'right', cell: ({ model }) => String(model.targets.length) },
      { title: 'list.seeds', side: 'right', cell: ({ model }) => String(model.seeds) },
    ],
  });
}
