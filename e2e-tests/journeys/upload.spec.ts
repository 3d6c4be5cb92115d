import { expect, type Page, test } from '@playwright/test';
import { type Account, apiOf, newVideo, register, stateOf, until } from '../src/api.ts';
import { MEBIBYTE, paddedClip } from '../src/clip.ts';
import { CuttingProxy, seeds } from '../src/cutting-proxy.ts';
import { killHard } from '../src/stack.ts';
import { sendFile, sha256, storedPart } from '../src/tus.ts';

const LARGE = Number(process.env['KINORA_E2E_MEBIBYTES'] ?? 150);

const quotaOf = (as: Account) => apiOf(as).get('/api/v1/uploads/quota');

test('a large file arrives whole over a line that breaks, with the service killed on the way', async () => {
  test.setTimeout(240_000);
  const [seed = 1] = seeds();
  console.log(`Cut with KINORA_E2E_SEEDS=${seed}`);
  const creator = await register('heavy');
  const file = paddedClip('heavy', LARGE);
  const line = await CuttingProxy.start(seed, LARGE * MEBIBYTE, 6);
  let killed = false;
  let creations = 0;
  const uploadId = await sendFile(creator, file, {
    through: line.origin,
    onBeforeRequest: (request) => void (creations += request.getMethod() === 'POST' ? 1 : 0),
    onProgress: (sent, total) => {
      if (killed || sent < total * 0.4) return;
      killed = true;
      killHard('video-service');
    },
  });
  line.close();
  expect(killed).toBe(true);
  expect(line.cuts).toBe(6);
  expect(creations).toBe(1);
  expect(await sha256(storedPart(uploadId))).toBe(await sha256(file));

  const videoId = await newVideo(creator, uploadId, { title: 'Heavy luggage', visibility: 'PRIVATE' });
  await until('Made of a large file', () => stateOf(creator, videoId), (state) => /SCREENING|IN_REVIEW/.test(state));
  expect(await quotaOf(creator)).toMatchObject({ usedBytes: LARGE * MEBIBYTE, unfinishedUploads: 0 });
  await apiOf(creator).delete('/api/v1/videos/{videoId}', { params: { path: { videoId } } });
  expect(await quotaOf(creator)).toMatchObject({ usedBytes: 0 });
});

test('four files arrive side by side, each over a bad line of its own', async () => {
  const creator = await register('quartet');
  const sent = [...seeds(), 4].slice(0, 4).map(async (seed, index) => {
    console.log(`File ${index} is cut with seed ${seed}`);
    const file = paddedClip(`quartet${index}`, 12);
    const line = await CuttingProxy.start(seed, 12 * MEBIBYTE, 10);
    const uploadId = await sendFile(creator, file, { through: line.origin, chunkSize: 3 * MEBIBYTE });
    line.close();
    return { same: (await sha256(storedPart(uploadId))) === (await sha256(file)), cuts: line.cuts };
  });
  for (const result of await Promise.all(sent)) expect(result).toEqual({ same: true, cuts: 10 });
});

test('a client that can only POST uploads too', async () => {
  const creator = await register('poster');
  const file = paddedClip('poster', 3);
  const methods = new Set<string>();
  const uploadId = await sendFile(creator, file, {
    overridePatchMethod: true,
    onBeforeRequest: (request) => void methods.add(request.getMethod()),
  });
  expect([...methods]).toEqual(['POST']);
  expect(await sha256(storedPart(uploadId))).toBe(await sha256(file));
});

test('an upload goes on after a reload and in another tab', async ({ page, context }) => {
  test.setTimeout(240_000);
  const creator = await register('tabs');
  const signedIn = await page.request.post('/api/v1/auth/session', {
    data: { login: creator.handle, password: creator.password },
  });
  expect(signedIn.status()).toBe(200);
  const file = paddedClip('tabs', 48);
  const warnings: string[] = [];

  await openSlowly(page);
  page.on('dialog', (dialog) => {
    warnings.push(dialog.type());
    void dialog.accept();
  });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Title').fill('Two tabs');
  await reaches(page, 8);
  await page.getByLabel('Title').click();
  await page.reload();
  expect(warnings).toEqual(['beforeunload']);

  await expect(page.getByText(/tabs-48\.mp4.+was not finished.+choose it again/)).toBeVisible();
  const resumedFrom = page.waitForRequest((request) => request.method() === 'PATCH');
  await page.locator('input[type=file]').setInputFiles(file);
  expect(Number((await resumedFrom).headers()['upload-offset'])).toBeGreaterThan(0);
  await expect(page.getByLabel('Title')).toHaveValue('Two tabs');

  const second = await context.newPage();
  await openSlowly(second);
  await second.locator('input[type=file]').setInputFiles(file);
  await expect(second.getByText('Another tab is uploading this file.')).toBeVisible();
  await page.close();
  await second.getByRole('button', { name: 'Go on' }).click();
  await expect(second.getByText('Upload complete')).toBeVisible({ timeout: 90_000 });

  const draft = await second.evaluate(() => localStorage.getItem('kinora.upload-draft') ?? '');
  const uploadId = (JSON.parse(draft) as { state: { uploadId: string } }).state.uploadId;
  expect(await sha256(storedPart(uploadId))).toBe(await sha256(file));
  expect(await quotaOf(creator)).toMatchObject({ usedBytes: 48 * MEBIBYTE, unfinishedUploads: 0 });
});

/** The upload page with 4 MB per second, so that the upload can be interrupted. */
async function openSlowly(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 5,
    downloadThroughput: -1,
    uploadThroughput: 4 * 1024 * 1024,
  });
  await page.goto('/upload');
  await expect(page.getByText(/of 20 GB used/)).toBeVisible();
}

/** Waits until this many MB have been sent. */
async function reaches(page: Page, megabytes: number): Promise<void> {
  const bar = page.getByRole('progressbar', { name: 'Uploading' });
  const sent = () => bar.evaluate((element) => (element as HTMLProgressElement).value * 48);
  await expect.poll(sent, { timeout: 60_000, intervals: [200] }).toBeGreaterThan(megabytes);
}
