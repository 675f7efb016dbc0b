/** 主要原因是……, 究其根源……, 这主要是由于……: the reason of what stands before it. */
const CLOSES =
  /^(?:这|而|则|也|其|究其|主要|深层次?|根本|直接|客观|主观|问题|造成|产生|导致|出现|存在|上述|以上|这些|这一|该|情况|现象|状况|的|上)*原因(?:主要)?(?:是|在于|有|如下|为|$)|^(?:究其|追根)|^(?:这|则|而|也)*(?:主要)?是?(?:由于|因为)|^主要是|^(?:其|问题的|主要)?(?:根源|根子|症结)(?:主要)?(?:是|在于|出在|$)|^(?:主要)?(?:源|缘|归因)于|^(?:暴露|反映)出|^(?:这|也|还)*[与和同跟][^,]{2,60}(?:有关|分不开|有(?:很大|较大|直接|一定)(?:的)?关系)$/
/** 由于……, 受……影响, : the reason of what comes behind it. */
const OPENS =
  /^(?:由于|因为|鉴于|囿于|限于|因(?!此|而|地制宜|公|事|人而异|素|应)|受(?=[^,;]{2,30}(?:影响|制约|限制|约束)$))/

/** True where a clause gives the reason of those before it. @param words half-width */
export function closesWithCause(words: string): boolean {
  return CLOSES.test(words)
}

/** True where a clause gives the reason of the next one. @param words half-width */
export function opensWithCause(words: string): boolean {
  return OPENS.test(words)
}
