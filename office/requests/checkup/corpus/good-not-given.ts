/** Replies in order: not held, not processed, not government information; one of each type. */
import { plainDate } from '#kernel'
import { asked, corrected, letter, searched } from './letter-words.ts'

export const goodNotGiven = {
  'unable.not_held.nonexistent': letter(
    '信息不存在',
    [['石桥村2019年征地听证笔录', 'not_held', '经检索，石桥村2019年征地听证笔录不存在。']],
    {
      code: 'unable.not_held.nonexistent',
      articles: ['36(4)'],
      facts: '本机关查了征地档案系统、机关档案室2018年至2020年的征地卷，并询问了当年经办的岗位，没有找到听证笔录。',
      reasons: '2019年征地时告知了听证权利，村民在规定期限内没有提出听证，没有举行过听证会，所以没有形成听证笔录。',
      content: '您申请的石桥村2019年征地听证笔录不存在。',
      plain: '我们把系统和档案室都查了，当年没有开过听证会，确实没有这份笔录。您要是记得开过会、知道是哪一天，可以告诉我们，再帮您找一次。',
      fields: { searchSummary: '承办人于2026年12月2日检索了征地档案系统、机关档案室，并询问耕地保护股经办岗位，均没有找到' },
    },
    { facts: [searched] },
  ),
  'unable.not_held.other_organ': letter(
    '别的机关负责公开',
    [['石桥村补偿款拨付凭证', 'elsewhere', '补偿款拨付凭证由明川县财政局负责公开，请向该局申请。']],
    {
      code: 'unable.not_held.other_organ',
      articles: ['36(5)', '10'],
      facts: '经查，补偿款由县财政局直接拨付到户，拨付凭证由县财政局制作并保存，本机关没有经手。',
      reasons: '按照《政府信息公开条例》第十条，谁制作的由谁负责公开，拨付凭证由县财政局制作，应当由该局公开。',
      content: '补偿款拨付凭证由明川县财政局负责公开，请向该局提出申请，联系方式写在下面。',
      plain: '拨款的单子在县财政局，不在我们这里。您可以拿着这封信去找他们，电话和地址都写上了。',
      fields: { rightOrgan: '明川县财政局', rightOrganContact: '明川县城关镇财税路2号，0000-8521210' },
    },
  ),
  'unable.needs_creation': letter(
    '需要另行制作',
    [['近十年各村征地亩数逐年汇总表', 'not_held', '没有现成的汇总表，需要另行制作，无法提供。']],
    {
      code: 'unable.needs_creation',
      articles: ['38'],
      facts: '经查，本机关只有每一次征地各自的批文和面积表，没有做过按村、按年的汇总。',
      reasons: '要得到您说的表，须把十年间三百多份批文逐一摘录、分村计算，属于加工、分析，行政机关一般不承担这项义务。',
      content: '没有现成的汇总表，需要另行制作，本机关无法提供；各次征地的批文和面积表可以另行申请。',
      plain: '我们手里是一次一份的批文，没有按村汇总过。批文可以给您，您看要哪几年、哪几个村，请写一份申请或者打电话来，我们帮您列。',
      fields: { whyNotSevered: '现有批文是分散的原始文件，遮盖、摘录都不能得到汇总数，只能重新计算' },
    },
  ),
  'unable.still_unclear': letter(
    '补正后仍不明确',
    [['当年征地的全部材料', 'not_held', '补正以后仍看不出指的是哪一次征地，无法提供。']],
    {
      code: 'unable.still_unclear',
      articles: ['30'],
      facts: '您补正的内容是“就是当年的那一次”，本机关1998年以来在该村办理过七次征地，不能认定是哪一次。',
      reasons: '申请应当能够指向特定的信息，补正以后仍缺少年份、项目名称或者批文号，本机关无法据此查找。',
      content: '补正后的申请内容仍不明确，本机关无法提供。',
      plain:
        '我们很想帮您找，可是七次征地分不清您要哪一次。请想一想大概是哪一年、修什么路，告诉我们就行，也可以来窗口，我们拿目录陪您一起认。',
      fields: { whatIsUnclear: '没有年份、项目名称或者批文号，不能认定是七次征地中的哪一次' },
    },
    { facts: corrected },
  ),
  'not_processed.petition': letter(
    '信访事项',
    [['查处村干部截留补偿款的情况', 'not_handled', '属于举报事项，不作为政府信息公开申请处理。']],
    {
      code: 'not_processed.petition',
      articles: ['39.1'],
      facts: '您的来件反映村干部截留补偿款，要求调查处理并退还，没有要求公开某一份文件。',
      reasons: '来件的内容是举报和要求查处，没有指向特定的政府信息，应当由负责信访和纪检监察的机关办理。',
      content: '该申请不作为政府信息公开申请处理，请向县信访局或者县纪委监委反映。',
      plain:
        '您说的是要人去查、去处理，这件事信访局和纪委能管。可以打12345，也可以直接去信访局。您要是还想要哪份文件，写清楚再申请一次就行。',
      fields: { properChannel: '明川县信访局（城关镇政府路3号，0000-8521100），或者拨打12345' },
    },
  ),
  'not_processed.duplicate': letter(
    '重复申请',
    [['石桥村2025年征地补偿安置方案', 'not_handled', '本机关已就同一信息答复过您，不予重复处理。']],
    {
      code: 'not_processed.duplicate',
      articles: ['36(6)'],
      facts: '经查，您于2026年8月24日申请过同一份方案，本机关已于2026年9月16日答复并提供了复印件。',
      reasons: '两次申请的是同一份方案，方案没有修改过，上次的答复已经由您本人签收。',
      content: '对重复提出的申请，本机关不予重复处理。',
      plain: '这份方案九月份给过您了。上次的复印件要是找不到，可以来窗口看一看原件，不用再写申请。',
      fields: { earlierDecision: '明自资公开〔2026〕8号', earlierDecidedOn: '2026-09-16' },
    },
    {
      around: {
        earlier: { documentNumber: '明自资公开〔2026〕8号', decidedOn: plainDate('2026-09-16'), sameOrgan: true, sameApplicant: true },
      },
    },
  ),
  'not_processed.publication': letter('公开出版物', [['县志土地卷', 'not_handled', '县志是公开出版物，请到县图书馆借阅。']], {
    code: 'not_processed.publication',
    articles: ['39.2'],
    facts: '您申请的县志土地卷于2019年由出版社公开出版，书店有售，图书馆可以借阅。',
    reasons: '书籍属于公开出版物，不通过政府信息公开申请提供，应当告知您获取的途径。',
    content: '该申请不作为政府信息公开申请处理，请到县图书馆借阅或者到书店购买。',
    plain: '县志是正式出版的书，图书馆就有。您可以带身份证到县图书馆地方文献室借来看，要哪几页也能复印。',
    fields: { howToObtain: '明川县图书馆地方文献室（城关镇文化路5号）借阅' },
  }),
  'not_processed.excessive': letter(
    '大量反复申请',
    [['全县各单位车辆加油明细', 'not_handled', '申请的数量、频次明显超过合理范围，理由不合理，不予处理。']],
    {
      code: 'not_processed.excessive',
      articles: ['35'],
      facts: '您近一个月提出申请41件，内容多是各单位的日常开支；本机关书面要求说明理由，您于2026年12月3日作了说明。',
      reasons: '您说明的理由是“想看看”，没有说明需要这些开支明细的用途，41件的数量、频次明显超过合理范围。',
      content: '对该申请，本机关不予处理。',
      plain: '一个月四十一件，我们查不过来，您写的理由也没有说明用来做什么。您真正需要的那几件，可以挑出来告诉我们，照样给您办。',
      fields: { counted: '近一个月41件' },
    },
    { facts: asked },
  ),
  'not_processed.reconfirm': letter(
    '要求重新出具',
    [['重新出具征地补偿安置方案并盖章', 'not_handled', '您已经取得该方案，要求重新出具的，不予处理。']],
    {
      code: 'not_processed.reconfirm',
      articles: ['36(6)'],
      facts: '经查，本机关已于2026年3月9日把方案复印件邮寄给您，您于3月12日签收。',
      reasons: '您手中已有该方案，这次要求的是再盖一次章用于其他事项，不是获取新的信息。',
      content: '对要求重新出具已获取信息的申请，本机关不予处理。',
      plain: '方案三月份已经给您了，和这次要的是同一份。要拿去办别的事、对方要求盖章的，请问清对方要什么，再联系我们想办法。',
      fields: { obtainedProof: '2026年3月9日邮寄，3月12日本人签收' },
    },
  ),
  'closed.other': letter('不属于政府信息', [['某刑事案件的讯问笔录', 'not_handled', '讯问笔录不属于政府信息。']], {
    code: 'closed.other',
    subReason: 'not_government_information',
    articles: ['2'],
    facts: '您申请的讯问笔录是公安机关在刑事侦查中制作的，不是行政管理中形成的材料。',
    reasons: '刑事侦查是刑事司法活动，其间形成的笔录不是履行行政管理职能时制作、获取的信息。',
    content: '您申请的讯问笔录不属于政府信息。',
    plain: '这份笔录是办刑事案子时做的，不走政府信息公开这条路。您是案子当事人的，可以请律师到办案单位查阅。',
    fields: { keeper: '办理该案件的公安机关' },
  }),
} as const
