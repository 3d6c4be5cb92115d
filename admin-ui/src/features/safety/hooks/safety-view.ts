/** The lists of the page. */
export const SAFETY_VIEWS = ['reports', 'evidence', 'accounts'] as const
export type SafetyView = (typeof SAFETY_VIEWS)[number]

export function parseSafetyView(text: unknown): SafetyView | undefined {
  return SAFETY_VIEWS.find((view) => view === text)
}
