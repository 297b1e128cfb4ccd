import type { Text } from '../base/text.ts';

/** What commands say of files and folders that are given together. */
export const GIVEN_MESSAGES = {
  'given.scenario': {
    zh: '情景的标识、文件或文件夹；一起给出的灾害、区域等文件代替平台自带的同类同编号的文件',
    en: 'id, file or folder of a scenario; hazards, regions and other files given with it stand in the place of the shipped ones of their kind and id',
  },
  'given.scenarios': {
    zh: '一个或多个情景的标识、文件或文件夹；一起给出的灾害、区域等文件代替平台自带的同类同编号的文件',
    en: 'ids, files or folders of scenarios; hazards, regions and other files given with them stand in the place of the shipped ones of their kind and id',
  },
  'given.exercise': {
    zh: '演练的标识、文件或文件夹；一起给出的情景、灾害等文件代替平台自带的同类同编号的文件',
    en: 'id, file or folder of an exercise; scenarios, hazards and other files given with it stand in the place of the shipped ones of their kind and id',
  },
  'given.campaign': {
    zh: '连续事件的标识、文件或文件夹；一起给出的情景、灾害等文件代替平台自带的同类同编号的文件',
    en: 'id, file or folder of a campaign; scenarios, hazards and other files given with it stand in the place of the shipped ones of their kind and id',
  },
  'given.files': {
    zh: 'YAML 文件或文件夹；一起检查，互相引用，并代替平台自带的同类同编号的文件',
    en: 'YAML files or folders, checked as one library over the shipped files: they may name each other',
  },
  'given.example-folder': {
    zh: '从工作室导出的稿本，连同它自己的灾害和区域',
    en: 'a draft exported from the studio, with the hazards and regions of its own',
  },
  'given.example-files': {
    zh: '自带情景，自己的一个灾害',
    en: 'a shipped scenario with a hazard of your own',
  },
  'given.twins': {
    zh: '这些文件都自称 {what}，只能给一个：{names}。',
    en: 'Several of the files are {what}; give one of them: {names}.',
  },
  'given.none': {
    zh: '给出的文件里没有 {kind}：{names}。',
    en: 'There is no {kind} among the files: {names}.',
  },
  'given.only-one': {
    zh: '这里只要一个 {kind}，却有：{names}。',
    en: 'One {kind} is wanted here, and there are several: {names}.',
  },
  'given.empty-folder': {
    zh: '文件夹“{folder}”里没有平台认得的 YAML 文件（开头要有 kind 和 id）。',
    en: 'The folder “{folder}” holds no YAML file of ours (one begins with its kind and id).',
  },
} as const satisfies Readonly<Record<string, Text>>;
