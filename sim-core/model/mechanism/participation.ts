/** Official units alone answer nothing here; an option that adds capacity brings its hook with it. */
export type ParticipationHooks = Readonly<Record<never, never>>;
