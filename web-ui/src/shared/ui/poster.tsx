import './poster.css'
import { decode, isBlurhashValid } from 'blurhash'
import { useEffect, useRef } from 'react'
import { isUpright } from '@/shared/lib/upright'

interface PosterProps {
  src: string
  /** The BlurHash of the poster, drawn until the poster is loaded. */
  blurhash: string | null | undefined
  lazy?: boolean
}

/** Enough pixels for a BlurHash; the browser smooths them. */
const ACROSS = 18
const DOWN = 32

function Colors({ blurhash }: { blurhash: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !isBlurhashValid(blurhash).result) return
    const picture = context.createImageData(ACROSS, DOWN)
    picture.data.set(decode(blurhash, ACROSS, DOWN))
    context.putImageData(picture, 0, 0)
  }, [blurhash])
  return <canvas ref={canvas} width={ACROSS} height={DOWN} className="poster poster-colors" aria-hidden="true" />
}

/** The still picture of a video, filling the positioned box around it. */
export function Poster({ src, blurhash, lazy = false }: PosterProps) {
  return (
    <>
      {typeof blurhash === 'string' && <Colors blurhash={blurhash} />}
      <img
        key={src}
        className="poster"
        src={src}
        alt=""
        loading={lazy ? 'lazy' : 'eager'}
        decoding="async"
        onLoad={(event) => {
          const { naturalWidth, naturalHeight, dataset } = event.currentTarget
          dataset['upright'] = String(isUpright(naturalWidth, naturalHeight))
        }}
        // There is none during transcoding: nothing is better than a broken image.
        onError={(event) => {
          event.currentTarget.hidden = true
        }}
      />
    </>
  )
}
