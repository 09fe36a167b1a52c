/** Door of intake: what the public hands in. Acts: intake.keepDraft, attachFile, removeFile, submitRequest, submitCorrection, withdraw, openReply, countExit; views: intake.draft, receipt, expected, organs, numbers. */
export * from './contract.ts'
