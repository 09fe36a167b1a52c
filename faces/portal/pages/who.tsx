/** 写申请第二屏 我是谁、怎么给我: what 第二十九条第二款第一项 and 第三项 ask for, nothing more; files may be added (R001, R008). */
import {
  Button,
  Buttons,
  Checkbox,
  Choices,
  Columns,
  Disclosure,
  FileUpload,
  Form,
  HiddenField,
  Panel,
  SelectField,
  TextField,
} from '#components'
import { applicantKinds, applicantTitles, type DraftView, identityKinds, identityTitles } from '#intake'
import { DefaultButton } from '../default-button.tsx'
import { asRequest, keep, openDraft, organOf, organsFor, type Typed, text, typedOn } from '../draft-of-visit.ts'
import { HelpWriting } from '../help-writing.tsx'
import { acceptedFiles, attachArrived, dropFile, keptFiles } from '../kept-files.ts'
import type { PortalPage } from '../portal.ts'
import { type County, countyOf } from '../site-of.ts'
import type { Visit } from '../visit.tsx'
import { type Problems, problemsOf, WizardHead, WizardPage } from '../wizard.tsx'

export const whoScreen: PortalPage = (portal) => {
  portal.get('/requests/new/person', async (visit) => {
    const open = await openDraft(visit)
    return open ? visit.show(await screen(visit, open.content, {})) : visit.redirect('/requests/new')
  })

  portal.post('/requests/new/person', async (visit) => {
    const kept = await keep(visit, 2, typedOn(2, visit.form))
    if (!kept.ok) return visit.refuse(kept.error)
    const { typed, token } = kept.value
    const wrongFiles = await attachArrived(visit, token, 'material')
    if (visit.form.remove) {
      await dropFile(visit, token, visit.form.remove)
      return visit.redirect('/requests/new/person#material')
    }
    if (visit.form.go === 'later') return visit.redirect('/requests/draft')
    if (visit.form.go === 'file' && Object.keys(wrongFiles).length === 0) return visit.redirect('/requests/new/person#material')
    const organ = organOf(typed, await organsFor(visit, typed))?.organ
    const problems = { ...(visit.form.go === 'file' ? {} : problemsOf(asRequest(typed, token, organ?.id), 2)), ...wrongFiles }
    if (Object.keys(problems).length > 0) return visit.show(await screen(visit, typed, problems), { status: 422 })
    return visit.redirect('/requests/new/check')
  })
}

const screen = async (visit: Visit, typed: Typed, problems: Problems) => {
  const open = await openDraft(visit)
  return <Who visit={visit} county={await countyOf(visit.app)} typed={typed} problems={problems} files={open?.files ?? []} />
}

interface WhoProps {
  readonly visit: Visit
  readonly county: County
  readonly typed: Typed
  readonly problems: Problems
  readonly files: DraftView['files']
}

