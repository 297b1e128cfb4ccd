/** `npm run hypotheses`: writes the page of the hypotheses from their designs and their evidence. */
import { writeFileSync } from 'node:fs';
import { readEvidence } from '../release/evidence.ts';
import { hypothesesPage, PAGES } from './hypotheses-page.ts';

for (const { language, file } of PAGES)
  writeFileSync(file, hypothesesPage(readEvidence(), language));
