import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, caseOf, decide, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

const id = 'default';

/** An administrator who has written nothing yet. */
async function newAdmin(): Promise<Account> {
  const handle = `admin_${randomUUID().slice(0, 8)}`;
  const password = `pass-${randomUUID()}`;
  const body = { handle, email: `${handle}@example.org`, password, roles: ['VIEWER' as const, 'ADMIN' as const] };
  await apiOf(await signIn('admin')).post('/api/v1/admin/accounts', { body });
  return signIn(handle, password);
}

async function consoleOf(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  await page.goto('/admin/policy');
  return page;
}

async function publicVideo(creator: Account): Promise<string> {
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'A quiet lake' });
  const moderator = await signIn('moderator');
  const answer = await decide(moderator, await caseOf(moderator, videoId), 'APPROVE', 'NO_VIOLATION');
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');
  return videoId;
}

/** Posts a harmless comment and returns what becomes of it. */
async function comment(author: Account, videoId: string): Promise<string> {
  const text = `What a lovely evening by the lake ${randomUUID().slice(0, 8)}`;
  const posted = await apiOf(author).post('/api/v1/videos/{videoId}/comments', {
    params: { path: { videoId }, header: { 'Idempotency-Key': randomUUID() } },
    body: { text },
  });
  return posted.id;
}

const policy = async () => apiOf(await signIn('admin')).get('/api/v1/moderation/policies/{id}', { params: { path: { id } } });

/** The newest case about a comment: a machine decides it, or it waits for a person. */
async function caseState(commentId: string): Promise<string> {
  const query = { contentId: commentId };
  const { items } = await apiOf(await signIn('moderator')).get('/api/v1/moderation/cases', { params: { query } });
  return items[0]?.state ?? 'NONE';
}

test('a threshold is drafted, simulated, published by a second person, and taken back', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const author = await newAdmin();
  const publisher = await newAdmin();
  const creator = await register('lake');
  const viewer = await register('viewer');
  const videoId = await publicVideo(creator);
  const before = await policy();
  const first = await comment(viewer, videoId);
  await until('A machine decides', () => caseState(first), (state) => state === 'DECIDED');

  const page = await consoleOf(browser, baseURL, author);
  await page.getByLabel('Scores').selectOption({ label: 'Text model: Self-harm' });
  const slider = page.getByRole('slider', { name: 'A person decides from, Text model: Self-harm' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.00');
  await page.getByLabel('Why').fill('A person looks at every comment');
  await page.getByRole('button', { name: 'Draft these thresholds' }).click();
  await expect(page.getByRole('heading', { name: 'Draft of the policy' })).toBeVisible();
  await expect(page.getByRole('row', { name: /comments\.SH\.review/ })).toBeVisible();
  await page.getByLabel('Newest videos, and as many comments').fill('20');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await expect(page.getByText(/recorded verdicts were reproduced/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/\d+: let pass → for a person/).first()).toBeVisible();
  await expect(page.getByText('You have written it, so another administrator publishes it.')).toBeVisible();

  const other = await consoleOf(browser, baseURL, publisher);
  await other.getByRole('link', { name: 'A person looks at every comment' }).first().click();
  await other.getByRole('button', { name: 'Put this in force' }).click();
  await expect(other.getByText(`Version ${before.version + 1} is in force.`)).toBeVisible();

  const second = await comment(viewer, videoId);
  await until('A person has to decide', () => caseState(second), (state) => state === 'OPEN');

  await other.goto('/admin/policy');
  const row = other.getByRole('listitem').filter({ hasText: `Version ${before.version} ` });
  await row.getByRole('button', { name: 'Go back to this' }).click();
  await other.getByRole('button', { name: 'Put its rules in force' }).click();
  await expect(other.getByText(`has the rules of version ${before.version}.`)).toBeVisible();
  const third = await comment(viewer, videoId);
  await until('A machine decides again', () => caseState(third), (state) => state === 'DECIDED');
  expect((await policy()).rules).toEqual(before.rules);
});
