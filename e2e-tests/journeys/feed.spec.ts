import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, call, published, register, signIn, until } from '../src/api.ts';
import { signInOn } from '../src/pages.ts';

const FOOD = 'Food & Cooking';

async function open(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

const feedOf = async (viewer: Account) =>
  (await apiOf(viewer).get('/api/v1/feed', { params: { query: { mode: 'FOR_YOU', limit: 20 } } })).items;

const like = async (viewer: Account, videoId: string) => {
  const answer = await call('PUT', `/api/v1/videos/${videoId}/like`, { as: viewer });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
};

test('a feed begins with what one chose, follows likes, says why, and forgets when told', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const word = `zest${randomUUID().slice(0, 6)}`;
  await published('Tea at noon', FOOD);
  const chess = await published('Chess in ten moves', 'Gaming & Esports');

  const viewer = await register('newcomer');
  const page = await open(browser, baseURL, viewer);
  await page.goto('/interests');
  await page.getByText(FOOD, { exact: true }).click();
  await page.getByRole('button', { name: 'Show me my feed' }).click();
  await expect(page).toHaveURL(/\/$/, { timeout: 30_000 });
  await until('The feed begins with the choice', () => feedOf(viewer), (items) => items[0]?.video.category === FOOD);

  // The page plays its first videos, so that only what is published after it was left is new to the viewer.
  await page.goto('/settings');
  const bread = await published(`Bread with ${word}`, FOOD);
  const soup = await published(`Soup with ${word}`, FOOD);

  // Who likes the bread likes the soup, too: that is what the model learns.
  for (let fan = 0; fan < 3; fan++) {
    const account = await register('fan');
    await like(account, bread);
    await like(account, soup);
  }
  await like(viewer, bread);
  await until('What was liked is not shown again', () => feedOf(viewer), (items) => items.every(({ video }) => video.id !== bread));
  const operator = await signIn('operator');
  const before = Date.now();
  await apiOf(operator).post('/api/v1/admin/models', { body: { arm: 'HYBRID' } });
  await until(
    'A new model is live',
    () => apiOf(operator).get('/api/v1/admin/models', {}),
    ({ items }) => items.some((model) => model.state === 'LIVE' && Date.parse(model.trainedAt) >= before - 5000),
  );
  const slot = await until(
    'The soup is in the feed, and its reasons sum to its score',
    async () => (await feedOf(viewer)).find(({ video, source }) => video.id === soup && source !== 'EXPLORE'),
    (found) => found !== undefined,
  );
  const sum = (slot?.reasons ?? []).reduce((all, reason) => all + reason.weight, 0);
  expect(sum).toBeCloseTo(slot?.score ?? Number.NaN, 4);
  const explained = await apiOf(viewer).get('/api/v1/recommendations/{id}/explanation', {
    params: { path: { id: slot?.recommendationId ?? '' } },
  });
  expect(explained.videoId).toBe(soup);
  expect(explained.propensity).toBeGreaterThan(0);

  // The arm is drawn by the account, so that the strongest cause may be the bread, a word or the category.
  const cause = slot?.reasons.find(({ matter, weight }) => matter !== null && weight > 0);
  expect(cause, JSON.stringify(slot?.reasons)).toBeDefined();
  const turnDown = (as: Account) =>
    call('POST', `/api/v1/recommendations/${slot?.recommendationId ?? ''}/turn-downs`, { as, json: cause?.matter });
  expect((await turnDown(await register('stranger'))).status).toBe(404);
  const less = await turnDown(viewer);
  expect(less.status, JSON.stringify(less.body)).toBe(201);
  const named = (await feedOf(viewer)).flatMap(({ reasons }) => reasons).map(({ matter }) => JSON.stringify(matter));
  expect(named, 'It is no reason any more').not.toContain(JSON.stringify(cause?.matter));

  await page.goto('/');
  await page.getByRole('button', { name: 'Why this video?' }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Less of this creator' }).press('Enter');
  await expect(page.getByText('You will see less of this.')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: /Not interested/i }).click();

  const refused = await call('POST', '/api/v1/feed/feedback', { as: viewer, json: { kind: 'NOT_INTERESTED', videoId: chess } });
  expect(refused.status, JSON.stringify(refused.body)).toBeLessThan(300);
  await until('What was refused is gone', () => feedOf(viewer), (items) => items.every(({ video }) => video.id !== chess));

  await page.goto('/settings');
  const list = page.getByRole('list', { name: 'Less of this' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await list.getByRole('button', { name: /Undo: Videos of/ }).click();
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Reset what was learned' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Reset|Start over/ }).click();
  await expect(page.getByText('Your feed starts over.')).toBeVisible();
  await until('What was turned down is forgotten', () => apiOf(viewer).get('/api/v1/feed/turn-downs', {}), ({ items }) => items.length === 0);
  await until('What was watched may come again', () => feedOf(viewer), (items) => items.some(({ video }) => video.id === bread));
});
