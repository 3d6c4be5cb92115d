import { humanize } from '@/shared/words'

const KNOWN: Record<string, string> = {
  AUTOMATED: 'Decided automatically',
  NO_VISION_MODEL: 'No vision model looked at it',
  LOCAL_VISION_UNAVAILABLE: 'The local picture model was not available',
  FAILED_LOCAL_VISION: 'The local picture model failed',
  MISSING_LOCAL_VISION: 'Not seen by the local picture model',
  PICTURE_TEXT_UNAVAILABLE: 'The reader of words in pictures was not available',
  PICTURE_TEXT_TOO_SLOW: 'Reading the words in the picture took too long',
  FAILED_PICTURE_TEXT: 'The words in the picture could not be read',
  MISSING_PICTURE_TEXT: 'The words in its picture were not read',
  NO_FRAMES: 'There were no frames to look at',
  FRAME_UNREADABLE: 'A frame could not be decoded',
  MISSING_VISION: 'Not seen by a vision model',
  MISSING_TEXT: 'Its text was not screened',
  MISSING_HASH: 'Not compared with known content',
  CLASSIFIER_UNAVAILABLE: 'The text model was not available',
  UNSUPPORTED_LANGUAGE: 'Words in a language that the text model does not know',
  TEXT_TOO_LONG: 'Longer than a comment can be',
  COPIED_TEXT: 'The same text by many accounts',
  REPEATED_TEXT: 'The same text again and again',
  LINK_FLOOD: 'Many links',
  CAPTIONS_TOO_LONG: 'Captions too long to be screened whole',
  VISION_UNSAFE: 'The vision model called it unsafe',
  INSTRUCTS_MODEL: 'Words in it try to instruct the vision model',
  VISION_MISCONFIGURED: 'The vision model is configured wrongly',
  MEDIA_UNAVAILABLE: 'The media could not be read',
  EVERY_VIDEO: 'A person looks at every video',
  CREATOR_NEW: 'People have approved too few videos of its creator yet',
  CREATOR_STRUCK: 'A video of its creator was rejected lately',
  CREATOR_UNKNOWN: 'Nothing is known about its creator',
  TAKEN_BACK: 'Its creator changed or removed a video that waited for a person',
  SAMPLED: 'Drawn at random; nothing was found',
  REPORTED_SELF_HARM: 'Reported for self-harm',
  REPORTED_OTHER: 'Reported for another reason',
  HELD: 'Held back until somebody decides',
  RESTRICTED_BEFORE: 'A person restricted it before its owner changed it',
  CHILD_SAFETY_BEFORE: 'Something about it was, or may be, about harm to children',
  APPEALED: 'Somebody contests the decision',
  BLIND_REVIEW: 'Looked at again by chance',
  DISAGREED: 'Two people decided differently',
}

const HARMS = [
  'CHILD_SAFETY',
  'SELF_HARM',
  'VIOLENCE',
  'HATE',
  'DANGEROUS_ACTS',
  'SEXUAL_CONTENT',
  'HARASSMENT',
  'MISINFORMATION',
  'SPAM',
]
const CODES = [...Object.keys(KNOWN), ...HARMS.flatMap((harm) => [`SCORE_${harm}`, `REPORTED_${harm}`])]
const MOST_CODES = 20

/** The codes whose text has these words; what is in none is taken for a code itself. */
export function reasonCodesOf(words: string): string[] {
  const wanted = words.toLowerCase()
  const code = words.toUpperCase().replace(/[^A-Z0-9]+/g, '_').replace(/^[^A-Z]+|_+$/g, '')
  const found = CODES.filter((one) => one === code || openReasonText(one).toLowerCase().includes(wanted))
  return found.length > 0 ? found.slice(0, MOST_CODES) : [code === '' ? 'NONE' : code]
}

/** The text of the reason why a case needs a person. */
export function openReasonText(code: string): string {
  const known = KNOWN[code]
  if (known !== undefined) return known
  if (code.startsWith('SCORE_')) return `Possible ${humanize(code.slice('SCORE_'.length)).toLowerCase()}`
  if (code.startsWith('REPORTED_')) return `Reported for ${humanize(code.slice('REPORTED_'.length)).toLowerCase()}`
  return humanize(code)
}

/** The detail of a line of the log: a code, except where it names a decision, a draft or a version. */
export function logDetailText(action: string, detail: string): string {
  if (action === 'ANSWERED_BLIND') return detail.split(' ').map(humanize).join(', ')
  return action === 'SETTLED' || action === 'SAMPLING_CHANGED' || action.startsWith('POLICY_') ? detail : openReasonText(detail)
}
