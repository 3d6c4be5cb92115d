import type { Notification } from '@/shared/api/types'
import { notificationTexts } from './texts'

function ownVideo({ videoTitle }: Notification): string {
  return videoTitle === null ? notificationTexts.ownVideo : `${notificationTexts.ownVideo} “${videoTitle}”`
}

function anyVideo({ videoTitle }: Notification): string {
  return videoTitle === null ? notificationTexts.aVideo : `“${videoTitle}”`
}

/** Whether an answer is about an account and not about a video or a comment. */
export function isAboutAccount({ videoId, commentId }: Notification): boolean {
  return videoId === null && commentId === null
}

/** A notification in plain words. */
export function sentenceOf(notification: Notification): string {
  const who = notification.actor?.displayName ?? notificationTexts.somebody
  switch (notification.type) {
    case 'VIDEO_PUBLISHED':
      return `${ownVideo(notification)} is published.`
    case 'VIDEO_APPROVED':
      return `${ownVideo(notification)} passed the check and stays hidden, as you chose.`
    case 'VIDEO_RESTRICTED':
      return `${ownVideo(notification)} is published with restrictions. See which, and why.`
    case 'VIDEO_HELD':
      return `${ownVideo(notification)} is under review: nobody sees it until a person has decided.`
    case 'VIDEO_REJECTED':
      return `${ownVideo(notification)} was not published. See why.`
    case 'VIDEO_TAKEN_DOWN':
      return `${ownVideo(notification)} was taken down. See why.`
    case 'VIDEO_FAILED':
      return `${ownVideo(notification)} could not be prepared. See what you can do.`
    case 'COMMENT_RECEIVED':
      return `${who} commented on ${anyVideo(notification)}.`
    case 'REPLY_RECEIVED':
      return `${who} replied to your comment on ${anyVideo(notification)}.`
    case 'FOLLOWED':
      return `${who} follows you now.`
    case 'REPORT_ANSWERED':
      if (isAboutAccount(notification) && notification.code === 'KEPT') return notificationTexts.accountKept
      return notificationTexts.reportAnswers[notification.code ?? ''] ?? notificationTexts.reportAnswered
    case 'APPEAL_ANSWERED':
      if (isAboutAccount(notification)) {
        return notificationTexts.suspensionAnswers[notification.code ?? ''] ?? notificationTexts.appealAnswered
      }
      return notificationTexts.appealAnswers[notification.code ?? ''] ?? notificationTexts.appealAnswered
    case 'PROFILE_RESET':
      return notificationTexts.profileReset
    case 'STANDING_CHANGED':
      return notificationTexts.standings[notification.code ?? ''] ?? notificationTexts.standingChanged
  }
}
