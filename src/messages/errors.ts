import { READING_ERRORS } from './reading-errors.js'
import type { Message } from './say.js'

/** Every error a caller can get, by its stable code: what happened and what to do. `status` is the HTTP status. */
export const ERRORS = {
  ...READING_ERRORS,
  'year-not-valid': {
    status: 400,
    zh: '年度“{year}”无效，应为 2000 至 2099 之间的四位数字。',
    en: 'The year “{year}” is not valid: give four digits between 2000 and 2099.',
  },
  'option-not-valid': {
    status: 400,
    zh: '选项 {option} 的值“{value}”无效，应为：{expected}。',
    en: 'The value “{value}” of {option} is not valid; expected: {expected}.',
  },
  'file-not-found': {
    status: 404,
    zh: '无法打开文件 {file}：{reason}。请检查路径和权限。',
    en: 'The file {file} cannot be opened: {reason}. Check path and permissions.',
  },
  'framework-unknown': {
    status: 400,
    zh: '没有名为“{framework}”的框架。可用的框架：{known}。',
    en: 'There is no framework “{framework}”. Known are: {known}.',
  },
  'config-not-valid': {
    status: 500,
    zh: '环境变量 {name} 的值无效，应为：{expected}。请改正后重新启动。',
    en: 'The environment variable {name} is not valid. Expected: {expected}. Correct it and start again.',
  },
  'role-needs-database': {
    status: 500,
    zh: '没有设置 DATABASE_URL 时只能以 all 角色运行，当前角色为 {role}。请设置 DATABASE_URL，或去掉 FAJING_ROLE。',
    en: 'Without DATABASE_URL only the role all can run, not {role}. Set DATABASE_URL, or leave FAJING_ROLE out.',
  },
  'worker-needs-queue': {
    status: 500,
    zh: '本进程使用 {own} 队列，而接口服务使用 {api} 队列，任务永远不会到达。请为两者设置相同的 REDIS_URL。',
    en: 'This process uses the {own} queue and the api the {api} queue, so no job would ever arrive. Give both the same REDIS_URL.',
  },
  'redis-may-evict': {
    status: 500,
    zh: 'Redis 的 maxmemory-policy 为 {policy}，内存不足时会丢弃任务。请改为 noeviction 后重新启动。',
    en: 'The maxmemory-policy of Redis is {policy}: jobs would be lost when memory is short. Set it to noeviction and start again.',
  },
  'data-dir-in-use': {
    status: 500,
    zh: '数据目录 {directory} 正被进程 {pid} 使用。请先停止该进程，或用 FAJING_DATA_DIR 指定其他目录。',
    en: 'The data directory {directory} is in use by process {pid}. Stop that process first, or choose another with FAJING_DATA_DIR.',
  },
  'port-in-use': {
    status: 500,
    zh: '端口 {port} 已被占用。请停止占用它的程序，或用 PORT 指定其他端口。',
    en: 'Port {port} is already in use. Stop the program that uses it, or choose another with PORT.',
  },
  'main-thread-stuck': {
    status: 500,
    zh: '主线程 {seconds} 秒没有应答（多半是磁盘写满时内嵌数据库无法完成提交），进程已自行结束，等待重新启动。已接收的报告没有丢失。请检查磁盘空间。',
    en: 'The main thread has not answered for {seconds} seconds (most likely the embedded store cannot finish a commit on a full disk); the process ends itself to be started again. Nothing that was accepted is lost. Check the disk space.',
  },
  'not-ready': {
    status: 503,
    zh: '服务正在启动，{part} 尚未就绪。请稍后重试。',
    en: 'The service is starting and {part} is not ready yet. Try again shortly.',
  },
  'queue-full': {
    status: 503,
    zh: '待分析的报告已达 {limit} 份，暂不接收新的报告，没有保存任何内容。请稍后重试。',
    en: 'There are {limit} reports waiting and no more are taken in for now; nothing was kept. Try again later.',
  },
  'disk-full': {
    status: 503,
    zh: '服务器磁盘空间不足，暂不接收新的报告，没有保存任何内容。请联系管理员清理磁盘后重试。',
    en: 'The disk of the service is nearly full and no reports are taken in; nothing was kept. Ask the administrator to make room, then try again.',
  },
  'store-away': {
    status: 503,
    zh: '数据库暂时无法连接。请稍后重试；同一份报告重复上传不会产生两份。',
    en: 'The database cannot be reached for the moment. Try again shortly; the same upload twice is one report.',
  },
  'route-unknown': {
    status: 404,
    zh: '没有 {method} {path} 这个接口。接口说明见 /api/docs。',
    en: 'There is no {method} {path}. The interface is described at /api/docs.',
  },
  'report-unknown': {
    status: 404,
    zh: '没有编号为“{id}”的报告，可能已被删除。',
    en: 'There is no report “{id}”; it may have been deleted.',
  },
  'body-broken': {
    status: 400,
    zh: '请求内容不完整或格式有误，没有保存任何内容。请重新上传。',
    en: 'The body of the request is incomplete or malformed; nothing was kept. Upload it again.',
  },
  'media-type-unknown': {
    status: 415,
    zh: '请用 multipart/form-data 上传文件（字段 file），或用 application/json 提交文字（字段 text）。',
    en: 'Upload a file as multipart/form-data (field file), or send text as application/json (field text).',
  },
  'file-missing': {
    status: 400,
    zh: '没有收到文件。请把文件放在字段 file 中，一次一个；批次可以放多个，或放一个 ZIP。',
    en: 'No file arrived. Put one file into the field “file”; a batch may have several, or a ZIP.',
  },
  'field-not-valid': {
    status: 400,
    zh: '字段“{field}”无效，应为：{expected}。',
    en: 'The field “{field}” is not valid. Expected: {expected}.',
  },
  'analysis-interrupted': {
    status: 500,
    zh: '分析多次中断（{times} 次），已停止重试。请重新上传；如仍失败，请联系管理员。',
    en: 'The analysis was interrupted {times} times and is not tried again. Upload the report once more; if it fails again, ask the administrator.',
  },
  'framework-id-taken': {
    status: 409,
    zh: '已有编号为“{framework}”的框架。请换一个编号（id），或先删去原来的。',
    en: 'There is a framework “{framework}” already. Choose another id, or remove that one first.',
  },
  'framework-not-valid': {
    status: 422,
    zh: '框架文件 {file} 第 {line} 行有误：{fault}（共 {count} 处）。请修改后重试。',
    en: 'The framework file {file} is not valid, line {line}: {fault} ({count} faults). Mend it and try again.',
  },
  'framework-not-yours': {
    status: 404,
    zh: '本单位没有导入过编号为“{framework}”的框架，或已停用。随系统提供的框架不能删除。',
    en: 'You have imported no framework “{framework}”, or it is retired. Frameworks that come with the system cannot be removed.',
  },
  'table-not-readable': {
    status: 422,
    zh: '无法读取表格：需要 Excel 工作簿（.xlsx）或 CSV（{reason}）。请另存为其中一种后重试。',
    en: 'The table cannot be read; it must be a workbook (.xlsx) or CSV ({reason}). Save it as one of them and try again.',
  },
  'table-too-large': {
    status: 413,
    zh: '表格占 {rows} 行 × {columns} 列，过大。请删去表格以外的空白单元格后重试。',
    en: 'The table spans {rows} rows × {columns} columns, which is too large. Delete the empty cells outside of it and try again.',
  },
  'table-without-columns': {
    status: 422,
    zh: '指标表中没有找到表头：需要“名称”列，或“一级指标、二级指标……”列。模板可用 fajing framework template 生成，或从 /api/v1/frameworks/template 下载。',
    en: 'The table has no header row: it needs a column 名称, or columns 一级指标, 二级指标, …. Use the template.',
  },
  'table-without-indicators': {
    status: 422,
    zh: '指标表共 {rows} 行，没有一行能成为指标。请对照模板检查：{first}',
    en: 'None of the {rows} rows of the table became an indicator. Compare it with the template: {first}',
  },
  'claim-unknown': {
    status: 404,
    zh: '这份报告中没有指纹为“{fingerprint}”的项目，可能已随重新分析改变。请刷新后重试。',
    en: 'The report has no claim “{fingerprint}”; a re-run may have changed it. Reload and try again.',
  },
  'batch-unknown': {
    status: 404,
    zh: '没有编号为“{id}”的批次，可能已被删除。',
    en: 'There is no batch “{id}”; it may have been deleted.',
  },
  'batch-state': {
    status: 409,
    zh: '批次当前为 {state}，不能执行 {step}。',
    en: 'The batch is {state}; {step} cannot be done.',
  },
  'batch-cancelled': {
    status: 409,
    zh: '所在批次已取消，这份报告没有分析。可在批次中重试，或单独上传。',
    en: 'Its batch was cancelled and the report was not analysed. Try the batch again, or upload the report alone.',
  },
  'profile-unknown': {
    status: 400,
    zh: '没有名为“{profile}”的检查方案。可用：{known}，或自己的 .yaml 文件。',
    en: 'There is no profile “{profile}”. Known are: {known}; or give a .yaml file of your own.',
  },
  'settings-not-valid': {
    status: 400,
    zh: '文件 {file} 的内容有误：{fault}。请改正后重试。',
    en: 'The file {file} is not valid: {fault}. Correct it and try again.',
  },
  'report-not-analysed': {
    status: 409,
    zh: '报告 {id} 没有分析结果（还在排队、分析中，或分析失败），暂不能导出。请查询状态后重试。',
    en: 'The report {id} has no analysis (it waits, is being analysed, or failed) and cannot be exported. Ask for its status and try again.',
  },
  'comments-need-docx': {
    status: 422,
    zh: '只有 DOCX 文件可以带批注返回。请用 Word 或 WPS 另存为 DOCX 后重试，或改用审查意见书（docx）。',
    en: 'Only a DOCX can be given back with comments. Save the file as DOCX and try again, or export the letter (docx).',
  },
  'source-differs': {
    status: 409,
    zh: '文件的文字与分析时的不同，无法标出位置。请对这份文件重新分析后再导出。',
    en: 'The text of the file is not the one that was analysed, so places cannot be found. Analyse this file again and export it.',
  },
  'models-not-fitting': {
    status: 500,
    zh: '{folder} 中的模型与程序不配套（{place}）：模型由另一版程序训练。请运行 npm run build 重新构建程序；如仍如此，运行 npm run train 重新训练模型。',
    en: 'The models in {folder} do not fit this program ({place}): another version of it trained them. Run npm run build; if that does not help, npm run train.',
  },
  'labels-not-valid': {
    status: 422,
    zh: '标注文件 {file} 第 {line} 行有误：{fault}。应为复核导出的 JSON lines。',
    en: 'The labels {file} are not valid, line {line}: {fault}. They must be JSON lines as a review exports them.',
  },
  'batch-empty': {
    status: 422,
    zh: '{input} 中没有可分析的文件。请检查后重试。',
    en: 'There is no file to analyse in {input}. Check it and try again.',
  },
  'batch-differs': {
    status: 409,
    zh: '{folder} 中有另一批的结果：文件、选项或模型已变。请换一个输出目录，或清空后重试。',
    en: '{folder} holds the results of another batch: files, options or models have changed. Choose another folder or empty it.',
  },
  'batch-in-use': {
    status: 409,
    zh: '{folder} 正由进程 {pid} 写入。请等它结束，或换一个输出目录。',
    en: '{folder} is being written by process {pid}. Wait for it to end, or choose another folder.',
  },
  'batch-interrupted': {
    status: 503,
    zh: '已中断，完成的部分已保存。再次运行同一命令即可继续。',
    en: 'Interrupted; what is done is kept. Run the same command again to go on.',
  },
  'manifest-without-columns': {
    status: 422,
    zh: '清单中没有“文件”列。第一行应为表头：地方、年度、文件。如果这是一份报告，请单独审读。',
    en: 'The manifest has no column for the file. Its first row must name the columns: place, year, file. A single report is checked by itself.',
  },
  'manifest-row-not-valid': {
    status: 422,
    zh: '清单第 {line} 行 {column} 的值“{value}”无效。请改正后重试。',
    en: 'Row {line} of the manifest: “{value}” is not valid as {column}. Correct it and try again.',
  },
  'key-missing': {
    status: 401,
    zh: '需要密钥。请在请求头 Authorization: Bearer 中附上管理员发给您的密钥。',
    en: 'A key is needed. Send the one that your administrator gave you in the header Authorization: Bearer.',
  },
  'key-not-valid': {
    status: 401,
    zh: '密钥无效、已过期或已停用。请核对，或向管理员申请新的密钥。',
    en: 'The key is not valid, expired or revoked. Check it, or ask the administrator for a new one.',
  },
  'role-too-low': {
    status: 403,
    zh: '您的密钥不能执行此操作，需要 {role} 角色。请使用相应的密钥。',
    en: 'Your key may not do this: it needs the role {role}. Use a key of that role.',
  },
  'report-outside-scope': {
    status: 403,
    zh: '这份报告属于“{place}”，不在您的密钥范围内，没有接收。请核对报告，或使用相应地方的密钥。',
    en: 'The report belongs to “{place}”, outside the scope of your key, and was not taken in. Check it, or use a key of that place.',
  },
  'cross-site': {
    status: 403,
    zh: '请求来自其他网站的页面，已拒绝。请在本服务自己的页面中操作。',
    en: 'The request came from a page of another web site and was refused. Use the page of this service.',
  },
  'host-unknown': {
    status: 403,
    zh: '没有密钥的服务只能用 localhost 或 127.0.0.1 访问。请先用 fajing keys add 添加密钥，再用其他名称访问。',
    en: 'Without keys the service answers as localhost or 127.0.0.1 only. Add a key with fajing keys add before you reach it by another name.',
  },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁。请在 {seconds} 秒后重试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'uploads-busy': {
    status: 429,
    zh: '正在接收的上传已达上限（{limit} 个）。请等它们完成后重试。',
    en: 'There are {limit} uploads under way, which is the limit. Try again when they are done.',
  },
  'streams-busy': {
    status: 429,
    zh: '同时查看的批次进度已达上限（{limit} 个）。请关闭不用的页面后重试。',
    en: 'There are {limit} event streams open, which is the limit. Close the pages that you do not need and try again.',
  },
  'batch-too-long': {
    status: 413,
    zh: '这一批超过 {limit} 份。请分几次上传。',
    en: 'The batch holds more than {limit} items. Upload it in several parts.',
  },
  'keys-needed': {
    status: 500,
    zh: '监听地址 {host} 可从其他机器访问，但还没有可用的密钥，已拒绝启动。请设置 FAJING_ADMIN_KEY 或 FAJING_ADMIN_KEY_FILE，或先运行 fajing keys add --role admin；只在本机使用时，请去掉 HOST。',
    en: 'The address {host} can be reached from other machines and there is no key in use, so the service does not start. Set FAJING_ADMIN_KEY or FAJING_ADMIN_KEY_FILE, or run fajing keys add --role admin first; leave HOST out to use it on this machine alone.',
  },
  'key-unknown': {
    status: 404,
    zh: '没有编号为“{id}”的密钥。可用 fajing keys list 查看。',
    en: 'There is no key “{id}”. See fajing keys list.',
  },
  'scope-not-valid': {
    status: 400,
    zh: '无法确定“{place}”是哪个地方。请写全称（如“河北省沧州市运河区”）或行政区划代码（如 130903）。',
    en: 'It is not clear which place “{place}” is. Give its full name (河北省沧州市运河区) or the code of the division (130903).',
  },
  'admin-without-places': {
    status: 400,
    zh: 'admin 密钥管理全部报告，不能限定地方。请去掉地方，或改用 supervisor。',
    en: 'An admin key reaches everything and takes no places. Leave them out, or choose supervisor.',
  },
  'store-not-made': {
    status: 404,
    zh: '数据目录 {directory} 中还没有数据库。请用 FAJING_DATA_DIR 指明服务使用的目录；新的数据库在服务第一次启动时建立。',
    en: 'There is no store in {directory} yet. Name the directory of the service with FAJING_DATA_DIR; a new store is made when the service first starts.',
  },
  'backup-needs-embedded': {
    status: 400,
    zh: '数据在 PostgreSQL 服务器上（DATABASE_URL），请用 pg_dump 备份、pg_restore 恢复。',
    en: 'The store is a PostgreSQL server (DATABASE_URL): back it up with pg_dump and restore it with pg_restore.',
  },
  'backup-broken': {
    status: 422,
    zh: '备份文件 {file} 无法使用（{reason}），现有数据没有改动。请换一份备份。',
    en: 'The backup {file} cannot be used ({reason}); nothing was changed. Use another one.',
  },
  'restore-would-replace': {
    status: 409,
    zh: '数据目录 {directory} 中已有数据库。确要恢复请加 --replace：原来的会改名保留，不会删除。',
    en: 'There is a store in {directory} already. Add --replace to go on: it is kept under another name, never deleted.',
  },
  internal: {
    status: 500,
    zh: '服务内部出错，已记录（编号 {id}）。请稍后重试。',
    en: 'Something went wrong inside the service and was recorded (number {id}). Try again later.',
  },
} as const satisfies Record<string, Message & { status: number }>

export type ErrorCode = keyof typeof ERRORS

/** What the operating system says, in words. */
export const SYSTEM_REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' },
  EISDIR: { zh: '这是一个文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '已有同名的文件', en: 'a file of this name is there already' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
}
