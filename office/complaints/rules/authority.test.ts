/** Whose complaint it is, in a table (条例 第三、四十七、五十一条; R045). */
import { expect, test } from 'vitest'
import type { OrganId } from '#kernel'
import type { Organ } from '#organs/contract'
import { complaintAuthority, isCompetentDepartment } from './authority.ts'

type Node = Pick<Organ, 'id' | 'kind' | 'name' | 'parentId' | 'governmentId'>
const node = (id: string, kind: Organ['kind'], name: string, parent: string | null, government: string): Node => ({
  id: id as OrganId,
  kind,
  name,
  parentId: parent as OrganId | null,
  governmentId: government as OrganId,
})
const nodes = [
  node('city', 'government', '明州市人民政府', null, 'city'),
  node('county', 'government', '明川县人民政府', 'city', 'county'),
  node('office', 'department', '明川县人民政府办公室', 'county', 'county'),
  node('land', 'department', '明川县自然资源局', 'county', 'county'),
  node('tax', 'vertical_department', '明川县税务局', 'county', 'county'),
  node('town', 'township', '民胜镇人民政府', 'county', 'town'),
  node('village', 'village_point', '长兴村便民服务点', 'town', 'town'),
]
const find = (id: OrganId) => nodes.find((each) => each.id === id)

test.each([
  ['县直部门 → 本级政府的主管部门', 'land', 'county'],
  ['垂直管理的部门 → 本级政府的主管部门', 'tax', 'county'],
  ['乡镇 → 县政府的主管部门', 'town', 'county'],
  ['县政府自己 → 上一级', 'county', 'city'],
  ['县政府办公室自己 → 上一级，不自己查自己', 'office', 'city'],
  ['没有上级在册的 → 自己', 'city', 'city'],
])('%s', (_what, id, authority) => {
  expect(complaintAuthority(find(id as OrganId) as Node, find)).toBe(authority)
})

test('the competent department is known by its name', () => {
  expect(nodes.filter(isCompetentDepartment).map(({ id }) => id)).toEqual(['office'])
})
