/** Calls of those who come and go, and of those who watch over the server. */
import type { RouteWords } from './route-words.ts';

export const DOORS: Readonly<Record<string, RouteWords>> = {
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
};
