/** `npm run hypotheses`: writes the page of the hypotheses from their designs and their evidence. */
import { writePages } from './hypotheses-page.ts';

writePages();
