import type { Analysis } from '../../src/analysis-shape.js'

const quote = { start: 0, end: 6, quote: '全面推行行政' }

/** A small analysis with a row of every kind, of the issuer and year given. */
export function sampleAnalysis(issuer: string | null = '云岭县人民政府', year: number | null = 2022): Analysis {
  return {
    schema: 'fajing.analysis/1',
    versions: { engine: '1', framework: '1', models: '1' },
    text: '全面推行行政执法公示制度。基层执法力量不足。',
    report: {
      title: `${issuer ?? ''}${year ?? ''}年度法治政府建设年度报告`,
      issuer,
      place: '云岭县',
      level: 'county',
      division: null,
      kind: 'government',
      year,
      publishedOn: '2023-03-28',
      signedOn: null,
      sources: {},
    },
    framework: 'outline-2021-2025',
    sentences: [],
    paragraphs: [],
    parts: [
      { part: 'measures', status: 'present', ranges: [{ start: 0, end: 13 }] },
      { part: 'plan', status: 'absent', ranges: [] },
    ],
    shortfalls: [
      {
        start: 13,
        end: 22,
        areas: ['enforcement'],
        indicators: ['outline-2021-2025/13'],
        kind: 'concrete',
        cause: null,
        answeredBy: null,
      },
    ],
    findings: [
      {
        check: 'required-parts',
        severity: 'error',
        status: 'fail',
        message: '缺少下一年度安排',
        ranges: [quote],
        fingerprint: 'f1',
      },
    ],
    score: {
      total: 33.33,
      areas: [
        { id: 'enforcement', score: 0.5, weight: 2 },
        { id: 'rules', score: 0, weight: 1 },
        { id: 'publicity', score: null, weight: 0 },
      ],
      indicators: [
        { id: 'outline-2021-2025/13', area: 'enforcement', level: 3, weight: 1, ranges: [quote] },
        { id: 'outline-2021-2025/14', area: 'enforcement', level: 0, weight: 1, ranges: [] },
        { id: 'outline-2021-2025/7', area: 'rules', level: 0, weight: 1, ranges: [] },
      ],
      notApplicable: [{ id: 'outline-2021-2025/8', reason: '县级没有地方立法权' }],
      notAssessable: [{ id: 'outline-2021-2025/1', reason: '表述未核实' }],
    },
  }
}
