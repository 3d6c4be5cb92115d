import { formatNumber } from '@kinora/ui-kit/format'
import { compared, type CountRow } from '@/shared/figures/compared'
import type { Numbers } from '@/shared/figures/figure-card'
import { timeline, type Timeline } from '@/shared/figures/timeline'
import { openReasonText } from '@/shared/moderation/open-reason'
import { percentText, type Rate } from '@/shared/moderation/rate-text'
import { humanize } from '@/shared/words'
import type { Insights } from '../api/get-insights'

type Inflow = Insights['inflow'][number]
type Decided = Insights['decided'][number]

export function inflowOverTime(insights: Insights): Timeline {
  const forPeople = (purpose: Inflow['purpose']) => (line: Inflow) => line.purpose === purpose && !line.automated
  return timeline(
    insights,
    insights.inflow,
    [
      { name: 'Screening', has: forPeople('SCREENING') },
      { name: 'Reports', has: forPeople('REPORT') },
      { name: 'Appeals', has: forPeople('APPEAL') },
      { name: 'By chance', has: ({ purpose }) => purpose === 'SAMPLE' || purpose === 'SECOND_REVIEW' },
      { name: 'Decided by machines', has: ({ automated, purpose }) => automated && purpose !== 'SAMPLE' && purpose !== 'SECOND_REVIEW' },
    ],
    ({ cases }) => cases,
  )
}

export function decidedOverTime(insights: Insights): Timeline {
  return timeline<Decided>(
    insights,
    insights.decided,
    [
      { name: 'People', has: ({ automated }) => !automated },
      { name: 'Machines', has: ({ automated }) => automated },
    ],
    ({ decisions }) => decisions,
  )
}

export function sourceRows(now: Insights, before: Insights | undefined): CountRow[] {
  return compared(now.sources, before?.sources, ({ reason }) => openReasonText(reason), ({ cases }) => cases)
}

/** Decisions of people or of machines, by what was done and why. */
export function reasonRows(now: Insights, before: Insights | undefined, automated: boolean): CountRow[] {
  const which = (insights: Insights) => insights.reasons.filter((line) => line.automated === automated)
  return compared(
    which(now),
    before && which(before),
    ({ action, reason }) => (action === 'APPROVE' ? 'Approve' : `${humanize(action)}: ${humanize(reason)}`),
    ({ decisions }) => decisions,
  )
}

const GROUNDS = {
  UNDO: 'taken back by whoever made it',
  APPEAL: 'after an appeal',
  REPORT: 'after reports',
  REVIEW: 'because somebody looked again',
} as const

export function overturnedRows(now: Insights, before: Insights | undefined): CountRow[] {
  return compared(
    now.overturned,
    before?.overturned,
    ({ ground, automated }) => `Of ${automated ? 'machines' : 'people'}, ${GROUNDS[ground]}`,
    ({ decisions }) => decisions,
  )
}

export function appealRows(now: Insights, before: Insights | undefined): CountRow[] {
  return compared(
    now.appeals,
    before?.appeals,
    ({ filedBy, answer }) => `${humanize(filedBy)}: ${answer === null ? 'not answered yet' : humanize(answer).toLowerCase()}`,
    ({ appeals }) => appeals,
  )
}

export function policyRows(now: Insights, before: Insights | undefined): CountRow[] {
  return compared(
    now.policies,
    before?.policies,
    ({ policyVersion, automated }) => `${policyVersion}, ${automated ? 'machines' : 'people'}`,
    ({ decisions }) => decisions,
  )
}

export function countNumbers(by: string, unit: string, rows: readonly CountRow[]): Numbers {
  return { columns: [by, unit, 'Before'], rows: rows.map(({ name, count, before }) => [name, count, before]) }
}

const AGES = {
  UNDER_HOUR: 'Under 1 h',
  UNDER_4_HOURS: '1–4 h',
  UNDER_DAY: '4–24 h',
  UNDER_3_DAYS: '1–3 d',
  UNDER_WEEK: '3–7 d',
  OLDER: 'Over 7 d',
} as const

/** A row per queue with a column per age. */
export function waitingNumbers({ open }: Insights): Numbers {
  const ages = Object.keys(AGES) as (keyof typeof AGES)[]
  const queues = [...new Set(open.map(({ queue }) => queue))]
  return {
    columns: ['Queue', ...ages.map((age) => AGES[age])],
    rows: queues.map((queue) => [
      humanize(queue),
      ...ages.map((age) => open.find((line) => line.queue === queue && line.age === age)?.cases ?? 0),
    ]),
  }
}

const interval = ({ low, high }: Rate) => `${percentText(low)}–${percentText(high)}`

const shareCells = (rate: Rate | null | undefined) =>
  rate == null ? ['–', '–', '0'] : [percentText(rate.value), interval(rate), formatNumber(rate.cases)]

const beforeCell = (rate: Rate | null | undefined) => (rate == null ? '–' : percentText(rate.value))

export function onTimeNumbers(now: Insights, before: Insights | undefined): Numbers {
  return {
    columns: ['Queue', 'In time', '95% interval', 'Cases', 'Before'],
    rows: now.onTime.map(({ queue, met }) => [
      humanize(queue),
      ...shareCells(met),
      beforeCell(before?.onTime.find((line) => line.queue === queue)?.met),
    ]),
  }
}

const KINDS = { VIDEO: 'Videos', COMMENT: 'Comments' } as const

export function accuracyNumbers(now: Insights, before: Insights | undefined): Numbers {
  return {
    columns: ['What', 'Share', '95% interval', 'Contents', 'Before'],
    rows: now.accuracy
      .filter(({ labels }) => labels > 0)
      .flatMap(({ kind, precision, recall }) => {
        const earlier = before?.accuracy.find((line) => line.kind === kind)
        return [
          [`${KINDS[kind]}, precision`, ...shareCells(precision), beforeCell(earlier?.precision)],
          [`${KINDS[kind]}, recall`, ...shareCells(recall), beforeCell(earlier?.recall)],
        ]
      }),
  }
}

export function modelNumbers({ models }: Insights): Numbers {
  return {
    columns: ['Model', 'Stage', 'Kind', 'Prompt', 'Assessments'],
    rows: models.map(({ model, stage, kind, prompt, assessments }) => [
      model,
      humanize(stage),
      KINDS[kind],
      prompt ?? '–',
      assessments,
    ]),
  }
}

export function peopleNumbers(now: Insights, before: Insights | undefined): Numbers {
  return {
    columns: ['Person', 'Decisions', 'Before', 'Overturned by others', '95% interval', 'With an outcome'],
    rows: now.people.map(({ id, handle, decisions, overturned }) => [
      handle === null ? 'Erased account' : `@${handle}`,
      decisions,
      before?.people.find((line) => line.id === id)?.decisions ?? 0,
      ...shareCells(overturned),
    ]),
  }
}

/** All cases that came in, and all decisions. */
export function totals(insights: Insights): { inflow: number; decided: number } {
  return {
    inflow: insights.inflow.reduce((all, { cases }) => all + cases, 0),
    decided: insights.decided.reduce((all, { decisions }) => all + decisions, 0),
  }
}

