import { formatNumber } from '@kinora/ui-kit/format'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { reasonText } from '@/shared/lib/reasons'
import type { Figures } from '../api/report'
import { answerNames, partyTexts, transparencyTexts as texts } from '../texts'
import { MachineErrors } from './machine-errors'
import { Part } from './part'

interface Row {
  name: string
  count: number
}

/** Sums by name, the most first. */
function sums(rows: Row[]): Row[] {
  const byName = new Map<string, number>()
  for (const { name, count } of rows) byName.set(name, (byName.get(name) ?? 0) + count)
  return [...byName].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}

function Numbers({ rows }: { rows: [string, string][] }) {
  return (
    <dl className="grid max-w-xl grid-cols-[1fr_auto] gap-x-4 gap-y-1">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd className="text-right font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function duration(hours: number | null): string {
  if (hours === null) return texts.unanswered
  return hours < 48
    ? texts.hours(formatNumber(Math.round(hours * 10) / 10))
    : texts.days(formatNumber(Math.round(hours / 2.4) / 10))
}

function Actions({ figures }: { figures: Figures }) {
  const taken = figures.actions.filter(({ outcome }) => outcome !== 'APPROVED')
  if (taken.length === 0) return <Part title={texts.actions}>{texts.noActions}</Part>
  const what = ({ kind, outcome }: (typeof taken)[number]) => `${texts.kinds[kind]} ${texts.outcomes[outcome]}`
  return (
    <>
      <Part title={texts.actions}>
        <CountBars
          unit={texts.decisions}
          by={texts.reason}
          rows={sums(taken.map((action) => ({ name: reasonText(action.reason) ?? action.reason, count: action.decisions })))}
        />
        <CountBars
          unit={texts.decisions}
          by={texts.outcome}
          rows={sums(taken.map((action) => ({ name: what(action), count: action.decisions })))}
        />
      </Part>
      <Part title={texts.deciders}>
        <CountBars
          unit={texts.decisions}
          by={texts.decider}
          rows={sums(taken.map(({ automated, decisions }) => ({ name: automated ? texts.machines : texts.people, count: decisions })))}
        />
      </Part>
    </>
  )
}

function Answers({ answers }: { answers: Figures['reports']['answers'] }) {
  if (answers.length === 0) return <p>{texts.waiting}</p>
  return (
    <CountBars
      unit={texts.count}
      by={texts.answer}
      rows={sums(answers.map(({ answer, count }) => ({ name: answerNames[answer], count })))}
    />
  )
}

/** The figures of a year as tables, some with bars. */
export function FiguresView({ figures }: { figures: Figures }) {
  const { accounts, appeals, reports } = figures
  return (
    <>
      <Actions figures={figures} />
      <Part title={texts.reports}>
        <Numbers
          rows={[
            [texts.received, formatNumber(reports.received)],
            [texts.ofLaw, formatNumber(reports.illegal)],
            [texts.ofStrangers, formatNumber(reports.withoutAccount)],
            [texts.median, duration(reports.medianHours)],
          ]}
        />
        {reports.received > 0 && <Answers answers={reports.answers} />}
      </Part>
      <Part title={texts.appeals}>
        {appeals.map((of) => (
          <section key={of.party} className="grid gap-2">
            <h3 className="font-semibold">{partyTexts[of.party]}</h3>
            <Numbers
              rows={[
                [texts.received, formatNumber(of.received)],
                [texts.median, duration(of.medianHours)],
              ]}
            />
            {of.received > 0 && <Answers answers={of.answers} />}
          </section>
        ))}
      </Part>
      <Part title={texts.accounts}>
        <Numbers
          rows={[
            [texts.strikes, formatNumber(accounts.strikes)],
            [texts.strikesLifted, formatNumber(accounts.strikesLifted)],
            [texts.suspensions, formatNumber(accounts.suspensions)],
            [texts.suspensionsLifted, formatNumber(accounts.suspensionsLifted)],
            [texts.suspensionAppeals, formatNumber(accounts.suspensionAppeals)],
          ]}
        />
      </Part>
      <MachineErrors figures={figures} />
    </>
  )
}
