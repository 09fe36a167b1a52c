/** The three administrators 三员: each may do what the other two may not, and none works on cases (GB/T 22239 8.1.4). */
import type { OfficeName } from './permission-names.ts'

export const administratorRoles = {
  // 系统管理员: organs, people's accounts; no case, no grant, no audit.
  system_admin: {
    own: [],
    organ: [],
    tree: [
      'notifications.officeSettings',
      'notifications.saveOffice',
      'notifications.stuck',
      'notifications.retryJob',
      'organs.add',
      'organs.updateGuide',
      'organs.setReconsideration',
      'organs.setReconsiderationDesk',
      'organs.setCourt',
      'organs.setIntake',
      'organs.retire',
      'organs.tree',
      'organs.guide',
      'organs.guideDefects',
      'law.settings',
      'identity.addPerson',
      'identity.people',
      'identity.withoutStandIn',
    ],
  },
  // 安全管理员: who may do what, and sign-in.
  security_admin: {
    own: [],
    organ: [],
    tree: [
      'identity.grantRole',
      'identity.revokeRole',
      'identity.setActive',
      'identity.setStandIn',
      'identity.setLeave',
      'identity.cancelLeave',
      'identity.resetPassword',
      'identity.resetTotp',
      'identity.unlock',
      'identity.people',
      'identity.sessions',
      'identity.endSession',
      'identity.withoutStandIn',
      'organs.tree',
    ],
  },
  // 审计管理员: reads what everybody did, changes nothing.
  audit_admin: { own: [], organ: [], tree: ['identity.auditTrail', 'identity.people', 'identity.sessions', 'organs.tree'] },
} as const satisfies Record<string, Readonly<Record<'own' | 'organ' | 'tree', readonly OfficeName[]>>>
