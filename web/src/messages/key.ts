import { catalogue } from './catalogue.js'

/** What the page says when the service asks for a key. */
export const KEY = catalogue({
  title: { zh: '请输入密钥', en: 'Key needed' },
  missing: {
    zh: '本服务需要密钥。请输入管理员发给您的密钥。',
    en: 'This service needs a key. Enter the one that your administrator gave you.',
  },
  refused: {
    zh: '密钥无效、已过期或已停用。请核对后重新输入，或联系管理员。',
    en: 'The key is not valid, expired or revoked. Check it and enter it again, or ask the administrator.',
  },
  key: { zh: '密钥', en: 'Key' },
  kept: { zh: '只保存在本标签页，关闭后即清除。', en: 'Kept in this tab alone and gone when it is closed.' },
  use: { zh: '继续', en: 'Continue' },
})
