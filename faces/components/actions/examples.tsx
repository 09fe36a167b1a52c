/** Accessible when: what is not possible yet is text that says when it will be, not a dead link. */
import type { Example } from '../style-guide/example.ts'
import { type Action, Actions } from './actions.tsx'

export const actionsOfD12: readonly Action[] = [
  { icon: 'phone', title: '打给承办人', href: 'tel:00008521234', text: '县自然资源局 李某某', more: '0000-852 1234' },
  { icon: 'add', title: '补充材料', href: '#supplement', text: '拍照、传文件、寄来都行' },
  { icon: 'undo', title: '不要了，撤回', href: '#withdraw', text: '以后还可以再申请' },
  { icon: 'flag', title: '投诉没有按时答复', text: '5月29日过完还没答复，这里就能点' },
]

export const actionsExamples: readonly Example[] = [{ name: '您可以做的', element: <Actions actions={actionsOfD12} /> }]
