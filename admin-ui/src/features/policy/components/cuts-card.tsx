import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import type { PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { seriesName } from '@/shared/moderation/series-name'
import { policyRefusal } from '../api/change-policy'
import type { NewDraft } from '../api/drafts'
import { useDistributions, type ScoreDistribution } from '../api/get-distributions'
import { cutsOf, withCuts } from '../hooks/cuts'
import { CutEditor } from './cut-editor'
import styles from './lab.module.css'

interface CutsCardProps {
  rules: PolicyRules
  note?: string | null
  save: { error: unknown; isPending: boolean; mutate: (draft: NewDraft) => void } | undefined
}

/** The thresholds of every series of scores. Without `save` they can only be looked at. */
export function CutsCard(props: CutsCardProps) {
  const query = useDistributions()
  return (
    <Card title="Thresholds">
      <QueryView query={query} skeletonRows={3}>
        {(series) => <Cuts {...props} series={series} />}
      </QueryView>
    </Card>
  )
}

function Cuts({ rules: stored, note: storedNote, save, series }: CutsCardProps & { series: ScoreDistribution[] }) {
  const [rules, setRules] = useState(stored)
  const [note, setNote] = useState(storedNote ?? '')
  const [chosen, setChosen] = useState(series[0]?.series ?? '')
  const cuts = cutsOf(rules, chosen)
  return (
    <div className={styles['body']}>
      <SelectField
        label="Scores"
        value={chosen}
        options={series.map((one) => ({ value: one.series, label: seriesName(one.series) }))}
        onChange={setChosen}
      />
      {cuts === undefined ? (
        <p className={styles['quiet']}>The policy has no thresholds for these scores: a person decides.</p>
      ) : (
        <CutEditor
          name={seriesName(chosen)}
          bins={series.find((one) => one.series === chosen)?.bins ?? []}
          cuts={cuts}
          onChange={save && ((next) => setRules(withCuts(rules, chosen, next)))}
        />
      )}
      {save !== undefined && (
        <form
          className={styles['body']}
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate({ rules, note })
          }}
        >
          {save.error !== null && (
            <Note tone="bad" kind="block" role="alert">
              {policyRefusal(save.error)}
            </Note>
          )}
          <TextField
            label="Why"
            hint="Whoever publishes the draft reads it."
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <div className={styles['actions']}>
            <Button type="submit" look="primary" busy={save.isPending} disabled={rules === stored}>
              Draft these thresholds
            </Button>
            <Button disabled={rules === stored} onClick={() => setRules(stored)}>
              Undo
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
