import { describe, expect, it } from 'vitest'
import { parseHashtags, splitHashtags } from './hashtags'

describe('parseHashtags', () => {
  it.each([
    ['#Cats, dogs  cats', ['cats', 'dogs']],
    ['#a#b', ['a', 'b']],
    ['', []],
    ['#größe #日本', ['größe', '日本']],
  ])('reads %j', (text, tags) => expect(parseHashtags(text)).toEqual(tags))

  it('keeps at most ten', () => expect(parseHashtags('a b c d e f g h i j k l')).toHaveLength(10))
})

describe('splitHashtags', () => {
  const tags = (text: string) => splitHashtags(text).flatMap((part) => part.tag ?? [])

  it.each([
    ['Try #Pasta, then #größe!', ['Pasta', 'größe']],
    ['a#b &#39; https://x.org/#top ##', []],
    ['#料理 #snake_case', ['料理', 'snake_case']],
  ])('finds the tags of %j', (text, expected) => expect(tags(text)).toEqual(expected))

  it('loses no letter', () => {
    const text = 'One #two three\n#four.'
    expect(splitHashtags(text).map((part) => part.text).join('')).toBe(text)
  })
})
