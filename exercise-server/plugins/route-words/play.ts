/** Calls around exercises, their groups and their seats. */
import type { RouteWords } from './route-words.ts';

export const PLAY: Readonly<Record<string, RouteWords>> = {
  'post /api/exercises': {
    summary: { zh: '新建演练', en: 'open an exercise' },
    description: {
      zh: '每个机制一组，各组面对同一场灾害。答复含入场码。',
      en: 'A group for each mechanism, all in the same disaster. The answer holds the codes to join by.',
    },
    errors: ['sign-in', 'unknown-drill', 'unknown-mechanism', 'not-found'],
  },
  'get /api/exercises': {
    summary: { zh: '演练列表', en: 'the exercises' },
    description: {
      zh: '最新的在前；受损的、依法保全的和将到期删除的都有标明。',
      en: 'Newest first; says which are damaged, on legal hold, or about to be erased.',
    },
    errors: ['sign-in'],
  },
  'get /api/exercises/{id}': {
    summary: { zh: '一场演练', en: 'one exercise' },
    description: {
      zh: '各组状态、席位、人员与入场码，仅供导调人员。',
      en: 'State, seats, people and codes of its groups, for facilitators.',
    },
    errors: ['sign-in', 'not-found', 'damaged'],
  },
  'post /api/exercises/{id}/last-good': {
    summary: { zh: '回看完好部分', en: 'look back on what is good' },
    description: {
      zh: '把受损演练中完好的记录另存为一场已结束的演练。',
      en: 'Makes an exercise that has ended of the good records of a damaged one.',
    },
    errors: ['sign-in', 'not-found', 'nothing-good', 'not-damaged'],
  },
  'get /api/exercises/{id}/after-action': {
    summary: { zh: '取总结评估报告', en: 'the after-action report' },
    description: {
      zh: '网页、Word、工作簿或数据，中文或英文；取用记入审计日志。',
      en: 'A page, a Word document, a workbook or data, in either language; the audit log notes it.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'nothing-to-report',
      'after-action-document.other-course',
    ],
  },
  'post /api/exercises/{id}/map': {
    summary: { zh: '选用地图', en: 'choose a map' },
    description: { zh: 'null 为示意图。', en: 'Null for the schematic.' },
    errors: ['sign-in', 'not-found', 'damaged'],
  },
  'post /api/exercises/{id}/order': {
    summary: { zh: '向全部小组下令', en: 'give an order to all groups' },
    description: {
      zh: '各组在同一轮执行；逐组答复结果。',
      en: 'All groups carry it out in the same turn; the answer says what became of it in each.',
    },
    errors: ['sign-in', 'forbidden', 'not-found', 'damaged'],
  },
  'post /api/groups/{group}/order': {
    summary: { zh: '向一个小组下令', en: 'give an order to one group' },
    description: {
      zh: '开始、暂停、继续、结束、终止，或推进时钟。',
      en: 'Start, pause, resume, end, freeze, or run the clock.',
    },
    errors: ['sign-in', 'not-found', 'damaged', 'unknown-engine', 'forbidden'],
  },
  'post /api/freeze': {
    summary: { zh: '演练终止（真实突发事件）', en: 'a real emergency: stop everything' },
    description: {
      zh: '终止所有服务器上正在进行的演练，不能继续。',
      en: 'Stops everything that is played on all servers, for good.',
    },
    errors: ['sign-in', 'forbidden'],
  },
  'post /api/carried': {
    summary: { zh: '服务器之间转交指令', en: 'one server tells another of an order' },
    description: {
      zh: '只凭存储中那份指令的一次性密钥；供服务器互相调用。',
      en: 'By the one-time secret of a note in their store; servers call each other.',
    },
    errors: ['not-found'],
  },
  'post /api/groups/{group}/branch': {
    summary: { zh: '从此处重演', en: 'replay from here' },
    description: {
      zh: '从某一时刻起另开一场演练；原演练须已暂停或结束。',
      en: 'Opens another exercise from an instant; the group must be paused or over.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'still-running',
      'unknown-mechanism',
      'elsewhere',
    ],
  },
  'post /api/groups/{group}/counterfactual': {
    summary: { zh: '换一种机制重走', en: 'the same acts under another mechanism' },
    description: {
      zh: '同一场灾害、同样的动作，看另一种机制下的结果。',
      en: 'The same disaster and acts, and what they would have come to under another mechanism.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'still-running',
      'no-counterfactual',
      'unknown-mechanism',
      'elsewhere',
    ],
  },
  'get /api/groups/{group}/stage': {
    summary: { zh: '小组的地名与单位名', en: 'names of places and departments' },
    description: {
      zh: '供画图与显示；小组成员、导调账号和持令牌（Authorization: Bearer）的程序可读。',
      en: 'For drawing and showing; for people of the group, accounts, and programs with their token (Authorization: Bearer).',
    },
    errors: ['sign-in', 'not-found', 'damaged'],
  },
  'get /api/groups/{group}/joined': {
    summary: { zh: '我在小组中的位置', en: 'where I am in a group' },
    description: {
      zh: '席位、角色与可选席位。',
      en: 'Seat, role, and the seats that can be taken.',
    },
    errors: ['sign-in', 'not-found', 'damaged'],
  },
  'get /api/groups/{group}/map': {
    summary: { zh: '小组的地图', en: 'the map of a group' },
    description: {
      zh: '示意图时为 null；不得缓存。',
      en: 'Null for the schematic; not to be cached.',
    },
    errors: ['sign-in', 'not-found', 'damaged'],
  },
  'get /api/groups/{group}/replays': {
    summary: { zh: '从本组开出的重演', en: 'replays of a group' },
    description: { zh: '供本组成员跟随。', en: 'For the people of the group, to follow.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/groups/{group}/follow': {
    summary: { zh: '跟到重演里', en: 'follow into a replay' },
    description: {
      zh: '坐到同一席位，不必再输入场码。',
      en: 'To the same seat, without another code.',
    },
    errors: ['sign-in', 'not-found', 'damaged', 'unknown-engine', 'elsewhere'],
  },
  'post /api/join': {
    summary: { zh: '凭码加入', en: 'join by a code' },
    description: {
      zh: '六位码，全角数字亦可；席位码直接就座。',
      en: 'Six digits, full-width ones too; a seat’s own code seats at once.',
    },
    errors: ['unknown-code', 'too-many', 'damaged', 'elsewhere'],
  },
  'post /api/groups/{group}/seat': {
    summary: { zh: '就座或离席', en: 'take or leave a seat' },
    description: {
      zh: '开始前可选空席；null 为离席。',
      en: 'A free seat before the start; null leaves it.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'forbidden',
      'seat-kept',
      'seat-taken',
      'seats-are-given',
      'elsewhere',
    ],
  },
  'post /api/groups/{group}/roster/read': {
    summary: { zh: '试读名单', en: 'try a list of names' },
    description: {
      zh: '逐行说明会得到什么；什么也不保存。',
      en: 'Says row by row what would come of it; nothing is kept.',
    },
    errors: ['sign-in', 'not-found', 'damaged', 'forbidden'],
  },
  'get /api/groups/{group}/roster': {
    summary: { zh: '取名单', en: 'the list of names' },
    description: {
      zh: '谁应坐哪个席位、谁已到；仅限主持演练的人。',
      en: 'Who is expected at which desk and who has come; for those who run the exercise.',
    },
    errors: ['sign-in', 'not-found', 'damaged', 'forbidden'],
  },
  'post /api/groups/{group}/roster': {
    summary: { zh: '保存名单', en: 'save the list of names' },
    description: {
      zh: '写明所见版本，整份替换；开始前候场的人随即就座。',
      en: 'The whole list anew, with the revision that was seen; before the start those who wait sit down.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'forbidden',
      'seat-of-another',
      'roster-changed',
      'elsewhere',
    ],
  },
  'post /api/groups/{group}/hand-over': {
    summary: { zh: '移交席位或角色', en: 'hand a seat or a role over' },
    description: {
      zh: '原席位的权利和连接即刻失效。',
      en: 'Rights and connections of the old place end at once.',
    },
    errors: [
      'sign-in',
      'not-found',
      'damaged',
      'unknown-engine',
      'forbidden',
      'seat-of-another',
      'elsewhere',
    ],
  },
  'post /api/groups/{group}/ticket': {
    summary: { zh: '取连接票据', en: 'a ticket for a connection' },
    description: {
      zh: '一分钟内可用一次；答复指明演练室所在的服务器。',
      en: 'Good for one connection within a minute; says which server has the room.',
    },
    errors: ['sign-in', 'not-found', 'damaged', 'unknown-engine'],
  },
  'post /api/groups/{group}/programs': {
    summary: { zh: '为程序设席位', en: 'a seat for a program' },
    description: { zh: '令牌只显示这一回。', en: 'The token is shown this once.' },
    errors: ['sign-in', 'not-found', 'damaged', 'unknown-engine', 'forbidden', 'elsewhere'],
  },
};
