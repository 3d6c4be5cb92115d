import type { components as RecommendationApi } from '@kinora/ui-kit/openapi/recommendation'
import type { components as VideoApi } from '@kinora/ui-kit/openapi/video'

/** What more than one feature reads of the APIs of video-service and recommendation-service. */
type Videos = VideoApi['schemas']
type Recommendations = RecommendationApi['schemas']

export type Owner = Videos['Owner']
export type CaptionTrack = Videos['CaptionAddress']
export type VideoCaptions = Videos['CaptionView']
export type NewVideo = Videos['CreateVideoRequest']
export type VideoChange = Videos['EditVideoRequest']
/** The files of a video; signed, and good for a while, where not everybody may see it. */
export type Addresses = Videos['Addresses']
export type Video = Videos['Video']
export type VideoState = Video['state']
export type Visibility = Video['visibility']
export type VideoStatus = Videos['VideoStatus']
export type Channel = Videos['Channel']
export type LikeState = Videos['LikeState']
export type Comment = Videos['Comment']
export type CommentPage = Videos['PageComment']
export type CommentState = Comment['state']
export type Notification = Videos['Notification']
export type NotificationType = Notification['type']
export type Reason = Recommendations['Reason']

/** A video as video-service describes it, or shorter, as the feed does. */
export type VideoSummary = Video | Recommendations['FeedVideo']
export type Playback = NonNullable<VideoSummary['playback']>

/** What the stage shows: an item of the feed, or a video that was opened by its address. */
export type FeedItem = Omit<Recommendations['FeedItem'], 'video'> & { video: VideoSummary }

/** The colors of a video's poster, from whichever service described it. */
export const blurhashOf = (video: VideoSummary) => ('blurhash' in video ? video.blurhash : video.playback.blurhash)
