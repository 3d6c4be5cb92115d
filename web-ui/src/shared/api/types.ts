import type { components as ModerationApi } from '@kinora/ui-kit/openapi/moderation'
import type { components as RecommendationApi } from '@kinora/ui-kit/openapi/recommendation'
import type { components as VideoApi } from '@kinora/ui-kit/openapi/video'

/** API types that several features use. */
type Moderation = ModerationApi['schemas']
type Videos = VideoApi['schemas']
type Recommendations = RecommendationApi['schemas']

export type Owner = Videos['Owner']
export type CaptionTrack = Videos['CaptionAddress']
export type VideoCaptions = Videos['CaptionView']
export type NewVideo = Videos['CreateVideoRequest']
export type VideoChange = Videos['EditVideoRequest']
/** The media URLs of a video; signed and temporary if the video is not public. */
export type Addresses = Videos['Addresses']
export type Video = Videos['Video']
export type VideoState = Video['state']
export type Visibility = Video['visibility']
export type VideoStatus = Videos['VideoStatus']
export type Channel = Videos['Channel']
export type FoundChannel = Videos['FoundChannel']
export type LikeState = Videos['LikeState']
export type Comment = Videos['Comment']
export type CommentPage = Videos['PageComment']
export type CommentState = Comment['state']
export type Notification = Videos['Notification']
export type NotificationType = Notification['type']
export type Statement = Moderation['Statement']
export type Appeal = Moderation['AppealView']
export type ReasonCode = Statement['reasonCode']
/** What became of a report or an appeal. */
export type Answer = NonNullable<Appeal['answer']>
export type Reason = Recommendations['Reason']

/** A video as returned by video-service, or shorter, by the feed. */
export type VideoSummary = Video | Recommendations['FeedVideo']
export type Playback = NonNullable<VideoSummary['playback']>

/** The content of the stage: an item of the feed, or a video opened by its URL. */
export type FeedItem = Omit<Recommendations['FeedItem'], 'video'> & { video: VideoSummary }

/** Whether nothing of a video is shown before this viewer has confirmed to be an adult. */
export const isCovered = ({ restrictions }: VideoSummary) =>
  restrictions != null && 'confirmationRequired' in restrictions && restrictions.confirmationRequired

/** The BlurHash of the poster of a video from either service. */
export const blurhashOf = (video: VideoSummary) => ('blurhash' in video ? video.blurhash : video.playback.blurhash)
