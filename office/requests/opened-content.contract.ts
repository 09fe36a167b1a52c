/** Opening what was supplied to everybody, and taking it back (R035). */
import { z } from 'zod'
import { RequestRef } from './inputs.contract.ts'

const onCase = { requestId: RequestRef, version: z.number().int().min(0) }

export const OpenContent = z.object({
  ...onCase,
  title: z.string().trim().min(4, '请写材料的名称，大家看得懂的').max(120, '最多 120 字'),
  checked: z.literal(true, '请逐件核对：没有个人信息、商业秘密，也不该有别的不公开的内容，再勾选'),
})
export const WithdrawContent = z.object({
  ...onCase,
  reason: z.string().trim().min(2, '请写明为什么收回').max(200, '最多 200 字'),
})
