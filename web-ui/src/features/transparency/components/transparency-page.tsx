import { formatDateTime } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { reportQuery } from '../api/report'
import { transparencyTexts } from '../texts'
import { FiguresView } from './figures-view'

function YearReport({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const query = useQuery(reportQuery(year))
  if (query.isPending) return <Spinner />
  if (isApiError(query.error, 'TRANSPARENCY_NOT_COUNTED')) {
    return <StateView icon="shield" title={transparencyTexts.none} hint={transparencyTexts.noneHint} />
  }
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  const { countedAt, figures, isFinal, years } = query.data
  return (
    <>
      <div className="max-w-48">
        <SelectField
          label={transparencyTexts.year}
          value={String(year)}
          onChange={(chosen) => onYear(Number(chosen))}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </div>
      <p className="text-sm text-muted">
        {transparencyTexts.countedAt(formatDateTime(countedAt))} {isFinal && transparencyTexts.final}
      </p>
      <FiguresView figures={figures} />
    </>
  )
}

/** The yearly transparency report, for everybody. */
export function TransparencyPage() {
  useTitle(transparencyTexts.title)
  const [year, setYear] = useState(() => new Date().getUTCFullYear())
  return (
    <Page>
      <PageTitle>{transparencyTexts.title}</PageTitle>
      <p className="max-w-2xl text-muted">{transparencyTexts.hint}</p>
      <YearReport year={year} onYear={setYear} />
    </Page>
  )
}
