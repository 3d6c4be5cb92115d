import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, apiOf, caseOf, newModerator, newVideo, register, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

async function consoleOf(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

const readCase = (moderator: Account, id: string) => apiOf(moderator).get('/api/v1/moderation/cases/{id}', { params: { path: { id } } });

test('two videos are decided alike after a dry run by keyboard, and both decisions are taken back', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('twins');
  const moderator = await newModerator();
  const videoIds: string[] = [];
  const caseIds: string[] = [];
  for (const title of ['First of two', 'Second of two']) {
    const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title });
    videoIds.push(videoId);
    caseIds.push(await caseOf(moderator, videoId));
  }

  const page = await consoleOf(browser, baseURL, moderator);
  const { content } = await readCase(moderator, caseIds[0] ?? '');
  await page.goto(`/admin/queue?ownerId=${content.author.id}`);
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.keyboard.press('d');

  const dialog = page.getByRole('dialog', { name: 'Decide 2 cases alike' });
  await dialog.getByLabel('Reason').selectOption({ label: 'Spam' });
  await dialog.getByLabel('Note').fill('The same clip twice');
  await dialog.getByRole('button', { name: 'Try without deciding' }).click();
  await expect(dialog.getByText(/^2 cases would be rejected\./)).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByRole('row', { name: /→ Rejected/ })).toHaveCount(2);
  for (const caseId of caseIds) expect((await readCase(moderator, caseId)).state, 'a dry run decides nothing').toBe('OPEN');

  await dialog.getByRole('button', { name: 'Decide 2 cases' }).click();
  await expect(dialog.getByText(/^2 cases rejected/)).toBeVisible({ timeout: 60_000 });
  for (const videoId of videoIds) await until('Rejected', () => stateOf(creator, videoId), (state) => state === 'REJECTED');

  await dialog.getByRole('button', { name: /^Undo all/ }).click();
  await expect(dialog.getByText(/^2 decisions taken back/)).toBeVisible({ timeout: 60_000 });
  for (const caseId of caseIds) expect((await readCase(moderator, caseId)).state).toBe('CLAIMED');
});
