import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, caseOf, newModerator, newVideo, register, signIn, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

async function consoleOf(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

async function waiting(moderator: Account): Promise<string> {
  const creator = await register('console');
  const title = `A console ${randomUUID().slice(0, 8)}`;
  return caseOf(moderator, await newVideo(creator, await upload(creator, sampleClip(6)), { title }));
}

test('a decision is taken back with a key, made again, and found by person, note and figures', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const moderator = await newModerator();
  const caseId = await waiting(moderator);
  const words = `Because of ${randomUUID().slice(0, 8)}`;
  const page = await consoleOf(browser, baseURL, moderator);

  await page.goto(`/admin/cases/${caseId}`);
  await page.getByRole('button', { name: 'Claim' }).click();
  await expect(page.getByText('This case is yours')).toBeVisible();
  await page.getByRole('button', { name: 'Spam' }).click();
  await page.getByLabel('Note').fill(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.press('y');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('z');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/cases/${caseId}`));
  await expect(page.getByText('This case is yours')).toBeVisible();
  await page.getByRole('button', { name: 'Spam' }).click();
  await page.getByLabel('Note').fill(words);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.press('y');
  await expect(page.getByText('Rejected', { exact: true }).first()).toBeVisible({ timeout: 30_000 });

  await page.goto('/admin/decisions');
  await page.getByLabel('Words of the note').fill(words);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByRole('cell', { name: new RegExp(words) })).toHaveCount(2);
  await page.getByLabel('What was done').selectOption({ label: 'Approve' });
  await expect(page.getByText('No decisions match these filters')).toBeVisible();

  await page.getByRole('link', { name: 'Your own figures' }).click();
  await expect(page.getByText('Taken back at once')).toBeVisible();
  await page.getByRole('button', { name: '24 hours' }).click();
  await expect(page).toHaveURL(/from=/);
  await expect(page.getByRole('img', { name: /^Decisions over time/ })).toBeVisible();
});

test('the dashboard has the same numbers as a picture and as a table', async ({ browser, baseURL }) => {
  const page = await consoleOf(browser, baseURL, await signIn('admin'));
  await page.goto('/admin/dashboard');
  await page.getByRole('button', { name: '24 hours' }).click();
  await expect(page.getByRole('heading', { name: 'Cases that came in' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'How right the machines were' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'People', exact: true })).toBeVisible();
});

test('routing is reordered by keyboard, tried, put in force, and taken back', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const admin = await signIn('admin');
  const before = await apiOf(admin).get('/api/v1/moderation/routing');
  const page = await consoleOf(browser, baseURL, admin);
  await page.goto('/admin/routing');

  await page.getByRole('button', { name: 'Move Reports up' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Reports is now number 1 of 3.')).toBeAttached();
  await page.getByRole('button', { name: 'Try on the cases that wait' }).click();
  await expect(page.getByText(/^Of [\d,]+ waiting cases/)).toBeVisible();
  await page.getByRole('button', { name: 'Put in force' }).click();
  await expect(page.getByText(/^Version \d+ is in force for cases/)).toBeVisible();

  await page.getByRole('button', { name: `Go back to version ${before.version}`, exact: true }).click();
  await page.getByRole('button', { name: 'Put its rules in force' }).click();
  await expect(page.getByText(new RegExp(`has the rules of version ${before.version}\\.$`))).toBeVisible();
  const after = await apiOf(admin).get('/api/v1/moderation/routing');
  expect(after.rules).toEqual(before.rules);
});
