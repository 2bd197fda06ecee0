/**
 * The words of a language without spaces between words for what happened to those who are counted, written as in the table of the
 * others (“_” is a space).
 */
export interface CompactPropertyWords {
  /** Behind a number and what it counts, within the clause. */
  readonly behind: string;
  /** Right before the number, perhaps with a particle between. */
  readonly before: string;
  /** Before the noun that stands before the number: “*체포된* 시위대 45명”. */
  readonly attributive: string;
  readonly particles: string;
  readonly or: string;
  readonly and: string;
  /** What makes the words be of others: those who did it, or relatives. */
  readonly stops: string;
}

/** By primary subtag of BCP 47. */
export const compactPropertyWords: Readonly<Record<string, CompactPropertyWords>> = {
  ko: {
    behind: `
      killed: 숨지 숨졌 숨진 사망 사망자 목숨을_잃 죽었 죽고 살해 희생; injured: 다치 다쳤 다친 부상 부상자; missing: 실종 실종자; rescued: 구조됐 구조되
      구조돼 구조된 구조했 구조하 구조 구출; detained: 체포 구금 연행 구속; displaced: 이재민 실향민 피란민 피난민 집을_잃; infected: 감염 확진; captured:
      생포 포로로_잡; killedOrInjured: 사상자 죽거나_다 숨지거나_다 사망하거나_다 사망하거나_부상 사망_또는_부상 사상했; none: 구조물 구조대 구조적 구조조정
    `,
    before: `
      killed: 사망자 사망; injured: 부상자 부상; missing: 실종자 실종; detained: 체포자 구금자 연행자; displaced: 이재민 실향민 피란민 피난민; infected: 감염자
      확진자 신규_확진자; killedOrInjured: 사상자; none: 비사망자
    `,
    attributive: `
      killed: 숨진 사망한 살해된 살해당한; injured: 다친 부상한 부상당한; missing: 실종된; rescued: 구조된 구출된; detained: 체포된 구금된 연행된 구속된;
      infected: 감염된; captured: 생포된
    `,
    particles: '은 는 이 가 도 수는 수가 수 :',
    or: '또는',
    and: '및 과 와',
    stops: '가족 유족 때문 위해 않',
  },
  zh: {
    behind: `
      killed: 死亡 遇难 遇難 丧生 喪生 身亡 罹难 罹難 丧命 喪命 被杀 被殺 被打死 被炸死 死者 死于 死; injured: 受伤 受傷 伤者 傷者 负伤 負傷 重伤 轻伤 重傷 輕傷;
      killedOrInjured: 死伤 死傷 伤亡 傷亡; missing: 失踪 失蹤 失联 失聯 下落不明; rescued: 获救 獲救 被救出 被救起 被救; detained: 被捕 被拘留 被逮捕 被拘捕
      被扣押 被羁押 被抓; displaced: 流离失所 流離失所; infected: 感染者 感染 被感染 确诊 確診 染疫; captured: 被俘
    `,
    before: `
      killed: 打死 炸死 杀死 殺死 击毙 死者 死亡人数为 死亡; injured: 打伤 炸伤 击伤 打傷 炸傷 伤者 受伤 受傷; missing: 失踪者 失踪; rescued: 救出 解救
      营救 救起; detained: 逮捕 拘留 拘捕 抓获 扣押 羁押; infected: 感染者; captured: 俘虏 俘获 俘虜; killedOrInjured: 死伤 伤亡
    `,
    attributive: '',
    particles: '了 有 为 為 达 達 共 共有',
    or: '或者 或',
    and: '和 与 與 及 并 並',
    stops: '致 造成 导致 導致 使 令 家属 家屬 亲属 未 没有 沒有',
  },
  ja: {
    behind: `
      killed: 死亡 死者 亡くな 命を落と 死にました 死んだ 殺害 殺され; injured: 負傷 負傷者 けが 怪我 ケガ 重傷 軽傷 重軽傷; killedOrInjured: 死傷 死傷者;
      missing: 行方不明 行方不明者 不明 行方が分から; rescued: 救助 救出; detained: 拘束 逮捕 拘留; displaced: 避難民; infected: 感染 感染者; captured: 捕虜
    `,
    before: `
      killed: 死者 死亡者 死者数 犠牲者; injured: 負傷者 けが人 重傷者 軽傷者; killedOrInjured: 死傷者; missing: 行方不明者 不明者 行方不明; detained: 逮捕者
      拘束者; displaced: 避難民; infected: 感染者 新規感染者
    `,
    attributive: '',
    particles: 'は が も の数は 数は 計',
    or: 'または もしくは か',
    and: 'と や および 及び',
    stops: '家族 遺族 による により を負わせ させ ない',
  },
};
