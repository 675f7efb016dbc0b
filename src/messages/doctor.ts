import type { Message } from './say.js'

/** Grave: the service does not run or cannot be trusted. Worth a look: it runs. */
export const GRAVITIES = ['fine', 'look', 'grave', 'skipped'] as const
export type Gravity = (typeof GRAVITIES)[number]

export const GRAVITY_NAMES: Readonly<Record<Gravity, Message>> = {
  fine: { zh: '正常', en: 'fine' },
  look: { zh: '注意', en: 'look' },
  grave: { zh: '有误', en: 'GRAVE' },
  skipped: { zh: '未查', en: 'skipped' },
}

/** Everything that the doctor can say: what was found, and what to do where something is to be done. */
export const NOTES = {
  'node-fine': { gravity: 'fine', zh: 'Node.js {version}', en: 'Node.js {version}' },
  'node-too-old': {
    gravity: 'grave',
    zh: 'Node.js 为 {version}，需要 {least} 以上。请升级 Node.js。',
    en: 'Node.js is {version}; {least} or later is needed. Upgrade it.',
  },
  'settings-fine': { gravity: 'fine', zh: '环境变量有效，角色 {role}', en: 'the environment is valid, role {role}' },
  'settings-wrong': { gravity: 'grave', zh: '{words}', en: '{words}' },
  'models-fine': {
    gravity: 'fine',
    zh: '模型 {version}：{frameworks} 个框架，数据文件无误',
    en: 'models {version}: {frameworks} frameworks, data files sound',
  },
  'models-faulty': {
    gravity: 'grave',
    zh: '模型数据有 {count} 处错误，第一处在 models/{file} 第 {line} 行。请运行 fajing models check。',
    en: 'the models have {count} faults, the first in models/{file}, line {line}. Run fajing models check.',
  },
  'models-not-loading': {
    gravity: 'grave',
    zh: '模型无法加载：{reason}。请重新安装或运行 npm run build。',
    en: 'the models cannot be loaded: {reason}. Install again or run npm run build.',
  },
  'built-fine': {
    gravity: 'fine',
    zh: '词典和法规库的编译结果与数据一致',
    en: 'dictionary and statutes are built of these very files',
  },
  'built-missing': {
    gravity: 'grave',
    zh: '缺少编译结果 {file}。请运行 npm run build。',
    en: '{file} was never built. Run npm run build.',
  },
  'built-stale': {
    gravity: 'look',
    zh: '{file} 不是由现在的数据编译的，启动会变慢。请运行 npm run build。',
    en: '{file} was built of other files: starting takes longer. Run npm run build.',
  },
  'directory-fine': {
    gravity: 'fine',
    zh: '数据目录 {directory} 可写',
    en: 'the data directory {directory} can be written',
  },
  'directory-not-writable': {
    gravity: 'grave',
    zh: '数据目录 {directory} 不可写（{reason}）。请修改权限或用 FAJING_DATA_DIR 另选目录。',
    en: 'the data directory {directory} cannot be written ({reason}). Change its permissions or choose another with FAJING_DATA_DIR.',
  },
  'frameworks-faulty': {
    gravity: 'grave',
    zh: '自有框架有误：{words}',
    en: 'a framework of your own is not valid: {words}',
  },
  'disk-fine': { gravity: 'fine', zh: '磁盘可用 {free}', en: '{free} of disk free' },
  'disk-nearly-full': {
    gravity: 'grave',
    zh: '磁盘只剩 {free}，低于保留量 {reserve}，服务不再接收报告。请清理磁盘或换到更大的磁盘。',
    en: 'only {free} of disk are left, less than the reserve of {reserve}: no reports are taken in. Make room.',
  },
  'clock-fine': {
    gravity: 'fine',
    zh: '时钟与{with}相差 {seconds} 秒',
    en: 'the clock is {seconds} s from that of {with}',
  },
  'clock-wrong': {
    gravity: 'grave',
    zh: '系统时钟为 {now}，早于本版本的发布。请校准时钟。',
    en: 'the system clock says {now}, before this version was made. Set it.',
  },
  'clock-differs': {
    gravity: 'look',
    zh: '时钟与{with}相差 {seconds} 秒，任务时间和到期判断会有偏差。请让各机使用同一时间服务。',
    en: 'the clock is {seconds} s from that of {with}. Let all machines use one time service.',
  },
  'store-not-made': {
    gravity: 'fine',
    zh: '还没有内嵌数据库，第一次启动时建立',
    en: 'there is no embedded store yet; the first start makes it',
  },
  'store-in-use': {
    gravity: 'skipped',
    zh: '内嵌数据库正由进程 {pid} 使用（服务在运行），没有核对其中的数据。请停止服务后再查，或看 /readyz。',
    en: 'the embedded store is in use by process {pid} (the service runs) and was not looked at. Stop the service and run again, or ask /readyz.',
  },
  'store-fine': { gravity: 'fine', zh: '数据库 PostgreSQL {version}（{where}）', en: 'PostgreSQL {version} ({where})' },
  'store-not-reached': {
    gravity: 'grave',
    zh: '数据库无法打开：{reason}。请检查 DATABASE_URL、网络和数据库服务；内嵌数据库损坏时用 fajing restore 恢复备份。',
    en: 'the store cannot be opened: {reason}. Check DATABASE_URL, network and server; where an embedded store is damaged, fajing restore a backup.',
  },
  'store-too-old': {
    gravity: 'grave',
    zh: 'PostgreSQL 为 {version}，需要 {least} 以上。请升级。',
    en: 'PostgreSQL is {version}; {least} or later is needed. Upgrade it.',
  },
  'store-not-synced': {
    gravity: 'look',
    zh: 'PostgreSQL 的 fsync 已关闭，断电会损坏数据。请打开 fsync。',
    en: 'fsync of PostgreSQL is off: a power cut can damage the data. Turn it on.',
  },
  'migrations-fine': { gravity: 'fine', zh: '数据库结构为最新（{last}）', en: 'the schema is up to date ({last})' },
  'migrations-pending': {
    gravity: 'look',
    zh: '数据库结构还要升级 {count} 步，下次启动时自动进行。升级前请备份。',
    en: '{count} migrations are pending; the next start makes them. Back up before.',
  },
  'store-is-newer': {
    gravity: 'grave',
    zh: '数据库由更新的版本使用过（{name}），本版本不认识。请使用新版本，或恢复升级前的备份。',
    en: 'a newer version has used this store ({name}). Run that version, or restore a backup from before.',
  },
  'queue-in-store': { gravity: 'fine', zh: '队列在数据库中', en: 'the queue is in the database' },
  'queue-fine': {
    gravity: 'fine',
    zh: 'Redis {version}，noeviction，AOF 已打开',
    en: 'Redis {version}, noeviction, AOF on',
  },
  'queue-not-reached': {
    gravity: 'grave',
    zh: 'Redis 无法连接：{reason}。请检查 REDIS_URL 和 Redis 服务。',
    en: 'Redis cannot be reached: {reason}. Check REDIS_URL and the server.',
  },
  'queue-too-old': {
    gravity: 'grave',
    zh: 'Redis 为 {version}，需要 {least} 以上。请升级。',
    en: 'Redis is {version}; {least} or later is needed. Upgrade it.',
  },
  'queue-may-evict': {
    gravity: 'grave',
    zh: 'Redis 的 maxmemory-policy 为 {policy}，会丢任务，服务拒绝启动。请改为 noeviction。',
    en: 'maxmemory-policy of Redis is {policy}: jobs would be lost and the service refuses to start. Set it to noeviction.',
  },
  'queue-not-kept': {
    gravity: 'look',
    zh: 'Redis 没有打开 AOF：它重启后任务要由服务重新排队。请设 appendonly yes。',
    en: 'AOF of Redis is off: after its restart the service must queue everything again. Set appendonly yes.',
  },
  'queue-differs': {
    gravity: 'grave',
    zh: '接口服务使用 {api} 队列，本机配置为 {own}，任务不会到达。请为两者设置相同的 REDIS_URL。',
    en: 'the api feeds the {api} queue and this machine is set to {own}: no job would arrive. Give both the same REDIS_URL.',
  },
  'rows-fine': {
    gravity: 'fine',
    zh: '{done} 份已完成的报告各有一份分析，没有孤立的记录',
    en: '{done} finished reports have one analysis each, and no rows are orphaned',
  },
  'rows-wrong': {
    gravity: 'grave',
    zh: '有 {count} 条记录不完整：{words}。请保留现场，从备份恢复或联系开发者。',
    en: '{count} rows are not whole: {words}. Keep things as they are; restore a backup or tell the developers.',
  },
  'scores-fine': {
    gravity: 'fine',
    zh: '由明细重新计算了 {count} 份报告的得分，全部一致',
    en: 'the scores of {count} reports were worked out again from their rows, and all agree',
  },
  'scores-differ': {
    gravity: 'grave',
    zh: '{count} 份报告的得分与明细不符，如 {ids}。数据可能被改动过：请从备份恢复，或重新上传这些报告。',
    en: 'the scores of {count} reports differ from their rows, such as {ids}. The data may have been changed: restore a backup or upload these reports again.',
  },
} as const satisfies Record<string, Message & { gravity: Gravity }>

export type NoteCode = keyof typeof NOTES

/** Words around the notes. */
export const DOCTOR_WORDS = {
  sound: { zh: '没有发现会妨碍运行的问题。', en: 'Nothing was found that keeps the service from running.' },
  notSound: { zh: '有 {count} 项必须处理。', en: '{count} things must be mended.' },
  database: { zh: '数据库', en: 'the database' },
  redis: { zh: 'Redis', en: 'Redis' },
  server: { zh: '服务器', en: 'server' },
  embedded: { zh: '内嵌', en: 'embedded' },
  doneWithout: { zh: '已完成却没有分析 {n}', en: '{n} finished without an analysis' },
  analysedUndone: { zh: '有分析却未完成 {n}', en: '{n} analysed and not finished' },
  sourceAlone: { zh: '没有报告的原文 {n}', en: '{n} sources without a report' },
  levelAlone: { zh: '没有依据的级别 {n}', en: '{n} levels that rest on nothing' },
  scoreAlone: { zh: '有得分却没有明细 {n}', en: '{n} scores without rows' },
} as const satisfies Record<string, Message>
