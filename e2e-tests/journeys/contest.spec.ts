import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, caseOf, decide, newModerator, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';
import { mailedPath, mailTo } from '../src/mailbox.ts';

type Verdict = Parameters<typeof decide>;

async function decided(moderator: Account, videoId: string, action: Verdict[2], reasonCode: Verdict[3]): Promise<void> {
  const answer = await decide(moderator, await caseOf(moderator, videoId), action, reasonCode);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

async function open(browser: Browser, baseURL: string | undefined, account?: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  if (account !== undefined) await signInOn(page, account);
  return page;
}

const latest = () => apiOf().get('/api/v1/feed', { params: { query: { mode: 'LATEST', limit: 20 } } });
const found = (q: string) => apiOf().get('/api/v1/search', { params: { query: { q } } });
const decisionsAbout = (owner: Account, contentId: string) =>
  apiOf(owner).get('/api/v1/decisions', { params: { query: { contentId } } });

test('a rejected video comes back after an appeal to another moderator', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const title = `Bread ${randomUUID().slice(0, 8)}`;
  const creator = await register('baker');
  const first = await signIn('moderator');
  const second = await newModerator();
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title });
  await decided(first, videoId, 'REJECT', 'VIOLENCE');
  await until('Rejected', () => stateOf(creator, videoId), (state) => state === 'REJECTED');

  const page = await open(browser, baseURL, creator);
  await page.goto(`/studio/${videoId}`);
  await expect(page.getByRole('heading', { name: 'Not published' })).toBeVisible();
  await expect(page.getByText(/^Decided by a person/)).toBeVisible();
  await expect(page.getByText(/^Nobody else can see it/)).toBeVisible();
  await page.getByRole('button', { name: 'Appeal', exact: true }).click();
  await page.getByLabel('Why is it wrong?').fill('The knife cuts bread.');
  await page.getByRole('button', { name: 'Send appeal' }).click();
  await expect(page.getByText(/Somebody else looks at it now/)).toBeVisible();

  const caseId = await caseOf(second, videoId);
  const again = await decide(first, caseId, 'APPROVE', 'NO_VIOLATION');
  expect(again.status, 'who has decided before may not decide again').toBe(403);
  await decided(second, videoId, 'APPROVE', 'NO_VIOLATION');

  // The open page is updated by the live stream.
  await expect(page.getByText('Everybody can find it now.')).toBeVisible({ timeout: 60_000 });
  await page.getByText(/^Earlier decisions/).click();
  await expect(page.getByText('You were right: we changed the decision.')).toBeVisible({ timeout: 60_000 });
  await until('The feed has it', latest, ({ items }) => items.some(({ video }) => video.id === videoId));
  await until('The search has it', () => found(title), ({ items }) => items.some(({ id }) => id === videoId));

  await expect(async () => {
    await page.goto('/notifications');
    const told = page.getByRole('link', { name: /Your appeal was right/ });
    await expect(told).toHaveAttribute('href', `/studio/${videoId}`, { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
});

test('a reported video is taken down, and who reported it is told', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('seller');
  const reporter = await register('reporter');
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'A very good offer' });
  await decided(await signIn('moderator'), videoId, 'APPROVE', 'NO_VIOLATION');
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');

  const page = await open(browser, baseURL, reporter);
  await page.goto(`/v/${videoId}`);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('radio', { name: 'It is spam or a scam' }).check();
  await page.getByLabel('Anything else we should know?').fill('The shop does not exist.');
  await page.getByRole('button', { name: 'Send report' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'My reports' }).click();
  await expect(page).toHaveURL(/\/reports$/);
  await expect(page.getByText('Somebody will look at it.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'A very good offer' })).toBeVisible();

  const stranger = await open(browser, baseURL);
  await stranger.goto(`/v/${videoId}`);
  await stranger.getByRole('button', { name: 'Report', exact: true }).click();
  await stranger.getByRole('radio', { name: 'It is spam or a scam' }).check();
  const address = `ada-${videoId}@example.org`;
  await stranger.getByLabel('Your e-mail address').fill(address);
  await stranger.getByRole('button', { name: 'Send report' }).click();
  const receipt = await stranger.getByLabel('Your receipt').inputValue();
  expect(receipt).toMatch(/^[\w-]{22}$/);
  await stranger.goto(await mailedPath(address, 'Confirm your address for your report'));
  await stranger.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(stranger.getByRole('status').filter({ hasText: 'The receipt is on its way to you' })).toBeVisible();
  await mailTo(address, 'Your report has arrived');

  await decided(await newModerator(), videoId, 'REJECT', 'SPAM');
  await until('Taken down', () => stateOf(creator, videoId), (state) => state === 'TAKEN_DOWN');
  // The open page is updated by the live stream.
  await expect(page.getByText('Removed. Thank you for telling us.')).toBeVisible({ timeout: 60_000 });
  await expect(async () => {
    await page.goto('/notifications');
    const told = page.getByRole('link', { name: /We removed what you reported/ });
    await expect(told).toHaveAttribute('href', '/reports', { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });

  await stranger.goto('/reports');
  await stranger.getByRole('textbox', { name: 'Receipt', exact: true }).fill(receipt);
  await stranger.getByRole('button', { name: 'Look it up' }).click();
  await expect(stranger.getByText('Removed. Thank you for telling us.')).toBeVisible();
  expect((await stranger.request.get(`/api/v1/videos/${videoId}`)).status()).toBe(404);
  await until('The feed has lost it', latest, ({ items }) => items.every(({ video }) => video.id !== videoId));

  const [newest] = (await decisionsAbout(creator, videoId)).items;
  expect(newest).toMatchObject({ outcome: 'REJECTED', facts: { source: 'NOTICE' }, redress: { appealable: true } });
});
