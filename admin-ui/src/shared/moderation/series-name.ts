import { categoryName, humanize } from '@/shared/words'

const STAGE_NAME: Record<string, string> = {
  TEXT: 'Text model',
  LOCAL_VISION: 'Local picture model',
  VISION: 'Vision model',
}

/** TEXT/H → "Text model: Hate". */
export function seriesName(series: string): string {
  const [stage = '', code = ''] = series.split('/')
  return `${STAGE_NAME[stage] ?? humanize(stage)}: ${code === 'ANY_HARM' ? 'Any harm' : categoryName(code)}`
}
