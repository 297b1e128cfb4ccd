// Aim: an exercise file compiles to a definition, or says what is wrong where; story times are read as people write them.
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../sim-core/base/time.ts';
import { compileExercise, readStoryTime, sayProblem } from '../../sim-core/files/index.ts';
import { edit, fileOf, SMALL, SMALL_FILES, withFile } from './small-world.ts';

const FILE = fileOf(SMALL_FILES, 'small/exercise.yaml');

/** The small exercise with one slip; the problems as a person reads them. */
function problemsOf(written: string, slip: string): readonly string[] {
  const text = edit(FILE.text, written, slip);
  const compiled = compileExercise(SMALL, { path: 'mine.yaml', text });
  return compiled.ok ? [] : compiled.error.map((problem) => sayProblem(problem, 'en'));
}

describe('a story time', () => {
  it.each([
    ['D+2 H+3 M+45', 51 * HOUR + 45 * MINUTE],
    ['d+1', 24 * HOUR],
    ['J+1 T+2', 26 * HOUR],
    ['H+3 S+30', 3 * HOUR + 30_000],
    ['M-5', -5 * MINUTE],
    ['D+1 M-30', 24 * HOUR - 30 * MINUTE],
    ['+02:30', 150 * MINUTE],
    ['02:30:15', 150 * MINUTE + 15_000],
    ['-00:10', -10 * MINUTE],
    ['100:00', 100 * HOUR],
    ['Ｈ＋３　Ｍ＋４５', 3 * HOUR + 45 * MINUTE],
  ])('%s is read', (written, ms) => {
    expect(readStoryTime(written)).toEqual({ ok: true, value: ms });
  });

  it.each(['', 'soon', 'H3', 'H+', 'H+1 H+2', 'X+1', '1:60', '+2:3', 'H+1.5', 'H+1234567'])(
    '“%s” is refused',
    (written) => {
      expect(readStoryTime(written).ok).toBe(false);
    },
  );
});