const Who = ({ visit, county, typed, problems, files }: WhoProps) => {
  const field = (name: string) => ({ name, value: text(typed, name), error: problems[name] })
  const isOrganization = !['', 'natural_person'].includes(text(typed, 'applicant.kind'))
  return (
    <WizardPage visit={visit} county={county} at={2} title="您是谁，怎么给您？" problems={problems} unsent="您写的会替您存着，关掉再来也在">
      <Columns
        asideLabel="帮您写"
        aside={
          <>
            <Panel title="为什么要写这些">
              <p>条例要求写姓名、身份证明和联系方式，别的都不问。</p>
              <p>
                证件号、电话、地址加密存放，谁看过都有记录。<a href="/about/privacy">个人信息怎么用</a>
              </p>
            </Panel>
            <HelpWriting county={county} />
          </>
        }
      >
        <WizardHead at={2} title="您是谁，怎么给您？" />
        <Form action="/requests/new/person" autosave="/requests/draft/keep" multipart {...visit.guard()}>
          <HiddenField name="screen" value="2" />
          <DefaultButton>下一步：核对</DefaultButton>
          <TextField
            {...field('applicant.name')}
            label="姓名"
            hint="单位申请的，写单位全称。"
            autoComplete="name"
            maxLength={100}
            width="middle"
          />
          <IdNumber typed={typed} error={problems['applicant.idNumber']} />
          <TextField
            {...field('applicant.phone')}
            label="电话"
            hint="有没说清的，先打电话问您。"
            type="tel"
            autoComplete="tel"
            maxLength={40}
            width="middle"
          />
          <Disclosure
            title="用别的证件，或者代表单位申请"
            open={
              isOrganization ||
              !['', 'resident_id'].includes(text(typed, 'applicant.idKind')) ||
              Boolean(problems['applicant.contactPerson'])
            }
          >
            <SelectField
              {...field('applicant.idKind')}
              label="证件"
              value={text(typed, 'applicant.idKind') || 'resident_id'}
              options={identityKinds.map((kind) => ({ value: kind, label: identityTitles[kind] }))}
            />
            <SelectField
              {...field('applicant.kind')}
              label="以谁的名义"
              value={text(typed, 'applicant.kind') || 'natural_person'}
              options={applicantKinds.map((kind) => ({ value: kind, label: applicantTitles[kind] }))}
            />
            <TextField
              {...field('applicant.contactPerson')}
              label="联系人"
              hint="单位申请的要写。"
              autoComplete="off"
              maxLength={60}
              width="middle"
            />
          </Disclosure>
          <Choices
            {...field('wish.delivery')}
            kind="one"
            legend="答复怎么给您"
            value={text(typed, 'wish.delivery') || 'online'}
            choices={deliveries}
          />
          <TextField
            {...field('applicant.email')}
            label="电子邮箱"
            optional
            hint="选“发到邮箱”的要写。"
            type="email"
            autoComplete="email"
            maxLength={120}
            width="middle"
          />
          <TextField
            {...field('applicant.address')}
            label="收信地址"
            optional
            hint="选“寄给我”的要写，写到门牌号。"
            autoComplete="street-address"
            maxLength={200}
          />
          <TextField
            {...field('applicant.postcode')}
            label="邮政编码"
            optional
            inputMode="numeric"
            autoComplete="postal-code"
            maxLength={10}
            width="short"
          />
          <Checkbox name="wish.needsHelp" label="读起来有困难，请读给我听" checked={typed['wish.needsHelp'] === true} />
          <Checkbox name="wish.needsPaper" label="另外给我一份纸的" checked={typed['wish.needsPaper'] === true} />
          {visit.app.settings.sms && (
            <Checkbox name="wish.tellBySms" label="有进展发短信告诉我（只写登记号，不写内容）" checked={typed['wish.tellBySms'] === true} />
          )}
          {visit.app.settings.mail && (
            <Checkbox name="wish.tellByMail" label="有进展发邮件告诉我（要写邮箱）" checked={typed['wish.tellByMail'] === true} />
          )}
          <FileUpload
            name="material"
            label="附上文件"
            optional
            multiple
            hint="比如以前的通知、照片。身份证不用拍，单位要核对的会告诉您。"
            accept={acceptedFiles}
            error={problems.material}
            kept={keptFiles(files, 'material')}
          />
          <Buttons tight>
            <Button plain name="go" value="file">
              把选好的文件传上去
            </Button>
          </Buttons>
          <Buttons>
            <Button>下一步：核对</Button>
            <Button plain name="go" value="later">
              存着，以后再写
            </Button>
            <a href="/requests/new">回到第 1 步</a>
          </Buttons>
        </Form>
      </Columns>
    </WizardPage>
  )
}

export const deliveries = [
  { value: 'online', label: '在网上看，凭查询码' },
  { value: 'email', label: '发到邮箱' },
  { value: 'post', label: '寄给我' },
  { value: 'pick_up', label: '我到窗口来拿' },
  { value: 'fax', label: '传真' },
] as const

/** A number that is already kept is not shown again: only its last four, and an empty box to write another. */
const IdNumber = ({ typed, error }: { readonly typed: Typed; readonly error?: string }) => {
  const kept = text(typed, 'applicant.idNumber')
  const isKept = kept !== '' && error === undefined
  return (
    <TextField
      name="applicant.idNumber"
      label="身份证号"
      hint={
        isKept ? `已经替您存好：${lastFour(kept)}。要改，在下面重新写一遍；不改就空着。` : '18 位，最后一位可能是 X。存好以后就遮起来。'
      }
      value={isKept ? '' : kept}
      error={error}
      autoComplete="off"
      maxLength={40}
      width="middle"
      spellCheck={false}
    />
  )
}

/** 尾号 0021，其余已经隐藏. */
export const lastFour = (number: string): string => `尾号 ${number.trim().slice(-4)}，其余已经隐藏`
