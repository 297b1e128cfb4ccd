/** A body as it is sent, for the calls that an exercise needs. Each fits its schema. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  'post /api/setup': {
    token: 'the-token-of-the-link',
    name: '导调一',
    password: 'a few words that nobody knows',
  },
  'post /api/login': { name: '导调一', password: 'a few words that nobody knows' },
  'post /api/invitations': { account: null },
  'post /api/exercises': {
    drill: 'taipu-river-90',
    title: '太浦河联合演练',
    groups: [
      { title: '第一组', mechanism: 'zone-as-is' },
      { title: '第二组', mechanism: 'territorial' },
    ],
    people: 18,
  },
  'post /api/exercises/{id}/order': { kind: 'start' },
  'post /api/groups/{group}/order': { kind: 'pause', why: '讲评' },
  'post /api/groups/{group}/branch': { toMs: 7_200_000, title: '从两小时处重演' },
  'post /api/freeze': { why: '真实火情' },
  'post /api/join': { code: '031415', name: '王工' },
  'post /api/groups/{group}/seat': { department: 'wujiang-ecology' },
  'post /api/groups/{group}/hand-over': {
    person: '0123456789abcdef.fedcba9876543210',
    department: 'wujiang-ecology',
    role: 'participant',
  },
  'post /api/groups/{group}/ticket': { department: null },
  'post /api/groups/{group}/programs': { name: 'bot', department: 'wujiang-ecology' },
  'post /api/runs': { scenario: 'taipu-river', mechanism: 'zone-as-is', seed: '1' },
};
