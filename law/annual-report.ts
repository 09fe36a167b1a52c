/** The annual report (条例 第四十九、五十条; 国办公开办函〔2021〕30号): its tables and the identities that must hold. */
export * from './reports/rows.ts'
