/** How a complaint goes on, as the office told it: sealed, for the result may speak of the applicant. */
import { fromOffice, type Place } from '#exchange'

export const ComplaintPicture = fromOffice['complaint.progressed']

export const complaintPlace = (complaintId: string): Place => ({ table: 'site.complaint', column: 'sealed', row: complaintId })
