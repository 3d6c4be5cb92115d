import { expect, test } from '@playwright/test';
import { signIn } from '../src/api.ts';
import { signInOn } from '../src/pages.ts';

test('an administrator trains the comment model and reads its card', async ({ page }) => {
  test.setTimeout(180_000);
  await signInOn(page, await signIn('admin'));
  await page.goto('/admin/quality/heads');
  await expect(page.getByRole('heading', { name: 'Comment model', level: 1 })).toBeVisible();
  await expect(page.getByText('score comments with the encoder', { exact: false })).toBeVisible();

  await page.getByRole('button', { name: 'Train now' }).click();

  await expect(page.getByText(/^Last training .*: /)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('button', { name: 'Train now' })).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'Model card' })).toBeVisible();
  await expect(page.getByText('People are taken for right.', { exact: false })).toBeVisible();
});
