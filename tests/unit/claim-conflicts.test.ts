import { describe, expect, it } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { Candidates } from '../../shared/compare/candidates/candidates.ts';
import { mentionsOf } from '../../shared/compare/candidates/mentions.ts';
import { areOpposed, claimIn } from '../fixtures/opposedClaims.ts';

describe('a denial', () => {
  it.each([
    [
      'en',
      'He denied that [the dam had been inspected in May].',
      '[The dam was inspected in May], engineers said.',
    ],
    [
      'en',
      'The firm denied [dumping waste in the river]. – the firm',
      '[The firm dumped waste in the river], residents say.',
    ],
    [
      'en',
      'The group denied [any involvement in the blast]. – the group',
      '[The group was involved in the blast].',
    ],
    [
      'en',
      'The general denied that [his troops had used cluster bombs]. – General Haddad',
      '[Troops used cluster bombs in the village], witnesses said.',
    ],
    ['en', 'It denied that [the convoy had been attacked].', '[The convoy came under attack near Orla].'],
    ['en', 'She denied that [anyone had been arrested].', '[Three students were arrested].'],
    [
      'en',
      'The prison denied that [guards had beaten inmates].',
      '[Inmates were beaten by guards], a lawyer said.',
    ],
    ['en', '[The company denied that the gate was open].', '[The gate was open], a guard said.'],
    [
      'en',
      'He said it was untrue that [the captain had left the ship first].',
      '[The captain left the ship first], a sailor said.',
    ],
    [
      'en',
      'It is not the case, he said, that [the valve was replaced in June].',
      '[The valve had been replaced in June].',
    ],
    [
      'en',
      'The minister denied that [he had met the arms dealer in Geneva]. – the minister',
      '[The minister met the arms dealer in Geneva].',
    ],
    [
      'en',
      'The mayor denied that [she had ordered the evacuation]. – Mayor Couto',
      '[Mayor Couto ordered the evacuation at noon].',
    ],
    ['en', 'Officials denied that [the school had been hit by a missile].', '[A missile hit the school].'],
    [
      'en',
      'He denied that [the tests had been falsified].',
      '[The tests were falsified for years], an auditor found.',
    ],
    ['en', 'They denied that [the water wasn’t safe].', '[The water was not safe], a chemist said.'],
    ['en', 'The army denied that [a helicopter was shot down].', '[Rebels shot down a helicopter].'],
    ['en', 'The army denied that [rebels had captured the airport].', '[Rebels have captured the airport].'],
    ['en', 'It denied that [staff knew about the leak].', '[Staff had known about the leak since spring].'],
    [
      'de',
      'Die Polizei bestritt, [Tränengas eingesetzt zu haben]. – die Polizei',
      '[Die Polizei setzte Tränengas ein], so Augenzeugen.',
    ],
    [
      'de',
      'Er wies den Vorwurf zurück, dass [die Prüfer das Schiff nie betreten hätten].',
      '[Die Prüfer haben das Schiff nie betreten].',
    ],
    [
      'de',
      'Der Minister dementierte, dass [er von dem Brief gewusst habe]. – der Minister',
      '[Der Minister wusste von dem Brief].',
    ],
    ['de', 'Falsch sei, dass [die Brücke im Mai gesperrt wurde].', '[Die Brücke war im Mai gesperrt].'],
    [
      'fr',
      'Le maire a nié [avoir reçu une lettre du préfet]. – le maire',
      '[Le maire avait reçu une lettre du préfet].',
    ],
    [
      'en',
      'The ministry denied any part in [the theft of the files].',
      '[Agents stole the files], a clerk said.',
    ],
    [
      'en',
      'The ministry disputed [the seizure of two boats in Orla].',
      '[Two boats were seized in Orla], fishermen said.',
    ],
    [
      'en',
      'The bank denied that [it had concealed losses]. – The bank = Orsel Bank',
      '[Orsel Bank had concealed losses].',
    ],
    [
      'en',
      'The director denied that [she had signed the form]. – The director = Iris Falk',
      'Falk, he said, was in a hurry: [the form had been signed the same evening].',
    ],
    [
      'en',
      'A lawyer of the firm denied that [it had dumped oil in the bay]. – A lawyer = Paul Wendt',
      '[The firm dumped oil in the bay].',
    ],
    [
      'en',
      'Lund, who speaks for Meridian, denied that [the company had cut deliveries]. – Lund = Hanna Lund (person)',
      '[Meridian Gas had cut deliveries in May].',
    ],
    [
      'en',
      'Corsair Lines denied that [it had paid a ransom for the crew]. – Corsair Lines = Corsair Lines',
      'There were calls to Corsair: [the company had paid a ransom for the crew], a broker said.',
    ],
    [
      'de',
      'Kern, Sprecherin der Fortschrittspartei, bestritt, dass [die Partei Stimmen gekauft habe]. – Kern = Nadja Kern (person)',
      '[Die Fortschrittspartei habe Stimmen gekauft], hieß es.',
    ],
    [
      'es',
      'Vega, de Aceros Rey, negó que [la empresa ocultara el accidente]. – Vega = Luis Vega (person)',
      '[Aceros Rey ocultó el accidente de abril].',
    ],
    [
      'de',
      'Dressel wies den Vorwurf zurück, [von den Rissen gewusst zu haben]. – Dressel = Kai Dressel',
      '[Der Vorstandschef Kai Dressel wusste von den Rissen].',
    ],
    [
      'es',
      'El ministro Salas tachó de falso que [conociera el informe]. – El ministro Salas',
      '[Salas conocía el informe desde marzo].',
    ],
    [
      'fr',
      'La mairie nie que [la préfecture n’ait prévenu personne].',
      '[La préfecture n’avait prévenu personne], dit un témoin.',
    ],
    [
      'fr',
      'La direction dément que [les freins aient été défectueux].',
      '[Les freins étaient défectueux], selon un mécanicien.',
    ],
    [
      'es',
      'El gobierno negó que [los soldados dispararan contra los campesinos].',
      '[Los soldados dispararon contra los campesinos].',
    ],
    [
      'es',
      'La empresa rechazó [haber vertido aceite en el puerto]. – la empresa',
      '[La empresa vertió aceite en el puerto].',
    ],
    [
      'it',
      'Il comune ha smentito che [il ponte fosse stato chiuso].',
      '[Il ponte era stato chiuso a marzo].',
    ],
    [
      'pt',
      'O ministro negou que [a polícia tenha disparado contra manifestantes].',
      '[A polícia disparou contra manifestantes].',
    ],
    [
      'ru',
      'Министерство отрицает, что [танкер перевозил оружие].',
      '[Танкер перевозил оружие], сообщил моряк.',
    ],
    ['ru', 'Губернатор опроверг, что [школу закрыли из-за утечки].', '[Школа закрыта из-за утечки].'],
    [
      'uk',
      'Міністерство заперечило, що [корабель перевозив зброю].',
      '[Корабель перевозив зброю], каже моряк.',
    ],
    [
      'pl',
      'Rzecznik zaprzeczył, że [pociąg przejechał na czerwonym świetle].',
      '[Pociąg przejechał na czerwonym świetle].',
    ],
    [
      'nl',
      'De gemeente ontkent dat [de brug was afgesloten].',
      '[De brug was afgesloten], zei een schipper.',
    ],
    [
      'tr',
      'Bakanlık, [geminin silah taşıdığı] iddiasını yalanladı.',
      '[Gemi silah taşıdı], dedi bir denizci.',
    ],
    ['ar', 'نفت الشركة أن [السفينة كانت تنقل أسلحة].', 'وقال بحار إن [السفينة نقلت أسلحة].'],
    ['fa', 'وزارت تکذیب کرد که [کشتی اسلحه حمل می‌کرد].', '[کشتی اسلحه حمل کرد].'],
    ['he', 'המשרד הכחיש כי [הספינה נשאה נשק].', '[הספינה נשאה נשק], אמר מלח.'],
    ['zh', '公司否认[货船运送武器]。', '[货船运送了武器]，一名水手说。'],
    ['ja', '会社は[貨物船が武器を運んだ]ことを否定した。', '[貨物船は武器を運んでいた]と船員は話した。'],
    [
      'ko',
      '회사는 [화물선이 무기를 운반했다]는 주장을 부인했다.',
      '선원은 [화물선이 무기를 운반했다]고 말했다.',
    ],
  ])('%s: %s is opposed to %s', (language, denied, affirmed) => {
    expect(areOpposed(language, denied, affirmed)).toBe(true);
  });

  it.each([
    ['another thing', 'en', 'He denied that [the ship carried weapons].', '[The ship carried medicine].'],
    [
      'another place',
      'en',
      'He denied that [he met the dealer in Geneva in March]. – the minister',
      '[The minister met the dealer in Vienna in March].',
    ],
    ['another day', 'en', 'He denied that [the gate was open on 3 May].', '[The gate was open on 5 May].'],
    [
      'another number',
      'en',
      'He denied that [40 people had died in the fire].',
      '[45 people died in the fire].',
    ],
    [
      'another person',
      'en',
      'The firm denied that [the captain had been drinking].',
      '[The mate had been drinking].',
    ],
    [
      'who did it to whom',
      'en',
      'The prison denied that [guards had attacked the inmates].',
      '[Inmates attacked the guards], it said.',
    ],
    ['another gate', 'en', 'She denied that [Gate A was open].', '[Gate B was open].'],
    [
      'another name',
      'en',
      'It denied that [the trucks belonged to Orvel].',
      '[The trucks belonged to Kestrel].',
    ],
    ['another road', 'en', 'It denied that [Route 4 was mined].', '[Route 9 was mined].'],
    ['all and some', 'en', 'He denied that [all passengers had been rescued].', '[Passengers were rescued].'],
    ['only one word in common', 'en', 'He denied that [the report was ready].', '[The report was stolen].'],
    [
      'what is not asserted',
      'en',
      'He denied that [the gate was open].',
      'Was it true that [the gate was not open]?',
    ],
    [
      'a subject of its own',
      'en',
      'The mayor denied [having been warned]. – the mayor',
      '[The school had been warned].',
    ],
    [
      'another hospital',
      'en',
      'It denied that [the hospital in Aln was bombed].',
      '[The hospital in Byre was bombed].',
    ],
    [
      'another direction',
      'en',
      'It denied that [the northern crossing was closed].',
      '[The southern crossing was closed].',
    ],
    [
      'what another one did',
      'en',
      'The regulator denied that [it had concealed the losses of Orsel Bank]. – The regulator = Banking Regulator',
      '[Orsel Bank had concealed losses].',
    ],
    [
      'what another one knew',
      'de',
      'Uta Hollmann vom Aufsichtsrat bestritt, dass [sie von den Rissen in Dressels Halle gewusst habe]. – Uta Hollmann = Uta Hollmann',
      '[Dressel wusste von den Rissen].',
    ],
    [
      'what it agrees with, though a no takes two words',
      'fr',
      'Le préfet dément que [la préfecture n’ait pas prévenu les écoles].',
      '[La préfecture a prévenu les écoles].',
    ],
    [
      'what it agrees with, though a no takes another along',
      'es',
      'La agencia desmintió que [la agencia no avisara a nadie].',
      '[La agencia avisó a los hospitales].',
    ],
    [
      'what it agrees with, though nobody takes a no along',
      'ru',
      'Он отрицает, что [никто не проверил мост].',
      '[Инженеры проверили мост].',
    ],
    ['what it agrees with', 'en', 'He denied that [the gate was not open].', '[The gate was open].'],
    [
      'what the one who speaks for it did herself',
      'en',
      'Lund denied that [it had sold shares in the dairy]. – Lund = Hanna Lund (person)',
      '[Hanna Lund had sold shares in the dairy].',
    ],
    [
      'a company that is not named beside it',
      'en',
      'Lund denied that [the company had paid a ransom for the crew]. – Lund = Hanna Lund (person)',
      '[Seaway Insurance had paid a ransom for the crew].',
    ],
    [
      'who asked whom',
      'en',
      'Sarr denied that [he had asked Olan for the post in Geneva]. – Sarr = Moussa Sarr (person)',
      '[Olan had offered Sarr the post in Geneva].',
    ],
    [
      'the purchase the other way round',
      'en',
      'Castell denied that [it had agreed to buy Halden]. – Castell = Castell Foods',
      '[Halden had agreed to buy Castell Foods].',
    ],
    [
      'what was done to others than those who tell of it',
      'en',
      'The council denied that [it had turned the convoy away]. – The council = City Council',
      '[The council had turned families away], the convoy said. – the convoy = Aid Convoy',
    ],
    [
      'another month',
      'de',
      'Er bestritt, dass [die Brücke im Mai gesperrt war].',
      '[Die Brücke war im Juni gesperrt].',
    ],
    [
      'another company',
      'de',
      'Es sei falsch, dass [die Reederei gewarnt wurde].',
      '[Die Werft wurde gewarnt].',
    ],
    [
      'another cargo',
      'fr',
      'Il dément que [le camion ait transporté des armes].',
      '[Le camion transportait des médicaments].',
    ],
    ['another shaft', 'es', 'Negó que [el pozo 3 estuviera inundado].', '[El pozo 5 estaba inundado].'],
    ['another day', 'ru', 'Он отрицает, что [мост закрыли в понедельник].', '[Мост закрыли во вторник].'],
    ['another cargo', 'ar', 'نفت الشركة أن [السفينة كانت تنقل أسلحة].', 'وقال بحار إن [السفينة نقلت قمحا].'],
    ['another ship', 'zh', '公司否认[货船运送武器]。', '[渔船运送了粮食]。'],
    ['another person', 'ja', '会社は[船長が武器を運んだ]ことを否定した。', '[副市長が橋を閉めた]と話した。'],
  ])('is not opposed to %s (%s)', (_what, language, denied, affirmed) => {
    expect(areOpposed(language, denied, affirmed)).toBe(false);
  });

  it('is not opposed to what its own article affirms: whoever reads that sees both', () => {
    const candidates = new Candidates(mentionsOf(() => 'The gate was open. The guard denied that.'));
    const denied = claimIn('a', 'en', 'The guard denied that [the gate was open].', true);
    candidates.set('a', [denied, { ...claimIn('b', 'en', '[The gate was open].', false), articleId: 'a' }]);
    const steps = candidates.propose({ clusters: [], decided: [], limit: 10, withAlike: false });
    expect(atOnce(steps).total).toBe(0);
  });
});
