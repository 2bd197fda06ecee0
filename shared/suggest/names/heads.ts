/**
 * The last words of organisations’ names that are hardly ever the last words of anything else with capitals, in small letters:
 * “Meridian Data Lab”, “Hollow Creek Militia”, “Greek Orthodox Church”.
 */
const heads: ReadonlySet<string> = new Set(
  `academy administration agency alliance army assembly association authority bank battalion board brigade brigades brotherhood bureau
  cabinet cartel church coalition college commission committee company congress consortium corporation corps council court cross
  department diocese directorate executive federation foundation front fund group guard guards hospital initiative institute lab
  laboratory league militia ministry movement navy network observatory ombudsman organisation organization parliament party police
  polytechnic regiment secretariat senate service society squad staff survey syndicate taskforce tribunal union university
  airlines airways bhd exchange fc holdings inc inc. limited ltd ltd. motors plc rovers semiconductors wanderers`.split(
    /\s+/,
  ),
);

/** Whether a word (in small letters) says, as the last one of a name with capitals, that it is an organisation’s. */
export function isHead(lower: string): boolean {
  return heads.has(lower);
}
