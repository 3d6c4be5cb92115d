import { Note } from '@kinora/ui-kit/ui/badge'
import { Link } from '@tanstack/react-router'
import { mayEnter } from '@/shared/access'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useAccount } from '@/shared/session'
import { useChangeDraft, useDraft, type DraftDetail } from '../api/drafts'
import { ChangeTable } from './change-table'
import { CutsCard } from './cuts-card'
import { DraftBadge } from './drafts-card'
import styles from './lab.module.css'
import { PublishBar } from './publish-bar'
import { SimulationCard } from './simulation-card'

/** A draft on its way into force: what it changes, what that would have meant, and who may publish it. */
export function DraftPage({ draftId }: { draftId: string }) {
  const query = useDraft(draftId)
  return (
    <Page
      title="Draft of the policy"
      intro="One administrator writes it and simulates it; another one puts it in force."
      aside={<Link to="/policy">Policy in force</Link>}
    >
      <QueryView query={query}>{(detail) => <DraftView key={detail.draft.version} detail={detail} />}</QueryView>
    </Page>
  )
}

function DraftView({ detail }: { detail: DraftDetail }) {
  const { draft } = detail
  const account = useAccount()
  const change = useChangeDraft(draft)
  const isAuthor = account?.id === draft.author.id && mayEnter(account, 'changePolicy')
  const open = draft.state === 'OPEN'
  return (
    <>
      <Card title="What it changes" aside={<DraftBadge draft={draft} />}>
        <div className={styles['body']}>
          {draft.note !== null && <p dir="auto">{draft.note}</p>}
          <p className={styles['quiet']}>
            Compared with version {draft.basedOn}
            {draft.author.handle === '' ? '' : `, by @${draft.author.handle}`}
          </p>
          <ChangeTable changes={detail.changes} empty="It says what that version says." />
          {mayEnter(account, 'changePolicy') && open && <PublishBar detail={detail} isAuthor={isAuthor} />}
          {!open && <Note tone="info">This draft is closed; it stays as it is.</Note>}
        </div>
      </Card>
      <SimulationCard detail={detail} mayStart={open && mayEnter(account, 'changePolicy')} />
      <CutsCard rules={detail.rules} note={draft.note} save={isAuthor && open ? change : undefined} />
    </>
  )
}
