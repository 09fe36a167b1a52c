/** How the desk is built: one page at /desk/, no inline script, antd in its own chunk so that it stays cached between releases. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const top = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root: here,
  logLevel: 'warn',
  base: '/desk/',
  plugins: [react()],
  server: { fs: { allow: [top] } },
  build: {
    outDir: `${top}/dist/desk`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-|dayjs)/, priority: 3 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/, priority: 2 },
            { name: 'law', test: /[\\/](law|kernel|search)[\\/]|node_modules[\\/]zod/, priority: 1 },
          ],
        },
      },
    },
  },
})
