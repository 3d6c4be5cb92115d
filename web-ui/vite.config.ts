import { fileURLToPath } from 'node:url'
import { layerOrder } from '@kinora/ui-kit/layer-order'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const gateway = process.env['KINORA_GATEWAY_URL'] ?? 'http://localhost:8080'
const proxy = Object.fromEntries(['/api', '/media', '/.well-known'].map((path) => [path, { target: gateway }]))

/** The policy that the gateway sends with every page; the preview server also sends it, to reveal violations early. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "img-src 'self' data: blob:",
  "style-src 'self'",
].join('; ')

export default defineConfig({
  base: '/',
  plugins: [react(), tailwindcss(), layerOrder()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { port: 5173, proxy },
  preview: { port: 4173, proxy, headers: { 'Content-Security-Policy': contentSecurityPolicy } },
  build: {
    target: 'es2023',
    // keep light-dark(), because a part of a light page may be dark
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    manifest: true,
    sourcemap: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'jsdom',
    // One page and one copy of the modules per worker, which takes a fifth of the time; tests leave nothing behind.
    isolate: false,
    environmentOptions: { jsdom: { url: 'http://localhost:8080/' } },
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    testTimeout: 30_000,
    // The client for browsers; without this the tests would use the one for Node.
    alias: { 'tus-js-client': fileURLToPath(new URL('../node_modules/tus-js-client/lib.esm/browser/index.js', import.meta.url)) },
  },
})
