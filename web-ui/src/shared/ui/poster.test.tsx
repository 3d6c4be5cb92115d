import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Poster } from './poster'

/** One color, a dark orange. */
const ORANGE = '00T5wr'

/** jsdom does not draw; this records what would be drawn. */
function watchDrawing() {
  const drawn: Uint8ClampedArray[] = []
  const context = {
    createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) }),
    putImageData: ({ data }: ImageData) => drawn.push(data),
  }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
  return drawn
}

describe('Poster', () => {
  afterEach(() => vi.restoreAllMocks())

  it('draws the colors of the picture below it until it is there', () => {
    const drawn = watchDrawing()
    const { container } = render(<Poster src="/poster.jpg" blurhash={ORANGE} />)
    expect(container.firstElementChild?.tagName).toBe('CANVAS')
    expect(drawn).toHaveLength(1)
    const [red = 0, green = 0, blue = 0, alpha] = drawn[0] ?? []
    expect(red).toBeGreaterThan(green)
    expect(green).toBeGreaterThan(blue)
    expect(alpha).toBe(255)
  })

  it('shows no torn picture', () => {
    render(<Poster src="/poster.jpg" blurhash={null} />)
    const picture = screen.getByRole('presentation')
    fireEvent.error(picture)
    expect(picture).not.toBeVisible()
  })

  it.each([
    [720, 1280, 'true'],
    [640, 480, 'false'],
  ])('says of %i x %i whether it may fill an upright stage', (width, height, upright) => {
    render(<Poster src="/poster.jpg" blurhash={null} />)
    const picture = screen.getByRole('presentation')
    Object.defineProperties(picture, { naturalWidth: { value: width }, naturalHeight: { value: height } })
    fireEvent.load(picture)
    expect(picture).toHaveAttribute('data-upright', upright)
  })

  it('shows the picture alone where there are no colors, or damaged ones', () => {
    const drawn = watchDrawing()
    const { rerender } = render(<Poster src="/poster.jpg" blurhash={null} />)
    expect(screen.getByRole('presentation')).toHaveAttribute('src', '/poster.jpg')
    rerender(<Poster src="/poster.jpg" blurhash="nonsense" />)
    expect(drawn).toHaveLength(0)
  })
})
