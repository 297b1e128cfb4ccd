/** What stands in new files of the studio. */
export const COPY_SUFFIX = { zh: '（副本）', en: ' (copy)' } as const;

export function newScenarioText(number: number, region: string): string {
  return [
    'kind: scenario',
    `id: my-scenario-${number}`,
    `title: { zh: 我的情景 ${number}, en: My scenario ${number} }`,
    'summary: { zh: 待写, en: To be written }',
    `region: ${region}`,
    'horizon: 24 h',
    'step: 5 min',
    'events_per_year: 1',
    'sources: { mine: { zh: 自拟假设, en: Own assumption } }',
    'quality: assumed',
    'source: mine',
    'incidents: []',
    'cascade: []',
    '',
  ].join('\n');
}

/** @param department who is seated first */
export function newExerciseText(number: number, department: string): string {
  return [
    'kind: exercise',
    `id: my-exercise-${number}`,
    `title: { zh: 我的演练 ${number}, en: My exercise ${number} }`,
    'summary: { zh: 待写, en: To be written }',
    `scenario: my-scenario-${number}`,
    'mechanism: zone-as-is',
    'sources: { mine: { zh: 自拟假设, en: Own assumption } }',
    'quality: assumed',
    'source: mine',
    'objectives:',
    '  - { id: run-in, aim: run-in-mechanism, title: { zh: 磨合联动机制, en: Run in the linkage mechanism } }',
    'seats:',
    `  - department: ${department}`,
    '    briefing: { zh: 您牵头本区应对。, en: You lead the response here. }',
    '    first_things:',
    '      - { zh: 看一眼已掌握情况, en: Look at what you know }',
    'agenda:',
    '  - { id: briefing, title: { zh: 说明, en: Briefing }, wall: 10 min, pace: facilitator }',
    '  - id: play',
    '    title: { zh: 推演, en: Play }',
    '    story: { from: +00:00, to: +12:00 }',
    '    wall: 60 min',
    '    top_speed: 12',
    '    pace: clock',
    '  - { id: hot-wash, title: { zh: 现场点评, en: Hot wash }, wall: 15 min, pace: facilitator }',
    'msel: []',
    '',
  ].join('\n');
}

/** A new incident at a place. */
export function newIncident(
  id: string,
  hazard: { zh: string; en: string; id: string },
  place: string,
) {
  return {
    id,
    title: { zh: hazard.zh, en: hazard.en },
    hazard: hazard.id,
    at: place,
    onset: 'uniform(1 h, 2 h)',
  };
}

/** A new line of the list of injects. */
export function newInject(id: string, seat: string) {
  return {
    id,
    title: { zh: '新的情景', en: 'New inject' },
    text: { zh: '【演练】', en: 'EXERCISE. ' },
    at: '+01:00',
    from: 'facilitator',
    to: [seat],
  };
}

export function newPhase(id: string, from: string, to: string) {
  return {
    id,
    title: { zh: '新阶段', en: 'New phase' },
    story: { from, to },
    wall: '20 min',
    top_speed: 12,
    pace: 'clock',
  };
}

export function newSeat(department: string) {
  return {
    department,
    briefing: {
      zh: '您是谁，对谁负责，可以联系谁。',
      en: 'Who you are, to whom you answer, whom you may call.',
    },
    first_things: [{ zh: '看一眼已掌握情况', en: 'Look at what you know' }],
  };
}

export function newProtection(id: string, owner: string, incident: string, protection: string) {
  return {
    id,
    act: protection,
    title: { zh: '新的防护行动', en: 'New protective act' },
    owner,
    incident,
    protection,
    prompted_by: [incident],
    from_severity: 1,
    lift_below: 0.5,
    takes: 'lognormal(60 min, 0.4)',
    cost: '10000 yuan/h',
  };
}

export function newObjective(id: string) {
  return { id, aim: 'run-in-mechanism', title: { zh: '新目标', en: 'New objective' } };
}

export function newTask(id: string) {
  return { id, title: { zh: '新任务', en: 'New task' } };
}

/** A target by which evaluators see whether an objective was reached. */
export function newTarget(id: string, objective: string) {
  return {
    id,
    objective,
    capability: { zh: '能力', en: 'Capability' },
    target: { zh: '做到什么、多快', en: 'What is done, and how soon' },
    basis: { zh: '预案或法规条款', en: 'Plan or law' },
    tasks: [newTask('task')],
  };
}

export function newRoadEffect(road: string) {
  return { road, slow: '1' };
}

export function newRisk(jurisdiction: string) {
  return { jurisdiction, value: '0', lead: '6 h', error: 0.3 };
}

export function newUnits(id: string, kind: string, owner: string, place: string) {
  return { id, kind, owner, at: place, count: 1, registered: 0 };
}
