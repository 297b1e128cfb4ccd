/** The small documents that the server keeps besides logs, typed. */
import type { Role } from '../../sim-core/exercise/attempt.ts';
import type { ExpectedPerson } from '../../sim-core/exercise/index.ts';
import type { Text } from '../../sim-core/text/index.ts';
import type { Box } from '../protocol/box.ts';
import type { Order } from '../protocol/rest.ts';
import type { Member } from '../room/authority.ts';
import { StoreFault, type Fence } from '../room/log-port.ts';
import type { DocumentKind, Store } from '../store/port.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  /** Argon2id, in PHC form; null for an account of the organisation, which signs in elsewhere. */
  readonly password: string | null;
  readonly createdMs: number;
}

export interface Session {
  readonly account: string | null;
  /** Person by group. */
  readonly persons: Readonly<Record<string, string>>;
  readonly createdMs: number;
  readonly seenMs: number;
}

export interface Exercise {
  readonly id: string;
  readonly title: string;
  /** The drill's own title; left out where somebody gave the exercise another. */
  readonly titles?: Text;
  readonly drill: string;
  readonly scenario: string;
  readonly createdMs: number;
  /** Account id of who made it: its director. */
  readonly by: string;
  readonly groups: readonly string[];
  readonly hurry: number;
  /** Chances of the disaster; exercises made before this was kept have it in their groups' input only. */
  readonly seed?: string;
  /** Whether its places have aliases; left out by older exercises, of which it is not known. */
  readonly aliases?: boolean;
  /** Map that it is drawn on; left out for the schematic. */
  readonly map?: string;
  /** Legal hold: it is kept whatever the time after which exercises are erased. */
  readonly hold?: true;
  /** It is being erased: whoever finds it so goes on with it. */
  readonly erasing?: true;
  /** Exercise whose place these groups had until it was brought back, and when that was, UTC ms. */
  readonly asideOf?: { readonly exercise: string; readonly atMs: number };
  /** The instant of another exercise from which this one goes its own way: a practice, not the exercise. */
  readonly branchOf?: { readonly exercise: string; readonly group: string; readonly atMs: number };
}

/** What an exercise is called in both languages. */
export function titlesOf({ title, titles }: Pick<Exercise, 'title' | 'titles'>): Text {
  return titles ?? { zh: title, en: title };
}

export interface GroupDocument {
  readonly id: string;
  readonly exercise: string;
  readonly title: string;
  readonly mechanism: string;
  readonly code: string;
  readonly seats: readonly SeatDocument[];
  /** Blob with everything that decides the group besides its log. */
  readonly input: string;
  /** SHA-256 of the engine that plays it, a blob; null when it was made by a server run from source. */
  readonly engine: string | null;
  /** Whether play is on, so that a server that starts opens it by itself. */
  readonly live: boolean;
  readonly endedMs: number | null;
}

export interface SeatDocument {
  readonly department: string;
  readonly merges: readonly string[];
  readonly rank: number;
  readonly code: string;
}

/** Somebody in a group. The name is a personal datum; the log knows the id alone. */
export interface Person {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** A program, which sees and acts at the seat's own desk alone; left out for people. */
  readonly program?: true;
}

export interface Code {
  readonly group: string;
  readonly department: string | null;
}

export interface Ticket {
  readonly person: string;
  readonly group: string;
  /** Which of the seat's desks is watched; null = the seat's own. */
  readonly department: string | null;
  readonly untilMs: number;
}

export interface Program {
  readonly person: string;
  readonly group: string;
}

export interface Setting {
  readonly value: string;
}

