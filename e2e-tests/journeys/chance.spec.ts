import { expect, test, type Browser, type Page } from '@playwright/test';
import { type Account, apiOf, caseOf, decide, newModerator, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

async function open(browser: Browser, baseURL: string | undefined, account: Account, path: string): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  await page.goto(path);
  return page;
}

/** Sets the share of second reviews, and waits until decisions are drawn like that; all other shares are 0. */
async function reviewTwice(secondReviews: number): Promise<void> {
  const rates = {
    approvedVideos: 0,
    rejectedVideos: 0,
    approvedComments: 0,
    rejectedComments: 0,
    secondReviews,
    goldCases: 0,
    perDay: 1000,
  };
  const changed = await apiOf(await signIn('admin')).put('/api/v1/moderation/sampling', {
    params: { header: { 'If-Match': '*' } },
    body: rates,
  });
  await until('The shares apply', () => Promise.resolve(Date.now()), (now) => now > Date.parse(changed.inForceAt) + 1000);
}

test('a decision is looked at again blind, and a lead decides between two people', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('twice');
  const first = await newModerator();
  const second = await newModerator();
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'Seen by two' });
  const screening = await caseOf(first, videoId);
  await reviewTwice(1);
  try {
    const made = await decide(first, screening, 'APPROVE', 'NO_VIOLATION');
    expect(made.status, JSON.stringify(made.body)).toBe(201);
  } finally {
    await reviewTwice(0);
  }
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');

  const query = { contentId: videoId, purpose: 'SECOND_REVIEW' } as const;
  const { items } = await apiOf(second).get('/api/v1/moderation/cases', { params: { query } });
  expect(items).toHaveLength(1);
  const page = await open(browser, baseURL, second, `/admin/cases/${items[0]?.id}`);
  await expect(page.getByRole('heading', { name: 'What would you decide?' })).toBeVisible();
  await expect(page.getByText('Approved', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /^Claim/ }).click();
  await expect(page.getByText('This case is yours')).toBeVisible();
  await page.getByRole('button', { name: /^Violence/ }).click();
  await page.getByRole('button', { name: /^Would reject/ }).click();
  await expect(page.getByText(/Another person had decided otherwise/)).toBeVisible();
  expect(await stateOf(creator, videoId)).toBe('PUBLISHED');

  const lead = await signIn('admin');
  const left = await apiOf(lead).get('/api/v1/moderation/cases/{id}', { params: { path: { id: items[0]?.id ?? '' } } });
  expect(left.queue).toBe('DISAGREEMENTS');
  const decision = await decide(lead, left.id, 'REJECT', 'VIOLENCE');
  expect(decision.status, JSON.stringify(decision.body)).toBe(201);
  await until('Taken down', () => stateOf(creator, videoId), (state) => state !== 'PUBLISHED');
});
