import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { auditionQuery, type Audition } from '../api/audition'
import { auditionTexts } from '../texts'

function Course({ state, showings, goal, until }: Audition) {
  switch (state) {
    case 'WAITING':
      return <p>{auditionTexts.waiting}</p>
    case 'AUDITIONING':
      return (
        <>
          <p>{auditionTexts.running(showings, goal)}</p>
          <Progress label={auditionTexts.title} value={Math.min(showings, goal)} max={goal} />
          <p className="text-sm">{auditionTexts.until(until)}</p>
        </>
      )
    case 'GRADUATED':
      return <p>{auditionTexts.graduated(showings)}</p>
    case 'ENDED':
      return <p>{showings < goal ? auditionTexts.tooFew(showings, goal) : auditionTexts.ended(showings)}</p>
  }
}

/** Tells the creator of a public video how far it is in finding its first viewers, and what came of it. */
export function AuditionNote({ videoId }: { videoId: string }) {
  const audition = useQuery(auditionQuery(videoId))
  if (audition.isPending) return <Spinner />
  if (audition.data === undefined) {
    return (
      <Note tone="warn" kind="block">
        <p>{auditionTexts.failed}</p>
        <Button className="justify-self-start" onClick={() => void audition.refetch()}>
          {auditionTexts.retry}
        </Button>
      </Note>
    )
  }
  if (audition.data === null) return null
  return (
    <Note tone={audition.data.state === 'GRADUATED' ? 'good' : 'info'} kind="block">
      <h2 className="font-display text-lg font-bold">{auditionTexts.title}</h2>
      <Course {...audition.data} />
    </Note>
  )
}
