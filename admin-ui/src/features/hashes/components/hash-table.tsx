import { formatCount, formatDateTime } from '@kinora/ui-kit/format'
import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Menu, type MenuItem } from '@kinora/ui-kit/ui/menu'
import { Table } from '@kinora/ui-kit/ui/table'
import type { EntryState, HashEntry } from '../api/list-hashes'
import { categoryName, SOURCE_NAMES, STATE_NAMES } from '../hooks/hash-words'
import styles from './hashes.module.css'

export type HashAct = 'ask' | 'confirm' | 'decline' | 'release'

const TONES: Record<EntryState, Tone> = { ACTIVE: 'good', HELD_BACK: 'warn', REMOVED: 'plain' }

interface HashTableProps {
  entries: readonly HashEntry[]
  /** Who has asked for a removal cannot confirm it. */
  ownId: string | undefined
  onAct: (entry: HashEntry, act: HashAct) => void
}

function actsOn(entry: HashEntry, ownId: string | undefined, act: (act: HashAct) => void): MenuItem[] {
  if (entry.state === 'REMOVED') return []
  const items: MenuItem[] = []
  if (entry.state === 'HELD_BACK') items.push({ label: 'Let it count again', icon: 'check', run: () => act('release') })
  if (entry.removal === null) {
    items.push({ label: 'Ask for removal', icon: 'trash', tone: 'bad', run: () => act('ask') })
    return items
  }
  const own = entry.removal.askedBy.id === ownId
  if (!own) items.push({ label: 'Confirm removal', icon: 'trash', tone: 'bad', run: () => act('confirm') })
  items.push({ label: own ? 'Take the request back' : 'Keep the entry', icon: 'close', run: () => act('decline') })
  return items
}

export function HashTable({ entries, ownId, onAct }: HashTableProps) {
  return (
    <Table columns={['Hash', 'Category', 'Source', 'State', 'Matches, last days', 'Acts']}>
      {entries.map((entry) => (
        <HashRow key={entry.id} entry={entry} items={actsOn(entry, ownId, (act) => onAct(entry, act))} />
      ))}
    </Table>
  )
}

function HashRow({ entry, items }: { entry: HashEntry; items: MenuItem[] }) {
  return (
    <tr>
      <td>
        <code className={styles['hash']}>{entry.hash.slice(0, 16)}…</code>
        <span className={styles['quiet']}>
          {entry.algorithm}
          {entry.hashes > 1 && ` and ${formatCount(entry.hashes - 1, 'more frame')}`}
          {entry.note !== null && ` · ${entry.note}`}
        </span>
      </td>
      <td>{categoryName(entry.category)}</td>
      <td>
        {SOURCE_NAMES[entry.source]}
        <span className={styles['quiet']}>
          {formatDateTime(entry.createdAt)} by {entry.createdBy === '' ? 'the system' : `@${entry.createdBy}`}
          {entry.policyVersion !== null && ` under ${entry.policyVersion}`}
        </span>
      </td>
      <td>
        <Badge tone={TONES[entry.state]}>{STATE_NAMES[entry.state]}</Badge>
        {entry.removal !== null && entry.state !== 'REMOVED' && (
          <span className={styles['quiet']}>
            {entry.removal.askedBy.handle === '' ? 'Somebody' : `@${entry.removal.askedBy.handle}`} wants it removed:{' '}
            {entry.removal.reason}
          </span>
        )}
      </td>
      <td>
        {entry.matchedVideos === 0
          ? 'None'
          : `${formatCount(entry.matchedVideos, 'video')} of ${formatCount(entry.matchedAccounts, 'account')}`}
      </td>
      <td>{items.length > 0 && <Menu label={`Acts on ${entry.hash.slice(0, 16)}`} text="⋯" items={items} />}</td>
    </tr>
  )
}
