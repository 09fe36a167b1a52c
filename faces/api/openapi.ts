/** OpenAPI 3.1, generated from the Zod schemas of the acts and views. */

import { z } from 'zod'
import type { AnyAct, AnyView } from '#platform'
import type { ApiParts } from './index.ts'

const schemaOf = (declared: AnyAct | AnyView): unknown => {
  const { $schema: _, ...schema } = z.toJSONSchema(declared.input, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>
  return schema
}

const refusalSchema = {
  type: 'object',
  required: ['refusal'],
  properties: {
    refusal: {
      type: 'object',
      required: ['kind', 'message'],
      properties: {
        kind: { type: 'string', enum: ['invalid', 'forbidden', 'missing', 'conflict', 'unlawful'] },
        message: { type: 'string', description: '中文说明，写明怎样改正' },
        article: { type: 'string', description: '依据的条款' },
        fields: { type: 'object', additionalProperties: { type: 'string' } },
        changed: { type: 'array', items: { type: 'string' } },
      },
    },
  },
}

const refusals = { 401: '未登录', 403: '无权限', 404: '不存在', 409: '案件已被别人改动', 422: '填写有误，或法律不允许' } as const

/** The description of every act and view, for /api/openapi.json. */
export const openApi = (parts: ApiParts, publicUrl: string) => ({
  openapi: '3.1.0',
  info: { title: 'Sunlit 阳光公开 API', version: '1', description: '每个办理动作和查看页面各一个接口，名称即权限。' },
  servers: [{ url: publicUrl }],
  paths: Object.fromEntries(
    [...parts.acts.map((one) => ({ one, kind: 'act' as const })), ...parts.views.map((one) => ({ one, kind: 'view' as const }))].map(
      ({ one, kind }) => [
        `/api/${one.name}`,
        {
          post: {
            operationId: one.name,
            summary: one.title,
            tags: [one.name.split('.')[0]],
            parameters: [
              { name: 'x-sunlit-request', in: 'header', required: true, schema: { type: 'string' } },
              ...(kind === 'act'
                ? [{ name: 'idempotency-key', in: 'header', required: false, schema: { type: 'string', pattern: '^[\\w-]{8,100}$' } }]
                : []),
            ],
            requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one) } } },
            responses: {
              200: {
                description: '办成',
                content: { 'application/json': { schema: { type: 'object', required: ['value'], properties: { value: {} } } } },
              },
              ...Object.fromEntries(
                Object.entries(refusals).map(([status, description]) => [
                  status,
                  { description, content: { 'application/json': { schema: refusalSchema } } },
                ]),
              ),
            },
          },
        },
      ],
    ),
  ),
})
