import { findFile, idsOf } from './library.ts';
import type { Library } from './library.ts';
import { openFile } from './opening.ts';
import { valueAt } from './path.ts';

/** Ids of the jurisdictions of all regions that can be read, whatever else is wrong with them. */
export function jurisdictionsIn(library: Library): readonly string[] {
  return regionsIn(library).flatMap((region) => {
    const list = valueAt(region, ['jurisdictions']);
    if (!Array.isArray(list)) return [];
    return list
      .map((item: unknown) => valueAt(item, ['id']))
      .filter((item) => typeof item === 'string');
  });
}

/** Ids of the capabilities of all regions. */
export function capabilitiesIn(library: Library): readonly string[] {
  return regionsIn(library).flatMap((region) => {
    const named = valueAt(region, ['capabilities']);
    return typeof named === 'object' && named !== null ? Object.keys(named) : [];
  });
}

function regionsIn(library: Library): readonly unknown[] {
  return idsOf(library, 'region').map((id) => {
    const file = findFile(library, 'region', id);
    return file === null ? null : openFile(library, file, 'region').report?.source.data;
  });
}
