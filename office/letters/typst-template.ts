/**
 * The page of a letter as a Typst program: GB/T 9704—2012, 信函格式 for letters with a 红头, plain form paper otherwise.
 * It holds no word of any letter: everything comes in as JSON through sys.inputs, where '#' is a character like any other.
 */
export const typstTemplate = `
#let letter = json(bytes(sys.inputs.letter))
#let song = ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "Noto Serif SC")
#let kai = ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "Noto Serif SC")
#let hei = ("黑体", "SimHei", "STHeiti", "Noto Serif SC")
#let head = ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "小标宋体", "Noto Serif SC")
#let red = rgb("#d7000f")
#let formal = letter.letterhead != ""
#let day = letter.day

#set document(title: letter.title, author: letter.author, keywords: letter.keywords, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#let size = if formal { 16pt } else { 14pt }
#set text(font: song, size: size, lang: "zh", region: "cn", tracking: -0.22pt, top-edge: 0.8em, bottom-edge: -0.2em, cjk-latin-spacing: none, hyphenate: false)
#let gap = if formal { 12.95pt } else { 9pt }
#set par(leading: gap, spacing: gap, justify: true, first-line-indent: (amount: 2 * size - 0.44pt, all: true), linebreaks: "simple")

// A long run without a space (an address on the web, a digest) may break anywhere rather than leave the page.
#show regex("[!-~]{24,}"): run => run.text.clusters().join(h(0.001pt))

// 页码: 4号半角宋体, 一字线 on both sides, 7 mm under the text; odd pages to the right, even ones to the left, one character in.
// 信函格式: the first page bears none.
#let foot = context {
  let number = counter(page).get().first()
  if not (formal and number == 1) {
    let mark = text(size: 14pt, font: "Noto Serif SC", tracking: 0pt)[— #number —]
    set par(first-line-indent: 0pt)
    if calc.odd(number) { align(right, pad(right: 14pt, mark)) } else { align(left, pad(left: 14pt, mark)) }
  }
}
#let double-rule(thick-first) = {
  let wide = line(length: 170mm, stroke: 1.7pt + red)
  let thin = line(length: 170mm, stroke: 0.6pt + red)
  if thick-first { stack(spacing: 1.6pt, wide, thin) } else { stack(spacing: 1.6pt, thin, wide) }
}
#let backdrop = context if formal and counter(page).get().first() == 1 {
  set par(first-line-indent: 0pt)
  place(top + center, dy: 30mm, context {
    let name(size) = text(font: head, size: size, weight: 700, fill: red, tracking: 0.06em, top-edge: "cap-height", bottom-edge: "baseline", letter.letterhead)
    let size = 34pt
    while size > 14pt and measure(name(size)).width > 164mm { size -= 1pt }
    name(size)
  })
  place(top + center, dy: 46mm, double-rule(true))
  place(top + center, dy: 297mm - 20mm, double-rule(false))
}
#set page(paper: "a4", margin: if formal { (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm) } else { (top: 26mm, bottom: 25mm, left: 28mm, right: 26mm) }, footer: foot, footer-descent: 7mm, background: backdrop)

#let line-gap = size + gap
#let flush(body) = block(par(first-line-indent: 0pt, body))

#let cell(size, body) = { set par(first-line-indent: 0pt, leading: 6pt, spacing: 6pt, justify: false); set text(size: size, tracking: 0pt); body }
#let grid-of(part) = {
  let header = part.columns.filter(title => title != "")
  let small = if part.columns.len() > 2 { 12pt } else { 14pt }
  block(width: 100%, above: 14pt, below: 14pt, table(
    columns: part.widths.map(width => width * 1fr),
    stroke: 0.6pt + black,
    inset: (x: 6pt, y: if formal { 8pt } else { 6.5pt }),
    align: (column, row) => if column == 0 or (header.len() > 0 and row == 0) { center + horizon } else { left + horizon },
    ..if header.len() > 0 { (table.header(..part.columns.map(title => cell(small, text(font: hei, weight: 700, title)))),) } else { () },
    ..part.rows.flatten().map(value => cell(small, value)),
  ))
}

#let part-of(part) = {
  if part.kind == "paragraph" { par(part.text) }
  else if part.kind == "heading" { block(sticky: true, par(text(font: hei, weight: 700, part.text))) }
  else if part.kind == "quote" { pad(left: 2em, right: 2em, { set par(first-line-indent: (amount: 2em, all: true)); text(font: kai, par(part.text)) }) }
  else if part.kind == "table" { grid-of(part) }
}

#let closing = {
  if letter.attachments.len() > 0 {
    set par(first-line-indent: 0pt)
    let many = letter.attachments.len() > 1
    block(sticky: true, width: 100%, above: gap + line-gap, below: gap, pad(left: 2em, grid(columns: (3em, 1fr), row-gutter: gap,
      ..letter.attachments.enumerate().map(((place, name)) => (
        if place == 0 [附件：] else [],
        if many { grid(columns: (1.4em, 1fr), [#(place + 1).], name) } else { name },
      )).flatten())))
  }
  if letter.signature != none {
    block(breakable: false, width: 100%, above: gap, {
      set par(first-line-indent: 0pt, justify: false)
      v(2 * line-gap)
      let date = letter.signature.day
      let organ = letter.signature.organ
      let signed = context {
        let date-width = measure(date).width
        let organ-width = measure(organ).width
        // 成文日期 four characters in from the right, 署名 centred over it; a name longer than the date is moved to stand two characters in.
        if organ-width <= date-width + 4em.to-absolute() { align(right, pad(right: 4em, box(width: date-width, align(center, stack(spacing: gap, box(width: organ-width, organ), date))))) }
        else { align(right, pad(right: 2em, stack(spacing: gap, organ, box(width: calc.min(organ-width, 280pt), align(center, date))))) }
      }
      if letter.qr == none { signed } else {
        grid(columns: (34mm, 1fr), align: (left + bottom, right + bottom),
          block(width: 32mm, {
            set text(size: 10pt, tracking: 0pt)
            set par(leading: 3.5pt)
            align(center, stack(spacing: 5pt, image(bytes(letter.qr.svg), format: "svg", width: 23mm, alt: letter.qr.alt), letter.qr.caption))
          }),
          signed)
      }
      if letter.contact != none { block(above: gap, par(first-line-indent: (amount: 2em, all: true), letter.contact)) }
    })
  } else if letter.contact != none { flush(letter.contact) }
}

#if formal {
  // 发文字号 at the right edge under the red rule, then two lines down to the title.
  v(17.5mm)
  block(width: 100%, height: 16pt, align(right, par(first-line-indent: 0pt, letter.number)))
  v(1.2 * line-gap)
}
#block(width: 100%, below: if formal { line-gap + gap } else { 18pt }, {
  set par(first-line-indent: 0pt, justify: false, leading: 13pt)
  set align(center)
  set text(font: head, size: 22pt, weight: 700, tracking: 0pt)
  letter.titles.map(it => it).join(linebreak())
})
#if not formal and letter.number != "" { block(width: 100%, align(center, par(first-line-indent: 0pt, letter.number))) }
#if letter.addressee != "" { flush(letter.addressee + "：") }
#if letter.parts.len() > 0 {
  for part in letter.parts.slice(0, -1) { part-of(part) }
  // The last paragraph goes with 落款 to the next page, so that no page holds 落款 alone; a very long one would leave a hole behind.
  let last = letter.parts.last()
  block(sticky: letter.signature != none and last.kind != "table" and last.text.clusters().len() < 300, width: 100%, part-of(last))
}
#closing
`
