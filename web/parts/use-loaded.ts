import { useEffect, useState } from 'react';
import { failure } from './failure.ts';

export interface Loaded<T> {
  /** Null until it came. */
  readonly loaded: T | null;
  /** Why it did not come; null while it is under way. */
  readonly why: string | null;
  readonly retry: () => void;
}

/** What came of one try. */
interface Answer<T> extends Omit<Loaded<T>, 'retry'> {
  readonly load: () => Promise<T>;
  readonly tries: number;
}

/**
 * What a screen cannot do without: asked for as it opens, and again at each new try.
 * @param load the same function as long as the same thing is meant
 */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let wanted = true;
    const take = (found: Pick<Answer<T>, 'loaded' | 'why'>): void => {
      if (wanted) setAnswer({ ...found, load, tries });
    };
    load().then(
      (loaded) => take({ loaded, why: null }),
      (problem: unknown) => take({ loaded: null, why: failure(problem) }),
    );
    return () => {
      wanted = false;
    };
  }, [load, tries]);
  const isOfThis = answer?.load === load && answer.tries === tries;
  const { loaded, why } = isOfThis ? answer : { loaded: null, why: null };
  return { loaded, why, retry: () => setTries(tries + 1) };
}
