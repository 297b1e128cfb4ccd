/** Rung by what happens, heard by the one who waits: a ring before the wait is not lost. */
export function newBell(): { ring(): void; heard(ms: number): Promise<boolean> } {
  let isRung = false;
  let wake: ((isHeard: boolean) => void) | null = null;
  return {
    ring() {
      if (wake === null) isRung = true;
      else wake(true);
    },
    heard(ms) {
      if (isRung) {
        isRung = false;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const done = (isHeard: boolean): void => {
          clearTimeout(timer);
          wake = null;
          resolve(isHeard);
        };
        const timer = setTimeout(() => done(false), ms);
        wake = done;
      });
    },
  };
}
