import './auth.css'
import { KinoraMark } from '@kinora/ui-kit/logo'
import type { ReactNode } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { Card } from '@/shared/ui/page'

interface AuthFrameProps {
  title: string
  /** The title of the tab, if it differs. */
  tabTitle?: string
  intro?: string
  children: ReactNode
}

/** The centered card of the account pages. */
export function AuthFrame({ title, tabTitle = title, intro, children }: AuthFrameProps) {
  useTitle(tabTitle)
  return (
    <div className="auth-page">
      <Card className="grid w-full max-w-md gap-6 p-7 sm:p-9">
        <header className="grid justify-items-start gap-4">
          <KinoraMark size={52} />
          <h1 className="font-display text-3xl font-extrabold tracking-tight">{title}</h1>
          {intro !== undefined && <p className="text-muted">{intro}</p>}
        </header>
        {children}
      </Card>
    </div>
  )
}
