import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { humanize } from '@/shared/words'
import { routingRefusal, usePreviewRouting, type RoutingRules } from '../api/routing'
import { aRule, faultsOf, MOST_QUEUES, MOST_RULES, replaced } from '../hooks/rules'
import { PreviewResult } from './preview-result'
import { QueueDialog } from './queue-dialog'
import { QueueTable } from './queue-table'
import { RuleDialog } from './rule-dialog'
import { RuleList } from './rule-list'
import styles from './routing.module.css'
import { SaveButton } from './save-button'

interface RoutingEditorProps {
  version: number
  inForce: RoutingRules
  mayChange: boolean
}

/** The rules and queues; an administrator changes a copy, tries it, and puts it in force. */
export function RoutingEditor({ version, inForce, mayChange }: RoutingEditorProps) {
  const [draft, setDraft] = useState(inForce)
  const [rule, setRule] = useState<number>()
  const [queue, setQueue] = useState<number>()
  const preview = usePreviewRouting()
  const changed = JSON.stringify(draft) !== JSON.stringify(inForce)
  const faults = faultsOf(draft)
  const { rules, queues, fallback } = draft
  const change = (part: Partial<RoutingRules>) => {
    setDraft({ ...draft, ...part })
    preview.reset()
  }
  const edit = {
    onOrder: (ordered: RoutingRules['rules']) => change({ rules: ordered }),
    onOpen: setRule,
    onRemove: (place: number) => change({ rules: rules.filter((_, at) => at !== place) }),
  }
  return (
    <>
      <Card
        title="Rules"
        aside={
          mayChange &&
          rules.length < MOST_RULES && (
            <Button size="small" onClick={() => setRule(rules.length)}>
              Add a rule
            </Button>
          )
        }
      >
        <p className={styles['intro']}>
          The first rule that matches a case decides.{mayChange && ' Alt with an arrow moves a rule whose buttons have the focus.'}
        </p>
        <RuleList rules={rules} fallback={fallback} edit={mayChange ? edit : undefined} />
        {mayChange && (
          <div className={styles['body']}>
            <SelectField
              label="Everything else goes to"
              value={fallback}
              onChange={(code) => change({ fallback: code })}
              options={queues.map(({ code }) => ({ value: code, label: humanize(code) }))}
            />
          </div>
        )}
      </Card>
      <Card
        title="Queues"
        aside={
          mayChange &&
          queues.length < MOST_QUEUES && (
            <Button size="small" onClick={() => setQueue(queues.length)}>
              Add a queue
            </Button>
          )
        }
      >
        <QueueTable queues={queues} onOpen={mayChange ? setQueue : undefined} />
      </Card>
      {mayChange && (
        <Card title="What that means">
          <div className={styles['body']}>
            {faults.map((fault) => (
              <Note key={fault} tone="bad" role="alert">
                {fault}
              </Note>
            ))}
            <div className={styles['actions']}>
              <Button disabled={faults.length > 0} busy={preview.isPending} onClick={() => preview.mutate(draft)}>
                Try on the cases that wait
              </Button>
              <SaveButton version={version} draft={draft} disabled={!changed || faults.length > 0} />
              {changed && (
                <Button look="quiet" onClick={() => change(inForce)}>
                  Forget the changes
                </Button>
              )}
            </div>
            {preview.isError && (
              <Note tone="bad" role="alert">
                {routingRefusal(preview.error)}
              </Note>
            )}
          </div>
          {preview.data !== undefined && <PreviewResult preview={preview.data} />}
        </Card>
      )}
      {rule !== undefined && (
        <RuleDialog
          rule={rules[rule] ?? aRule(fallback)}
          queues={queues}
          onDone={(done) => {
            change({ rules: replaced(rules, rule, done) })
            setRule(undefined)
          }}
          onClose={() => setRule(undefined)}
        />
      )}
      {queue !== undefined && (
        <QueueDialog
          queue={queues[queue]}
          known={queues.map(({ code }) => code)}
          onDone={(done) => {
            change({ queues: replaced(queues, queue, done) })
            setQueue(undefined)
          }}
          onClose={() => setQueue(undefined)}
        />
      )}
    </>
  )
}
