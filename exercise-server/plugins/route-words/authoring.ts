/** Calls for what exercises are made of, and for comparing designs. */
import type { RouteWords } from './route-words.ts';

export const AUTHORING: Readonly<Record<string, RouteWords>> = {
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
