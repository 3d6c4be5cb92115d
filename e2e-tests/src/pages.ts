import { expect, type Page } from '@playwright/test';
import type { Account } from './api.ts';

/** Signs in on the page for it. */
export async function signInOn(page: Page, account: Account): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/Handle/).fill(account.handle);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).last().click();
  await expect(page).not.toHaveURL(/sign-in/);
}
