import type { Span } from '../api/explain-case'
import { markedText } from '../hooks/marked-text'
import styles from './comment-words.module.css'

/** The comment with its words marked by their weights in the score. */
export function CommentWords({ text, spans }: { text: string; spans: readonly Span[] }) {
  return markedText(text, spans).map(({ start, text: run, strength }) =>
    strength === 0 ? (
      <span key={start}>{run}</span>
    ) : (
      <mark
        key={start}
        className={styles['word']}
        data-against={strength < 0}
        style={{ '--strength': `${Math.round(Math.abs(strength) * 100)}%` } as React.CSSProperties}
      >
        {run}
      </mark>
    ),
  )
}
