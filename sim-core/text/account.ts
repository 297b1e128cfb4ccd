import type { Text } from '../base/text.ts';

/** What `account` says. */
export const ACCOUNT_MESSAGES = {
  'help.account': {
    zh: '导调账号：名单、邀请链接、忘记密码',
    en: 'facilitators’ accounts: the list, links for new ones, lost passwords',
  },
  'help.account-list': { zh: '列出导调账号', en: 'list the facilitators’ accounts' },
  'help.account-invite': {
    zh: '生成一次性链接，供一人建立导调账号',
    en: 'print a link that works once, by which somebody makes an account',
  },
  'help.account-recover': {
    zh: '生成一次性链接，供账号本人重设密码',
    en: 'print a link that works once, by which the owner sets a new password',
  },
  'help.account-name': { zh: '账号名', en: 'name of the account' },
  'help.example-account-invite': { zh: '再添一名导调人员', en: 'one more facilitator' },
  'help.example-account-recover': {
    zh: '有人忘记了密码',
    en: 'somebody has forgotten the password',
  },
  'account.line': { zh: '{name}（{date} 建立）', en: '{name} (since {date})' },
  'account.line-organisation': {
    zh: '{name}（{date} 建立，用单位身份登录）',
    en: '{name} (since {date}, signs in with the organisation)',
  },
  'account.nobody': {
    zh: '还没有账号：首次启动服务器时，终端会显示建立账号的链接。',
    en: 'There is no account yet: the server prints the link for the first one when it starts.',
  },
  'account.invited': {
    zh: '请把此链接（接在服务器地址之后）交给新的导调人员：',
    en: 'Give this link, after the address of the server, to the new facilitator:',
  },
  'account.recovering': {
    zh: '请把此链接（接在服务器地址之后）交给{name}，用来重设密码：',
    en: 'Give this link, after the address of the server, to {name}, who sets a new password by it:',
  },
  'account.link-works': {
    zh: '链接只能用一次，{date} 前有效。',
    en: 'It works once, until {date}.',
  },
} as const satisfies Readonly<Record<string, Text>>;
