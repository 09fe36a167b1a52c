/** Accessible when: the native file box is used; kept files can be removed by keyboard; each removing button names its file. */
import type { Example } from '../style-guide/example.ts'
import { FileUpload } from './file-upload.tsx'

export const fileUploadExamples: readonly Example[] = [
  {
    name: '交材料',
    element: (
      <form action="/examples" method="post">
        <FileUpload
          name="files"
          label="要交的材料"
          optional
          hint="拍照、扫描都行。一个文件不超过 20 MB，PDF、图片、Word 都可以。"
          accept=".pdf,.jpg,.jpeg,.png,.docx"
          multiple
          kept={[
            { name: '身份证正面.jpg', size: '812 KB', removeValue: 'f1' },
            { name: '土地承包合同.pdf', size: '1.2 MB', href: '#f2', removeValue: 'f2' },
          ]}
        />
      </form>
    ),
  },
]
