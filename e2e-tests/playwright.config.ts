import { defineConfig } from '@playwright/test';
import { origin } from './src/stack.ts';

export default defineConfig({
  testDir: process.env['KINORA_E2E_TESTS'] ?? './journeys',
  globalSetup: './src/global-setup.ts',
  workers: 1,
  // A journey involves five processes and a browser; one that needs a retry is reported as flaky.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    actionTimeout: 45_000,
    navigationTimeout: 45_000,
    // A trace records every page, which costs more than the page without a graphics card.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
