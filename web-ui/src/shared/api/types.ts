import type { components as RecommendationApi } from '@kinora/ui-kit/openapi/recommendation'
import type { components as VideoApi } from '@kinora/ui-kit/openapi/video'

type Videos = VideoApi['schemas']
type Recommendations = RecommendationApi['schemas']

/** The documents leave every answered member optional; the services write each one, with null for "none". */
type Written<T, Nullable extends keyof T = never> = {
  [K in keyof T]-?: K extends Nullable ? NonNullable<T[K]> | null : NonNullable<T[K]>
}

type With<T, Members> = Omit<T, keyof Members> & Members

export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

export type Owner = Written<Videos['Owner']>
export type Counts = Written<Videos['Counts']>
export type CaptionTrack = Written<Videos['CaptionAddress']>
/** Search and profile write the addresses of everything; the feed those of the stream and the poster, and its colors. */
export type Playback = Pick<Written<Videos['Addresses']>, 'hlsUrl' | 'posterUrl'> &
  Partial<Pick<Written<Videos['Addresses']>, 'storyboardUrl' | 'downloadUrl'>> & {
    captions: CaptionTrack[]
    blurhash?: string | null
  }
export type VideoCaptions = Written<Videos['CaptionView'], 'url'>
export type VideoModeration = Written<Videos['Decision']>
export type VideoFailure = Written<Videos['Failure']>
export type VideoState = NonNullable<Videos['Video']['state']>
export type Visibility = NonNullable<Videos['Video']['visibility']>
export type UploadQuota = Written<Videos['UploadQuota']>
export type NewVideo = Videos['CreateVideoRequest']
export type VideoChange = Videos['EditVideoRequest']

export type Video = With<
  Written<Videos['Video'], 'category' | 'publishedAt' | 'publishAt' | 'blurhash'>,
  {
    owner: Owner
    counts: Counts
    playback: Playback | null
    moderation: VideoModeration | null
    failure: VideoFailure | null
  }
>

type FeedVideo = With<
  Written<Recommendations['FeedVideo'], 'category' | 'publishedAt'>,
  { owner: Owner; counts: Counts; playback: Playback | null }
>

/** What feed, search and profile need of a video: the members that both services write. */
export type VideoSummary = Pick<Video, keyof FeedVideo> & Partial<Pick<Video, 'blurhash'>>

export type Reason = Written<Recommendations['Reason']>

export type FeedItem = With<Written<Recommendations['FeedItem']>, { reasons: Reason[]; video: VideoSummary }>

export type VideoStatus = With<
  Written<Videos['VideoStatus'], 'step' | 'percent' | 'etaSeconds'>,
  { error: VideoFailure | null }
>

export type Channel = With<Written<Videos['Channel'], 'bio'>, { counts: Written<Videos['ChannelCounts']> }>

export type LikeState = Written<Videos['LikeState']>

export type Comment = With<
  Written<Videos['Comment'], 'replyTo' | 'editedAt' | 'editableUntil'>,
  { author: Owner; reason: Written<Videos['CommentReason']> | null }
>

export type CommentState = Comment['state']

export type Notification = With<
  Written<Videos['Notification'], 'readAt' | 'videoId' | 'videoTitle' | 'commentId' | 'code'>,
  { actor: Owner | null }
>

export type NotificationType = Notification['type']

/** The colors of a video's poster, from whichever service described it. */
export const blurhashOf = (video: VideoSummary) => video.blurhash ?? video.playback?.blurhash
