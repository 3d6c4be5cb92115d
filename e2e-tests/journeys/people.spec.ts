import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { type Account, apiOf, caseOf, decide, newModerator, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { mailedPath } from '../src/mailbox.ts';
import { signInOn } from '../src/pages.ts';
import { ownStack } from '../src/stack.ts';

async function open(browser: Browser, baseURL: string | undefined, account?: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  if (account !== undefined) await signInOn(page, account);
  return page;
}

type Verdict = Parameters<typeof decide>;

async function decided(moderator: Account, videoId: string, action: Verdict[2], reasonCode: Verdict[3]): Promise<void> {
  const answer = await decide(moderator, await caseOf(moderator, videoId), action, reasonCode);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

test('the address of a former handle leads to the new one', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const owner = await register('mover');
  const chosen = `moved_${randomUUID().slice(0, 8)}`;
  const known = (handle: string) => () => apiOf().get('/api/v1/users/{handle}', { params: { path: { handle } } });
  await until('The profile is known', known(owner.handle), ({ handle }) => handle === owner.handle);

  const page = await open(browser, baseURL, owner);
  await page.goto('/settings');
  await page.getByRole('textbox', { name: 'Handle', exact: true }).fill(chosen);
  await page.getByRole('button', { name: 'Change handle' }).click();
  await expect(page.getByText(`You are @${chosen} now.`)).toBeVisible();
  await until('The new handle is known', known(chosen), ({ handle }) => handle === chosen);

  const stranger = await open(browser, baseURL);
  await expect(async () => {
    await stranger.goto(`/@${owner.handle}`);
    await expect(stranger).toHaveURL(new RegExp(`/@${chosen}$`), { timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await expect(stranger.getByText(`@${chosen}`).first()).toBeVisible();
  await signIn(chosen, owner.password);
});

test('two moderators who have a case open see each other', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const [first, second] = [await newModerator(), await newModerator()];
  const creator = await register('watched');
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: `Watched ${randomUUID().slice(0, 8)}` });
  const caseId = await caseOf(first, videoId);

  const one = await open(browser, baseURL, first);
  await one.goto(`/admin/cases/${caseId}`);
  await expect(one.getByRole('button', { name: 'Claim' })).toBeVisible();
  const two = await open(browser, baseURL, second);
  await two.goto(`/admin/cases/${caseId}`);

  // Live events change it at once; without one the console asks again after a minute.
  await expect(two.getByText(`@${first.handle} is looking`)).toBeVisible({ timeout: 90_000 });
  await expect(one.getByText(`@${second.handle} is looking`)).toBeVisible({ timeout: 90_000 });

  await two.goto('/admin/dashboard');
  await expect(one.getByText(`@${second.handle} is looking`)).toBeHidden({ timeout: 120_000 });
});

test('a stranger contests the answer to a report by the link of a mail', async ({ browser, baseURL }) => {
  test.skip(!ownStack, 'Answers are mailed ten minutes after they were given');
  test.setTimeout(600_000);
  const creator = await register('seller');
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'Another good offer' });
  await decided(await signIn('moderator'), videoId, 'APPROVE', 'NO_VIOLATION');
  await until('Published', () => stateOf(creator, videoId), (state) => state === 'PUBLISHED');

  const page = await open(browser, baseURL);
  await page.goto(`/v/${videoId}`);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await page.getByRole('radio', { name: 'It is spam or a scam' }).check();
  const address = `kim-${videoId}@example.org`;
  await page.getByLabel('Your e-mail address').fill(address);
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(page.getByLabel('Your receipt')).toBeVisible();
  await page.goto(await mailedPath(address, 'Confirm your address for your report'));
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The receipt is on its way to you' })).toBeVisible();

  const keeper = await newModerator();
  await decided(keeper, videoId, 'APPROVE', 'NO_VIOLATION');
  const link = await mailedPath(address, 'What became of your report');
  expect(link).toMatch(/^\/appeal-report#token=/);
  await page.goto(link);
  await expect(page.getByText('It does not break our rules, so it stays.')).toBeVisible();
  await page.getByRole('button', { name: 'Contest the answer' }).click();
  await page.getByLabel('Why is it wrong?').fill('The shop does not exist.');
  await page.getByRole('button', { name: 'Send appeal' }).click();
  await expect(page.getByText(/Somebody else looks at it now/)).toBeVisible();

  const judge = await newModerator();
  const caseId = await caseOf(judge, videoId);
  const again = await decide(keeper, caseId, 'REJECT', 'SPAM');
  expect(again.status, 'who has decided before may not decide again').toBe(403);
  await decided(judge, videoId, 'REJECT', 'SPAM');
  await until('Taken down', () => stateOf(creator, videoId), (state) => state === 'TAKEN_DOWN');

  await expect(async () => {
    await page.goto('/');
    await page.goto(link);
    await expect(page.getByText('You were right: we changed the decision.')).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
});
