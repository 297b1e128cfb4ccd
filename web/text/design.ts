/** The file of a new design, which says nothing yet but what it starts from. */
export function designText(number: number, base: string): string {
  return [
    'kind: mechanism',
    `id: my-design-${number}`,
    `extends: ${base}`,
    `title: { zh: 我的设计 ${number}, en: My design ${number} }`,
    'summary: { zh: 自拟, en: A design of my own }',
    'legal_basis: { zh: 待定, en: To be settled }',
    'sources: { mine: { zh: 自拟假设, en: Own assumption } }',
    'quality: assumed',
    'source: mine',
    '',
  ].join('\n');
}
