/** The subject category 主题分类 of the register under which a topic of requests is published. */
import type { Topic } from '#publications/contract'
import { isTopic, type TopicKey } from './topics.ts'

const categories: Readonly<Record<TopicKey, Topic>> = {
  land_taking: '国土资源、能源',
  house_taking: '城乡建设、环境保护',
  homestead: '国土资源、能源',
  collective_land: '农业、林业、水利',
  planning: '城乡建设、环境保护',
  registration: '国土资源、能源',
  subsidy: '农业、林业、水利',
  welfare: '民政、扶贫、救灾',
  housing: '城乡建设、环境保护',
  budget: '财政、金融、审计',
  procurement: '财政、金融、审计',
  projects: '国民经济管理、国有资产监管',
  roads: '工业、交通',
  environment: '城乡建设、环境保护',
  education: '科技、教育',
  employment: '劳动、人事、监察',
  health: '卫生、体育',
  safety: '市场监管、安全生产监管',
  food: '市场监管、安全生产监管',
  enforcement: '城乡建设、环境保护',
  penalty: '公安、安全、司法',
  police: '公安、安全、司法',
  water: '农业、林业、水利',
  forestry: '农业、林业、水利',
  village: '农业、林业、水利',
  licences: '综合政务',
  personnel: '劳动、人事、监察',
  papers: '综合政务',
  other: '其他',
}

/** Of a topic that is not known any more: 其他. */
export const categoryOf = (topic: string): Topic => (isTopic(topic) ? categories[topic] : '其他')
