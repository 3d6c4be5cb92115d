import { Burger, Drawer } from '@mantine/core'
import { KinoraWordmark } from '@kinora/ui-kit/logo'
import type { Account } from '@kinora/ui-kit/session'
import { useState } from 'react'
import { Sidebar } from './sidebar'
import styles from './shell.module.css'

/** The narrow screen's way to the rooms. */
export function TopBar({ account }: { account: Account }) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <nav className={styles['topBar']} aria-label="Console">
      <KinoraWordmark size={24} suffix="Console" />
      <Burger opened={opened} onClick={() => setOpened(true)} size="sm" aria-label="Open the menu" />
      <Drawer
        opened={opened}
        onClose={close}
        size="18rem"
        className={styles['drawer'] ?? ''}
        closeButtonProps={{ 'aria-label': 'Close the menu' }}
        title="Menu"
      >
        <Sidebar account={account} onNavigate={close} />
      </Drawer>
    </nav>
  )
}
