import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, apiOf, call, register, signIn, until } from '../src/api.ts';
import { signInOn } from '../src/pages.ts';

async function open(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

test('a reported account loses the words of its profile, and both sides are told', async ({ browser, baseURL }) => {
  test.setTimeout(300_000);
  const owner = await register('imitator');
  const reporter = await register('imitated');
  const moderator = await signIn('moderator');
  const { id: accountId } = await apiOf(owner).get('/api/v1/users/me');
  const described = await call('PATCH', '/api/v1/users/me', {
    as: owner,
    headers: { 'If-Match': '*' },
    json: { displayName: 'Somebody Famous', bio: 'The one and only.' },
  });
  expect(described.status).toBe(200);
  const shown = () => apiOf().get('/api/v1/users/{handle}', { params: { path: { handle: owner.handle } } });
  await until('The profile is shown', shown, ({ displayName }) => displayName === 'Somebody Famous');

  const page = await open(browser, baseURL, reporter);
  await page.goto(`/@${owner.handle}`);
  await page.getByRole('button', { name: `Report @${owner.handle}` }).click();
  await page.getByRole('radio', { name: 'It bullies, insults or threatens somebody' }).check();
  await page.getByLabel('Anything else we should know?').fill('It uses my name.');
  await page.getByRole('button', { name: 'Send report' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'My reports' }).click();
  await expect(page.getByRole('link', { name: `@${owner.handle}` })).toBeVisible();

  const file = () => apiOf(moderator).get('/api/v1/moderation/accounts/{accountId}', { params: { path: { accountId } } });
  const { cases } = await until('A case about the account', file, (found) => found.cases.some(({ purpose }) => purpose === 'REPORT'));
  const caseId = cases.find(({ purpose }) => purpose === 'REPORT')?.id ?? '';
  const decided = await call('POST', `/api/v1/moderation/account-cases/${caseId}/decisions`, {
    as: moderator,
    headers: { 'If-Match': '*' },
    json: { action: 'RESET_PROFILE', reason: 'HARASSMENT' },
  });
  expect(decided.status, JSON.stringify(decided.body)).toBe(200);

  await until('The profile is reset', shown, ({ displayName, bio }) => displayName === owner.handle && bio === '');
  await page.goto('/reports');
  await expect(page.getByText('We did something about it. Thank you for telling us.')).toBeVisible();
  await expect(async () => {
    await page.goto('/notifications');
    const told = page.getByRole('link', { name: /We did something about the account that you reported/ });
    await expect(told).toHaveAttribute('href', '/reports', { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  const owners = await open(browser, baseURL, owner);
  await expect(async () => {
    await owners.goto('/notifications');
    const told = owners.getByRole('link', { name: /Your profile broke our rules/ });
    await expect(told).toHaveAttribute('href', '/standing', { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await owners.goto('/standing');
  await expect(owners.getByText(/a person removed your name and description/)).toBeVisible();
});
