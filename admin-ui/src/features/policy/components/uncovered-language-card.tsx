import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { mayEnter } from '@/shared/access'
import type { Policy, PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { policyRefusal } from '../api/change-policy'
import { useWriteDraft } from '../api/drafts'
import styles from './policy.module.css'

type Choice = PolicyRules['uncoveredLanguage']

const NAME: Record<Choice, string> = { REVIEW: 'A person decides', SCORE: 'Scores count' }

const TEXT: Record<Choice, string> = {
  REVIEW:
    'Comments and videos whose words are in a language or script that the text model was not trained on go to a person: low scores say nothing about them.',
  SCORE:
    'The scores of the text model count for every language, also for those that it was not trained on. It misses most harm in these.',
}

const OPTIONS = (['REVIEW', 'SCORE'] as const).map((value) => ({ value, label: NAME[value], key: value }))

/** What happens to texts that the text model cannot read; a choice becomes a draft. */
export function UncoveredLanguageCard({ policy }: { policy: Policy }) {
  const change = useWriteDraft()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const { uncoveredLanguage } = policy.rules
  const choose = (choice: Choice) => {
    if (choice === uncoveredLanguage || change.isPending) return
    change.mutate({ rules: { ...policy.rules, uncoveredLanguage: choice }, note: `Other languages: ${NAME[choice]}` })
  }
  return (
    <Card title="Other languages" aside={!mayChange && <Badge>{NAME[uncoveredLanguage]}</Badge>}>
      <div className={styles['body']}>
        {mayChange && <Segments label="Other languages" value={uncoveredLanguage} options={OPTIONS} onChange={choose} />}
        <p>{TEXT[uncoveredLanguage]}</p>
        {change.error !== null && (
          <Note tone="bad" role="alert">
            {policyRefusal(change.error)}
          </Note>
        )}
      </div>
    </Card>
  )
}
