import { useState } from 'react'
import type { Video, VideoChange, Visibility } from '@/shared/api/types'
import { parseHashtags } from '@/shared/lib/hashtags'
import { fromLocalInput, toLocalInput } from '@/shared/lib/local-time'

export interface EditFields {
  title: string
  description: string
  hashtags: string
  category: string
  visibility: Visibility
  publishAt: string
}

export function fieldsOf(video: Video): EditFields {
  return {
    title: video.title,
    description: video.description,
    hashtags: video.hashtags.map((tag) => `#${tag}`).join(' '),
    category: video.category ?? '',
    visibility: video.visibility,
    publishAt: video.publishAt === null ? '' : toLocalInput(new Date(video.publishAt)),
  }
}

/** The request body: all fields of the form; the time only for scheduled videos. */
export function changeOf(fields: EditFields): VideoChange {
  const { title, description, hashtags, category, visibility } = fields
  const words = { title: title.trim(), description: description.trim(), hashtags: parseHashtags(hashtags) }
  const publishAt = visibility === 'SCHEDULED' ? fromLocalInput(fields.publishAt) : undefined
  return {
    ...words,
    visibility,
    ...(category === '' ? {} : { category }),
    ...(publishAt === undefined ? {} : { publishAt }),
  }
}

export function useEditFields(video: Video) {
  const [fields, set] = useState(() => fieldsOf(video))
  const setFields = (change: Partial<EditFields>) => set((before) => ({ ...before, ...change }))
  return { fields, setFields }
}
