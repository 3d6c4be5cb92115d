/** Roots of the query keys that live events make stale. */
export const CASES = ['moderation', 'cases'] as const
/** How many cases were opened since the lists were read. */
export const NEWS = ['moderation', 'news'] as const
/** Who looks at which case. */
export const PRESENCES = ['moderation', 'presences'] as const
export const CASE = ['moderation', 'case'] as const
export const DECISION = ['moderation', 'decision'] as const
export const EXPOSURE = ['moderation', 'exposure'] as const
export const VIEWING = ['moderation', 'viewing'] as const
export const DECISIONS = ['moderation', 'decisions'] as const
export const ROUTING = ['moderation', 'routing'] as const
export const METRICS = ['moderation', 'metrics'] as const
export const AUDIT = ['moderation', 'audit'] as const
export const POLICY = ['moderation', 'policy'] as const
export const DEAD_LETTERS = ['dead-letters'] as const
export const SCREENING = ['screening'] as const
export const JOBS = ['jobs'] as const
export const EXPERIMENTS = ['experiments'] as const
export const MODELS = ['models'] as const
export const RANKING = ['ranking'] as const
export const EXPLORATION = ['exploration'] as const
export const CATALOG = ['catalog'] as const
