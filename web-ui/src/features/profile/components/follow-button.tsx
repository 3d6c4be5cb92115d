import { Button } from '@kinora/ui-kit/ui/button'
import { useQuery } from '@tanstack/react-query'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import { channelQuery } from '../api/channel'
import { useFollow } from '../api/follow'
import { profileTexts } from '../texts'

interface FollowButtonProps {
  handle: string
  ownerId: string
}

export function FollowButton({ handle, ownerId }: FollowButtonProps) {
  const { account } = useSession()
  const signedIn = useSignedInAction()
  const follow = useFollow(handle)
  const channel = useQuery({ ...channelQuery(handle), enabled: account !== null }).data
  const followed = channel?.followedByMe ?? false
  if (account?.id === ownerId) return null
  return (
    <Button
      look={followed ? 'secondary' : 'primary'}
      aria-pressed={followed}
      aria-label={`${followed ? profileTexts.following : profileTexts.follow} @${handle}`}
      onClick={() => signedIn('follow', () => follow.mutate(!followed))}
    >
      {followed ? profileTexts.following : profileTexts.follow}
    </Button>
  )
}
