import { KinoraWordmark } from '@kinora/ui-kit/logo'
import type { Account } from '@kinora/ui-kit/session'
import { IconButton } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useState } from 'react'
import { Sidebar } from './sidebar'
import styles from './shell.module.css'

/** The navigation of narrow screens. */
export function TopBar({ account }: { account: Account }) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <nav className={styles['topBar']} aria-label="Console">
      <KinoraWordmark size={24} suffix="Console" />
      <IconButton icon="menu" label="Open the menu" aria-haspopup="dialog" onClick={() => setOpened(true)} />
      {opened && (
        <Dialog kind="drawer" title="Menu" onClose={close} className={styles['drawer'] ?? ''}>
          <Sidebar account={account} onNavigate={close} />
        </Dialog>
      )}
    </nav>
  )
}
