import type { Account } from '@kinora/ui-kit/session'
import { applyTheme, useThemeChoice, type ThemeChoice } from '@kinora/ui-kit/theme'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { authTexts } from '@/features/auth/texts'
import { useSignOut } from '@/shared/session/session'

const THEMES: { value: ThemeChoice; label: string }[] = [
  { value: 'system', label: 'As on this device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

function ThemeField() {
  return <SelectField label="Appearance" value={useThemeChoice()} onChange={applyTheme} options={THEMES} />
}

function AccountDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const signOut = useSignOut()
  const navigate = useNavigate()
  const leave = () => {
    signOut.mutate(undefined, { onSuccess: () => void navigate({ to: '/' }) })
    onClose()
  }
  return (
    <Dialog title={account.displayName} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <div className="flex items-center gap-4">
          <Avatar handle={account.handle} name={account.displayName} className="size-14 text-2xl" />
          <p className="grid min-w-0">
            <span className="truncate font-bold">@{account.handle}</span>
            <span className="truncate text-sm text-muted">{account.email}</span>
          </p>
        </div>
        <Link to="/@{$handle}" params={{ handle: account.handle }} onClick={onClose} className={buttonClass()}>
          Your profile
        </Link>
        <Link to="/reports" onClick={onClose} className={buttonClass()}>
          <Icon name="flag" size={20} /> My reports
        </Link>
        <Link to="/standing" onClick={onClose} className={buttonClass()}>
          <Icon name="shield" size={20} /> Your standing
        </Link>
        <Link to="/settings" onClick={onClose} className={buttonClass()}>
          <Icon name="settings" size={20} /> Settings
        </Link>
        <ThemeField />
        <Button icon="exit" onClick={leave}>
          {authTexts.signOut}
        </Button>
      </div>
    </Dialog>
  )
}

export function AccountMenu({ account }: { account: Account }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="nav-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className="nav-glyph">
          <Avatar handle={account.handle} name={account.displayName} className="size-7 text-sm" />
        </span>
        <span className="nav-label">You</span>
      </button>
      {open && <AccountDialog account={account} onClose={() => setOpen(false)} />}
    </>
  )
}
