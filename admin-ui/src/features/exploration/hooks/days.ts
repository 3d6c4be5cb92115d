/** How many days the page may show. */
export const DAYS = ['1', '3', '14', '30', '90'] as const
export type Days = (typeof DAYS)[number]
