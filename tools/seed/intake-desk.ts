/** What lies on the intake desk of the rehearsal county on its last day: papers not yet registered, two look-alike requests that go together, one paper split into two. */
import { addDays, type PlainDate, type RequestId } from '#kernel'
import { createLetterRenderer } from '#letters'
import { applicantOf } from './applicants.ts'
import { randomFrom } from './random.ts'
import { searchLines } from './search-lines.ts'
import { type Place, perform, takeUp, textOf, type World } from './world.ts'

const estate = ['云溪花园1至5号楼商品房预售资金缴存、划拨情况', '云溪花园重点监管资金额度']

/** By a chance of its own: the county stays the same otherwise. */
export const layOnTheDesk = async (world: World, place: Place, until: PlainDate): Promise<void> => {
  await together(world, place, until)
  await splitPaper(world, place, until)
  await papers(world, place, until)
}

/** 并案: the second asks for what the first asks for; the search of the first serves both. */
const together = async (world: World, place: Place, until: PlainDate): Promise<void> => {
  const random = randomFrom(42_001)
  const { clerk, handler, handlerId } = place.staff
  const registered = (more: object) =>
    perform(world, clerk, 'requests.register', {
      organId: place.id,
      channel: 'in_person',
      submittedOn: until,
      applicant: applicantOf(random, '明川县云溪镇沿河路 18 号'),
      requested: { subject: '云溪花园预售资金', description: `申请公开：一、${estate[0]}；二、${estate[1]}。`, items: estate },
      wish: { form: 'paper', delivery: 'post', needsHelp: false, needsPaper: false },
      assignTo: handlerId,
      ...more,
    })
  const first = await registered({})
  const lead = takeUp(world, textOf(first, 'requestId') as RequestId, versionOf(first))
  await lead.do(handler, 'requests.recordSearch', { on: until, lines: searchLines(['云溪花园', '预售资金'], '2022—2026年', true) })
  await registered({ joinTo: lead.requestId, assignTo: undefined })
}

/** 分件: two matters on one paper. */
const splitPaper = async (world: World, place: Place, until: PlainDate): Promise<void> => {
  const random = randomFrom(42_002)
  const items = ['长兴村2025年征地补偿安置方案', '本局2025年公务用车数量和费用']
  const whole = await perform(world, place.staff.clerk, 'requests.register', {
    organId: place.id,
    channel: 'registered_mail',
    submittedOn: addDays(until, -3),
    signedOn: until,
    trackingMailNumber: 'XA20261125CN',
    applicant: applicantOf(random, '明川县长兴镇长兴村 6 号'),
    requested: { subject: '征地方案和公务用车', description: `申请公开：1.${items[0]}；2.${items[1]}。`, items },
    wish: { form: 'paper', delivery: 'post', needsHelp: true, needsPaper: false },
  })
  const inHand = takeUp(world, textOf(whole, 'requestId') as RequestId, versionOf(whole))
  await inHand.do(place.staff.clerk, 'requests.splitCase', { parts: [{ subject: '公务用车数量和费用', items: [2] }] })
}

const versionOf = (answer: unknown): number =>
  typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number' ? answer.version : 0

/** Letter, fax, e-mail and ordinary mail, none registered yet. */
const papers = async (world: World, place: Place, until: PlainDate): Promise<void> => {
  const random = randomFrom(42_003)
  const [one, other, third] = [
    applicantOf(random, '明川县云溪镇沿河路 21 号'),
    applicantOf(random, '明川县长兴镇'),
    applicantOf(random, '明川县城关镇'),
  ]
  const letter = [
    `${place.organ.name}：`,
    `我是云溪花园3号楼业主${one.name}，身份证号${one.idNumber}，电话${one.phone}，住明川县云溪镇沿河路21号。`,
    `我想要：一、${estate[0]}；二、${estate[1]}；三、联合验收和竣工验收报告。`,
    '请给我纸的，寄到家里。我今年五十八了，眼睛不好，字印大些，谢谢。',
    `${one.name} ${until.slice(0, 4)}年${Number(until.slice(5, 7))}月${Number(until.slice(8))}日`,
  ]
  await perform(world, place.staff.clerk, 'requests.keepArrived', {
    organId: place.id,
    items: [
      {
        channel: 'registered_mail',
        arrivedOn: until,
        submittedOn: addDays(until, -2),
        mailNumber: 'XA20261123CN',
        text: letter.join('\n'),
        files: [{ ...(await scanOf(world, letter, until)), role: 'application' }],
      },
      {
        channel: 'fax',
        arrivedOn: addDays(until, -1),
        text: `政府信息公开申请\n申请人：${other.name}，电话：${other.phone}，身份证号：${other.idNumber}，地址：明川县长兴镇长兴村8组。\n申请公开内容：长兴村2025年征地批复文件及红线图。\n请邮寄复印件。`,
      },
      {
        channel: 'email',
        arrivedOn: until,
        text: `您好，我想知道2025年部门预算在哪里能看到，请公开2025年部门预算和“三公”经费决算。请发到我的邮箱，谢谢。\n姓名：${third.name}\n电话：${third.phone}`,
      },
      {
        channel: 'ordinary_mail',
        arrivedOn: addDays(until, -3),
        submittedOn: addDays(until, -6),
        text: '申请公开：一、柳溪村2024年宅基地审批表；二、县城关镇道路工程施工合同和中标通知书。请电话联系我，谢谢。',
      },
    ],
  })
}

/** The letter as it would come from the scanner: a page of PDF. */
const scanOf = async (
  world: World,
  lines: readonly string[],
  on: PlainDate,
): Promise<{ readonly digest: string; readonly name: string }> => {
  const renderer = createLetterRenderer({ fontsDir: world.app.settings.fontsDir })
  try {
    const { pdf } = await renderer.render(
      {
        kind: 'application_form',
        letterhead: '',
        title: '信息公开申请书',
        documentNumber: null,
        addressee: '',
        blocks: lines.map((text) => ({ kind: 'paragraph', text })),
        attachments: [],
        signature: null,
        contact: null,
        qr: null,
      },
      on,
    )
    const stored = await world.app.office.files.put(Buffer.from(pdf), { name: `来信${on}.pdf` })
    if (!stored.ok) throw new Error(stored.error.message)
    return { digest: stored.value.digest, name: '来信扫描件.pdf' }
  } finally {
    await renderer.close()
  }
}
