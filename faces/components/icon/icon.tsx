/** The icon set: line drawings on a 24 grid, inline, coloured by the text around them; `sun` is the part that is filled with the sun. */

interface Drawing {
  readonly line: string
  readonly sun?: string
}

const drawings = {
  search: { line: 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM16 16l5 5' },
  listen: { line: 'M4 9.5v5h3.5l4.5 4v-13l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11' },
  stop: { line: 'M6.5 6.5h11v11h-11z' },
  larger: { line: 'M3 19 8.5 5 14 19M5 14.5h7M17.5 9v8M13.5 13h8' },
  print: { line: 'M7 9V3.5h10V9M7 17H4.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H17M7 14h10v6.5H7z' },
  qr: { line: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM18 18h2M14 20h2M20 14v1.5' },
  phone: {
    line: 'M6 3.5h3.5l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5V18a2.5 2.5 0 0 1-2.7 2.5A15.5 15.5 0 0 1 3.5 6.2 2.5 2.5 0 0 1 6 3.5z',
  },
  pin: { line: 'M12 21.5s7-6.5 7-12a7 7 0 0 0-14 0c0 5.5 7 12 7 12zM14.5 9.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z' },
  mail: { line: 'M3.5 5.5h17v13h-17zM3.5 6.5l8.5 7 8.5-7' },
  down: { line: 'm6 9.5 6 6 6-6' },
  left: { line: 'm14.5 6-6 6 6 6' },
  right: { line: 'm9.5 6 6 6-6 6' },
  add: { line: 'M5 3.5h9l5 5v12H5zM12 10.5v6M9 13.5h6' },
  undo: { line: 'M8.5 5 4 9.5 8.5 14M4.5 9.5H15a5 5 0 0 1 0 10H8' },
  flag: { line: 'M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12' },
  bell: { line: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4' },
  star: { line: 'm12 3.5 2.6 5.5 6 .8-4.4 4.2 1.1 6-5.3-2.9L6.700 20l1.1-6L3.400 9.800l6-.8z' },
  pen: { line: 'm4 20 1-4.500L16.500 4 20 7.500 8.500 19zM14 6.500 17.500 10' },
  tick: { line: 'm4.5 12.5 5 5 10-11' },
  dot: { line: 'M18.5 12a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z' },
  warning: { line: 'M12 3.5 22 20.5H2zM12 10v5M12 17.6v.2' },
  note: { line: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.500M12 7.600v.2' },
  house: { line: 'M3.5 20.5h17M5.5 20.5V9l6.5-4.5L18.5 9v11.5M9.5 20.5v-6h5v6' },
  clock: { line: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 6.500V12l3.500 2.500' },
  copy: { line: 'M8.500 8.500h11v12h-11zM15.500 8.500v-5h-11v12h4' },
  download: { line: 'M12 3.500v12M7 11l5 5 5-5M4 20.500h16' },
  clip: {
    line: 'm19 11-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400L13 4.200a3 3 0 0 1 4.300 4.300l-7.900 7.900a1.500 1.500 0 0 1-2.200-2.200L14 7.500',
  },
  document: { line: 'M14 3H6a1 1 0 0 0-1 1v16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1V8zM14 3v5h5M8.5 12.5h7M8.5 16h7', sun: 'M14 3v5h5z' },
  request: { line: 'M3.5 10v9.5a1 1 0 0 0 1 1h15a1 1 0 0 0 1-1V10L12 4zM3.5 10l8.5 5.5L20.5 10', sun: 'm3.5 10 8.5 5.5L20.5 10 12 4z' },
  talk: {
    line: 'M4 4.5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-7.5L8 20.5v-4H4a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM7.5 8.5h9M7.5 12.5h6',
    sun: 'M8 16.5h4.5L8 20.5z',
  },
  guide: {
    line: 'M5 21V3M5 4.5h9.5l-1.8 3.3 1.8 3.2H5M9.5 21c0-4 9-2.5 9-9V9M21.1 6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0z',
    sun: 'M21.1 6a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0z',
  },
} as const satisfies Record<string, Drawing>

/** The name of an icon. */
export type IconName = keyof typeof drawings

/** All names, for the style guide. */
export const iconNames = Object.keys(drawings).filter((name): name is IconName => name in drawings)

/** Always decorative: the words beside it carry the meaning. */
export const Icon = ({ name }: { readonly name: IconName }) => {
  const drawing: Drawing = drawings[name]
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      {drawing.sun && <path className="i__sun" d={drawing.sun} />}
      <path d={drawing.line} />
    </svg>
  )
}
