import { expect, test } from '@playwright/test';
import { register } from '../src/api.ts';
import { signInOn } from '../src/pages.ts';

test('a passkey is made in the settings and signs in without a password', async ({ page }) => {
  const account = await register('keyholder');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });

  await signInOn(page, account);
  await page.goto('/settings');
  await page.getByLabel('Name of the new passkey').fill('Virtual key');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('not used yet');

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto('/settings');
  await expect(page.getByRole('list', { name: 'Your passkeys' })).toContainText('last used');

  await page.getByRole('button', { name: 'Remove Virtual key' }).click();
  await expect(page.getByText('You have no passkey yet.')).toBeVisible();
});
