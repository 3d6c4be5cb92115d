import { Badge } from '@kinora/ui-kit/ui/badge'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { Link } from '@tanstack/react-router'
import { LoadMore } from '@/shared/components/load-more'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { TimeAgo } from '@/shared/components/time-ago'
import { useAccountCases, type AccountCase, type AccountCaseState } from '../api/people'
import { actionNames, promptText, purposeNames } from '../hooks/people-words'
import styles from './people.module.css'

interface AccountCasesPageProps {
  state: AccountCaseState
  onState: (state: AccountCaseState) => void
}

function CaseRow({ one }: { one: AccountCase }) {
  return (
    <li className={styles['row']}>
      <p>
        <Link to="/people/$accountId" params={{ accountId: one.accountId }}>
          {purposeNames[one.purpose]}
        </Link>
      </p>
      <p className={styles['facts']}>
        {one.childSafety && <Badge tone="bad">child safety</Badge>}
        {one.proposal !== null && <Badge tone="info">waits for a second person</Badge>}
        {one.detail !== null && <Badge>{promptText(one.detail)}</Badge>}
        <span className={styles['quiet']}>
          opened <TimeAgo at={one.openedAt} />
        </span>
        {one.decision !== null && (
          <span className={styles['quiet']}>
            {actionNames[one.decision.action]} · {one.decision.by.handle} · <TimeAgo at={one.decision.decidedAt} />
          </span>
        )}
      </p>
    </li>
  )
}

/** Questions to people about accounts. */
export function AccountCasesPage({ state, onState }: AccountCasesPageProps) {
  const query = useAccountCases(state)
  return (
    <Page
      title="Account cases"
      intro="Machines warn and pause accounts; only a person suspends one, and another answers the appeal."
      aside={
        <SelectField
          label="State"
          value={state}
          onChange={onState}
          options={[
            { value: 'OPEN', label: 'Open' },
            { value: 'DECIDED', label: 'Decided' },
          ]}
        />
      }
    >
      <Card>
        <QueryView query={query}>
          {(cases) =>
            cases.length === 0 ? (
              <StatePanel title={state === 'OPEN' ? 'Nobody waits' : 'Nothing was decided yet'}>
                A case opens when strikes call for a suspension, a profile or an account may break the rules, or somebody
                appeals against a suspension.
              </StatePanel>
            ) : (
              <>
                <ul>
                  {cases.map((one) => (
                    <CaseRow key={one.id} one={one} />
                  ))}
                </ul>
                <LoadMore {...query} />
              </>
            )
          }
        </QueryView>
      </Card>
    </Page>
  )
}
