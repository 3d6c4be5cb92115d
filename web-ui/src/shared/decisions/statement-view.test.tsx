import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Statement } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { FUTURE, sampleAppeal, sampleStatement } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { DecisionsDialog } from './components/decisions-dialog'
import { StatementView } from './components/statement-view'

const listOf = (...items: Statement[]) =>
  http.get('/api/v1/decisions', ({ request }) => {
    expect(new URL(request.url).searchParams.get('contentId')).toBe('c1')
    return HttpResponse.json({ items, nextCursor: null })
  })

const over = (appeal: Partial<NonNullable<Statement['redress']>> = {}) => ({
  appealable: false,
  appealUntil: FUTURE,
  appeal: null,
  ...appeal,
})

describe('StatementView', () => {
  it('says what was decided, by whom, by which rule, on what facts and with what effect', async () => {
    const { container } = renderView(<StatementView statement={sampleStatement()} title="Taken down" />)
    expect(await screen.findByRole('heading', { name: 'Taken down' })).toBeVisible()
    expect(screen.getByText('Violence.')).toBeVisible()
    expect(screen.getByText(/^Decided by a person ·/)).toBeVisible()
    expect(screen.getByText('Weapons that are used against people.')).toBeVisible()
    expect(screen.getByText('We check everything. A machine found something in it.')).toBeVisible()
    expect(screen.getByText('0:03 – 0:06')).toBeVisible()
    expect(screen.getByText(/^Nobody else can see it. Everywhere, since/)).toBeVisible()
    expect(screen.getByText('default/3')).toBeVisible()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('names the rules of the platform where no category applies, and no code without a name', async () => {
    const statement = sampleStatement({
      reasonCode: 'NO_VIOLATION',
      outcome: 'RESTRICTED',
      automated: true,
      ground: { kind: 'TERMS', name: null, definition: null },
      restriction: { visibility: 'LIMITED', measures: ['DEMOTED', 'LABELED'], label: 'This may be disturbing.', territory: 'EVERYWHERE', since: '2026-11-20T00:00:00Z', until: null },
    })
    const { container } = renderView(<StatementView statement={statement} />)
    expect(await screen.findByRole('heading', { name: 'Shown with restrictions' })).toBeVisible()
    expect(screen.getByText('The rules of this platform')).toBeVisible()
    expect(screen.getByText(/^Decided automatically/)).toBeVisible()
    expect(screen.getByText(/in no feed and no search/)).toBeVisible()
    expect(screen.getByText('This may be disturbing.')).toBeVisible()
    expect(container).not.toHaveTextContent('NO_VIOLATION')
  })

  it('plays a passage where there is a player', async () => {
    const onSeek = vi.fn()
    renderView(<StatementView statement={sampleStatement()} onSeek={onSeek} />)
    await userEvent.click(await screen.findByRole('button', { name: /^Play\s*0:03 – 0:06$/ }))
    expect(onSeek).toHaveBeenCalledWith(3_000)
  })

  it('offers the statement as a file', async () => {
    const saved: Blob[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      expect(this.download).toBe('decision-d1.json')
    })
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob)
      return 'blob:1'
    }
    URL.revokeObjectURL = () => undefined
    renderView(<StatementView statement={sampleStatement()} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Download as JSON' }))
    expect(JSON.parse(await saved[0]!.text())).toEqual(sampleStatement())
  })

  it.each([
    ['DECISION_FINAL', 'This decision answered an appeal and is final.'],
    ['APPEAL_TOO_LATE', 'The time for an appeal is over.'],
  ])('says why an appeal was refused: %s', async (code, text) => {
    server.use(http.post('/api/v1/decisions/d1/appeals', () => problem(409, code)))
    renderView(<StatementView statement={sampleStatement()} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Appeal' }))
    await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(text)
  })

  it.each([
    ['waits', sampleStatement({ redress: over({ appeal: sampleAppeal() }) }), /Somebody else looks at it now/],
    ['is right', sampleStatement({ redress: over({ appeal: sampleAppeal({ answer: 'OVERTURNED' }) }) }), /You were right/],
    ['is refused', sampleStatement({ redress: over({ appeal: sampleAppeal({ answer: 'UPHELD' }) }) }), /This decision is final/],
    ['comes too late', sampleStatement({ redress: over({ appealUntil: '2026-01-31T00:00:00Z' }) }), /was possible until/],
    ['has nothing to contest', sampleStatement({ inForce: false, redress: over() }), /A later decision/],
    ['was answered', sampleStatement({ facts: { source: 'APPEAL', automatedDetection: false, ranges: [] }, redress: over() }), /is final/],
  ])('says that an appeal %s', async (_, statement, text) => {
    renderView(<StatementView statement={statement} />)
    expect(await screen.findByText(text)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Appeal' })).toBeNull()
  })
})

describe('DecisionsDialog', () => {
  it('takes an appeal and shows that it waits', async () => {
    const sent: unknown[] = []
    server.use(
      signedIn,
      listOf(sampleStatement()),
      http.post('/api/v1/decisions/d1/appeals', async ({ request }) => {
        sent.push(await request.json())
        server.use(listOf(sampleStatement({ redress: over({ appeal: sampleAppeal() }) })))
        return HttpResponse.json(sampleAppeal(), { status: 201 })
      }),
    )
    renderView(<DecisionsDialog contentId="c1" onClose={() => undefined} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Appeal' }))
    expect(screen.getByLabelText('Why is it wrong?')).toHaveFocus()
    await userEvent.type(screen.getByLabelText('Why is it wrong?'), 'It cuts bread.')
    await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
    expect(await screen.findByText(/Somebody else looks at it now/)).toBeVisible()
    expect(screen.getByText('It cuts bread.')).toBeVisible()
    expect(sent).toEqual([{ statement: 'It cuts bread.' }])
  })

  it('keeps earlier decisions that explain something below', async () => {
    const approved = { outcome: 'APPROVED', reasonCode: 'NO_VIOLATION', restriction: null, redress: null } as const
    server.use(
      listOf(
        sampleStatement(),
        sampleStatement({ ...approved, id: 'd2', inForce: false }),
        sampleStatement({ id: 'd3', inForce: false, reasonCode: 'SPAM', redress: over() }),
      ),
    )
    renderView(<DecisionsDialog contentId="c1" onClose={() => undefined} />)
    const earlier = (await screen.findByText('Earlier decisions (1)')).closest('details')
    expect(earlier).not.toHaveAttribute('open')
    expect(within(earlier!).getByText('Spam.')).toBeInTheDocument()
  })

  it('says so when there is nothing, and when it fails', async () => {
    server.use(listOf())
    const empty = renderView(<DecisionsDialog contentId="c1" onClose={() => undefined} />)
    expect(await screen.findByText('There is no decision about this any more.')).toBeVisible()
    empty.unmount()
    server.use(http.get('/api/v1/decisions', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<DecisionsDialog contentId="c1" onClose={() => undefined} />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
