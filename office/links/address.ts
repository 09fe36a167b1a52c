/** Which network addresses the public can reach: everything private, local or reserved is not one (IANA special-purpose registries). */
import { BlockList, isIPv6 } from 'node:net'

const special = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  special.addSubnet(network, bits, 'ipv4')

const globalIpv6 = new BlockList()
globalIpv6.addSubnet('2000::', 3, 'ipv6')
const notGlobal = new BlockList()
for (const [network, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notGlobal.addSubnet(network, bits, 'ipv6')

/** True for an address that anybody on the internet reaches. An IPv4 address inside an IPv6 one is not. */
export const isPublicAddress = (address: string): boolean =>
  isIPv6(address) ? globalIpv6.check(address, 'ipv6') && !notGlobal.check(address, 'ipv6') : !special.check(address, 'ipv4')
