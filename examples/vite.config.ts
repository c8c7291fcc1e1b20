import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Serves the examples as they are, and what they import from the SDK and from npm. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.vite-examples',
  envPrefix: 'EXAMPLE_',
  plugins: [react()],
  server: {
    port: 4100,
    strictPort: true,
    // Not the whole project: everybody's messages are in its data folder.
    fs: { allow: ['.', '../client', '../protocol', '../node_modules'] },
  },
  // Named here so that they are ready at the first visit, which would be interrupted otherwise.
  optimizeDeps: {
    include: ['socket.io-client', 'react', 'react-dom/client', 'react/jsx-dev-runtime'],
  },
});
