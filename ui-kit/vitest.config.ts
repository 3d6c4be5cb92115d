import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { environment: 'jsdom', isolate: false, include: ['src/**/*.test.{ts,tsx}', 'dev/**/*.test.mjs'] } })
