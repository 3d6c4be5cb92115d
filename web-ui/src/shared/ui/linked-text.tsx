import { Link } from '@tanstack/react-router'
import { splitHashtags } from '@/shared/lib/hashtags'

/** Text as it was written, with each hashtag leading to its search. */
export function LinkedText({ text, linkClass = 'font-semibold text-accent hover:underline' }: { text: string; linkClass?: string }) {
  return splitHashtags(text).map(({ text: part, tag }, index) =>
    tag === undefined ? (
      part
    ) : (
      // the same tag may stand twice
      <Link key={`${tag}-${String(index)}`} to="/search" search={{ q: `#${tag}` }} className={linkClass}>
        {part}
      </Link>
    ),
  )
}
