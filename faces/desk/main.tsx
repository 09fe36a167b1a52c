/** The desk starts here: Chinese, our theme, the gate of sign-in, then the pages. */
import './styles/base.css'
import './styles/shell.css'
import './styles/parts.css'
import './styles/case.css'
import './styles/today.css'
import './styles/register.css'
import './styles/decision.css'
import './styles/more.css'
import './styles/checkup.css'
import './styles/one-line.css'
import './styles/window.css'
import './styles/joining.css'
import './styles/cooperation.css'
import './styles/templates.css'
import './styles/notifications.css'
import './styles/lists.css'
import './styles/publications.css'
import './styles/conversions.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { Refused } from './client/queries.ts'
import { router } from './pages.tsx'
import { Gate } from './sign-in/gate.tsx'
import { theme } from './theme.ts'

z.config(z.locales.zhCN())

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && !(error instanceof Refused && !error.failure.unreachable),
    },
  },
})

const place = document.getElementById('desk')
if (place)
  createRoot(place).render(
    <StrictMode>
      <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
        <App component={false} message={{ maxCount: 3 }}>
          <QueryClientProvider client={queries}>
            <Gate>
              <RouterProvider router={router} />
            </Gate>
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StrictMode>,
  )
