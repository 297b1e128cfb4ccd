/**
 * Aim: whoever sends something of the wrong shape is told in whole sentences, in both languages, where it is
 * wrong, what was expected and what to do; no word of a validator's own language, and no sentence without a
 * way out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT_ATTEMPT } from '../../exercise-server/protocol/attempt.ts';
import { NEW_EXERCISE, type ErrorBody } from '../../exercise-server/protocol/rest.ts';
import { sayIssues } from '../../exercise-server/registry/malformed.ts';
import { isChinese, liandong } from '../cli/call.ts';
import { createMemoryStore } from '../kit/memory-store.ts';
import {
  signUp,
  startServer,
  temporaryFolder,
  type Browser,
  type TestServer,
} from '../kit/server.ts';

const { folder, remove } = temporaryFolder();
let server: TestServer;
let boss: Browser;

beforeAll(async () => {
  server = await startServer({ folder, store: createMemoryStore(() => performance.now()) });
  boss = await signUp(server);
});
afterAll(async () => {
  await server.stop();
  remove();
});

const GROUPS = [{ title: 'A', mechanism: 'none' }];

/** What a validator would say. */
const FOREIGN =
  /invalid|expected (?:string|number|object|array)|received|too (?:big|small)|FST_|\bmust\b(?! match)/i;

function expectWhole({ zh, en }: { readonly zh: string; readonly en: string }): void {
  expect(zh).toMatch(/。$|）$/);
  expect(en).toMatch(/\.\)?$/);
  expect(isChinese(en)).toBe(false);
  expect(isChinese(zh)).toBe(true);
  for (const text of [zh, en]) expect(text).not.toMatch(/\{\w+\}/);
  for (const text of [zh, en]) expect(text).not.toMatch(FOREIGN);
}

describe('a call whose body', () => {
  it.each([
    [{ groups: GROUPS }, '缺少“drill”：应为文字。', '“drill” is missing: a text is expected.'],
    [
      { drill: 7, groups: GROUPS },
      '“drill”应为文字，收到的是数。',
      'should be a text, and a number',
    ],
    [{ drill: 'x', groups: [] }, '“groups”项数太少：至少 1 项。', '“groups” holds too few: 1'],
    [
      { drill: 'x', groups: [{ ...GROUPS[0], title: '' }] },
      '“groups[0].title”太短：至少 1 个字符。',
      '“groups[0].title” is too short',
    ],
    [
      { drill: 'x', groups: GROUPS, people: 65 },
      '“people”不能大于 64。',
      '“people” is 64 or less.',
    ],
    [{ drill: 'x', groups: GROUPS, people: 1.5 }, '应为整数', 'should be a whole number'],
    [{ drill: 'a b', groups: GROUPS }, '“drill”是编号', '“drill” is an id'],
    [{ drill: 'x', groups: GROUPS, seed: 'no' }, '1 至 20 位数字', 'one to twenty digits'],
    [
      { drill: 'x', groups: GROUPS, colour: 1 },
      '“请求内容”里没有名为 colour',
      'knows no field colour',
    ],
    [{ drill: 'x', groups: 'no', people: 'two' }, '另有 1 处', 'Other faults: 1'],
    [[], '“请求内容”应为对象，收到的是列表。', '“the body” should be an object, and a list came.'],
  ])('is %j', (body, zh, en) => {
    const read = NEW_EXERCISE.safeParse(body);
    const said = sayIssues(read.error?.issues ?? [], body);
    expectWhole(said);
    expect(said.zh).toContain(zh);
    expect(said.en).toContain(en);
  });

  it('comes over HTTP says the same', async () => {
    const { status, body } = await boss.call<ErrorBody>('POST', '/api/exercises', {
      drill: 'counter',
      groups: [{ title: 'A' }],
    });
    expect(status).toBe(400);
    expect(body.error).toEqual({
      code: 'http.bad-request',
      parameters: { where: 'groups[0].mechanism', count: 1 },
      zh: '缺少“groups[0].mechanism”：应为文字。请补上后重试。',
      en: '“groups[0].mechanism” is missing: a text is expected. Add it and try again.',
    });
  });

  it.each([
    ['{"drill":', 'application/json', 400, 'http.not-json'],
    ['', 'application/json', 400, 'http.no-body'],
    ['<a/>', 'text/xml', 415, 'http.not-json-type'],
    [`"${'x'.repeat(1_100_000)}"`, 'application/json', 413, 'http.too-large'],
  ])('cannot be read (%#)', async (sent, type, status, code) => {
    const headers = { 'content-type': type, origin: server.url, cookie: boss.cookie ?? '' };
    const reply = await fetch(`${server.url}/api/exercises`, {
      method: 'POST',
      headers,
      body: sent,
    });
    const { error } = (await reply.json()) as ErrorBody;
    expect({ status: reply.status, code: error.code }).toEqual({ status, code });
    expectWhole(error);
  });
});

describe('an attempt over a socket', () => {
  it.each([
    [{ id: 'a', body: { kind: 'fly' } }, '“body.kind”只能是下列之一：act, control, start'],
    [{ id: 'a', body: { kind: 'speed', speed: 601 } }, '“body.speed”不能大于 600'],
    [{ id: 'a', body: { kind: 'pause', why: '\u0000' } }, '无法保存的字符'],
    [{ id: 'a' }, '缺少“body”'],
    [null, '“attempt”应为对象，收到的是空值 null。'],
  ])('%j', (raw, zh) => {
    const read = CLIENT_ATTEMPT.safeParse(raw);
    const said = sayIssues(read.error?.issues ?? [], raw, { zh: 'attempt', en: 'attempt' });
    expectWhole(said);
    expect(said.zh).toContain(zh);
  });
});

describe('a file that is no exercise', () => {
  it.each([
    ['{"kind": "liandong-ex', '不是完整的 JSON', 'no whole JSON'],
    ['{"type":"FeatureCollection","features":[]}', '缺少 kind', 'lacks kind'],
    ['[]', '缺少 kind', 'lacks kind'],
    [
      '{"kind":"liandong-exercise","version":1,"mark":"演练","groups":[]}',
      '缺少“exercise”：应为对象',
      '“exercise” is missing: an object',
    ],
    ['{"kind":"liandong-exercise","version":2}', '“version”只能是下列之一：1。', 'is one of 1.'],
  ])('is refused in words: %s', async (text, zh, en) => {
    writeFileSync(join(folder, 'one.json'), text);
    for (const [language, said] of [
      ['zh', zh],
      ['en', en],
    ]) {
      const answer = await liandong(['import', 'one.json', '--lang', language], { folder });
      expect(answer.code).toBe(2);
      expect(answer.err).toContain(said);
      expect(answer.err).toContain('one.json');
      expect(answer.err).not.toMatch(FOREIGN);
    }
  });
});

it('a query with a value that there is not is not told that something is missing', async () => {
  const address = '/api/exercises/none/after-action?format=pdf';
  const { status, body } = await boss.call<ErrorBody>('GET', address);
  expect(status).toBe(400);
  expect(body.error.en).toBe('“format” is one of html, docx, xlsx, json. Use one of these.');
});
