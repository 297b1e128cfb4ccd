import type { Language } from '../../../sim-core/text/index.ts';
import { fieldsOf, textOf } from '../../source/studio/outline.ts';
import { put, remove, type Path } from '../../source/studio/splice.ts';
import { isWrittenLast, writeFile } from '../../stores/studio.ts';
import type { OpenFile } from './use-file.ts';

/**
 * Writes a text in one language. Where nothing is said in the other it says the same, for as long as the author
 * writes on here: that both are equal is no sign of it, for somebody who comes back to translate finds them so.
 * @param optional the text may be missing: it is taken out once it says nothing of its own in either language
 */
export function writeSpoken(
  file: Pick<OpenFile, 'path' | 'text'>,
  path: Path,
  value: unknown,
  language: Language,
  said: string,
  optional = false,
): void {
  const both = fieldsOf(value);
  const other = language === 'zh' ? 'en' : 'zh';
  const mark = `${file.path} ${path.join(' ')} ${language}`;
  const isAlone = textOf(both[other]) === '' || both[other] === both[language];
  const follows =
    textOf(both[other]) === '' || (both[other] === both[language] && isWrittenLast(mark));
  const write = (): string => {
    if (optional && said === '' && isAlone) return remove(file.text, path);
    if (follows) return put(file.text, path, { zh: said, en: said });
    return put(file.text, [...path, language], said);
  };
  writeFile(file.path, write(), mark);
}
