import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: built into dist/web, served by the same process as the API. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // No inline script, so that the page runs under `script-src 'self'`.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080' } },
});
