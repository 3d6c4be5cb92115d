import './page.css'
import { cx } from '@kinora/ui-kit/cx'
import type { HTMLAttributes, ReactNode } from 'react'

/** The frame of all pages except the feed. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="page">{children}</div>
}

export function PageTitle({ children }: { children: ReactNode }) {
  return <h1 className="font-display text-3xl font-extrabold tracking-tight wrap-anywhere">{children}</h1>
}

/** A surface that groups related content. */
export function Card({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <section {...rest} className={cx('card', className)} />
}
