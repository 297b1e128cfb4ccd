/** What became of an order to groups, where it did not do what was wanted. */
export const ORDER_MESSAGES = {
  'order.no-story': {
    zh: '本阶段不推演剧情，时间不能推进；请先进入推演剧情的阶段。',
    en: 'This phase plays no story, so there is nowhere to run to: enter a phase that plays one first.',
  },
  'order.not-open': {
    zh: '打不开，没有收到命令：记录受损，或引擎未获准运行。',
    en: 'it could not be opened and heard nothing: its record is damaged, or its engine may not run.',
  },
  'order.unreachable': {
    zh: '它所在的服务器 {url} 无法到达，没有收到命令，以后也不会收到。请马上再试一次。',
    en: 'its server {url} could not be reached. It heard nothing and will not hear it later: try again now.',
  },
  'order.unanswered': {
    zh: '它所在的服务器 {url} 收到了命令，但没有回答，结果不明。请查看该组。',
    en: 'its server {url} took the order and did not answer, so what became of it is not known: look at the group.',
  },
  'order.moving': {
    zh: '正在转到另一台服务器，没有收到命令。请马上再试一次。',
    en: 'it is moving to another server just now and heard nothing: try again now.',
  },
  'order.about': { zh: '{exercise} · {group}：{why}', en: '{exercise} · {group}: {why}' },
} as const;
