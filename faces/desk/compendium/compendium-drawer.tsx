/** The compendium beside the draft: look up, press, and the citation stands at the cursor (R026). */
import { App, Drawer } from 'antd'
import { type CompendiumKind, CompendiumSearch } from './compendium-search.tsx'
import { fieldInHand, insertAtCursor } from './insert.ts'

export const CompendiumDrawer = ({ open, close }: { readonly open: boolean; readonly close: () => void }) => {
  const { message } = App.useApp()
  const field = open ? fieldInHand() : null
  const insert = (citation: string) => {
    if (insertAtCursor(citation)) {
      message.success(`已插入${citation}`)
      return
    }
    navigator.clipboard?.writeText(citation).catch(() => {})
    message.info('还没有点过要写的格子，条文名称已复制，点到格子里粘贴就行')
  }
  const start: CompendiumKind = 'all'
  return (
    <Drawer title="法条和案例" open={open} onClose={close} size={560} mask={false} destroyOnHidden>
      <p className="m s" style={{ marginBottom: 8 }}>
        {field ? `插入到“${field.label}”的光标处。` : '先在左边点到要写的格子，再回来按“插入”。'}
      </p>
      <CompendiumSearch start={start} insert={insert} />
    </Drawer>
  )
}
