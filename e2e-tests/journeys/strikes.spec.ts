import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, apiOf, call, caseOf, decide, newModerator, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';
import { origin } from '../src/stack.ts';

type Verdict = Parameters<typeof decide>;

async function decided(moderator: Account, videoId: string, action: Verdict[2], reasonCode: Verdict[3]): Promise<void> {
  const answer = await decide(moderator, await caseOf(moderator, videoId), action, reasonCode);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

async function open(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

const standingOf = (account: Account) => apiOf(account).get('/api/v1/standing');

/** The status of an attempt to upload something, which leaves nothing behind. */
async function attempt(account: Account): Promise<number> {
  const headers = { 'Tus-Resumable': '1.0.0' };
  const created = await call('POST', '/api/v1/uploads', { as: account, headers: { ...headers, 'Upload-Length': '1000' } });
  const location = created.headers.get('location');
  if (location !== null) await call('DELETE', new URL(location, origin).pathname, { as: account, headers });
  return created.status;
}

test('three rejections pause an account until an appeal is right', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('striker');
  const first = await signIn('moderator');
  const videos: string[] = [];
  for (const title of ['First offer', 'Second offer', 'Third offer']) {
    videos.push(await newVideo(creator, await upload(creator, sampleClip(6)), { title }));
  }
  const [one = '', ...others] = videos;
  for (const videoId of others) {
    await decided(first, videoId, 'REJECT', 'SPAM');
    await until('Rejected', () => stateOf(creator, videoId), (state) => state === 'REJECTED');
  }
  await until('Warned', () => standingOf(creator), ({ standing, points }) => standing === 'WARNED' && points === 4);
  expect(await attempt(creator), 'a warned account can upload').toBe(201);

  await decided(first, one, 'REJECT', 'SPAM');
  // With the token that the account had before.
  await until('Uploads are refused', () => attempt(creator), (status) => status === 403);
  const refused = await call('POST', `/api/v1/videos/${one}/comments`, { as: creator, json: { text: 'Hello' } });
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ code: 'ACCOUNT_PAUSED', reason: 'SPAM' });

  const page = await open(browser, baseURL, creator);
  await page.goto('/upload');
  await expect(page.getByText(/^You can neither upload nor comment for now/)).toBeVisible();
  await page.getByRole('link', { name: 'See why, and what you can do' }).click();
  await expect(page).toHaveURL(/\/standing$/);
  await expect(page.getByRole('heading', { name: 'You can neither upload nor comment for now' })).toBeVisible();
  await expect(page.getByText('6 points count now.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A video: Spam' })).toHaveCount(3);
  // The newest strike is the one of the video that was decided last.
  await page.getByRole('button', { name: 'Why, and what you can do' }).first().click();
  await page.getByRole('button', { name: 'Appeal', exact: true }).click();
  await page.getByLabel('Why is it wrong?').fill('I sell nothing.');
  await page.getByRole('button', { name: 'Send appeal' }).click();
  await expect(page.getByText(/Somebody else looks at it now/)).toBeVisible();

  await decided(await newModerator(), one, 'APPROVE', 'NO_VIOLATION');

  await until('Uploads work again', () => attempt(creator), (status) => status === 201);
  const after = await standingOf(creator);
  expect(after).toMatchObject({ standing: 'WARNED', points: 4 });
  expect(after.strikes.find(({ contentId }) => contentId === one)).toMatchObject({ counts: false });
  await page.goto('/standing');
  await expect(page.getByText(/taken away on/)).toBeVisible();
  await expect(async () => {
    await page.goto('/notifications');
    await expect(page.getByRole('link', { name: /was taken away/ })).toHaveAttribute('href', '/standing', { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
});
