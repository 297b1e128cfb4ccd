/** The documents that an after-action report can be had as. */
export const FORMATS = ['html', 'docx', 'xlsx', 'json'] as const;
export type Format = (typeof FORMATS)[number];
