import { expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { demoPassword } from '../src/api.ts';
import { newClip } from '../src/clip.ts';

const title = `Orbit ${randomUUID().slice(0, 8)}`;
const handle = `maker_${randomUUID().slice(0, 8)}`;
const password = `pass-${randomUUID()}`;

/** Reads the playback position of the playing video from the page. */
const currentTime = (page: Page) =>
  page.evaluate(() => Math.max(0, ...[...document.querySelectorAll('video')].map((video) => video.currentTime)));

async function signUp(page: Page, name: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Handle').fill(name);
  await page.getByLabel('E-mail').fill(`${name}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account', exact: true }).first().click();
  await expect(page).not.toHaveURL(/sign-up/);
}

async function uploadClip(page: Page): Promise<string> {
  await page.goto('/upload');
  await page.locator('input[type=file]').setInputFiles(newClip());
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Description').fill('Made for the journey.');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page).toHaveURL(/studio\/[0-9a-f-]{36}/, { timeout: 60_000 });
  return page.url().split('/').at(-1) ?? '';
}

async function approveAsModerator(page: Page): Promise<void> {
  await page.goto('/admin/');
  await page.getByLabel(/Handle/).fill('moderator');
  await page.getByRole('textbox', { name: 'Password' }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeHidden();
  await page.goto('/admin/queue');
  await page.getByText(title).first().click();
  await page.getByRole('button', { name: /^Claim/ }).click();
  // Other journeys decide about the same clip, and who decides otherwise is asked why.
  await page.getByRole('textbox', { name: /^Note/ }).fill('Nothing is wrong with it');
  await page.getByRole('button', { name: /^Approve/ }).click();
  const stored = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/decisions'));
  await page.getByRole('button', { name: /now/i }).click();
  expect((await stored).status(), 'the decision is stored').toBe(201);
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
}

test('a video goes from its creator through a moderator to a stranger', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const open = async () => {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    return context.newPage();
  };
  const errors: string[] = [];

  const creator = await open();
  creator.on('pageerror', (error) => errors.push(error.message));
  await signUp(creator, handle);
  const videoId = await uploadClip(creator);
  await expect(creator.getByText('In review').first()).toBeVisible({ timeout: 120_000 });

  const stranger = await open();
  stranger.on('pageerror', (error) => errors.push(error.message));
  const early = await stranger.request.get(`/api/v1/videos/${videoId}`);
  expect(early.status()).toBe(404);

  const moderator = await open();
  await approveAsModerator(moderator);
  await moderator.close();
  // The open page of the creator is updated by the live stream, without a reload.
  await expect(creator.getByText('Everybody can find it now.')).toBeVisible({ timeout: 60_000 });

  // The feed has it a moment later, through Kafka, so the page may have to be reloaded.
  await expect(async () => {
    await stranger.goto('/');
    await expect(stranger.getByText(title).first()).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 90_000 });
  await stranger.goto(`/v/${videoId}`);
  await expect.poll(() => currentTime(stranger), { timeout: 30_000 }).toBeGreaterThan(0.3);
  const then = await currentTime(stranger);
  await expect.poll(async () => (await currentTime(stranger)) !== then, { timeout: 10_000 }).toBe(true);
  // Leave the page to stop playback, because without a graphics card each player uses a core.
  await stranger.goto('about:blank');
  await creator.close();

  const viewer = await open();
  await signUp(viewer, `viewer_${randomUUID().slice(0, 8)}`);
  await commentStoppedOrShown(viewer, stranger, videoId);
  expect(errors).toEqual([]);
});

async function commentStoppedOrShown(viewer: Page, stranger: Page, videoId: string): Promise<void> {
  const post = async (text: string) => {
    const box = viewer.getByPlaceholder('Add a comment…');
    await expect(async () => {
      const opener = viewer.getByRole('button', { name: /comment/i }).first();
      if (!(await box.isVisible()) && (await opener.isVisible())) await opener.click({ timeout: 5_000 });
      await expect(box).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await box.fill(text);
    await viewer.getByRole('button', { name: 'Post', exact: true }).click();
    await expect(box).toHaveValue('');
    await expect(viewer.getByText(text)).toBeVisible();
  };
  await viewer.goto(`/v/${videoId}`);
  await post('What a calm little orbit, thank you <b>so</b> much!');
  await post('You are a worthless idiot and everybody hates you.');

  const seen = async () => {
    const answer = await stranger.request.get(`/api/v1/videos/${videoId}/comments`);
    const page = (await answer.json()) as { items: { text: string }[] };
    return page.items.map((comment) => comment.text);
  };
  await expect.poll(seen, { timeout: 60_000 }).toContain('What a calm little orbit, thank you <b>so</b> much!');
  await expect(viewer.getByText(/Not posted yet/)).toBeVisible({ timeout: 60_000 });
  await viewer.getByRole('button', { name: 'Post as it is' }).click();
  await expect(viewer.getByText(/A person is looking at it|Not published/)).toBeVisible({ timeout: 60_000 });
  expect(await seen()).not.toContain('You are a worthless idiot and everybody hates you.');
}
