import type { ReactNode } from 'react'
import { Card } from '@/shared/ui/page'

/** A part of the report, with its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card className="grid gap-3 p-5">
      <h2 className="font-display text-xl font-bold">{title}</h2>
      {children}
    </Card>
  )
}
