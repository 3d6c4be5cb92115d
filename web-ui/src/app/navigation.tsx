import { KinoraMark, KinoraWordmark } from '@kinora/ui-kit/logo'
import { Icon, type IconName } from '@kinora/ui-kit/ui/icon'
import { Link } from '@tanstack/react-router'
import { useSession } from '@/shared/session/session'
import { AccountMenu } from './account-menu'
import { NotificationLink } from './notification-link'

interface Entry {
  to: '/' | '/search' | '/upload' | '/studio'
  icon: IconName
  label: string
}

const ENTRIES: Entry[] = [
  { to: '/', icon: 'home', label: 'Home' },
  { to: '/search', icon: 'search', label: 'Search' },
  { to: '/upload', icon: 'plus', label: 'Upload' },
  { to: '/studio', icon: 'film', label: 'My videos' },
]

function NavLink({ to, icon, label }: Entry) {
  return (
    <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className="nav-link">
      <span className={to === '/upload' ? 'nav-glyph nav-upload' : 'nav-glyph'}>
        <Icon name={icon} size={24} />
      </span>
      <span className="nav-label">{label}</span>
    </Link>
  )
}

function AccountEntry() {
  const { account, known } = useSession()
  if (account !== null) return <AccountMenu account={account} />
  return (
    <Link to="/sign-in" className="nav-link" aria-busy={!known}>
      <span className="nav-glyph">
        <Icon name="user" size={24} />
      </span>
      <span className="nav-label">Sign in</span>
    </Link>
  )
}

/** Bottom bar on phones, icon rail on tablets, side bar with labels on wide screens. */
export function Navigation() {
  const { account } = useSession()
  return (
    <nav aria-label="Main" className="nav">
      <Link to="/" className="nav-logo" aria-label="Kinora, home">
        <KinoraWordmark size={34} className="max-wide-hidden" />
        <KinoraMark size={38} className="wide-hidden" />
      </Link>
      <ul className="nav-list">
        {ENTRIES.map((entry) => (
          <li key={entry.to}>
            <NavLink {...entry} />
          </li>
        ))}
        {account !== null && (
          <li>
            <NotificationLink />
          </li>
        )}
        <li className="nav-account">
          <AccountEntry />
        </li>
      </ul>
    </nav>
  )
}
