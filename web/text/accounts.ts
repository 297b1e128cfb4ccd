import type { Text } from '../../sim-core/text/index.ts';

/** What is said to facilitators about their accounts: signing in, and the screen of all of them. */
export const ACCOUNTS_MESSAGES = {
  'accounts.manage': { zh: '导调账号', en: 'Facilitators’ accounts' },
  'accounts.lead': {
    zh: '有账号的人可以开设、导调和查看本服务器上的全部演练；席位上的人不需要账号。',
    en: 'Whoever has an account can open, run and look into every exercise on this server. People at desks need none.',
  },
  'accounts.all': { zh: '现有账号', en: 'Accounts' },
  'accounts.own': { zh: '本人', en: 'You' },
  'accounts.organisation': { zh: '用单位身份登录', en: 'Signs in with the organisation' },
  'accounts.since': { zh: '{date} 建立', en: 'since {date}' },
  'accounts.invite': { zh: '邀请一人', en: 'Invite somebody' },
  'accounts.recover': { zh: '重设密码', en: 'New password' },
  'accounts.delete': { zh: '删除', en: 'Delete' },
  'accounts.delete-title': { zh: '删除账号“{name}”？', en: 'Delete the account “{name}”?' },
  'accounts.delete-help': {
    zh: '该账号立即退出所有屏幕，不能再登录。它开设的演练照常进行，由其他账号导调。',
    en: 'It is signed out everywhere at once and cannot come back. Exercises that it opened go on and are run by the others.',
  },
  'accounts.link': { zh: '一次性链接', en: 'Link that works once' },
  'accounts.link-new': {
    zh: '请交给新的导调人员。打开后自己起名、设密码。',
    en: 'Give it to the new facilitator, who opens it and chooses a name and a password.',
  },
  'accounts.link-again': {
    zh: '请交给{name}本人，打开后重设密码。原密码在此之前仍有效。',
    en: 'Give it to {name}, who opens it and sets a new password. The old one works until then.',
  },
  'accounts.link-until': {
    zh: '只能用一次，{date} 前有效。关闭后不再显示。',
    en: 'It works once, until {date}, and is not shown again.',
  },
  'accounts.copy': { zh: '复制链接', en: 'Copy the link' },
  'accounts.copied': { zh: '链接已复制', en: 'The link is copied' },
  'accounts.password': { zh: '修改自己的密码', en: 'Your password' },
  'accounts.old': { zh: '现在的密码', en: 'Password now' },
  'accounts.new': { zh: '新密码', en: 'New password' },
  'accounts.change': { zh: '修改', en: 'Change it' },
  'accounts.changed': {
    zh: '密码已修改；您在其他地方已退出登录。',
    en: 'The password is changed; elsewhere you are signed out.',
  },

  'account.login': { zh: '导调登录', en: 'Facilitator sign-in' },
  'account.setup': {
    zh: '首次使用：建立导调账号',
    en: 'First use: create the facilitator’s account',
  },
  'account.invited': { zh: '建立导调账号', en: 'Create your facilitator’s account' },
  'account.again': { zh: '重设密码', en: 'Set a new password' },
  'account.again-for': { zh: '账号：{name}', en: 'Account: {name}' },
  'account.set-again': { zh: '设为新密码并登录', en: 'Set it and sign in' },
  'account.setup-help': {
    zh: '请使用启动时终端里显示的链接打开本页，其中含一次性口令。',
    en: 'Open this page by the link that the terminal showed at start; it carries the one-time token.',
  },
  'account.name': { zh: '账号', en: 'Name' },
  'account.password': { zh: '密码', en: 'Password' },
  'account.password-help': { zh: '至少八位', en: 'Eight characters or more' },
  'account.enter': { zh: '登录', en: 'Sign in' },
  'account.create': { zh: '建立并登录', en: 'Create and sign in' },
  'account.with': { zh: '用{name}登录', en: 'Sign in with {name}' },
} as const satisfies Readonly<Record<string, Text>>;
