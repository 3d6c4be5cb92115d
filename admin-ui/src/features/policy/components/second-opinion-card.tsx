import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { mayEnter } from '@/shared/access'
import type { Policy, PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { policyRefusal } from '../api/change-policy'
import { useWriteDraft } from '../api/drafts'
import styles from './policy.module.css'

type Choice = PolicyRules['secondOpinion']

const NAME: Record<Choice, string> = { OFF: 'Off', ADVICE: 'Advises', DECIDES: 'Decides' }

const TEXT: Record<Choice, string> = {
  OFF: 'A person decides about what falls between the bands, without a second look of the vision model.',
  ADVICE:
    'The vision model looks again at what falls between the bands, and makes the case for and against it. A person decides.',
  DECIDES:
    'The second look decides where it agrees with the first and is sure. Everything else, and whatever may harm children, goes to a person.',
}

const OPTIONS = (['OFF', 'ADVICE', 'DECIDES'] as const).map((value) => ({ value, label: NAME[value], key: value }))

/** What a second look of the vision model may do; a choice becomes a draft. */
export function SecondOpinionCard({ policy }: { policy: Policy }) {
  const change = useWriteDraft()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const { secondOpinion } = policy.rules
  const choose = (choice: Choice) => {
    if (choice === secondOpinion || change.isPending) return
    change.mutate({ rules: { ...policy.rules, secondOpinion: choice }, note: `Second opinion: ${NAME[choice]}` })
  }
  return (
    <Card title="Second opinion" aside={!mayChange && <Badge>{NAME[secondOpinion]}</Badge>}>
      <div className={styles['body']}>
        {mayChange && <Segments label="Second opinion" value={secondOpinion} options={OPTIONS} onChange={choose} />}
        <p>{TEXT[secondOpinion]}</p>
        {change.error !== null && (
          <Note tone="bad" role="alert">
            {policyRefusal(change.error)}
          </Note>
        )}
      </div>
    </Card>
  )
}
