import { Link } from '@tanstack/react-router'
import { splitHashtags } from '@/shared/lib/hashtags'

/** Text in which each hashtag links to its search. */
export function LinkedText({ text, linkClass = 'font-semibold text-accent hover:underline' }: { text: string; linkClass?: string }) {
  return splitHashtags(text).map(({ text: part, tag }, index) =>
    tag === undefined ? (
      part
    ) : (
      // a tag may occur twice
      <Link key={`${tag}-${String(index)}`} to="/search" search={{ q: `#${tag}` }} className={linkClass}>
        {part}
      </Link>
    ),
  )
}
