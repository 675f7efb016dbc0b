import type { Message } from './say.js'

/** What `fajing keys` says. */
export const KEY_WORDS = {
  added: {
    zh: '已添加密钥 {id}。密钥只显示这一次，请妥善保管：',
    en: 'The key {id} was added. It is shown this once only; keep it safe:',
  },
  none: { zh: '还没有密钥。', en: 'There are no keys.' },
  usable: { zh: '可用', en: 'in use' },
  revoked: { zh: '已停用', en: 'revoked' },
  expired: { zh: '已过期', en: 'expired' },
  everywhere: { zh: '全部地方', en: 'everywhere' },
  until: { zh: '有效期至 {day}', en: 'valid through {day}' },
  takenOut: {
    zh: '已停用密钥 {id}，运行中的服务一秒内生效。',
    en: 'The key {id} is revoked; a running service knows within a second.',
  },
} as const satisfies Record<string, Message>
