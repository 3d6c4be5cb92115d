import { formatDateTime, formatDuration } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import type { ReactNode } from 'react'
import type { Statement } from '@/shared/api/types'
import { decisionTexts, measureTexts, sourceTexts, visibilityTexts } from '../texts'

interface FactsProps {
  statement: Statement
  /** Plays the video from this position; without it there is no player. */
  onSeek?: ((positionMs: number) => void) | undefined
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-sm font-semibold text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

function Passages({ statement, onSeek }: FactsProps) {
  return (
    <ul className="flex flex-wrap gap-2">
      {statement.facts.ranges.map(({ category, startMs, endMs }) => {
        const from = formatDuration(startMs)
        const to = formatDuration(endMs)
        return (
          <li key={`${category} ${startMs} ${endMs}`} className="tabular-nums">
            {onSeek === undefined ? (
              `${from} – ${to}`
            ) : (
              <Button size="small" icon="play" onClick={() => onSeek(startMs)}>
                <span>
                  <span className="sr-only">{decisionTexts.play} </span>
                  {from} – {to}
                </span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function effectOf({ visibility, since, until }: NonNullable<Statement['restriction']>): string {
  const when =
    until === null
      ? decisionTexts.since(formatDateTime(since))
      : decisionTexts.until(formatDateTime(since), formatDateTime(until))
  return `${visibilityTexts[visibility]} ${when}`
}

/** Each thing that is taken from content that stays. */
function Measures({ restriction }: { restriction: NonNullable<Statement['restriction']> }) {
  const { measures, label } = restriction
  const texts = measures.map((measure) => [measure, measureTexts[measure]] as const).filter(([, text]) => text !== '')
  if (texts.length === 0) return null
  return (
    <ul className="list-disc ps-5">
      {texts.map(([measure, text]) => (
        <li key={measure}>
          {text} {measure === 'LABELED' && label !== null && <q>{label}</q>}
        </li>
      ))}
    </ul>
  )
}

/** What a decision rests on, and what it takes away. */
export function StatementFacts({ statement, onSeek }: FactsProps) {
  const { facts, ground, restriction, policyVersion } = statement
  return (
    <dl className="grid gap-3 text-text">
      <Fact name={decisionTexts.rule}>
        <b>{ground.name ?? decisionTexts.ownRules}</b>
        {ground.definition !== null && <span className="block">{ground.definition}</span>}
      </Fact>
      <Fact name={decisionTexts.found}>
        {sourceTexts[facts.source]} {facts.automatedDetection ? decisionTexts.machine : decisionTexts.noMachine}
      </Fact>
      {facts.ranges.length > 0 && (
        <Fact name={decisionTexts.passages}>
          <Passages statement={statement} onSeek={onSeek} />
        </Fact>
      )}
      {restriction !== null && (
        <Fact name={decisionTexts.effect}>
          {effectOf(restriction)}
          <Measures restriction={restriction} />
        </Fact>
      )}
      <Fact name={decisionTexts.policy}>{policyVersion}</Fact>
    </dl>
  )
}
