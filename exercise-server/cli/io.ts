/** Where a command reads its surroundings and says its words; a test hands in its own. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** Width of the terminal; null when output goes to a file or a pipe. */
  readonly columns: number | null;
  /** Resolves when whoever started a server wants it to stop. */
  readonly untilStopped: () => Promise<void>;
  /** The terminal that a progress bar may draw on, null when there is none. */
  readonly terminal: NodeJS.WriteStream | null;
}
