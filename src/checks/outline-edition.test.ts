import { checkTable } from '../../tests/support/check-table.js'
import type { Framework } from '../framework/framework.js'
import { outlineEdition } from './outline-edition.js'

const edition = (from: number, to: number): Framework => ({
  id: `outline-${from}-${to}`,
  version: '1',
  title: '法治政府建设实施纲要',
  years: [from, to],
  verified: false,
  source: 'test',
  chapters: [],
})
const frameworks = [edition(2015, 2020), edition(2021, 2025)]
const report = (year: number, words: string) => ({
  text: `云山县人民政府${year}年法治政府建设情况报告\n一、主要举措\n${words}`,
  subject: { frameworks },
})

checkTable(outlineEdition, {
  valid: [
    report(2022, '落实《法治政府建设实施纲要（2021-2025年）》。'),
    report(2018, '落实《法治政府建设实施纲要(2015—2020年)》。'),
    report(2021, '《法治政府建设实施纲要（2015—2020年）》收官，开始落实《法治政府建设实施纲要（2021—2025年）》。'),
  ],
  invalid: [
    {
      ...report(2023, '落实《法治政府建设实施纲要（2015—2020年）》。'),
      results: [{ status: 'fail', at: ['法治政府建设实施纲要（2015—2020'], says: '2021-2025' }],
    },
    {
      ...report(2021, '落实《法治政府建设实施纲要（2015—2020年）》。'),
      results: [{ status: 'uncertain', at: ['法治政府建设实施纲要（2015—2020'] }],
    },
    {
      ...report(2022, '按照职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信的目标推进。'),
      results: [
        { status: 'not_assessable', at: [], says: '没有提到纲要' },
        { status: 'fail', at: ['职能科学、权责法定、执法严明、公开公正、廉洁高效、守法诚信'], says: '上一版' },
      ],
    },
    { ...report(2027, '落实新纲要。'), results: [{ status: 'not_assessable', at: [], says: '未收录' }] },
  ],
})
