import { describe, expect, it } from 'vitest'
import { parseHashtags } from './upload-draft'

describe('parseHashtags', () => {
  it.each([
    ['#Cats, dogs  cats', ['cats', 'dogs']],
    ['#a#b', ['a', 'b']],
    ['', []],
    ['#größe #日本', ['größe', '日本']],
  ])('reads %j', (text, tags) => expect(parseHashtags(text)).toEqual(tags))

  it('keeps at most ten', () => expect(parseHashtags('a b c d e f g h i j k l')).toHaveLength(10))
})
