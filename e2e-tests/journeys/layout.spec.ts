import { expect, type Page, test } from '@playwright/test';

// The gateway serves the page, and the test answers its API, so that pictures have the required shapes.

const owner = { id: 'u1', handle: 'mara', displayName: 'Mara' };
const video = {
  id: '0190a1b2-0000-7000-8000-000000000001',
  title: 'A wide view',
  description: '',
  hashtags: [],
  category: null,
  owner,
  durationMs: 8_000,
  counts: { views: 1, likes: 1, comments: 0 },
  playback: { hlsUrl: '/media/none/master.m3u8', posterUrl: '/media/none/poster.svg', captions: [] },
  publishedAt: '2026-11-20T00:00:00Z',
  likedByMe: false,
};
const item = {
  recommendationId: 'r1',
  source: 'TFIDF',
  score: 0.7,
  reasons: [{ code: 'SIMILAR_CONTENT', text: 'Similar to what you watched', videoId: null, matter: null, weight: 0.7 }],
  video,
};
const account = { id: 'me', handle: 'mira', displayName: 'Mira', email: 'm@example.org', roles: ['VIEWER'], createdAt: '2026-11-01T00:00:00Z' };

/** A picture of 640 x 480. */
const POSTER = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="teal"/></svg>';

async function answerAs(page: Page, signedIn: boolean): Promise<void> {
  await page.route('**/media/**', (route) =>
    route.request().url().endsWith('.svg')
      ? route.fulfill({ contentType: 'image/svg+xml', body: POSTER })
      : route.fulfill({ status: 404, body: '' }),
  );
  await page.route('**/api/v1/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const answers: Record<string, unknown> = {
      '/api/v1/auth/session': { account: signedIn ? account : null, csrfToken: 't' },
      '/api/v1/feed': { items: [item], nextCursor: null },
      '/api/v1/feed/feedback': {},
      '/api/v1/notifications/unread-count': { count: 0 },
      [`/api/v1/videos/${video.id}`]: video,
      [`/api/v1/videos/${video.id}/comments`]: { items: [], nextCursor: null },
    };
    const json = answers[pathname];
    if (json !== undefined) return route.fulfill({ json });
    return route.fulfill({ status: 404, json: { status: 404, code: 'NOT_FOUND', title: 'Not found' } });
  });
}

const phone = { width: 390, height: 844 };

test.describe('on a phone', () => {
  test.use({ viewport: phone, colorScheme: 'light' });

  test('a wide picture is shown whole, on its own colors', async ({ page }) => {
    await answerAs(page, false);
    await page.goto('/');
    const poster = page.locator('.slot img.poster');
    await expect(poster).toHaveAttribute('data-upright', 'false');
    await expect(poster).toHaveCSS('object-fit', 'contain');
    await expect(page.locator('.slot .backdrop')).toHaveCSS('object-fit', 'cover');
  });

  test('what stands on the dark stage can be read in the light theme', async ({ page }) => {
    await answerAs(page, false);
    for (const path of ['/?tab=following', '/v/nope']) {
      await page.goto(path);
      const heading = page.locator('.feed-message').getByRole('heading');
      await expect(heading).toHaveCSS('color', 'rgb(255, 255, 255)');
    }
  });

  test('a long word leaves the Post button where it is', async ({ page }) => {
    await answerAs(page, true);
    await page.goto(`/v/${video.id}?panel=comments`);
    const composer = page.getByRole('textbox', { name: 'Add a comment…' });
    for (const length of [30, 1_000]) {
      await composer.fill('x'.repeat(length));
      const box = await page.getByRole('button', { name: 'Post' }).boundingBox();
      expect(box).not.toBeNull();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
    }
  });
});

for (const viewport of [phone, { width: 1280, height: 800 }]) {
  test(`a message leaves the buttons beside the picture free at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await answerAs(page, false);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/');
    await page.getByRole('button', { name: 'Share' }).click();
    const message = page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
    await expect(message).toBeVisible();
    await expect.poll(() => message.evaluate((card) => card.getAnimations().length)).toBe(0);
    const over = await message.boundingBox();
    const why = await page.getByRole('button', { name: 'Why this video?' }).boundingBox();
    if (over === null || why === null) throw new Error('Nothing to compare');
    const apart = over.x + over.width <= why.x || why.x + why.width <= over.x || over.y + over.height <= why.y;
    expect(apart).toBe(true);
  });
}
