/** Two people who saved one draft. */
export const STUDIO_CONFLICT = {
  'studio.conflict-title': {
    zh: '别人先存了一版',
    en: 'Somebody saved this draft first',
  },
  'studio.conflict-help': {
    zh: '{who} 于 {when} 存了一版，其中有您没读到的内容，所以您的没有存上，两份都还在。把自己的另存为副本，或取用对方的（您的可用“撤销”找回，看过之后再存就会替换对方的）。',
    en: '{who} saved a version at {when} that you have not read, so yours was not saved; both are still there. Keep yours as a copy, or take theirs: undo brings yours back, and saving it then replaces theirs knowingly.',
  },
  'studio.conflict-same': {
    zh: '两份内容相同，取用服务器上的即可。',
    en: 'Both say the same: take the server’s.',
  },
  'studio.conflict-theirs': { zh: '服务器上的（对方）', en: 'On the server (theirs)' },
  'studio.conflict-mine': { zh: '这里的（您的）', en: 'Here (yours)' },
  'studio.conflict-copy': { zh: '把我的另存为副本', en: 'Keep mine as a copy' },
  'studio.conflict-take': { zh: '取用对方的', en: 'Take theirs' },
  'studio.conflict-later': { zh: '以后再说', en: 'Not now' },
} as const;
