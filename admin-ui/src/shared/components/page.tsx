import type { ReactNode } from 'react'
import styles from './page.module.css'

interface PageProps {
  title: string
  intro?: string
  aside?: ReactNode
  children: ReactNode
}

/** The frame of all pages except the case: a heading, an optional line below it, and controls on its right. */
export function Page({ title, intro, aside, children }: PageProps) {
  return (
    <div className={styles['page']}>
      <title>{`${title} · Kinora Console`}</title>
      <header className={styles['header']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
        </div>
        {aside !== undefined && <div className={styles['aside']}>{aside}</div>}
      </header>
      {children}
    </div>
  )
}

/** A surface with an optional heading. */
export function Card({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['card']}>
      {title !== undefined && (
        <div className={styles['cardHeader']}>
          <h2 className={styles['cardTitle']}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
