import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { apiOf, call, published, register, signIn, until } from '../src/api.ts';
import { signInOn } from '../src/pages.ts';

test.afterEach(async () => {
  const admin = await signIn('admin');
  const { items } = await apiOf(admin).get('/api/v1/admin/experiments', {});
  for (const { id, version, definition, state } of items) {
    if (state !== 'RUNNING' || !definition.name.startsWith('Comparison')) continue;
    await call('POST', `/api/v1/admin/experiments/${id}/stop`, {
      as: admin,
      headers: { 'If-Match': `"${version}"` },
      json: { reason: 'The journey is over' },
    });
  }
});

test('an administrator creates an experiment, starts it, sees who gets what and the readout, and stops it', async ({ page }) => {
  test.setTimeout(240_000);
  const admin = await signIn('admin');
  const running = (await apiOf(admin).get('/api/v1/admin/experiments', {})).items.find(({ state }) => state === 'RUNNING');
  expect(running, 'One experiment runs at a time').toBeUndefined();
  const name = `Comparison ${randomUUID().slice(0, 8)}`;
  await published(`Compared ${name}`, 'Food & Cooking');

  await signInOn(page, admin);
  await page.goto('/admin/experiments');
  await page.getByRole('button', { name: 'New experiment' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Hypothesis').fill('Words alone complete as many videos.');
  await dialog.getByLabel('Salt').fill(name);
  await dialog.getByLabel('Share').first().fill('0.7');
  await expect(dialog.getByText('The shares sum to 120 %, not to 100 %.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save the draft' })).toBeDisabled();
  await dialog.getByLabel('Share').first().fill('0.5');
  await dialog.getByRole('button', { name: 'Save the draft' }).click();

  await page.getByRole('button', { name: `Start ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(`${name} runs now.`)).toBeVisible();
  await expect(page.getByRole('heading', { name: `Readout: ${name}` })).toBeVisible();

  const viewer = await register('compared');
  const me = await apiOf(viewer).get('/api/v1/users/me', {});
  await page.getByLabel('Id of an account').fill(me.id);
  await page.getByRole('button', { name: 'Look up' }).click();
  await expect(page.getByRole('status').filter({ hasText: /variant (control|variant) of/ })).toContainText(name);

  const { items } = await apiOf(admin).get('/api/v1/admin/experiments', {});
  const created = items.find(({ definition }) => definition.name === name);
  if (created === undefined) throw new Error('The experiment is not in the list');
  const { id, definition } = created;
  await until(
    'The readout has the slots of the viewer',
    async () => {
      await apiOf(viewer).get('/api/v1/feed', {});
      return apiOf(admin).get('/api/v1/admin/experiments/{id}/readout', { params: { path: { id } } });
    },
    ({ variants }) => variants.some(({ viewers, slots }) => viewers > 0 && slots > 0),
  );
  const second = await apiOf(admin).post('/api/v1/admin/experiments', {
    body: { ...definition, name: `${name} again` },
  });
  const refused = await call('POST', `/api/v1/admin/experiments/${second.id}/start`, {
    as: admin,
    headers: { 'If-Match': '"0"' },
  });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'EXPERIMENT_RUNNING' });

  await page.getByRole('button', { name: `Stop ${name}`, exact: true }).click();
  await page.getByRole('dialog').getByLabel('Why').fill('Seen enough');
  await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText(`${name} was stopped.`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Seen enough' })).toBeVisible();
});
