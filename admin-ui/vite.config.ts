import { layerOrder } from '@kinora/ui-kit/layer-order'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const GATEWAY = process.env['KINORA_ORIGIN'] ?? 'http://localhost:8080'

export default defineConfig({
  base: '/admin/',
  plugins: [react(), layerOrder()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // no data: URLs, because the content security policy is 'self'
  // keep light-dark()
  build: { target: 'es2023', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], assetsInlineLimit: 0 },
  server: { proxy: { '/api': GATEWAY, '/media': GATEWAY } },
  test: {
    environment: 'jsdom',
    // One page and one copy of the modules per worker, which takes a fifth of the time; tests leave nothing behind.
    isolate: false,
    environmentOptions: { jsdom: { url: 'http://localhost/admin/' } },
    setupFiles: ['./src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 30_000,
  },
})
