/**
 * Companies, agencies and movements that news calls by one word, the well-known ones, written down from general knowledge. Spelled as they are
 * written; basic letters alone.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Those whose word means nothing else and is nobody's surname. */
export const unmistakableOrganisations = list(`
Accenture Adidas Aeroflot Airbnb Airbus Aldi Alibaba Allianz AMD Amgen Amtrak Anthropic ArcelorMittal Asda ASML AstraZeneca Audi Aviva Baidu Barclays BASF BHP Binance Biogen BioNTech BlackRock BMW Boeing Broadcom Bunnings ByteDance
BYD Carrefour Chevron Citigroup Coinbase Comcast Costco Daimler Danone DeepSeek Deliveroo Deloitte DHL Diageo DoorDash DuPont Embraer Enbridge Enel Engie Equinor Ericsson Eskom Eurostar Expedia Exxon ExxonMobil Facebook FedEx Foxconn Fujitsu
Gazprom Glencore Google Heineken Hitachi HSBC Huawei Hyundai Iberdrola IBM Ikea IKEA Infosys Instacart JPMorgan Klarna Kmart KPMG Kroger Lenovo Lidl LinkedIn Lufthansa Lukoil LVMH Lyft Maersk Mastercard Mazda McKinsey
Microsoft Mitsubishi Moderna Monsanto NatWest Netflix Nike Nintendo Nissan Nokia Nordstrom Novartis Novavax Nvidia NVIDIA OpenAI Optus Orsted Palantir Panasonic PayPal Pemex PepsiCo Petrobras PetroChina Peugeot Pfizer Porsche Primark
PwC Qantas Qualcomm Raytheon Reebok Renault Rheinmetall Rivian Rosneft Ryanair Safaricom Samsung Sanofi Shopify Sinopec SpaceX Spotify Starbucks Stellantis Subaru Telefonica Telstra Tencent Tesco Thyssenkrupp Toshiba TotalEnergies
Toyota TSMC Uber UBS Unilever Vattenfall Verizon Vodafone Volkswagen Volvo Walgreens Walmart Wipro Woolworths Xiaomi Zalando
AirAsia Airtel Albertsons Alitalia Alstom Ampol AOL Arriva Asahi AustralianSuper BBVA BCCI Bernama Cargill Carlsberg CBS Centrica Cigna Citroen Commerzbank ConocoPhillips Dacia Denel Dunelm Ecobank Electrolux Equifax ESPN Experian
Flipkart Fonterra Gojek Greggs Haaretz Halfords Halliburton Handelsblatt Hasbro HBO Humana Interfax Izvestia Jetstar KenGen KiwiRail Kiwirail Kodak Kommersant Lazada Lego Lululemon Mainichi Mattel Medibank Medtronic Menards Metrolinx Motorola MSNBC MTN
MultiChoice Naspers NBC NHK Ocado ONGC Openreach PBS Pepsi Pertamina Petronas Prasa Publix Qualtrics Renfe RNZ Rosatom SABC Sasol Sberbank Schlumberger ScotRail Serco Shopee Shoprite Sibanye Siemens Singtel Skoda SNCF SpiceJet Swiggy
Telkom Temasek Tokopedia Transnet Transpower TransUnion Trenitalia UniCredit Valero Vestas VinFast Vodacom Waitrose Wapda Wayfair Wegmans Westpac Xerox Yahoo Yandex Yomiuri Zespri Zoetis Zomato
Aslef Bersatu Cadw Cosatu EFCC GMB INEC ISPR ISRO NDMA Nepra NNPC Numsa Ogra Pemra RMT Samwu SANDF Sanral Sassa UKHSA Umno Unison
Acas Asean ASEAN Defra Ecowas ECOWAS Fifa FIFA Greenpeace HMRC Nasa NASA Nato Ofcom Ofgem Ofsted Ofwat Opec Oxfam Uefa UEFA Unesco UNHCR Unicef Unrwa UNRWA`);

/** Those that are words of the language or names of others too: meant where such a word has a capital within a sentence. */
export const organisationsLikeWords = list(`
Allstate Alphabet Amazon Apple Bumble Caterpillar Citi Coles Delta Discord Fidelity Gap Intel Meta Oracle Paramount Peloton Robinhood Shell Slack Snap Stripe Subway Target Telegram Tesla Tinder Twitch Unite Vanguard Visa Zoom`);
