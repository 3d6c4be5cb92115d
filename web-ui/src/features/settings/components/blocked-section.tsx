import { formatDate } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useUnblock } from '@/shared/blocking/api/block'
import { blocksQuery, type BlockedAccount } from '@/shared/blocking/api/blocks'
import { blockingTexts } from '@/shared/blocking/texts'
import { ErrorView } from '@/shared/ui/error-view'
import { Section } from './section'

function BlockedRow({ blocked }: { blocked: BlockedAccount }) {
  const unblock = useUnblock()
  const { id, handle, displayName, since } = blocked
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-3">
      <Avatar handle={handle} name={displayName} className="size-9 text-sm" />
      <p className="grid min-w-0 flex-1 basis-48">
        <Link to="/@{$handle}" params={{ handle }} className="truncate font-semibold hover:underline">
          {displayName}
        </Link>
        <span className="truncate text-sm text-muted">
          @{handle} · {blockingTexts.since} {formatDate(since)}
        </span>
      </p>
      <Button
        busy={unblock.isPending}
        aria-label={blockingTexts.unblockWhom(handle)}
        onClick={() => unblock.mutate({ id, handle })}
      >
        {blockingTexts.unblock}
      </Button>
    </li>
  )
}

/** The accounts that the account blocks, each with the way back. */
export function BlockedSection() {
  const blocks = useInfiniteQuery(blocksQuery)
  const accounts = blocks.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Section title={blockingTexts.section} intro={blockingTexts.sectionIntro}>
      {blocks.isPending && <Spinner />}
      {blocks.isError && <ErrorView error={blocks.error} onRetry={() => void blocks.refetch()} />}
      {blocks.isSuccess && accounts.length === 0 && <p>{blockingTexts.none}</p>}
      {accounts.length > 0 && (
        <ul aria-label={blockingTexts.section}>
          {accounts.map((blocked) => (
            <BlockedRow key={blocked.id} blocked={blocked} />
          ))}
        </ul>
      )}
      {blocks.hasNextPage && (
        <Button
          className="justify-self-start"
          busy={blocks.isFetchingNextPage}
          onClick={() => void blocks.fetchNextPage()}
        >
          {blockingTexts.more}
        </Button>
      )}
    </Section>
  )
}
