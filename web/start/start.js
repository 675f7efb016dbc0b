const AREAS = {
  functions: '政府职能',
  rules: '制度体系',
  decision: '行政决策',
  enforcement: '行政执法',
  emergency: '突发事件应对',
  disputes: '矛盾纠纷化解',
  oversight: '权力制约监督',
  tech: '数字法治政府',
  capability: '法治思维和能力',
  leadership: '组织领导和推进机制',
  publicity: '普法与法治社会',
}
const PARTS = {
  measures: '主要举措和成效',
  shortfalls: '不足和原因',
  leadership: '第一责任人履职',
  plan: '下一年度安排',
}
const PART_STATUSES = { present: '有', embedded: '融入他处', absent: '缺少', uncertain: '不能确定' }
const FINDING_STATUSES = { fail: '有问题', uncertain: '请核对', not_assessable: '无法判断', pass: '通过' }
const KINDS = { vague: '笼统', concrete: '具体', cause: '原因' }

/** @param {string} id */
const byId = (id) => document.getElementById(id)
const file = byId('file')
const drop = byId('drop')

file.addEventListener('change', () => file.files[0] && check(file.files[0]))
for (const event of ['dragover', 'dragleave', 'drop'])
  drop.addEventListener(event, (e) => {
    e.preventDefault()
    drop.classList.toggle('over', event === 'dragover')
    if (event === 'drop' && e.dataTransfer.files[0]) check(e.dataTransfer.files[0])
  })

async function check(chosen) {
  byId('name').textContent = chosen.name
  byId('result').hidden = true
  tell('正在分析……')
  const body = new FormData()
  body.set('file', chosen)
  try {
    const response = await fetch('/api/v1/check', { method: 'POST', body })
    const answer = await response.json()
    if (!response.ok) return tell(answer.detail, true)
    show(answer)
    tell('')
  } catch {
    tell('连接不上服务，请确认它仍在运行后重试。', true)
  } finally {
    // The same file, edited and chosen again, must count as a change.
    file.value = ''
  }
}

function tell(words, failed = false) {
  byId('status').textContent = words
  byId('status').classList.toggle('failed', failed)
}

function show({ text, report, framework, parts, score, shortfalls, findings }) {
  byId('title').textContent = report.title ?? '（未读出标题）'
  const facts = [
    report.issuer,
    report.year && `${report.year} 年度`,
    report.publishedOn && `${report.publishedOn} 公开`,
    framework,
  ]
  byId('facts').textContent = facts.filter(Boolean).join(' · ')
  byId('parts').replaceChildren(
    ...parts.map(({ part, status }) => element('li', {}, mark(status, PART_STATUSES[status]), PARTS[part] ?? part)),
  )
  byId('total').textContent = score.total === null ? '无法计算' : score.total.toFixed(1)
  byId('areas').replaceChildren(...score.areas.flatMap(areaRow))
  byId('shortfalls').replaceChildren(
    ...orNone(
      shortfalls.map(({ start, end, kind }) => element('li', {}, `${text.slice(start, end)}（${KINDS[kind]}）`)),
      '没有读到自述的不足。',
    ),
  )
  const order = Object.keys(FINDING_STATUSES)
  const inOrder = findings.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  byId('findings').replaceChildren(...orNone(inOrder.map(findingRow), '没有检查结果。'))
  byId('result').hidden = false
}

function areaRow({ id, score }) {
  const label = AREAS[id] ?? id
  if (score === null)
    return [element('dt', {}, label), element('dd', { className: 'not_assessable' }, '不适用'), element('dd', {}, '')]
  const bar = element('meter', { min: 0, max: 1, value: score, title: label })
  return [
    element('dt', {}, label),
    element('dd', {}, bar),
    element('dd', { className: 'number' }, (score * 100).toFixed(0)),
  ]
}

function findingRow({ status, message, suggestion, ranges }) {
  const row = element(
    'li',
    {},
    mark(status, FINDING_STATUSES[status]),
    message,
    suggestion ? `建议：${suggestion}` : '',
  )
  if (status !== 'pass') row.append(...ranges.slice(0, 3).map(({ quote }) => element('blockquote', {}, quote)))
  return row
}

const mark = (status, words) => element('span', { className: `mark ${status}` }, words)
const orNone = (rows, words) => (rows.length > 0 ? rows : [element('li', {}, words)])

/** Everything shown goes in as text: a report never becomes HTML. */
function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...content)
  return made
}
