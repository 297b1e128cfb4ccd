import type { Text } from '../base/text.ts';

interface Words {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** Headers of the columns of a name list, as Chinese and English lists write them. */
export const ROSTER_HEADERS = {
  name: {
    zh: ['姓名', '名字', '参演人员', '人员', '参演人员姓名'],
    en: ['Name', 'Full name', 'Participant', 'Person'],
  },
  unit: {
    zh: ['单位', '工作单位', '所在单位', '所属单位', '单位名称', '部门', '单位及部门'],
    en: ['Unit', 'Organisation', 'Organization', 'Department', 'Agency', 'Office'],
  },
  wish: {
    zh: ['席位', '席位意愿', '意向席位', '角色', '演练角色', '参演角色', '岗位', '演练岗位'],
    en: ['Seat', 'Desk', 'Role', 'Desk wish', 'Wish', 'Exercise role'],
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words for the parts besides a desk that somebody can have in an exercise. */
export const ROSTER_ROLES = {
  director: {
    zh: ['演练总指挥', '总导演', '导演', '总导调'],
    en: ['Director', 'Exercise director'],
  },
  facilitator: {
    zh: ['导调', '导调员', '导调人员', '控制', '控制员', '控制人员'],
    en: ['Facilitator', 'Controller'],
  },
  simulator: {
    zh: ['模拟', '模拟员', '模拟人员', '代答', '代答人员'],
    en: ['Simulator', 'Role player'],
  },
  evaluator: { zh: ['评估', '评估员', '评估人员', '评估专家'], en: ['Evaluator', 'Assessor'] },
  observer: { zh: ['观摩', '观摩人员', '观察员', '嘉宾'], en: ['Observer', 'Guest'] },
} as const satisfies Readonly<Record<string, Words>>;

/** What is said of name lists: by the command, and of single rows. */
export const ROSTER_MESSAGES = {
  'help.roster': {
    zh: '把参演名单导入一场演练：对上席位建议，显示谁已到场',
    en: 'bring a list of names into an exercise: matched to the proposed seats; shows who has come',
  },
  'help.roster-file': {
    zh: 'CSV 或制表符分隔的名单（UTF-8 或 GBK）；不给则显示现有名单',
    en: 'the list, CSV or with tabs (UTF-8 or GBK); without one the list as it stands is shown',
  },
  'help.roster-group': {
    zh: '只用于此组；有多个组时须指明',
    en: 'the group that it is for; needed where there are several',
  },
  'help.roster-dry-run': { zh: '只显示，不保存', en: 'only show what would come of it' },
  'help.example-roster': {
    zh: '先看一遍，再去掉 --dry-run',
    en: 'look first, then without --dry-run',
  },
  'roster.title': { zh: '{title}：名单 {count} 人', en: '{title}: {count} people on the list' },
  'roster.name': { zh: '姓名', en: 'name' },
  'roster.unit': { zh: '单位', en: 'organisation' },
  'roster.place': { zh: '席位或角色', en: 'desk or part' },
  'roster.come': { zh: '到场', en: 'has come' },
  'roster.yes': { zh: '是', en: 'yes' },
  'roster.lobby': { zh: '候场', en: 'lobby' },
  'roster.saved': {
    zh: '已保存 {count} 人；第一次用入场码进来、称呼与名单一致的人直接入席。',
    en: '{count} people saved. Whoever comes in by the lobby’s code under a name of the list sits down at once.',
  },
  'roster.not-saved': {
    zh: '未保存（--dry-run）。',
    en: 'Nothing was saved (--dry-run).',
  },
  'roster.nobody': {
    zh: '名单里没有可导入的人：每行须有姓名。',
    en: 'Nobody on this list can be taken in: each row needs a name.',
  },
  'roster.which-group': {
    zh: '演练 {id} 有 {count} 个组，请用 --group 指明：{groups}',
    en: 'Exercise {id} has {count} groups; say which with --group: {groups}',
  },
  'roster.no-group': {
    zh: '演练 {id} 没有组“{group}”；有：{groups}',
    en: 'Exercise {id} has no group “{group}”; it has: {groups}',
  },
  'roster.row': { zh: '第 {line} 行：{what}', en: 'Row {line}: {what}' },
  'roster.left-out': {
    zh: '未采用的列：{columns}（不保存）',
    en: 'Columns that are not taken in, nor kept: {columns}',
  },
  'roster.note-no-name': {
    zh: '没有姓名，本行未采用；请填姓名',
    en: 'there is no name, so the row is left out; write one',
  },
  'roster.note-too-long': {
    zh: '“{token}……”超过 64 个字，本行未采用；请写短些',
    en: '“{token}…” is longer than 64 characters, so the row is left out; shorten it',
  },
  'roster.note-twice': {
    zh: '“{token}”在名单里出现两次，无法按姓名自动入席；请加以区分，如“{token}（青浦）”',
    en: '“{token}” is on the list twice, so nobody sits down by that name alone; tell them apart, as in “{token} (Qingpu)”',
  },
  'roster.note-too-many': {
    zh: '名单最多 200 人，此行及以后未采用',
    en: 'a list has 200 people at most; this row and those after it are left out',
  },
  'roster.note-unknown-wish': {
    zh: '本演练没有席位或角色“{token}”，已按建议安排；可用席位全称，或导调、评估等',
    en: 'this exercise has no desk or part “{token}”, so one is proposed; write a desk’s full name, or facilitator, evaluator …',
  },
  'roster.note-nearest': { zh: '（是否指“{nearest}”？）', en: ' (did you mean “{nearest}”?)' },
} as const satisfies Readonly<Record<string, Text>>;
