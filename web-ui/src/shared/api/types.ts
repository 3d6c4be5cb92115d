/** The shapes of DESIGN §3 that the viewer app reads. */
export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

export interface Owner {
  id: string
  handle: string
  displayName: string
  avatarUrl?: string | null
}

export interface Counts {
  views: number
  likes: number
  comments: number
}

export interface Playback {
  hlsUrl: string
  posterUrl: string
  storyboardUrl?: string | null
  expiresAt?: string | null
}

export type VideoState =
  | 'UPLOADED'
  | 'TRANSCODING'
  | 'SCREENING'
  | 'IN_REVIEW'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'FAILED'
  | 'TAKEN_DOWN'
  | 'DELETED'

export type Visibility = 'PUBLIC' | 'UNLISTED' | 'PRIVATE'

export interface VideoModeration {
  outcome: string
  reasonCode: string
  statement: string
  decidedAt: string
  automated: boolean
}

export interface VideoFailure {
  code: string
  detail: string
  retryable: boolean
}

/** What feed, search and profile need of a video. */
export interface VideoSummary {
  id: string
  title: string
  description: string
  hashtags: string[]
  category: string | null
  owner: Owner
  durationMs: number
  counts: Counts
  playback: Playback | null
  publishedAt: string | null
}

export interface Video extends VideoSummary {
  state: VideoState
  visibility: Visibility
  width: number
  height: number
  likedByMe: boolean
  createdAt: string
  moderation: VideoModeration | null
  failure: VideoFailure | null
}

export interface VideoStatus {
  state: VideoState
  step: string | null
  percent: number | null
  etaSeconds: number | null
  error: { code: string; detail?: string } | null
}

export interface Reason {
  code: string
  text: string
  weight: number
}

export interface FeedItem {
  recommendationId: string
  source: string
  score: number
  reasons: Reason[]
  video: VideoSummary
}

export interface Channel {
  id: string
  handle: string
  displayName: string
  bio: string | null
  counts: { videos: number; followers: number; following: number; likes: number }
  followedByMe: boolean
}

export type CommentState = 'PENDING' | 'PUBLISHED' | 'IN_REVIEW' | 'REJECTED' | 'REMOVED'

export interface Comment {
  id: string
  videoId: string
  author: Owner
  text: string
  state: CommentState
  reason: { code: string; statement: string } | null
  replyTo: string | null
  likes: number
  likedByMe: boolean
  createdAt: string
}
