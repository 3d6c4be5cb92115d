import { Button } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { useNavigate } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { searchTexts } from '../texts'

export function SearchForm({ q }: { q: string }) {
  const navigate = useNavigate()
  const [text, setText] = useState(q)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    void navigate({ to: '/search', search: text.trim() === '' ? {} : { q: text.trim() } })
  }
  return (
    <search>
      <form onSubmit={submit} className="search-box">
        <Icon name="search" size={22} className="text-muted" />
        <input
          type="search"
          aria-label={searchTexts.label}
          placeholder={searchTexts.placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          enterKeyHint="search"
          maxLength={200}
        />
        <Button type="submit" look="primary">
          {searchTexts.submit}
        </Button>
      </form>
    </search>
  )
}
