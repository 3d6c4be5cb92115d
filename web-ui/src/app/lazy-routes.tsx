import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { AuthPage } from '@/features/auth/components/auth-page'
import { VideoPage } from '@/features/feed/components/video-page'
import { ProfilePage } from '@/features/profile/components/profile-page'
import { SearchPage } from '@/features/search/components/search-page'
import { StudioVideoPage } from '@/features/studio/components/studio-video-page'
import { feedParts } from './feed-parts'

export function VideoRoute() {
  const { id } = useParams({ from: '/v/$id' })
  const { panel } = useSearch({ from: '/v/$id' })
  return <VideoPage key={id} id={id} withComments={panel === 'comments'} parts={feedParts} />
}

export function ProfileRoute() {
  const { handle } = useParams({ from: '/@{$handle}' })
  return <ProfilePage key={handle} handle={handle} />
}

export function SearchRoute() {
  const { q, category } = useSearch({ from: '/search' })
  return <SearchPage q={q ?? ''} category={category} />
}

export function StudioVideoRoute() {
  const { id } = useParams({ from: '/studio/$id' })
  return <StudioVideoPage key={id} id={id} />
}

function useReturn(next: string | undefined): () => void {
  const router = useRouter()
  const navigate = useNavigate()
  return () => {
    if (next === undefined) void navigate({ to: '/' })
    else router.history.push(next)
  }
}

export function SignInRoute() {
  const { next } = useSearch({ from: '/sign-in' })
  return <AuthPage key="sign-in" start="sign-in" onDone={useReturn(next)} />
}

export function SignUpRoute() {
  const { next } = useSearch({ from: '/sign-up' })
  return <AuthPage key="sign-up" start="sign-up" onDone={useReturn(next)} />
}
