import { type Browser, expect, type Page, test } from '@playwright/test';
import { type Account, apiOf, call, caseOf, decide, newVideo, register, signIn, stateOf, until, upload } from '../src/api.ts';
import { sampleClip } from '../src/clip.ts';
import { signInOn } from '../src/pages.ts';

const SAFETY = '/api/v1/moderation/child-safety';

async function open(browser: Browser, baseURL: string | undefined, account: Account): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const page = await context.newPage();
  await signInOn(page, account);
  return page;
}

const fileOf = (guardian: Account, caseId: string) =>
  apiOf(guardian).get('/api/v1/moderation/child-safety/cases/{caseId}', { params: { path: { caseId } } });

/** A video that a moderator without the role hands over to the people for child safety; returns its id and that of its case. */
async function handedOver(creator: Account): Promise<{ videoId: string; caseId: string }> {
  const moderator = await signIn('moderator');
  const videoId = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'Handed over' });
  const caseId = await caseOf(moderator, videoId);
  const answer = await decide(moderator, caseId, 'ESCALATE', 'CHILD_SAFETY');
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  expect((await call('GET', `/api/v1/moderation/cases/${caseId}`, { as: moderator })).status).toBe(404);
  return { videoId, caseId };
}

test('evidence outlives its deletion, and a second person sees what the first proposed', async ({ browser, baseURL }) => {
  test.setTimeout(600_000);
  const creator = await register('deleter');
  const guardian = await signIn('guardian');
  const { videoId, caseId } = await handedOver(creator);
  for (const who of ['moderator', 'admin', 'creator']) {
    const answer = await call('GET', `${SAFETY}/cases/${caseId}`, { as: await signIn(who) });
    expect(answer.status, who).toBe(403);
  }
  await until('Its files are listed', () => fileOf(guardian, caseId), ({ items }) => items.some(({ name }) => name === 'source'));

  expect((await call('DELETE', `/api/v1/videos/${videoId}`, { as: creator })).status).toBe(204);
  await until('The deletion is noted', () => fileOf(guardian, caseId), ({ preservation }) => preservation?.deletedAt != null);
  expect((await call('GET', `/api/v1/videos/${videoId}`, { as: creator })).status).toBe(404);
  expect((await call('GET', `/api/v1/preserved-videos/${videoId}`, { as: await signIn('moderator') })).status).toBe(403);
  const kept = await call('GET', `/api/v1/preserved-videos/${videoId}/files/source`, { as: guardian });
  expect(kept.status).toBe(200);

  const proposed = await decide(guardian, caseId, 'APPROVE', 'NO_VIOLATION');
  expect(proposed.status).toBe(409);
  expect(proposed.body).toMatchObject({ code: 'SECOND_PERSON_NEEDED' });
  await call('POST', `/api/v1/moderation/cases/${caseId}/release`, { as: guardian });

  const page = await open(browser, baseURL, await signIn('warden'));
  await page.goto(`/admin/cases/${caseId}`);
  await expect(page.getByText(/@guardian/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Disagree' }).click();
  await page.getByLabel('Why you disagree').fill('Look again.');
  await page.getByRole('button', { name: 'Disagree' }).click();
  await until('The proposal is gone', () => fileOf(guardian, caseId), ({ proposal }) => proposal === null);

  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence.getByText(/gone for everybody else/)).toBeVisible();
  await evidence.getByRole('button', { name: 'Keep it whatever is decided' }).click();
  await evidence.getByLabel('Why it is kept').fill('The police asked.');
  await evidence.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(evidence.getByText(/a person wants it/)).toBeVisible();

  const reports = page.getByRole('region', { name: 'Reports to authorities' });
  await reports.getByRole('button', { name: 'Record a report' }).click();
  await reports.getByLabel('Authority').fill('NCMEC');
  await reports.getByRole('button', { name: 'Draft the report' }).click();
  await expect(reports.getByText('Draft', { exact: true }).first()).toBeVisible();
  await page.goto('/admin/child-safety');
  await expect(page.getByText('NCMEC').first()).toBeVisible();
});

test('two people lift the hold of an account, whose videos are hidden meanwhile', async () => {
  test.setTimeout(600_000);
  const creator = await register('held');
  const [guardian, warden, moderator] = [await signIn('guardian'), await signIn('warden'), await signIn('moderator')];
  const shown = await newVideo(creator, await upload(creator, sampleClip(6)), { title: 'Another one' });
  expect((await decide(moderator, await caseOf(moderator, shown), 'APPROVE', 'NO_VIOLATION')).status).toBe(201);
  await until('Published', () => stateOf(creator, shown), (state) => state === 'PUBLISHED');
  const { caseId } = await handedOver(creator);
  const visible = () => call('GET', `/api/v1/videos/${shown}`).then(({ status }) => status);
  expect(await visible()).toBe(200);

  const held = await call('POST', `${SAFETY}/cases/${caseId}/account-hold`, {
    as: guardian,
    json: { reason: 'Three cases.', hideVideos: true },
  });
  expect(held.status).toBe(200);
  const hold = (await fileOf(guardian, caseId)).accountHold;
  await until('Its videos are hidden', visible, (status) => status === 404);
  const upload403 = await call('POST', '/api/v1/uploads', {
    as: creator,
    headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '1000' },
  });
  expect(upload403.status).toBe(403);

  const lift = (as: Account) => call('POST', `${SAFETY}/account-holds/${hold?.id}/lift`, { as, json: { reason: 'A mistake.' } });
  expect((await lift(moderator)).status).toBe(403);
  expect((await lift(guardian)).status).toBe(200);
  expect((await lift(guardian)).body).toMatchObject({ code: 'ACCOUNT_HOLD_PROPOSED' });
  expect(await visible()).toBe(404);
  expect((await lift(warden)).status).toBe(200);
  await until('Its videos are shown again', visible, (status) => status === 200);
});
