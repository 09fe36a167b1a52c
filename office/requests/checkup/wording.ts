/** 用语 W01–W12: named, kind, plain (S0 解疑释惑; S1 说理性; R032). */
import { type LetterRule, regulation } from './letter-rule.ts'
import { matches, sentencesOf, typedIn, when } from './reading.ts'

const kindly = `${regulation}第一条；S0 解疑释惑`

export const wordingRules: readonly LetterRule[] = [
  {
    id: 'W01',
    title: '不写“有关部门”，写出名称',
    article: `${regulation}第三十六条第（五）项`,
    level: 'amber',
    why: '让申请人去找“有关部门”，等于让他回家。',
    find: ({ draft }) =>
      matches(typedIn(draft), /(?:有关|相关)(?:部门|单位|方面|机关|科室|人员)/, (words) => `“${words}”是谁？请写出名称。`),
    bad: { says: '请向有关部门了解。', draft: { plain: '两份材料都给您，随信附上复印件；还想了解的，可以向有关部门询问。' } },
    good: { says: '请向明川县财政局了解，电话0000-8521210。' },
  },
  {
    id: 'W02',
    title: '不指责、不挖苦申请人',
    article: kindly,
    level: 'red',
    why: '信会被拍下来发到网上，一个词毁掉一件事。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /无理取闹|胡搅蛮缠|别有用心|居心(?:叵测|不良)|恶意(?:申请|纠缠|缠访|炒作)|刁民|缠访|闹访|滥用(?:申请)?权利?|浪费(?:行政|公共)资源|无中生有|痴心妄想|蛮不讲理|无权过问|与您无关|你懂不懂|骚扰|捣乱|屡教不改|不识好歹|自讨|活该/,
        (words) => `“${words}”伤人，也不是法定理由，请删去。`,
      ),
    bad: { says: '您的申请属于无理取闹。', draft: { reasons: '该方案不涉及不予公开的情形，应当公开；但此前多次来件属于无理取闹。' } },
    good: { says: '您此前已提出过三次相同的申请。' },
  },
  {
    id: 'W03',
    title: '称“您”或者“贵单位”',
    article: kindly,
    level: 'amber',
    why: '公文里对人称“你”显得居高临下。',
    find: ({ draft }) => matches(typedIn(draft), /你(?:方|们|本人|单位)?(?=[^好])/, (words) => `请把“${words}”改成“您”或者“贵单位”。`),
    bad: { says: '你要的材料给你。', draft: { plain: '你要的两份材料都给，随信附上复印件，可以打电话来问。' } },
    good: { says: '您要的材料给您。' },
  },
  {
    id: 'W04',
    title: '简称第一次出现时写全称',
    article: kindly,
    level: 'amber',
    why: '“占补”“三调”“增减挂”只有内部人懂。',
    find: ({ draft, situation }) => {
      const known = situation.description + situation.items.join('')
      return matches(
        typedIn(draft),
        /(?:三调|二调|占补|增减挂|两违|四至|耕保|农转用|土增挂|一书四方案|两公告一登记|六稳|双随机|一张图|多规合一|三区三线|林改|棚改|库改|FOI|GIS|OA|PPP|EPC|BIM|DEM)(?![^。]{0,3}（)(?!股|科|办|系统|平台)/,
        (words) => `“${words}”外人看不懂，请写全称，或者加括号说明。`,
      ).filter(({ quote }) => !known.includes(quote ?? ''))
    },
    bad: { says: '该地块在三调中为旱地。', draft: { facts: '经查，该方案由本机关制作并保存，该地块在三调中登记为旱地。' } },
    good: { says: '该地块在第三次全国国土调查中登记为旱地。' },
  },
  {
    id: 'W05',
    title: '白话说明里没有法条和公文腔',
    article: kindly,
    level: 'amber',
    why: '白话是说给老人听的，念出来要像人话。',
    find: ({ draft }) =>
      matches(
        [{ field: 'plain', text: draft.plain }],
        /第[一二三四五六七八九十]+条|《[^》]+》|之规定|予以|依据|兹|特此|鉴于|业经|上述|该等|本机关/,
        (words) => `白话说明里的“${words}”是公文话，请换成平常的说法。`,
      ),
    bad: { says: '鉴于上述信息符合第三十六条之规定，予以公开。', draft: { plain: '鉴于上述信息符合规定，予以公开，您可以查收。' } },
    good: { says: '您要的两份材料都给您，随信附上复印件。' },
  },
  {
    id: 'W06',
    title: '白话说明告诉申请人还可以怎么办',
    article: `S0 解疑释惑；${regulation}第三十六条`,
    level: 'amber',
    why: '没给成的，更要告诉他下一步往哪走。',
    find: ({ draft }) =>
      when(!draft.code.startsWith('granted.') && draft.plain.trim() !== '' && !/可以|请|欢迎|帮您|联系|能查|能看|能在/.test(draft.plain), {
        message: '白话说明只说了结果，请加一句还可以怎么办：去哪里看、找谁问、怎样重新申请。',
        field: 'plain',
        quote: draft.plain.trim(),
      }),
    bad: { says: '这份材料没有。', code: 'unable.not_held.nonexistent', draft: { plain: '我们找过了，没有这份材料。' } },
    good: { says: '我们找过了，没有这份材料。您要是知道文号或者大概年份，可以告诉我们，再帮您找一次。' },
  },
  {
    id: 'W07',
    title: '一句话不超过一百六十个字',
    article: kindly,
    level: 'amber',
    why: '一口气念不完的句子，看的人也读不完。',
    find: ({ draft }) =>
      typedIn(draft)
        .filter(({ field }) => ['facts', 'reasons', 'content', 'plain'].includes(field) || field.startsWith('answers.'))
        .flatMap(({ field, text }) =>
          sentencesOf(text).flatMap((sentence) =>
            when(sentence.length > 160, {
              message: `有一句长达 ${sentence.length} 个字，请断成几句。`,
              field,
              quote: sentence.slice(0, 30),
            }),
          ),
        ),
    bad: {
      says: '（一句二百多字）',
      draft: { facts: `经查，${'该方案由本机关制作并保存，载明了补偿标准、安置方式和办理时限，'.repeat(7)}现已归档。` },
    },
    good: { says: '经查，该方案由本机关制作。现存机关档案室。' },
  },
  {
    id: 'W08',
    title: '以机关的名义说话，不以科室名义决定',
    article: `${regulation}第十条`,
    level: 'amber',
    why: '科室没有答复的权力，写“我股决定”会被问主体资格。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /(?:我|本)(?:股|科室?|处|室|中心|大队|所)(?=决定|认为|同意|答复|不予|无法)/,
        (words) => `“${words}”不能作决定，请改成“本机关”。`,
      ),
    bad: { says: '我股决定不予提供。', draft: { content: '我股同意公开，提供复印件各一份。' } },
    good: { says: '本机关决定予以公开。' },
  },
  {
    id: 'W09',
    title: '本机关的名称没有写错',
    article: '《党政机关公文格式》GB/T 9704',
    level: 'red',
    why: '机构改革前的旧名称、少一个字的名称，被申请人就错了。',
    find: ({ draft, situation }) => {
      const right = [
        situation.organ.name,
        situation.organ.shortName,
        situation.organ.reconsideration.organ,
        situation.organ.court.name,
        ...Object.values(situation.organNames),
      ]
      const place = situation.organ.name.slice(0, 3)
      return matches(typedIn(draft), new RegExp(`${place}[\\u4e00-\\u9fff]{2,12}?(?:局|委员会|政府|办公室)`), (words) => words)
        .filter(({ quote }) => quote !== undefined && quote !== null && looksLike(quote, situation.organ.name) && !right.includes(quote))
        .map((found) => ({ ...found, message: `“${found.quote}”像是本机关名称写错了，应当是“${situation.organ.name}”。` }))
    },
    bad: {
      says: '明川县国土资源局（应为明川县自然资源局）',
      draft: { facts: '经查，该方案由明川县自然资源和规划局于2025年6月制作并保存。' },
    },
    good: { says: '明川县自然资源局' },
  },
  {
    id: 'W10',
    title: '标点没有重复、错乱',
    article: '《标点符号用法》GB/T 15834',
    level: 'amber',
    why: '“。。”“，。”让人觉得没人看过。',
    find: ({ draft }) => matches(typedIn(draft), /[。，；：、！？]{2,}|，(?=\s*$)|[（(][）)]|“”|《》/, (words) => `标点“${words}”请核对。`),
    bad: { says: '应当公开。。', draft: { reasons: '该方案不涉及不予公开的情形，应当公开。。' } },
    good: { says: '应当公开。' },
  },
  {
    id: 'W11',
    title: '不写内部的批示、会议和关系',
    article: `${regulation}第十六条`,
    level: 'amber',
    why: '领导批没批，不是给不给的理由，也不该写给申请人看。',
    find: ({ draft }) =>
      matches(
        typedIn(draft),
        /领导(?:批示|指示|意见|同意|研究|不同意)|局长(?:批示|指示|同意)|(?:党组|局务会|班子|内部)(?:会议)?(?:研究|讨论|议定|决定)|上级(?:要求|指示|授意|打招呼)/,
        (words) => `“${words}”是内部的事，不是法定理由，请删去。`,
      ),
    bad: { says: '经局领导批示，同意公开。', draft: { content: '经局领导批示，同意公开，提供复印件各一份。' } },
    good: { says: '同意公开，提供复印件各一份。' },
  },
  {
    id: 'W12',
    title: '不用空话代替答复',
    article: `${regulation}第三十六条`,
    level: 'amber',
    why: '“正在研究”“将依法处理”不是答复。',
    find: ({ draft }) =>
      matches(
        typedIn(draft).filter(({ field }) => field === 'content' || field.startsWith('answers.')),
        /正在(?:研究|核实|办理|协调|处理)(?:中)?|将(?:依法|按程序|尽快|进一步)(?:处理|办理|研究|核实|答复)|(?:已|均)?(?:知悉|收悉|阅悉)|以(?:最终|实际)(?:结果|情况)为准|视情况/,
        (words) => `“${words}”不是答复，请写明给还是不给、什么时候给。`,
      ),
    bad: { says: '该事项正在研究，将依法处理。', draft: { content: '同意公开方案；公告正在研究，将尽快答复。' } },
    good: { says: '同意公开，12月17日前邮寄。' },
  },
]

/** Shares most pairs of characters without being the same. */
const looksLike = (one: string, other: string): boolean => {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))
  const a = pairs(one)
  const b = pairs(other)
  const both = [...a].filter((pair) => b.has(pair)).length
  return one !== other && (2 * both) / (a.size + b.size) >= 0.66
}
