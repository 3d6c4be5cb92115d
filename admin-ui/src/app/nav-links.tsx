import { Link } from '@tanstack/react-router'
import type { Account } from '@kinora/ui-kit/session'
import { useQuery } from '@tanstack/react-query'
import { mayEnter, type Area } from '@/shared/access'
import { countCases } from '@/shared/moderation/count-cases'
import { metricsQuery } from '@/shared/moderation/get-metrics'
import styles from './shell.module.css'

interface Room {
  area: Area
  to: '/audit' | '/decisions' | '/routing' | '/account-cases' | '/child-safety' | '/hashes' | '/policy' | '/quality' | '/quality/heads' | '/dashboard' | '/models' | '/experiments' | '/weights' | '/exploration' | '/catalog' | '/screening' | '/jobs' | '/dead-letters' | '/accounts' | '/settings'
  name: string
}

const MODERATION: Room[] = [
  { area: 'dashboard', to: '/dashboard', name: 'Dashboard' },
  { area: 'decisions', to: '/decisions', name: 'Decisions' },
  { area: 'policy', to: '/policy', name: 'Policy' },
  { area: 'routing', to: '/routing', name: 'Routing' },
  { area: 'quality', to: '/quality', name: 'Quality' },
  { area: 'quality', to: '/quality/heads', name: 'Comment model' },
  { area: 'hashes', to: '/hashes', name: 'Hash list' },
  { area: 'people', to: '/account-cases', name: 'Account cases' },
  { area: 'childSafety', to: '/child-safety', name: 'Child safety' },
  { area: 'audit', to: '/audit', name: 'Audit log' },
]
const OPERATIONS: Room[] = [
  { area: 'models', to: '/models', name: 'Models' },
  { area: 'recommender', to: '/experiments', name: 'Experiments' },
  { area: 'recommender', to: '/weights', name: 'Weights' },
  { area: 'recommender', to: '/exploration', name: 'Exploration' },
  { area: 'recommender', to: '/catalog', name: 'Catalog' },
  { area: 'screening', to: '/screening', name: 'Screening' },
  { area: 'jobs', to: '/jobs', name: 'Jobs' },
  { area: 'deadLetters', to: '/dead-letters', name: 'Dead letters' },
  { area: 'accounts', to: '/accounts', name: 'Accounts' },
]

interface NavLinksProps {
  account: Account
  onNavigate?: (() => void) | undefined
}

/** Links to the pages that this account may open. */
export function NavLinks({ account, onNavigate }: NavLinksProps) {
  const operations = OPERATIONS.filter((room) => mayEnter(account, room.area))
  return (
    <nav className={styles['nav']} aria-label="Main">
      {mayEnter(account, 'queue') && <QueueLink onNavigate={onNavigate} />}
      {MODERATION.filter((room) => mayEnter(account, room.area)).map((room) => (
        <RoomLink key={room.to} room={room} onNavigate={onNavigate} />
      ))}
      {operations.length > 0 && <p className={styles['navTitle']}>Operations</p>}
      {operations.map((room) => (
        <RoomLink key={room.to} room={room} onNavigate={onNavigate} />
      ))}
      <p className={styles['navTitle']}>You</p>
      <RoomLink room={{ area: 'settings', to: '/settings', name: 'Settings' }} onNavigate={onNavigate} />
    </nav>
  )
}

function RoomLink({ room, onNavigate }: { room: Room; onNavigate: (() => void) | undefined }) {
  return (
    <Link
      to={room.to}
      activeOptions={{ exact: room.to === '/quality' }}
      className={styles['link']}
      onClick={onNavigate}
    >
      {room.name}
    </Link>
  )
}

function QueueLink({ onNavigate }: { onNavigate: (() => void) | undefined }) {
  const open = countCases(useQuery(metricsQuery).data, { state: 'OPEN' })
  return (
    <Link
      to="/queue"
      search={{ state: 'OPEN' }}
      activeOptions={{ includeSearch: false }}
      className={styles['link']}
      onClick={onNavigate}
    >
      Queue
      {open !== undefined && (
        <span className={styles['count']}>
          {open} <span className="visually-hidden">open</span>
        </span>
      )}
    </Link>
  )
}
