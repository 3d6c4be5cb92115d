import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import { AuthPage } from '@/features/auth/components/auth-page'
import type { AuthMode } from '@/features/auth/components/auth-switch'
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

/** Back to where the sign-in was needed; new people without such a place are asked what they like. */
function useReturn(next: string | undefined): (mode: AuthMode) => void {
  const router = useRouter()
  const navigate = useNavigate()
  return (mode) => {
    if (next !== undefined) router.history.push(next)
    else void navigate({ to: mode === 'sign-up' ? '/interests' : '/' })
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
