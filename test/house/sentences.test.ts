/**
 * Aim: no screen speaks one language only. Every text that a person reads comes from web/text, where a
 * missing translation does not compile.
 */
import { describe, expect, it } from 'vitest';
import { messageFaults, unsaid } from './messages.ts';
import { sentenceFaults } from './sentences.ts';
import { allFiles } from './tree.ts';
import { ALL_MESSAGES } from '../../web/text/studio/index.ts';

const faultsOf = (text: string): readonly string[] =>
  sentenceFaults({ path: 'web/screens/desk/planted.tsx', text });

describe('the screens', () => {
  it('hold no sentence of their own', () => {
    expect(allFiles().flatMap(sentenceFaults)).toEqual([]);
  });

  it('say every sentence in both languages, with the same values in it', () => {
    expect(messageFaults(ALL_MESSAGES)).toEqual([]);
  });

  it('hold no sentence that nobody says', () => {
    expect(unsaid(Object.keys(ALL_MESSAGES), allFiles())).toEqual([]);
  });
});

describe('the rule about sentences that nobody says', () => {
  const files = [
    { path: 'web/text/desk.ts', text: "  'desk.inbox': { zh: '收件', en: 'Inbox' }," },
    {
      path: 'web/parts/inbox.tsx',
      text: "say('desk.outbox'); say(`role.${role}`); say(`${why}.why`);",
    },
  ];

  it('finds one that is only written down', () => {
    const codes = ['desk.inbox', 'desk.outbox', 'role.director', 'asleep.why'];
    expect(unsaid(codes, files)).toEqual(['desk.inbox']);
  });
});

describe('the rule about translations', () => {
  it.each([
    [{ zh: '收件' }, 'no English'],
    [{ en: 'Inbox' }, 'no Chinese'],
    [{ zh: '收件', en: ' ' }, 'no English'],
    [{ zh: '收件', en: '收件 of the desk' }, 'Chinese in the English'],
    [{ zh: 'Inbox', en: 'Inbox' }, 'English in the Chinese'],
    [{ zh: '{count} 件', en: '{number} messages' }, 'asks for other values in the other language'],
  ])('finds %j', (planted, what) => {
    const catalogue = { ...ALL_MESSAGES, 'desk.inbox': planted };
    expect(messageFaults(catalogue)).toEqual([`desk.inbox: ${what}`]);
  });
});

describe('the rule about sentences', () => {
  it.each([
    'const a = <p>Hello</p>;',
    'const a = <p>收件</p>;',
    "const a = '收件';",
    'const a = <input placeholder="Your name" />;',
    "const a = <button aria-label='Close' />;",
  ])('finds %s', (text) => {
    expect(faultsOf(text)).toHaveLength(1);
  });

  it.each([
    "const a = <p>{say('desk.inbox')}</p>;",
    'const a = <p> · {name}</p>;',
    'const a = <input className="form wide" type="text" />;',
    "const keys = { '？': open };",
  ])('lets pass %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
