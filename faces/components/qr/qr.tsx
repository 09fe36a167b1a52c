/** A QR code that was drawn on the server; always dark on white, so that phones read it in every colour scheme. */

export interface QrProps {
  /** `<svg …>` as made by the qrcode package; never text from outside. */
  readonly svg: string
  /** What it leads to. */
  readonly label: string
}

/** The picture has a name; the address belongs in words beside it. */
export const Qr = ({ svg, label }: QrProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG comes from our own QR encoder
  <div className="qr" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: svg }} />
)