describe('an exercise file', () => {
  it('compiles with its scenario; conditions read the state of the model', () => {
    const compiled = compileExercise(SMALL, 'small-drill');
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    const { definition, scenario, quality } = compiled.value;
    expect(scenario.model.id).toBe('small-spill');
    expect(definition.agenda).toMatchObject([
      { story: null, topSpeed: 1, pace: 'facilitator' },
      { story: { fromMs: HOUR, toMs: 3 * HOUR }, wallMs: 20 * MINUTE, topSpeed: 6 },
      { story: { fromMs: 4 * HOUR, toMs: 6 * HOUR }, pace: 'clock' },
    ]);
    expect(definition.msel).toMatchObject([
      { trigger: 'scheduled', atMs: 90 * MINUTE, when: null },
      { trigger: 'conditional', atMs: null, when: { tree: ['>', ['abs', expect.any(Number)], 5] } },
    ]);
    expect(definition.seats.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(quality.assumed).toBe(10);
  });
});

it('may ask in a condition what was done: the answers stand behind the state of the model', () => {
  const asks = 'after(inject, timed) > 30 min and acted(inform, up_office, down-office) == 0';
  const compiled = compileExercise(SMALL, {
    path: 'mine.yaml',
    text: edit(FILE.text, 'of(spill, leak_rate) > 5 kg/h', asks),
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  const { definition, scenario } = compiled.value;
  const { environmentSize: size } = scenario.model;
  expect(definition.msel[1]).toMatchObject({
    when: { tree: ['and', ['>', ['abs', size], 0.5], ['==', ['abs', size + 1], 0]] },
    asked: [
      { measure: 'after', act: 'inject', by: 'timed', about: null },
      { measure: 'acted', act: 'inform', by: 'up-office', about: 'down-office' },
    ],
  });
  expect(definition.msel[0]).not.toHaveProperty('asked');
});

it('leaves drafts out of the exercise, and marks what waits for approval', () => {
  const states = (status: string) => {
    const text = edit(FILE.text, '    at: H+1 M+30', `    at: H+1 M+30\n    status: ${status}`);
    const compiled = compileExercise(SMALL, { path: 'mine.yaml', text });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
    return compiled.value.definition.msel.map(({ id, submitted }) => [id, submitted]);
  };
  expect(states('draft')).toEqual([['seeping', undefined]]);
  expect(states('submitted')).toEqual([
    ['timed', true],
    ['seeping', undefined],
  ]);
  expect(states('approved')).toEqual([
    ['timed', undefined],
    ['seeping', undefined],
  ]);
});

const SEEPS = 'of(spill, leak_rate) > 5 kg/h';

describe('a slip in an exercise file', () => {
  it.each([
    ['at: H+1 M+30', 'at: 10h30', 'mine.yaml:', 'a time since the start of the scenario'],
    ['    to: [down-office]', '    to: [down-offic]', 'did you mean "down-office"', 'to'],
    ['river-plume@down', 'river-plume@nowhere', 'river-plume@nowhere', 'an incident'],
    ['leak_rate', 'leek_rate', 'did you mean "leak_rate"', 'when'],
    ['> 5 kg/h', '> 5 kg', 'wrong', 'when'],
    [SEEPS, 'acted(repot, up_office) > 0', 'mine.yaml:49:18', 'did you mean "report"'],
    [SEEPS, 'acted(report, up_ofice) > 0', 'mine.yaml:49:26', 'did you mean "up_office"'],
    [SEEPS, 'after(inject, timd) > 1 h', 'mine.yaml:49:26', 'did you mean "timed"'],
    [SEEPS, 'acted(protect, down_office, warn_dwn) > 0', 'did you mean "warn_down"'],
    [SEEPS, 'acted(request, up_office, spil) > 0', 'did you mean "spill"'],
    [SEEPS, 'acted(declare, up_office, spill) > 0', 'no further name here'],
    [SEEPS, 'acted(report) > 0', 'a department of the scenario'],
    [SEEPS, 'since(report, up_office) > 30', 'time (h)', 'when'],
    [SEEPS, 'actd(report, up_office) > 0', 'did you mean "acted"'],
    ['scenario: small-spill', 'scenario: small-spil', 'did you mean "small-spill"', 'scenario'],
    ['mechanism: quick', 'mechanism: quik', 'did you mean "quick"', 'mechanism'],
    ['aim: run-in-mechanism', 'aim: run-in-mechanisms', 'did you mean "run-in-mechanism"', 'aim'],
    ['phase: first', 'phase: frist', 'did you mean "first"', 'phase'],
    ['from: +04:00', 'from: +02:00', 'out of range', 'story'],
    ['top_speed: 12,', '', 'missing', 'top_speed'],
    ['wall: 10 min', 'wal: 10 min', 'did you mean "wall"', 'agenda'],
    ['objective: tell', 'objective: tall', 'one of the objectives', 'evaluation'],
    ['- department: down-office', '- department: up-office', 'used twice', 'seats'],
    ["    when: 'of", "    trigger: manual\n    when: 'of", 'no effect', 'when'],
    ['    at: H+1 M+30', '    trigger: scheduled', 'missing', 'at'],
  ])('%s → %s', (written, slip, ...said) => {
    const problems = problemsOf(written, slip).join('\n');
    for (const words of said) expect(problems).toContain(words);
  });

  it('in its scenario is told with the scenario’s own place', () => {
    const file = fileOf(SMALL_FILES, 'small/scenario.yaml');
    const text = edit(file.text, 'step: 5 min', 'step: 7 min');
    const compiled = compileExercise(withFile(SMALL_FILES, { ...file, text }), 'small-drill');
    const said = compiled.ok ? [] : compiled.error.map((problem) => sayProblem(problem, 'en'));
    expect(said.join('\n')).toContain('scenario.yaml:');
  });
});
