/** `npm run model-doc`: writes the tables of the model document from the code's declarations. */
import { writeFileSync } from 'node:fs';
import { filled, PAGES, pageText } from './page.ts';

for (const { language, file } of PAGES) {
  const before = pageText(file);
  const now = filled(before, language);
  if (now !== before) writeFileSync(file, now);
  console.log(`${file}: ${now === before ? 'as before' : 'written'}`);
}
