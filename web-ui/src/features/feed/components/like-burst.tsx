import { Icon } from '@kinora/ui-kit/ui/icon'

/** A heart that grows and fades once per double tap; absent under reduced motion (CSS). */
export function LikeBurst({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span key={count} className="like-burst" aria-hidden="true">
      <Icon name="heart" size={110} filled />
    </span>
  )
}
