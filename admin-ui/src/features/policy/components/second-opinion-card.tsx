import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { mayEnter } from '@/shared/access'
import type { Policy, PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { policyRefusal, useChangePolicy } from '../api/change-policy'
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

/** What a second look of the vision model may do; each choice is a new version, so it can be taken back. */
export function SecondOpinionCard({ policy }: { policy: Policy }) {
  const change = useChangePolicy()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const { secondOpinion } = policy.rules
  const choose = (choice: Choice) => {
    if (choice === secondOpinion || change.isPending) return
    change.mutate(
      { rules: { ...policy.rules, secondOpinion: choice }, seen: policy.version },
      { onSuccess: (stored) => toast(`Second opinion: ${NAME[choice]} (version ${stored.version}).`, { tone: 'good' }) },
    )
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
