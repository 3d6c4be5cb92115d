import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportSubject } from '@/shared/reporting/report-prompt'
import { renderView } from '@/test/render'
import { sampleReport } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { ReportDialog } from './components/report-dialog'

const VIDEO: ReportSubject = { kind: 'VIDEO', contentId: 'v1' }
const PATH = '/api/v1/reports'

/** Answers reports, and remembers them. */
function reportsTo(sent: unknown[], receipt: string | null = null) {
  return http.post(PATH, async ({ request }) => {
    sent.push(await request.json())
    return HttpResponse.json({ report: sampleReport(), receipt }, { status: 201 })
  })
}

const open = (subject = VIDEO) => {
  const onClose = vi.fn()
  return { ...renderView(<ReportDialog subject={subject} onClose={onClose} />), onClose }
}
const choose = async (name: string) => userEvent.click(await screen.findByRole('radio', { name }))
const send = () => userEvent.click(screen.getByRole('button', { name: 'Send report' }))

describe('ReportDialog', () => {
  describe('signed in', () => {
    beforeEach(() => server.use(signedIn))

    it('sends the reason and the words, and leads to the own reports', async () => {
      const sent: unknown[] = []
      server.use(reportsTo(sent))
      const { onClose } = open()
      await choose('It shows or calls for violence')
      await userEvent.type(screen.getByLabelText('Anything else we should know?'), 'At the end.')
      expect(screen.getByText('11 / 2,000')).toBeVisible()
      expect(screen.queryByLabelText('Your e-mail address')).toBeNull()
      await send()
      expect(await screen.findByRole('heading', { name: 'Thank you. Somebody will look at it.' })).toHaveFocus()
      expect(sent).toEqual([
        { kind: 'VIDEO', contentId: 'v1', reason: 'VIOLENCE', statement: 'At the end.', illegal: null, contact: null },
      ])
      expect(screen.queryByLabelText('Your receipt')).toBeNull()
      expect(screen.getByRole('link', { name: 'My reports' })).toHaveAttribute('href', '/reports')
      await userEvent.click(screen.getByRole('button', { name: 'Done' }))
      expect(onClose).toHaveBeenCalled()
    })

    it('reports an account to another address, in the same words', async () => {
      const sent: unknown[] = []
      server.use(
        http.post(`${PATH}/accounts`, async ({ request }) => {
          sent.push(await request.json())
          return HttpResponse.json({ report: { id: 'a1' }, receipt: null }, { status: 201 })
        }),
      )
      open({ kind: 'ACCOUNT', contentId: 'u1' })
      expect(await screen.findByRole('dialog', { name: 'Report this account' })).toBeVisible()
      await choose('It is spam or a scam')
      await send()
      expect(await screen.findByRole('link', { name: 'My reports' })).toBeVisible()
      expect(sent).toEqual([{ accountId: 'u1', reason: 'SPAM', statement: null, legalGround: null, contact: null }])
    })

    it('offers every violation, the rest last, and needs one', async () => {
      const sent: unknown[] = []
      server.use(reportsTo(sent))
      open({ kind: 'COMMENT', contentId: 'c1' })
      expect(await screen.findByRole('dialog', { name: 'Report this comment' })).toBeVisible()
      const reasons = screen.getAllByRole('radio')
      expect(reasons).toHaveLength(10)
      expect(screen.getByRole('radio', { name: 'Something else' })).toBe(reasons.at(-1))
      await send()
      expect(sent).toEqual([])
      expect(screen.getByRole('button', { name: 'Send report' })).toBeVisible()
    })

    it('asks for more where the law is named', async () => {
      const sent: unknown[] = []
      server.use(reportsTo(sent))
      open()
      await choose('It bullies, insults or threatens somebody')
      await userEvent.click(screen.getByRole('checkbox', { name: 'It is against the law where I live' }))
      await userEvent.type(screen.getByLabelText('Which law?'), 'Section 185')
      await userEvent.type(screen.getByLabelText('What is against the law about it?'), ' ')
      await userEvent.click(screen.getByRole('checkbox', { name: 'I believe that what I say here is true and complete.' }))
      await send()
      expect(await screen.findByText('Please tell us what is against the law.')).toBeVisible()
      expect(sent).toEqual([])
      await userEvent.type(screen.getByLabelText('What is against the law about it?'), 'It insults me.')
      await send()
      await screen.findByText('Thank you. Somebody will look at it.')
      expect(sent).toEqual([
        {
          kind: 'VIDEO',
          contentId: 'v1',
          reason: 'HARASSMENT',
          statement: 'It insults me.',
          illegal: { ground: 'Section 185', goodFaith: true },
          contact: null,
        },
      ])
    })

    it('does not send a notice without the statement of good faith', async () => {
      const sent: unknown[] = []
      server.use(reportsTo(sent))
      open()
      await choose('Something else')
      await userEvent.click(screen.getByRole('checkbox', { name: 'It is against the law where I live' }))
      await userEvent.type(screen.getByLabelText('Which law?'), 'Section 185')
      await userEvent.type(screen.getByLabelText('What is against the law about it?'), 'It insults me.')
      await send()
      expect(sent).toEqual([])
    })

    it.each([
      [404, 'NOTHING_TO_REPORT', {}, 'Nobody can see it any more, so there is nothing left to report.'],
      [409, 'OWN_REPORT', {}, 'This is yours: you can delete it.'],
      [429, 'RATE_LIMITED', { 'Retry-After': '90' }, 'Please try again in 1 min 30 s.'],
      [503, 'UPSTREAM_UNAVAILABLE', {}, 'A part of the service does not answer.'],
    ])('says what %i %s means, and keeps what was entered', async (status, code, headers, text) => {
      server.use(http.post(PATH, () => HttpResponse.json({ title: code, status, code }, { status, headers })))
      open()
      await choose('It is spam or a scam')
      await userEvent.type(screen.getByLabelText('Anything else we should know?'), 'The same link')
      await send()
      expect(await screen.findByRole('alert')).toHaveTextContent(text)
      expect(screen.getByRole('radio', { name: 'It is spam or a scam' })).toBeChecked()
      expect(screen.getByLabelText('Anything else we should know?')).toHaveValue('The same link')
    })
  })

  describe('signed out', () => {
    it('needs an address, and shows the receipt once, to copy', async () => {
      const user = userEvent.setup()
      const sent: unknown[] = []
      server.use(reportsTo(sent, '0sJ3hQ1vT6m2c9yYpXw4Zg'))
      open()
      const email = await screen.findByLabelText('Your e-mail address')
      await user.click(screen.getByRole('radio', { name: 'It is sexual' }))
      await user.click(screen.getByRole('button', { name: 'Send report' }))
      expect(sent).toEqual([])
      await user.type(email, 'ada@example.org')
      await user.click(screen.getByRole('button', { name: 'Send report' }))
      expect(await screen.findByLabelText('Your receipt')).toHaveValue('0sJ3hQ1vT6m2c9yYpXw4Zg')
      expect(sent).toMatchObject([{ reason: 'SEXUAL_CONTENT', contact: { name: null, email: 'ada@example.org' } }])
      expect(screen.getByText('http://localhost:8080/reports')).toBeVisible()
      expect(screen.getByText(/Open the link in it within seven days/)).toBeVisible()
      expect(screen.queryByRole('link', { name: 'My reports' })).toBeNull()
      await user.click(screen.getByRole('button', { name: 'Copy receipt' }))
      expect(await screen.findByText('Receipt copied')).toBeVisible()
      expect(await navigator.clipboard.readText()).toBe('0sJ3hQ1vT6m2c9yYpXw4Zg')
    })

    it('reports an account, with an address and a receipt', async () => {
      const sent: unknown[] = []
      server.use(
        http.post(`${PATH}/accounts`, async ({ request }) => {
          sent.push(await request.json())
          return HttpResponse.json({ report: { id: 'a1' }, receipt: '0sJ3hQ1vT6m2c9yYpXw4Zg' }, { status: 201 })
        }),
      )
      open({ kind: 'ACCOUNT', contentId: 'u1' })
      await userEvent.type(await screen.findByLabelText('Your e-mail address'), 'ada@example.org')
      await choose('It is spam or a scam')
      await send()
      expect(await screen.findByLabelText('Your receipt')).toHaveValue('0sJ3hQ1vT6m2c9yYpXw4Zg')
      expect(screen.getByText(/Open the link in it within seven days/)).toBeVisible()
      expect(sent).toMatchObject([{ accountId: 'u1', contact: { name: null, email: 'ada@example.org' } }])
    })

    it('needs no address where a child is harmed', async () => {
      const sent: unknown[] = []
      server.use(reportsTo(sent, 'r'))
      open()
      await screen.findByLabelText('Your e-mail address')
      await choose('It harms a child')
      expect(screen.getByLabelText('Your e-mail address (optional)')).not.toBeRequired()
      await send()
      await waitFor(() => expect(sent).toMatchObject([{ reason: 'CHILD_SAFETY', contact: null }]))
    })

    it('says at its field that an address was refused, and that an account may report more', async () => {
      const errors = [{ field: 'contact.email', message: 'must be an e-mail address' }]
      server.use(http.post(PATH, () => problem(400, 'VALIDATION_FAILED', { errors })))
      open()
      await userEvent.type(await screen.findByLabelText('Your e-mail address'), 'ada@example.org')
      await choose('It is sexual')
      await send()
      expect(await screen.findByText('must be an e-mail address')).toBeVisible()
      server.use(http.post(PATH, () => problem(429, 'RATE_LIMITED')))
      await send()
      expect(await screen.findByText(/Or sign in and report it with your account/)).toBeVisible()
    })

    it('has no faults that axe finds', async () => {
      const { container } = open()
      await screen.findByLabelText('Your e-mail address')
      await userEvent.click(screen.getByRole('checkbox', { name: 'It is against the law where I live' }))
      const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
      expect(violations.map(({ id }) => id)).toEqual([])
    })
  })
})
