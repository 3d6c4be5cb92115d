import { formatDateTime } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState, type ReactNode } from 'react'
import { AppealForm } from '@/shared/decisions/components/appeal-form'
import { reasonText } from '@/shared/lib/reasons'
import { useSuspensionAppeal, type Suspension } from '../api/standing'
import { sourceNames, standingTexts, suspensionAnswers, suspensionProblems } from '../texts'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-sm font-semibold text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

function Facts({ suspension }: { suspension: Suspension }) {
  const { explanation, policyVersion, ruleName, ruleDefinition, source } = suspension
  return (
    <dl className="grid gap-3 text-text">
      <Fact name={standingTexts.explanation}>
        <span dir="auto" className="whitespace-pre-wrap">
          {explanation}
        </span>
      </Fact>
      <Fact name={standingTexts.rule}>
        <b>{ruleName ?? standingTexts.ownRules}</b>
        {ruleDefinition !== null && <span className="block">{ruleDefinition}</span>}
      </Fact>
      <Fact name={standingTexts.source}>{sourceNames[source]}</Fact>
      <Fact name={standingTexts.policy}>{policyVersion}</Fact>
    </dl>
  )
}

function AppealOutcome({ appeal }: { appeal: NonNullable<Suspension['appeal']> }) {
  return (
    <div role="status" className="grid gap-1.5 text-text">
      <p className="font-semibold">
        {appeal.answer === null ? standingTexts.appealed(formatDateTime(appeal.filedAt)) : suspensionAnswers[appeal.answer]}
      </p>
      {appeal.statement !== null && (
        <p className="text-sm text-muted">
          {standingTexts.yours}{' '}
          <q dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {appeal.statement}
          </q>
        </p>
      )}
    </div>
  )
}

function refusal(error: unknown): string | undefined {
  return isApiError(error) ? suspensionProblems[error.code] : undefined
}

function SuspensionAppeal({ suspension }: { suspension: Suspension }) {
  const [open, setOpen] = useState(false)
  const appeal = useSuspensionAppeal(suspension.id)
  if (suspension.appeal !== null) return <AppealOutcome appeal={suspension.appeal} />
  const refused = refusal(appeal.error)
  if (refused !== undefined) return <p role="alert">{refused}</p>
  if (!suspension.appealable) return null
  if (open) {
    return (
      <AppealForm
        busy={appeal.isPending}
        error={appeal.error}
        onSend={(text) => appeal.mutate(text, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
    )
  }
  return (
    <div className="grid justify-items-start gap-2 text-text">
      <p>
        <b>{standingTexts.appealTitle}</b> {standingTexts.appealHint(formatDateTime(suspension.appealUntil))}
      </p>
      <Button look="primary" onClick={() => setOpen(true)}>
        {standingTexts.appeal}
      </Button>
    </div>
  )
}

/** The statement of reasons for a suspension, and the appeal against it. */
export function SuspensionEntry({ suspension }: { suspension: Suspension }) {
  const { from, inForce, liftedAt, reason, statement, until } = suspension
  const name = reasonText(reason)
  return (
    <Note tone={inForce ? 'bad' : 'plain'} kind="block">
      <h3 className="font-display text-lg font-bold">{inForce ? standingTexts.suspended : standingTexts.wasSuspended}</h3>
      <p>
        {name !== undefined && <b>{name}.</b>} {statement}
      </p>
      <p className="text-sm">
        {standingTexts.decidedBy} {standingTexts.from(formatDateTime(from))}{' '}
        {until === null ? standingTexts.noEnd : standingTexts.to(formatDateTime(until))}{' '}
        {liftedAt !== null && standingTexts.liftedOn(formatDateTime(liftedAt))}
      </p>
      <Facts suspension={suspension} />
      <SuspensionAppeal suspension={suspension} />
    </Note>
  )
}
