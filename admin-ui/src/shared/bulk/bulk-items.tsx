import { Table } from '@kinora/ui-kit/ui/table'
import { Link } from '@tanstack/react-router'
import { LoadMore } from '@/shared/components/load-more'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { useBulkItems, type Bulk } from './bulk-api'
import { itemText } from './bulk-words'
import styles from './bulk.module.css'

/** What each case would become or has become, or why not. */
export function BulkItems({ bulk }: { bulk: Bulk }) {
  const query = useBulkItems(bulk.id, bulk.phase)
  return (
    <QueryView query={query} skeletonRows={4}>
      {(items) => (
        <>
          <Table columns={['Case', 'Kind', 'Result']}>
            {items.map((item) => (
              <tr key={item.position}>
                <td className={styles['id']}>
                  {item.caseId === null ? (
                    item.given
                  ) : (
                    <Link to="/cases/$caseId" params={{ caseId: item.caseId }} search={{ state: 'OPEN' }}>
                      {item.caseId}
                    </Link>
                  )}
                </td>
                <td>{item.kind === null ? '–' : humanize(item.kind)}</td>
                <td className={item.problem === null ? undefined : styles['refused']}>{itemText(item, bulk)}</td>
              </tr>
            ))}
          </Table>
          <LoadMore {...query} />
        </>
      )}
    </QueryView>
  )
}
