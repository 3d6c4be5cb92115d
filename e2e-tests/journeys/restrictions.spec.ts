import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, call, caseOf, decide, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

type Restrictions = NonNullable<Parameters<typeof decide>[4]>;

async function open(browser: Browser, baseURL: string | undefined, account?: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  if (account !== undefined) await signInOn(page, account);
  return page;
}

const videoFor = (viewer: Account | undefined, videoId: string) =>
  apiOf(viewer).get('/api/v1/videos/{videoId}', { params: { path: { videoId } } });

async function published(creator: Account, moderator: Account, restrictions: Restrictions, title: string): Promise<string> {
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title });
  const answer = await decide(moderator, await caseOf(moderator, videoId), 'RESTRICT', 'VIOLENCE', restrictions);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');
  return videoId;
}

test('a video for adults plays only for people who confirmed, and never at an address without them', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('painter');
  const viewer = await register('grown');
  const title = `Anatomy ${randomUUID().slice(0, 8)}`;
  const videoId = await published(creator, await signIn('moderator'), { kinds: ['AGE_GATE'], label: null }, title);

  const covered = await videoFor(undefined, videoId);
  expect(covered.playback).toBeNull();
  expect(covered.blurhash).toBeNull();
  const own = await videoFor(creator, videoId);
  const address = String(own.playback?.hlsUrl).replace(/\/s\/[^/]+\//, '/');
  for (const file of ['master.m3u8', 'v0/seg_00000.m4s', 'poster.jpg', 'download.mp4']) {
    const answer = await call('GET', address.replace('master.m3u8', file));
    expect(answer.status, file).toBe(403);
    expect(answer.body).toMatchObject({ code: 'AGE_CONFIRMATION_REQUIRED' });
  }

  const stranger = await open(browser, baseURL);
  await stranger.goto(`/v/${videoId}`);
  await expect(stranger.getByRole('heading', { name: 'For adults only' })).toBeVisible();
  await expect(stranger.getByRole('button', { name: 'Sign in to confirm your age' })).toBeVisible();
  await stranger.goto(`/search?q=${encodeURIComponent(title)}`);
  await expect(stranger.getByRole('link', { name: /For adults only/ })).toBeVisible();

  const page = await open(browser, baseURL, viewer);
  await page.goto(`/v/${videoId}`);
  await page.getByRole('button', { name: 'Confirm and watch' }).click();
  await expect(page.getByRole('button', { name: /Play|Pause/ }).first()).toBeVisible({ timeout: 30_000 });
  await until(
    'The feed of the adult has it',
    () => apiOf(viewer).get('/api/v1/feed', { params: { query: { mode: 'LATEST', limit: 20 } } }),
    ({ items }) => items.some(({ video }) => video.id === videoId),
  );
  const others = await apiOf().get('/api/v1/feed', { params: { query: { mode: 'LATEST', limit: 20 } } });
  expect(others.items.every(({ video }) => video.id !== videoId)).toBe(true);

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText(/You have not confirmed that you are an adult/)).toBeVisible();
  await page.goto(`/v/${videoId}`);
  await expect(page.getByRole('heading', { name: 'For adults only' })).toBeVisible();
});

test('a label covers the video, and comments that are off are refused', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('filmer');
  const viewer = await register('talker');
  const restrictions: Restrictions = { kinds: ['LABEL', 'COMMENTS_OFF'], label: 'GRAPHIC' };
  const videoId = await published(creator, await signIn('moderator'), restrictions, 'A fall from a horse');

  const page = await open(browser, baseURL, viewer);
  await page.goto(`/v/${videoId}`);
  await expect(page.getByText('This video may be disturbing.')).toBeVisible();
  await page.getByRole('button', { name: 'Watch it' }).click();
  await expect(page.getByText('This video may be disturbing.')).toBeHidden();
  await page.goto(`/v/${videoId}?panel=comments`);
  await expect(page.getByText('Comments are off').first()).toBeVisible();
  const refused = await call('POST', `/api/v1/videos/${videoId}/comments`, { as: viewer, json: { text: 'All the same' } });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'COMMENTS_OFF' });

  const studio = await open(browser, baseURL, creator);
  await studio.goto(`/studio/${videoId}`);
  await expect(studio.getByRole('heading', { name: 'Shown with restrictions' })).toBeVisible();
  await expect(studio.getByText('Nobody can comment on it, and its comments are hidden.')).toBeVisible();
  await expect(studio.getByText('This video may be disturbing.')).toBeVisible();
});

test('a held video is gone at once, its owner knows why, and a decision brings it back', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('doubted');
  const reporter = await register('worried');
  const moderator = await signIn('moderator');
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'A doubtful claim' });
  await decide(moderator, await caseOf(moderator, videoId), 'APPROVE', 'NO_VIOLATION');
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');
  const master = String((await videoFor(undefined, videoId)).playback?.hlsUrl);
  const report = { kind: 'VIDEO', contentId: videoId, reason: 'HATE', statement: null, contact: null, illegal: null };
  expect((await call('POST', '/api/v1/reports', { as: reporter, json: report })).status).toBe(201);

  const caseId = await caseOf(moderator, videoId);
  expect((await decide(moderator, caseId, 'HOLD', 'HATE')).status).toBe(201);
  await until('Gone', () => call('GET', master), ({ status }) => status === 404);
  const studio = await open(browser, baseURL, creator);
  await studio.goto(`/studio/${videoId}`);
  await expect(studio.getByRole('heading', { name: 'Under review' })).toBeVisible({ timeout: 60_000 });

  const desk = await open(browser, baseURL, moderator);
  await desk.goto(`/admin/cases/${caseId}`);
  await expect(desk.getByText(/^Held back since/)).toBeVisible();
  expect((await decide(moderator, caseId, 'APPROVE', 'NO_VIOLATION')).status).toBe(201);
  await until('Back', () => call('GET', master), ({ status }) => status === 200);
  await expect(studio.getByText('Everybody can find it now.')).toBeVisible({ timeout: 60_000 });
});
