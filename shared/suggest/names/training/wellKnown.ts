/** People of whom the news of the world speaks, the surname last. */
export const knownPeople: readonly string[] =
  'Donald Trump|Barack Obama|Joe Biden|Vladimir Putin|Narendra Modi|Emmanuel Macron|Angela Merkel|Hillary Clinton|Boris Johnson|Theresa May|Recep Tayyip Erdogan|Benjamin Netanyahu|Volodymyr Zelenskyy|Bashar al-Assad|Hassan Rouhani|Imran Khan|Muhammadu Buhari|Bola Tinubu|Cyril Ramaphosa|Jacob Zuma|Robert Mugabe|Uhuru Kenyatta|William Ruto|Raila Odinga|Yoweri Museveni|Paul Kagame|Jair Bolsonaro|Nicolas Maduro|Hugo Chavez|Rodrigo Duterte|Joko Widodo|Mahathir Mohamad|Shinzo Abe|Justin Trudeau|Scott Morrison|Jacinda Ardern|Elon Musk|Mark Zuckerberg|Jeff Bezos|Saad Hariri|Michel Aoun|Mahmoud Abbas|Sheikh Hasina|Rahul Gandhi|Kamala Harris|Antonio Guterres|Kofi Annan|Ban Ki-moon'.split(
    '|',
  );
/** Companies of which it speaks. */
export const knownCompanies: readonly string[] =
  'Google|Apple|Microsoft|Amazon|Samsung|Huawei|Toyota|Honda|Nissan|Volkswagen|BMW|Adidas|Nike|Sony|Nokia|Boeing|Airbus|Shell|Total|Chevron|ExxonMobil|Gazprom|Rosneft|Siemens|Nestle|Unilever|Pfizer|AstraZeneca|Moderna|Tesla|Uber|Alibaba|Tencent|Xiaomi|WhatsApp|Instagram|Netflix|Spotify|Petrobras|Vale|Embraer|Safaricom|Dangote|Eskom|MTN|Reliance|Infosys|Adani|Petronas|AirAsia|Qantas|Telstra|Rio Tinto|HSBC|Barclays|Goldman Sachs|JPMorgan|Citigroup|Deutsche Bank|UBS|Emirates|Etihad|Aramco|Intel|IBM|Oracle|Cisco|Reddit|Slack|Vodafone|Airtel|Orange|Renault|Peugeot|Fiat|Ikea|Lufthansa|McDonald’s|Starbucks|Coca-Cola|Pepsi'.split(
    '|',
  );
