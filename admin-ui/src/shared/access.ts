import { hasAnyRole, type Account, type Role } from '@kinora/ui-kit/session'

/** The pages of the console and the roles that may open them; the services enforce the rules. */
const ROLES_BY_AREA = {
  queue: ['MODERATOR', 'ADMIN'],
  case: ['MODERATOR', 'ADMIN'],
  takeOver: ['ADMIN'],
  audit: ['MODERATOR', 'ADMIN'],
  policy: ['MODERATOR', 'ADMIN'],
  changePolicy: ['ADMIN'],
  quality: ['MODERATOR', 'ADMIN'],
  hashes: ['MODERATOR', 'ADMIN'],
  hashExchange: ['ADMIN'],
  people: ['MODERATOR', 'ADMIN'],
  childSafety: ['CHILD_SAFETY'],
  dashboard: ['MODERATOR', 'ADMIN'],
  decisions: ['MODERATOR', 'ADMIN'],
  routing: ['MODERATOR', 'ADMIN'],
  changeRouting: ['ADMIN'],
  models: ['MODERATOR', 'ADMIN', 'OPERATOR'],
  recommender: ['ADMIN', 'OPERATOR'],
  screening: ['ADMIN', 'OPERATOR'],
  jobs: ['ADMIN', 'OPERATOR'],
  deadLetters: ['ADMIN', 'OPERATOR'],
  accounts: ['ADMIN'],
  settings: ['MODERATOR', 'ADMIN', 'OPERATOR'],
} as const satisfies Record<string, readonly Role[]>

export type Area = keyof typeof ROLES_BY_AREA

export function mayEnter(account: Account | null | undefined, area: Area): boolean {
  return hasAnyRole(account, ...ROLES_BY_AREA[area])
}

export function isStaff(account: Account | null | undefined): boolean {
  return mayEnter(account, 'settings')
}

export function rolesFor(area: Area): readonly Role[] {
  return ROLES_BY_AREA[area]
}
