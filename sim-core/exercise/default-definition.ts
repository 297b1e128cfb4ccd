import type { Text } from '../base/text.ts';
import { MINUTE } from '../base/time.ts';
import type { Department } from '../model/department.ts';
import type { CompiledScenario, ScenarioModel, ScenarioTexts } from '../model/scenario.ts';
import type { ExerciseDefinition, SeatPlan } from './definition.ts';

/** Functions that people play first when a scenario says nothing of it, most needed first. */
const RANKED: readonly Department['function'][] = [
  'emergency-management',
  'ecology',
  'waterworks',
  'water',
  'fire',
  'health',
];
const SEATS_MOST = 18;

const FIRST_THINGS: readonly Text[] = [
  { zh: '打开收件，读完后确认收到', en: 'Open your inbox, read, and acknowledge' },
  {
    zh: '险情一经掌握即向上级初报',
    en: 'Report an incident up your line as soon as you know of it',
  },
  {
    zh: '想一想谁还不知道：通报可能受影响的一方',
    en: 'Ask who does not know yet, and tell those it may reach',
  },
];

/** How people play a scenario for which nobody has written an exercise: one phase, no injects. */
export function defaultDefinition(
  scenario: Pick<CompiledScenario, 'model' | 'texts'>,
  mechanism: string,
): ExerciseDefinition {
  const { model, texts } = scenario;
  return {
    id: model.id,
    title: texts.title,
    summary: texts.summary,
    scenario: model.id,
    mechanism,
    objectives: [
      {
        id: 'run-in',
        aim: 'run-in-mechanism',
        title: { zh: '磨合联动机制', en: 'Run in the linkage mechanism' },
      },
    ],
    seats: seatsOf(model, texts),
    agenda: [
      {
        id: 'play',
        title: { zh: '推演', en: 'Play' },
        story: { fromMs: 0, toMs: model.horizonMs },
        wallMs: 90 * MINUTE,
        topSpeed: 60,
        pace: 'clock',
        questions: [],
      },
    ],
    msel: [],
    evaluation: [],
    otherNames: [],
  };
}

function seatsOf(model: ScenarioModel, texts: ScenarioTexts): readonly SeatPlan[] {
  const inArea = model.departments.filter(
    ({ jurisdiction }) => model.jurisdictions[jurisdiction].member,
  );
  const seats = RANKED.flatMap((fn) => inArea.filter((one) => one.function === fn));
  return seats.slice(0, SEATS_MOST).map((department, index) => ({
    department: department.id,
    rank: index + 1,
    merges: [],
    briefing: briefingOf(department, model, texts),
    firstThings: FIRST_THINGS,
  }));
}

function briefingOf(department: Department, model: ScenarioModel, texts: ScenarioTexts): Text {
  const place = texts.jurisdictions[model.jurisdictions[department.jurisdiction].id];
  const name = texts.departments[department.id];
  const leads = model.jurisdictions[department.jurisdiction].lead >= 0;
  const isLead =
    leads && model.departments[model.jurisdictions[department.jurisdiction].lead] === department;
  return isLead
    ? {
        zh: `您代表${name.zh}，牵头${place.zh}的应急工作：汇总情况、启动响应、调动本地力量、向外求援。`,
        en: `You speak for ${name.en} and lead emergency work in ${place.en}: gather the picture, start the response, move local units, ask for help.`,
      }
    : {
        zh: `您代表${name.zh}：核实职责内的险情，采取防护措施，向上级和${place.zh}牵头部门报告，通报相邻同行。`,
        en: `You speak for ${name.en}: verify incidents within your duty, take protective measures, report up your line and to the lead of ${place.en}, and tell your peers next door.`,
      };
}
