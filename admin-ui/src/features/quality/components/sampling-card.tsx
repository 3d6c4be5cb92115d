import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { mayEnter } from '@/shared/access'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { percentText } from '@/shared/moderation/rate-text'
import { useAccount } from '@/shared/session'
import { useChangeSampling, useSampling, type SamplingRates } from '../api/sampling'
import styles from './quality.module.css'
import { refusal } from './refusal'

type Share = Exclude<keyof SamplingRates, 'perDay'>

const SHARES: [Share, string][] = [
  ['approvedVideos', 'Automatic approvals of videos'],
  ['rejectedVideos', 'Automatic rejections of videos'],
  ['approvedComments', 'Automatic approvals of comments'],
  ['rejectedComments', 'Automatic rejections of comments'],
  ['secondReviews', 'Decisions of people, for a second person'],
  ['goldCases', 'Decisions of people, each followed by a known answer'],
]

/** Which share of decisions is looked at again by chance. */
export function SamplingCard() {
  const query = useSampling()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  return (
    <Card title="What chance looks at again">
      <QueryView query={query} skeletonRows={3}>
        {({ value, etag }) =>
          mayChange ? <Form key={value.version} rates={value.rates} etag={etag} /> : <Shares rates={value.rates} />
        }
      </QueryView>
    </Card>
  )
}

function Shares({ rates }: { rates: SamplingRates }) {
  return (
    <div className={styles['body']}>
      <table className={styles['table']}>
        <tbody>
          {SHARES.map(([share, name]) => (
            <tr key={share}>
              <th scope="row">{name}</th>
              <td>{percentText(rates[share])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Cases of each a day, about</th>
            <td>{rates.perDay}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Form({ rates, etag }: { rates: SamplingRates; etag: string }) {
  const [draft, setDraft] = useState(rates)
  const change = useChangeSampling(etag)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate(draft)
  }
  return (
    <form className={styles['body']} onSubmit={submit} noValidate>
      <p className={styles['quiet']}>
        A larger share gives narrower intervals and more work. The closer the cases of a day come to the bound, the smaller the share
        gets; the estimates take that into account. Decisions from the next minute on are drawn like this.
      </p>
      {change.error !== null && (
        <Note tone="bad" role="alert">
          {refusal(change.error, 'Nothing was changed. Try again.')}
        </Note>
      )}
      <div className={styles['fields']}>
        {SHARES.map(([share, name]) => (
          <TextField
            key={share}
            label={`${name}, %`}
            type="number"
            min={0}
            max={100}
            step="any"
            value={Number((draft[share] * 100).toPrecision(6))}
            onChange={(event) => setDraft({ ...draft, [share]: (event.target.valueAsNumber || 0) / 100 })}
          />
        ))}
        <TextField
          label="Cases of each a day, about"
          type="number"
          min={1}
          max={1000}
          step={1}
          value={draft.perDay}
          onChange={(event) => setDraft({ ...draft, perDay: event.target.valueAsNumber || 0 })}
        />
      </div>
      <div>
        <Button type="submit" look="primary" busy={change.isPending}>
          Change the shares
        </Button>
      </div>
    </form>
  )
}