/** Files that somebody writes: a scenario, how it is played, and what of the shelf they changed. */
export interface DraftDocument {
  readonly id: string;
  /** Account id of who saved it last. */
  readonly by: string;
  /** Counts the savings, so that nobody overwrites what they have not seen. */
  readonly revision: number;
  readonly changedMs: number;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** A map that somebody brought, under the number by which it was approved. */
export interface MapDocument {
  readonly id: string;
  readonly title: string;
  /** 审图号. */
  readonly review: string;
  /** Account id. */
  readonly by: string;
  readonly createdMs: number;
  /** Its outlines, as JSON of a `MapLayer`. */
  readonly blob: string;
  readonly shapes: number;
  /** What it covers; a map brought before this was kept has none. */
  readonly box?: Box;
  readonly positions: number;
}

/** A replay that was opened from a group; its id is `<group>.<exercise>`. */
export interface ReplayDocument {
  readonly exercise: string;
  readonly group: string;
  readonly titles: Text;
  readonly atMs: number;
  readonly createdMs: number;
}

/** An order that one server leaves for another, under the digest of a secret. */
export interface OrderDocument {
  readonly order: Order | SendAway;
  readonly groups: readonly GroupOrder[];
  /** Whether rooms in which nobody plays are passed over. */
  readonly sweep: boolean;
  readonly untilMs: number;
}

/** Not for the group's log: those in whose name it is given lose their connections to the room. */
export interface SendAway {
  readonly kind: 'send-away';
  /** Code of what they are told. */
  readonly why: string;
}

/** In whose name an order is given in a group. */
export interface GroupOrder {
  readonly group: string;
  readonly by: Member;
}

/** What the bearer of a one-time link may do; its id is the digest of the link's token. */
export interface InvitationDocument {
  /** Account that gets a new password; null = somebody without an account makes one. */
  readonly account: string | null;
  readonly untilMs: number;
}

/** The names of those who are expected in a group; its id is the group's. */
export interface RosterDocument {
  /** Counts the savings, so that nobody overwrites what they have not seen. */
  readonly revision: number;
  readonly expected: readonly ExpectedPerson[];
}

export interface DocumentShapes {
  readonly account: Account;
  readonly session: Session;
  readonly exercise: Exercise;
  readonly group: GroupDocument;
  readonly person: Person;
  readonly code: Code;
  readonly ticket: Ticket;
  readonly program: Program;
  readonly setting: Setting;
  readonly draft: DraftDocument;
  readonly map: MapDocument;
  readonly replay: ReplayDocument;
  readonly order: OrderDocument;
  readonly invitation: InvitationDocument;
  readonly roster: RosterDocument;
}

export interface Documents {
  /** @throws {StoreFault} 'damaged' for a document that cannot be read; so do `pop` and nothing else */
  get<K extends DocumentKind>(kind: K, id: string): Promise<DocumentShapes[K] | null>;
  put<K extends DocumentKind>(kind: K, id: string, body: DocumentShapes[K]): Promise<void>;
  create<K extends DocumentKind>(kind: K, id: string, body: DocumentShapes[K]): Promise<boolean>;
  /** Writes a document only where it still is what was read. @returns false when it is another or gone */
  replace<K extends DocumentKind>(
    kind: K,
    id: string,
    before: DocumentShapes[K],
    body: DocumentShapes[K],
  ): Promise<boolean>;
  /** Writes a document only under a lease that still stands. @returns false when it is another's by now */
  putUnder<K extends DocumentKind>(
    fence: Fence,
    kind: K,
    id: string,
    body: DocumentShapes[K],
  ): Promise<boolean>;
  pop<K extends DocumentKind>(kind: K, id: string): Promise<DocumentShapes[K] | null>;
  /** Those that can be read: a damaged one holds no other up. */
  list<K extends DocumentKind>(
    kind: K,
    prefix?: string,
  ): Promise<readonly (readonly [string, DocumentShapes[K]])[]>;
  /** Ids of those that cannot. */
  unreadable(kind: DocumentKind, prefix?: string): Promise<readonly string[]>;
}

/** @param found hears of each document that cannot be read, whenever one is met */
export function documentsOf(
  store: Store,
  found: (kind: DocumentKind, id: string) => void = () => {},
): Documents {
  /** @returns null for what is not the text of such a document */
  function read<K extends DocumentKind>(
    kind: K,
    id: string,
    text: string,
  ): DocumentShapes[K] | null {
    const body = parsed(text);
    if (isWhole(kind, body)) return body as DocumentShapes[K];
    found(kind, id);
    return null;
  }

  function readOrThrow<K extends DocumentKind>(
    kind: K,
    id: string,
    text: string | null,
  ): DocumentShapes[K] | null {
    if (text === null) return null;
    const body = read(kind, id, text);
    if (body === null) throw new StoreFault('damaged', `document ${kind} ${id} cannot be read`);
    return body;
  }

  async function unreadable(kind: DocumentKind, prefix = ''): Promise<readonly string[]> {
    const rows = await store.list(kind, prefix);
    return rows.filter(([id, text]) => read(kind, id, text) === null).map(([id]) => id);
  }

  return {
    get: async (kind, id) => readOrThrow(kind, id, await store.get(kind, id)),
    put: (kind, id, body) => store.put(kind, id, JSON.stringify(body)),
    create: (kind, id, body) => store.create(kind, id, JSON.stringify(body)),
    // A text that was parsed and written again is the same text: only this module writes documents.
    replace: (kind, id, before, body) =>
      store.replace(kind, id, JSON.stringify(before), JSON.stringify(body)),
    putUnder: (fence, kind, id, body) => store.putUnder(fence, kind, id, JSON.stringify(body)),
    pop: async (kind, id) => readOrThrow(kind, id, await store.pop(kind, id)),
    async list(kind, prefix = '') {
      const rows = await store.list(kind, prefix);
      return rows.flatMap(([id, text]) => {
        const body = read(kind, id, text);
        return body === null ? [] : [[id, body] as const];
      });
    },
    unreadable,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The lists that others are found by: without them a text may be JSON and still no such document. */
const LISTS: Partial<Record<DocumentKind, string>> = {
  exercise: 'groups',
  group: 'seats',
  roster: 'expected',
};

function isWhole(kind: DocumentKind, body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const list = LISTS[kind];
  return list === undefined || Array.isArray(Reflect.get(body, list));
}
