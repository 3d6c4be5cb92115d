import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { mayEnter } from '@/shared/access'
import type { Policy, PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { policyRefusal } from '../api/change-policy'
import { useWriteDraft } from '../api/drafts'
import styles from './policy.module.css'

type Field = 'secondOpinion' | 'uncoveredLanguage'

interface ChoiceCardProps<F extends Field> {
  policy: Policy
  title: string
  field: F
  choices: Record<PolicyRules[F], { name: string; text: string }>
}

/** One of a few rules is in force; another choice becomes a draft. */
function ChoiceCard<F extends Field>({ policy, title, field, choices }: ChoiceCardProps<F>) {
  const change = useWriteDraft()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const chosen = policy.rules[field]
  const options = (Object.keys(choices) as PolicyRules[F][]).map((value) => ({ value, label: choices[value].name, key: value }))
  const choose = (choice: PolicyRules[F]) => {
    if (choice === chosen || change.isPending) return
    change.mutate({ rules: { ...policy.rules, [field]: choice }, note: `${title}: ${choices[choice].name}` })
  }
  return (
    <Card title={title} aside={!mayChange && <Badge>{choices[chosen].name}</Badge>}>
      <div className={styles['body']}>
        {mayChange && <Segments label={title} value={chosen} options={options} onChange={choose} />}
        <p>{choices[chosen].text}</p>
        {change.error !== null && (
          <Note tone="bad" role="alert">
            {policyRefusal(change.error)}
          </Note>
        )}
      </div>
    </Card>
  )
}

/** What a second look of the vision model may do. */
export const SecondOpinionCard = ({ policy }: { policy: Policy }) => (
  <ChoiceCard policy={policy} title="Second opinion" field="secondOpinion" choices={SECOND_OPINION} />
)

/** What happens to texts that the text model cannot read. */
export const UncoveredLanguageCard = ({ policy }: { policy: Policy }) => (
  <ChoiceCard policy={policy} title="Other languages" field="uncoveredLanguage" choices={UNCOVERED_LANGUAGE} />
)

const SECOND_OPINION = {
  OFF: {
    name: 'Off',
    text: 'A person decides about what falls between the bands, without a second look of the vision model.',
  },
  ADVICE: {
    name: 'Advises',
    text: 'The vision model looks again at what falls between the bands, and makes the case for and against it. A person decides.',
  },
  DECIDES: {
    name: 'Decides',
    text: 'The second look decides where it agrees with the first and is sure. Everything else, and whatever may harm children, goes to a person.',
  },
}

const UNCOVERED_LANGUAGE = {
  REVIEW: {
    name: 'A person decides',
    text: 'Comments and videos whose words are in a language or script that the text model was not trained on go to a person: low scores say nothing about them.',
  },
  SCORE: {
    name: 'Scores count',
    text: 'The scores of the text model count for every language, also for those that it was not trained on. It misses most harm in these.',
  },
}
