import { words } from './smallWords.ts';

/** Common first names of women and men in English news, written by hand: who “she” can be. */
const women =
  words(`alice alison amy angela ann anne annie barbara beth betty beverly bridget brooke carol caroline
  catherine cathy charlotte chloe chris christine claire daisy dawn deborah debbie diane doreen dorothy edith eileen
  elaine eleanor elizabeth ellen emily emma erin esther eve evelyn faith fiona frances gail gillian grace hannah harriet
  hazel heather helen hilary holly ines ingrid irene iris isabel isabelle jacqueline jane janet janice jasmine jean jenny
  jennifer jess jill joan joanne josephine joy joyce judith judy julie june karen kate katherine kathleen kathryn katie kay
  kelly kim kimberly leah lesley lily lisbeth liz louise lucy lynn mabel madeleine margaret marie marion mary maureen
  megan melanie mercy michelle molly nancy naomi natalie nicole olive paige pam penelope penny phyllis rachel
  rebecca rosemary rosie ruth sally sarah sharon sheila shirley sophie stacey stephanie sue susan suzanne sybil
  tracy valerie vivian wendy winifred yvonne zoe mei yuki ingeborg astrid solveig silke heike anke ulrike britt
  fatou oksana olena svitlana kateryna yulia nour hanan rim maryam zainab aisling siobhan niamh carmen pilar mercedes
  dolores beatriz ines`);

const men =
  words(`aaron adam alan albert alex alexander alfred ali andre andrew anthony anton antonio arthur barry ben
  benjamin bernard bill bob boris brad brian bruce carl carlos charles chris christian christopher claude colin craig
  dan daniel dave david dennis derek dmitry dmytro donald douglas duncan ed eddie edward eric ernest ethan eugene felix
  francis frank fred frederick gareth gary gavin geoffrey george gerald gerard gordon graham greg gregory harold harry
  hassan henrik henry herbert howard hugh hugo hussein ian isaac ivan jack jacob jake james jamie jason jeff jeremy jerome jesse
  jim joe john jonas jonathan jordan jorge jose joseph juan justin karl keith kenneth kevin kev kurt kyle lance larry
  laurence lee leo leon leonard lewis liam louis luis luke marcel marco marcus mario mark martin matthew max maxim
  michael miguel mike mohamed mohammed mohammad muhammad nathan neil nicholas nick nigel noah oleg oliver omar oscar otto
  owen pablo patrick paul pavel pedro pete peter phil philip piet pierre ralph ray raymond rex richard rick rob robert
  rodney roger ronald roy rupert russell ryan samuel scott sean sergei sergey simon stan stanley stefan stephen steve
  steven stewart stuart ted terence terry theodore theo thomas tim timothy todd tom tommy tony trevor victor vincent vladimir
  volodymyr walt walter warren wayne will william yusuf yuri zachary ahmed ahmad ibrahim khalid tariq hiroshi kenji jun
  wei raj rajesh sanjay amit josh elias bram dov oskar daniil bjorn lars sven nils henning jurgen gunther klaus
  luca joshua nikita mustafa ezra sasha misha ilya krishna musa isa aditya elisha abdullah attila bela geza gyula mika juha
  pekka jukka ilkka esa akira keita kenta shota yuta sota ryota kota hamza taha yahya moustafa mustapha kostya vanya
  kolya petya dima vasya grisha lyosha pasha danila foma mykola oleksa chukwuemeka emeka chuka ikenna obinna uchenna`);

/** “she” or “he” by a first name, or null where it cannot be told. Names that end in a are women’s unless they are listed. */
export function pronounOfName(first: string): 'she' | 'he' | null {
  const [isWoman, isMan] = [women.has(first), men.has(first)];
  if (isWoman !== isMan) return isWoman ? 'she' : 'he';
  if (isWoman) return null;
  return /[^aeiou]i?a$/.test(first) && first.length > 3 ? 'she' : null;
}
