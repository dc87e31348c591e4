import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const service = process.env['PERRON'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  base: '/bureau/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // A data: address would need a wider content policy than 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: 'manifest.json',
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': service, '/auth': service, '/suivi': service } },
});
