/** What each call is for and how it is refused, in both languages: the words of the page /docs. */
export interface RouteWords {
  readonly summary: Words;
  readonly description: Words;
  /** Codes of refusals of its own, an `http.` left out; those of every call are in `openapi.ts`. */
  readonly errors: readonly string[];
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** By method and address, as OpenAPI writes it. */
export const ROUTE_WORDS: Readonly<Record<string, RouteWords>> = {
  'get /health': {
    summary: { zh: '服务器是否正常', en: 'whether the server is well' },
    description: {
      zh: '正常答 200，存储有故障或有演练打不开时答 503，内容相同。无需登录。',
      en: '200 when all is well, 503 while a store is in trouble or an exercise cannot be opened; the body is the same. Needs no sign-in.',
    },
    errors: [],
  },
  'get /metrics': {
    summary: { zh: '运行指标（Prometheus）', en: 'figures for Prometheus' },
    description: {
      zh: '本机可直接读取；其他电脑须以导调账号登录，因为计数会透露他人的动作。',
      en: 'From this computer without signing in; from others for facilitators only, since counts tell what others do.',
    },
    errors: ['sign-in'],
  },
  'post /api/setup': {
    summary: {
      zh: '凭一次性链接创建账号或重设口令',
      en: 'make an account, or set its password, by a one-time link',
    },
    description: {
      zh: '首次启动时打印的链接创建第一个账号；其余链接由导调人员发出。重设口令会断开该账号的全部连接。',
      en: 'The link printed at the first run makes the first account; facilitators give out others. A password that is set anew ends all connections of the account.',
    },
    errors: [
      'setup-token',
      'name-taken',
      'short-password',
      'common-password',
      'figures-password',
      'password-is-name',
    ],
  },
  'post /api/login': {
    summary: { zh: '登录', en: 'sign in' },
    description: {
      zh: '成功后会话写入 cookie。同一名字和地址连错五次即暂时锁定。',
      en: 'Puts the session into a cookie. Five wrong passwords by one name and address lock it for a while.',
    },
    errors: ['wrong-password', 'locked'],
  },
  'post /api/logout': {
    summary: { zh: '退出登录', en: 'sign out' },
    description: {
      zh: '结束会话，并断开它在所有服务器上的连接。',
      en: 'Ends the session and its connections on every server.',
    },
    errors: [],
  },
  'get /api/session': {
    summary: { zh: '我是谁', en: 'who I am' },
    description: {
      zh: '当前会话的账号与席位；没有会话也可调用。',
      en: 'Account and seats of this session; may be asked without one.',
    },
    errors: [],
  },
  'get /api/accounts': {
    summary: { zh: '导调账号列表', en: 'the facilitators’ accounts' },
    description: { zh: '不含口令。', en: 'Without passwords.' },
    errors: ['sign-in'],
  },
  'post /api/invitations': {
    summary: { zh: '发出账号链接', en: 'make a link for an account' },
    description: {
      zh: '给新人，或给遗失口令的账号；七天内可用一次，只显示这一回。',
      en: 'For somebody new, or for an account whose password is lost; works once within seven days and is shown this once.',
    },
    errors: ['sign-in', 'no-account', 'organisation-account'],
  },
  'post /api/password': {
    summary: { zh: '更改自己的口令', en: 'change one’s own password' },
    description: {
      zh: '该账号的其他会话和全部连接随即结束。',
      en: 'All other sessions and all connections of the account end.',
    },
    errors: [
      'sign-in',
      'wrong-password',
      'locked',
      'organisation-account',
      'short-password',
      'common-password',
      'figures-password',
      'password-is-name',
    ],
  },
  'post /api/accounts/{id}/delete': {
    summary: { zh: '删除账号', en: 'delete an account' },
    description: {
      zh: '会话、链接和连接在所有服务器上同时结束；不能删除自己。',
      en: 'Its sessions, links and connections end on every server at once; nobody deletes their own.',
    },
    errors: ['sign-in', 'own-account', 'no-account'],
  },
  'get /api/oidc/start': {
    summary: { zh: '转到单位统一身份认证', en: 'go to the organisation’s sign-in' },
    description: { zh: '把浏览器转到认证页面。', en: 'Sends the browser to the directory’s page.' },
    errors: ['oidc-silent'],
  },
  'get /api/oidc/back': {
    summary: { zh: '从统一身份认证返回', en: 'come back from the organisation’s sign-in' },
    description: {
      zh: '只供浏览器跳转使用。',
      en: 'For the browser that comes back; nobody else calls it.',
    },
    errors: ['oidc-refused', 'oidc-not-allowed', 'oidc-silent'],
  },
  'get /api/drills': {
    summary: { zh: '演练列表', en: 'the drills' },
    description: {
      zh: '可以开设的演练及其席位。',
      en: 'What exercises can be made of, with their seats.',
    },
    errors: [],
  },
  'get /api/scenarios': {
    summary: { zh: '情景列表', en: 'the scenarios' },
    description: { zh: '书架上的情景。', en: 'The scenarios of the shelf.' },
    errors: [],
  },
  'get /api/mechanisms': {
    summary: { zh: '机制列表', en: 'the mechanisms' },
    description: { zh: '书架上的协同机制。', en: 'The mechanisms of the shelf.' },
    errors: [],
  },
  'post /api/exercises': {
    summary: { zh: '新建演练', en: 'open an exercise' },
    description: {
      zh: '每个机制一组，各组面对同一场灾害。答复含加入码。',
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
      zh: '各组状态、席位、人员与加入码，仅供导调人员。',
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
      zh: '坐到同一席位，不必再输加入码。',
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
      'seat-taken',
      'seats-are-given',
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
  'get /api/maps': {
    summary: { zh: '地图列表', en: 'the maps' },
    description: { zh: '带审图号的地图。', en: 'Maps with their review numbers.' },
    errors: ['sign-in'],
  },
  'post /api/maps': {
    summary: { zh: '添加地图', en: 'bring a map' },
    description: {
      zh: 'GeoJSON 与审图号；最多 6 MB。文件有误时逐处说明。',
      en: 'GeoJSON and its review number; 6 MB at most. What is wrong in the file is said place by place.',
    },
    errors: ['sign-in', 'file-problems'],
  },
  'get /api/maps/{id}': {
    summary: { zh: '一幅地图', en: 'one map' },
    description: { zh: '轮廓与审图号。', en: 'Outlines and review number.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/maps/{id}/delete': {
    summary: { zh: '删除地图', en: 'delete a map' },
    description: {
      zh: '用到它的演练改回示意图。',
      en: 'Exercises that show it go back to the schematic.',
    },
    errors: ['sign-in', 'not-found'],
  },
  'get /api/drafts': {
    summary: { zh: '稿本列表', en: 'the drafts' },
    description: { zh: '情景工作室的稿本。', en: 'Drafts of the scenario studio.' },
    errors: ['sign-in'],
  },
  'get /api/drafts/{id}': {
    summary: { zh: '一份稿本', en: 'one draft' },
    description: { zh: '全部文件与版次。', en: 'All its files and its revision.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/drafts/{id}': {
    summary: { zh: '保存稿本', en: 'save a draft' },
    description: {
      zh: '版次不是最新时拒绝，不覆盖他人所存。',
      en: 'Refused where the revision is not the latest, so that nobody is overwritten.',
    },
    errors: ['sign-in', 'not-found', 'draft-changed', 'draft-id-taken'],
  },
  'post /api/drafts/{id}/delete': {
    summary: { zh: '删除稿本', en: 'delete a draft' },
    description: { zh: '不可恢复。', en: 'It cannot be brought back.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/drafts/{id}/exercise': {
    summary: { zh: '用稿本开设演练', en: 'open an exercise from a draft' },
    description: { zh: '同新建演练。', en: 'As a new exercise.' },
    errors: ['sign-in', 'not-found', 'draft-empty', 'file-problems'],
  },
  'get /api/workbench': {
    summary: { zh: '机制比选可选的内容', en: 'what can be compared' },
    description: {
      zh: '情景、机制、维度与指标。',
      en: 'Scenarios, mechanisms, dimensions and metrics.',
    },
    errors: ['sign-in'],
  },
  'post /api/validate': {
    summary: { zh: '检查文件', en: 'check a file' },
    description: {
      zh: '逐处说明文件的问题；有问题也答 200。',
      en: 'Says what is wrong with a file, place by place; 200 also where something is.',
    },
    errors: ['sign-in'],
  },
  'post /api/comparisons': {
    summary: { zh: '开始比选', en: 'start a comparison' },
    description: {
      zh: '在后台推演；用编号查询进度。',
      en: 'Runs in the background; asked for by its id.',
    },
    errors: [
      'sign-in',
      'unknown-scenario',
      'unknown-mechanism',
      'unknown-metric',
      'same-id-twice',
      'batch-too-large',
      'file-problems',
    ],
  },
  'get /api/comparisons/{id}': {
    summary: { zh: '比选的进度与结果', en: 'progress and result of a comparison' },
    description: { zh: '结果出来前为 null。', en: 'The result is null until it is there.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/comparisons/{id}/cancel': {
    summary: { zh: '取消比选', en: 'cancel a comparison' },
    description: { zh: '已推演的部分作废。', en: 'What has been run is given up.' },
    errors: ['sign-in', 'not-found'],
  },
  'post /api/runs': {
    summary: { zh: '推演一次', en: 'one run' },
    description: {
      zh: '一个情景、一种机制、一个种子，立即答复。',
      en: 'One scenario, one mechanism, one seed, answered at once.',
    },
    errors: ['sign-in', 'unknown-scenario', 'unknown-mechanism', 'file-problems'],
  },
};
