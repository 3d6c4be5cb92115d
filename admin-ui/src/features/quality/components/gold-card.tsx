import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { Link } from '@tanstack/react-router'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { rateText } from '@/shared/moderation/rate-text'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { humanize } from '@/shared/words'
import { useGoldCases, useRetireGold, type GoldCase } from '../api/sampling'
import { GoldForm } from './gold-form'
import styles from './quality.module.css'
import { refusal } from './refusal'

/** Cases whose right answer is known. */
export function GoldCard() {
  return (
    <Card title="Cases with a known answer">
      <div className={styles['body']}>
        <p className={styles['quiet']}>
          They are asked again among the samples, where nobody can tell them apart. Whoever answers is told the right answer and why.
          The answers of one person are shown to that person alone.
        </p>
        <QueryView query={useGoldCases()} skeletonRows={2}>
          {({ items }) => (items.length === 0 ? <p>No answer is marked as known yet.</p> : <Cases items={items} />)}
        </QueryView>
        <GoldForm />
      </div>
    </Card>
  )
}

function Cases({ items }: { items: GoldCase[] }) {
  const label = useReasonLabel()
  const retire = useRetireGold()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">Right answer</th>
          <th scope="col">Answered right</th>
          <th scope="col">In use</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }} search={{ state: 'DECIDED' }}>
                {one.words ?? humanize(one.kind)}
              </Link>
            </th>
            <td title={one.why}>
              {humanize(one.outcome)}
              {one.outcome !== 'APPROVED' && `, ${label(one.reasonCode)}`}
            </td>
            <td>{one.right === null ? 'Nobody yet' : rateText(one.right)}</td>
            <td>
              {one.retiredAt === null ? (
                <Button
                  size="small"
                  look="danger"
                  disabled={retire.isPending}
                  onClick={() =>
                    retire.mutate(one.id, {
                      onError: (error) => toast(refusal(error, 'Not retired. Try again.'), { tone: 'bad' }),
                    })
                  }
                >
                  Retire
                </Button>
              ) : (
                'Retired'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
