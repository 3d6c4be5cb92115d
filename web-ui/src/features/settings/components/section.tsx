import { useId, type ReactNode } from 'react'
import { Card } from '@/shared/ui/page'

interface SectionProps {
  title: string
  intro?: ReactNode
  children: ReactNode
}

/** One subject of the settings. */
export function Section({ title, intro, children }: SectionProps) {
  const heading = useId()
  return (
    <Card aria-labelledby={heading} className="grid max-w-2xl gap-5 p-6">
      <div className="grid gap-1">
        <h2 id={heading} className="font-display text-xl font-bold">
          {title}
        </h2>
        {intro !== undefined && <p className="text-muted">{intro}</p>}
      </div>
      {children}
    </Card>
  )
}
