/** The enrolment code as a picture, drawn in the browser: the secret goes nowhere else. */
import { QRCode } from 'antd'

export const QrImage = ({ text }: { readonly text: string }) => (
  <div className="qr" role="img" aria-label="绑定动态码的二维码">
    <QRCode value={text} size={150} bordered={false} type="svg" />
  </div>
)
