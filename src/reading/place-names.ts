/** Peoples whose names stand in the names of autonomous divisions; 族 is sometimes left out (蒙古, 回). */
const PEOPLES =
  '蒙古|回|藏|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯|满|朝鲜|达斡尔|鄂温克|鄂伦春|壮|瑶|苗|侗|仫佬|毛南|土家|羌|彝|哈尼|拉祜|佤|傣|景颇|傈僳|独龙|怒|白|纳西|普米|布依|水|仡佬|黎|畲|土|撒拉|保安|东乡|裕固|布朗|德昂|阿昌|基诺|赫哲|京|门巴|珞巴|各'
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)+(自治)([州县旗])$`)

/**
 * The short name that people use for an autonomous division: 恩施土家族苗族自治州 → 恩施州, 北川羌族自治县 → 北川县.
 *
 * @returns null where the division is not autonomous or nothing would be left of it
 */
export function shortName(name: string): string | null {
  if (!name.includes('自治')) return null
  const short = name.replace(AUTONOMOUS, '$2')
  if (short !== name && short.length >= 3) return short
  return /^(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区$/.test(name)
    ? name.replace(/(?:壮族|回族|维吾尔)?自治区$/, '')
    : null
}

/** What stays of a name when its rank changes: 密云县 and 密云区 are both 密云. */
export function stemOf(name: string): string {
  const short = shortName(name) ?? name
  const stem = short.replace(/(?:特别行政区|自治[区州县旗]|地区|林区|特区|新区|[省市盟州县区旗])$/, '')
  return stem.length >= 2 ? stem : short
}
