/** Names of the import of an old register, and which of them go together in a role (office/register-import). */

/** 对列 and 试一遍 write no case: the clerk prepares. */
export const prepareImport = [
  'registerImport.upload',
  'registerImport.saveMapping',
  'registerImport.dryRun',
  'registerImport.cancel',
  'registerImport.list',
  'registerImport.page',
  'registerImport.rows',
  'registerImport.errorBook',
] as const
/** What changes the register and the report: the head of the open-government office answers for it. */
const carryOutImport = ['registerImport.start', 'registerImport.undo', 'registerImport.countInReports'] as const
export const leadImport = [...prepareImport, ...carryOutImport] as const
export const importNames = [...leadImport, 'registerImport.oldEntry', 'registerImport.keepRows', 'registerImport.step'] as const
