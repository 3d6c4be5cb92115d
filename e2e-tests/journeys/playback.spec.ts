import { expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, call, caseOf, decide, signIn, stateOf, until } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { expectFinished, masterOf, mediaOf } from '../src/playlists.ts';

const SECONDS = 24;

const video = (page: Page) => page.locator('video').first();
const playerTime = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.currentTime);
const pictureWidth = (page: Page) => video(page).evaluate((element: HTMLVideoElement) => element.videoWidth);

async function signUp(page: Page): Promise<Account> {
  const handle = `cutter_${randomUUID().slice(0, 8)}`;
  const password = `pass-${randomUUID()}`;
  await page.goto('/sign-up');
  await page.getByLabel('Handle').fill(handle);
  await page.getByLabel('E-mail').fill(`${handle}@example.org`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Create account', exact: true }).first().click();
  await expect(page).not.toHaveURL(/sign-up/);
  return signIn(handle, password);
}

async function uploadClip(page: Page): Promise<string> {
  await page.goto('/upload');
  await page.locator('input[type=file]').setInputFiles(sampleClip(SECONDS, 1280));
  await page.getByLabel('Title').fill('Watched while it is made');
  await page.getByRole('button', { name: /^Publish/ }).click();
  await expect(page).toHaveURL(/studio\/[0-9a-f-]{36}/, { timeout: 90_000 });
  return page.url().split('/').at(-1) ?? '';
}

async function text(path: string): Promise<string> {
  const answer = await call('GET', path);
  expect(answer.status, path).toBe(200);
  return String(answer.body);
}

const beside = (path: string, name: string) => path.replace(/[^/]*$/, name);

async function hlsUrl(as: Account, videoId: string): Promise<string> {
  const { playback } = await apiOf(as).get('/api/v1/videos/{videoId}', { params: { path: { videoId } } });
  return playback?.hlsUrl ?? '';
}

/** Reads the multivariant playlist and the playlists in it. */
async function playlists(address: string) {
  const master = masterOf(await text(address));
  const paths = master.variants.map((variant) => beside(address, variant.uri));
  return { master, media: await Promise.all(paths.map(async (path) => mediaOf(await text(path)))) };
}

const secondsOf = (media: { segments: readonly { duration: number }[] }) =>
  media.segments.reduce((sum, segment) => sum + segment.duration, 0);

test('a video plays to its owner while it is made, and changes renditions for everybody', async ({ browser, page }) => {
  test.setTimeout(900_000);
  const owner = await signUp(page);
  const id = await uploadClip(page);

  const watch = page.getByRole('link', { name: 'Watch it' });
  await expect(watch).toBeVisible({ timeout: 240_000 });
  expect(await stateOf(owner, id)).toBe('TRANSCODING');
  const growing = await playlists(await hlsUrl(owner, id));
  for (const media of growing.media) {
    expect(media.playlistType).toBe('EVENT');
    expect(media.endlist).toBe(false);
    expect(media.segments.length).toBeGreaterThan(0);
  }
  const madeThen = Math.max(...growing.media.map(secondsOf));
  expect(madeThen).toBeLessThan(SECONDS);

  await watch.click();
  await expect.poll(() => playerTime(page), { timeout: 60_000 }).toBeGreaterThan(0.2);
  // The player continues into segments that did not exist when it started.
  await expect.poll(() => playerTime(page), { timeout: 240_000 }).toBeGreaterThan(madeThen + 0.5);
  await page.goto('about:blank');

  await until('Made', () => stateOf(owner, id), (state) => state === 'IN_REVIEW', 300);
  const moderator = await signIn('moderator');
  expect((await decide(moderator, await caseOf(moderator, id), 'APPROVE', 'NO_VIOLATION')).status).toBe(201);
  await until('Published', () => stateOf(owner, id), (state) => state === 'PUBLISHED');

  const finished = await playlists(await hlsUrl(owner, id));
  expectFinished(finished.master, finished.media);
  expect(Math.abs(secondsOf(finished.media[0] ?? { segments: [] }) - SECONDS)).toBeLessThan(0.5);

  const context = await browser.newContext();
  await switches(await context.newPage(), id, finished.master.variants);
  await context.close();
});

/** A connection that improves: the player starts with the smallest rendition and switches up. */
async function switches(
  page: Page,
  id: string,
  variants: readonly { bandwidth: number; averageBandwidth?: number; resolution?: { width: number } }[],
) {
  const widths = variants.map((variant) => variant.resolution?.width ?? 0).sort((a, b) => a - b);
  // The average bit rate of the smallest rendition, too little for the others.
  const least = Math.min(...variants.map((variant) => variant.averageBandwidth ?? variant.bandwidth));
  await page.goto('/');
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  const speed = (bytes: number) =>
    line.send('Network.emulateNetworkConditions', { offline: false, latency: 40, downloadThroughput: bytes, uploadThroughput: bytes });
  // Before the video opens, because players do not reload segments.
  await speed(least / 8);
  await page.goto(`/v/${id}`, { timeout: 120_000, waitUntil: 'commit' });
  await expect.poll(() => pictureWidth(page), { timeout: 180_000 }).toBe(widths[0]);
  await speed(-1);
  await expect.poll(() => pictureWidth(page), { timeout: 180_000 }).toBeGreaterThan(widths[0] ?? 0);
}
