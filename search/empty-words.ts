/** Words that tell nothing of what is looked for: said in nearly every request, or asked around the thing itself. Pure. */

/** Said in nearly every request, so it tells nothing about any. */
const requestWords =
  /政府信息公开|政府信息|信息公开|申请公开|请求公开|要求公开|申请获取|申请查阅|予以公开|依法公开|公开信息|申请人|本人|我们|贵局|贵单位|贵机关|贵府|复印件|相关|有关|关于|情况|材料|资料|文件|信息|申请|公开|请|的|及其|以及|等/g

/** The text with a space where such a word stood; expects it normalised. */
export const withoutEmptyWords = (text: string): string => text.replace(requestWords, ' ')

/** Asked around the thing in a search box or a sentence. */
const askedAround =
  /申请公开|请求公开|要求公开|申请获取|申请查阅|予以公开|依法公开|我想要?|想要|我要|我们|本人|请问|请|麻烦|帮忙|查一下|查询|了解|知道|看看|怎么办理?|怎么[算弄领报交查]?|怎样|如何|多少钱|多少|什么时候|什么|哪里|哪儿|在哪|哪个|哪些|能不能|可不可以|有没有|是不是|为什么|要不要|需不需要|能|吗|呢|吧|啊|的|了|给我|给|吃|及其|以及|关于|有关|相关|[?？!！。，,、；;：:"“”'《》<>〈〉/\\|·.]/g

/** What is left of a question when the asking is taken away. */
export const withoutAsking = (text: string): string => text.replace(askedAround, ' ')
