import { Button } from '@kinora/ui-kit/ui/button'
import { Table } from '@kinora/ui-kit/ui/table'
import { humanize, roleName } from '@/shared/words'
import type { QueueDefinition } from '../api/routing'
import { targetText } from '../hooks/rules'

interface QueueTableProps {
  queues: readonly QueueDefinition[]
  onOpen?: ((place: number) => void) | undefined
}

/** The queues, who sees them, and until when their cases are due. */
export function QueueTable({ queues, onOpen }: QueueTableProps) {
  const columns = ['Queue', 'Seen by', 'Due within']
  return (
    <Table columns={onOpen === undefined ? columns : [...columns, 'Change']}>
      {queues.map((queue, place) => (
        <tr key={queue.code}>
          <td>{humanize(queue.code)}</td>
          <td>{queue.roles.map(roleName).join(', ')}</td>
          <td>{targetText(queue)}</td>
          {onOpen !== undefined && (
            <td>
              <Button size="small" onClick={() => onOpen(place)} aria-label={`Change the queue ${humanize(queue.code)}`}>
                Change
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
