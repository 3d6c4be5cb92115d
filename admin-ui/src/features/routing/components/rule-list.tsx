import { Button, IconButton } from '@kinora/ui-kit/ui/button'
import { useRef, useState, type KeyboardEvent } from 'react'
import { ListRow } from '@/shared/components/list-row'
import { humanize } from '@/shared/words'
import type { RoutingRule } from '../api/routing'
import { conditionText, moved } from '../hooks/rules'
import styles from './routing.module.css'

interface RuleListProps {
  rules: readonly RoutingRule[]
  fallback: string
  /** Absent for who may only look. */
  edit?: { onOrder: (rules: RoutingRule[]) => void; onOpen: (place: number) => void; onRemove: (place: number) => void } | undefined
}

/** The rules in their order, which buttons or Alt with an arrow change; what no rule matches comes last by itself. */
export function RuleList({ rules, fallback, edit }: RuleListProps) {
  const ref = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')

  const move = (from: number, to: number) => {
    const rule = rules[from]
    if (edit === undefined || rule === undefined || to < 0 || to >= rules.length) return
    edit.onOrder(moved(rules, from, to))
    setSaid(`${rule.name} is now number ${String(to + 1)} of ${String(rules.length)}.`)
  }

  const onKeyDown = (event: KeyboardEvent, from: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const to = from + (event.key === 'ArrowUp' ? -1 : 1)
    move(from, to)
    // the rule has the focus wherever it went
    requestAnimationFrame(() => ref.current?.querySelectorAll<HTMLElement>('[data-rule]')[to]?.querySelector('button')?.focus())
  }

  return (
    <>
      <ol ref={ref} className={styles['rules']}>
        {rules.map((rule, place) => (
          // the keys move the focus among the buttons of the row
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <ListRow key={rule.name} data-rule onKeyDown={(event) => onKeyDown(event, place)}>
            <div>
              <p>
                <b>
                  {place + 1}. {rule.name}
                </b>{' '}
                → {humanize(rule.queue)}
              </p>
              <p className={styles['quiet']}>{conditionText(rule)}</p>
            </div>
            {edit !== undefined && (
              <div className={styles['actions']}>
                <Button size="small" onClick={() => edit.onOpen(place)} aria-label={`Change ${rule.name}`}>
                  Change
                </Button>
                <Button size="small" disabled={place === 0} onClick={() => move(place, place - 1)} aria-label={`Move ${rule.name} up`}>
                  Up
                </Button>
                <Button
                  size="small"
                  disabled={place === rules.length - 1}
                  onClick={() => move(place, place + 1)}
                  aria-label={`Move ${rule.name} down`}
                >
                  Down
                </Button>
                <IconButton icon="close" size={16} label={`Remove ${rule.name}`} onClick={() => edit.onRemove(place)} />
              </div>
            )}
          </ListRow>
        ))}
        <ListRow>
          <p>
            <b>Everything else</b> → {humanize(fallback)}
          </p>
        </ListRow>
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  )
}
