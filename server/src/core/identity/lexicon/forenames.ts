import { foldName } from '../names/nameText';

/*
 * Forenames that tell a person's gender in news text. Compiled by hand for this project; a name in neither list, or
 * in both, tells nothing.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE_FORENAMES = setOf(`
  aaron abbas abdallah abdelkader abdirahman abdoulaye abdul abdulaziz abdulla abdullah abdulrahman abel abhishek abiodun abiola abu achmad adam ade
  adebayo adel ademola adil aditya adolfo adrian afzal agus agustin ahmad ahmed ahmet aidan ajay akbar akhil akinwumi akira alain alan alasdair
  alastair albert albrecht aled alejandro aleksandar aleksander aleksandr aleksey alessandro alex alexander alexandre alexandru alexei alexey alfie
  alfonso alfred alfredo alhassan ali alistair aliyu allan allen alun alvaro amadou amadu amir amit ammar amos anand anatoly anders andre andreas
  andrei andrej andres andrew andrzej angus anil anselmo anthony antoine anton antonio antti anwar apollo archie ardian arif aristide arjun arkady
  armando armen armin arnaldo arnaud arne arnold arsen artem arthur artur arturo arun arvid arvind asad asher ashok ashraf asif askar aslam aslan
  ataullah augustine augusto aurelio austin avi axel ayman ayodele ayub azim aziz babajide babak babatunde bader badr bahram bakary balazs bambang
  bandar bao baptiste barack barnaby barry bart bartholomew bartosz bashar bashir basil bassam bayo beau behrouz bekir bela ben benedict bengt benito
  benjamin benoit berk bernard bernardo bernie bert bertrand besim bilal bill billy birger bjarne bjorn boaz bob bobby bogdan bohdan bojan bongani
  boniface boris borislav boubacar brad bradley brandon branislav branko brendan brett brian bronislaw bruce bruno bryan burak byron cadan caleb
  callum cameron camillo carl carlito carlo carlos casper cathal cecil cedric cedrick celestin celso cenk cesar chad chadwick chandrababu charalambos
  charles chidi chimezie chinedu chinua chris christian christopher chuck chukwudi chukwuemeka chukwuma cian ciaran clarence claude claudio claus
  clement cleveland cliff clifford clint clive clyde colin collins conor constantin constantine corey cormac cornelius cory cosimo cosmin craig
  crispin cristian cuthbert cyprian cyril cyrus dag dagfinn daisuke dalton damian damien dan daniel danilo dario darius darko darrell darren darryl
  dave david davide davor dean declan deepak dejan delroy demetrios demetrius denis dennis denzel denzil derek dermot desmond devendra devin dexter
  dhananjay dhruv diarmuid didier diego dieter dieudonne dilip dimitar dimitri dimitris dinesh dino dirk djibril dmitri dmitry dmytro domenico domingo
  dominic don donal donald donnie dorian doron doug douglas dragan drago duane dumisani duncan dwayne dwight dylan eamon earl eddie edgar edgardo
  edmund edson eduard eduardo edward edwin efraim efren egil eirik ejike eko elias elijah elio elliot elmer eloy elton elvis emanuel emeka emerson
  emil emile emilio emmanuel emre emrys engin enoch enrico enrique enzo eoin ephraim erasmus erdem eric erich erik ernest ernesto ernst errol erwin
  eskil espen esteban ethan etienne euan eugene eugenio evan evaristo everett evert evgeny ewan ezekiel ezequiel ezra fabian fabio fadi fahad fahd
  faisal faiz farhan farooq farouk fausto fawad federico fedor felipe felix femi ferdinand ferenc fergal fergus fermin fernando festus fidel fikret
  filip finn florentin florian floyd francesco francis francisco franco francois frank franz fraser fred freddie frederic frederick frederik fredrik
  friedrich fritz fyodor gabor gabriel gaetano gamal ganesh gareth garfield garrett garry gary gaspar gaston gautam gavin gavril gennady geoff
  geoffrey georg george georges georgi georgios geraint gerald gerard gerd gerhard gerhardt germain gerry gerson ghassan gianfranco gianluca gianni
  gideon gilbert gilberto giles gino giorgi giorgio giovanni gitonga giuliano giuseppe gjergj glenn godfrey godwin gonzalo goodluck gopal goran gordon
  gottfried graciano graeme graham grant greg gregor gregory grigoris grigory grzegorz guang guido guillaume guillermo gulam gunnar gunther gus gustav
  gustavo guy gyorgy habib hadi hafiz haider hakan hal hamad hamed hamid hamish hamza hank hannes hans hao harald hari harish harold harry harsh
  harshvardhan haruki haruna harvey hasan hashim hassan hayder heath hector hedley heikki heiko heinrich heinz helio helmut hendrik henri henrik
  henrique henry herbert heribert herman hermann hermes hernan hicham hidayat hideki hideo hilario hillel himanshu hiro hiroki hiroshi hisham homer
  horace horst howard hrvoje hubert hubertus hugh hugo humphrey hussain hussein huw iain ian ibe ibrahim idris ieuan ifeanyi igbal ignacio igor ike
  ikechukwu ilhan ilie ilir ilya imad imran ingvar ioannis ion iqbal irfan irving irwin isaac isaiah isak ishaan isidro ismael ismail issa issam
  istvan itamar iurii ivan ivo ivor iwan izaak izzat jabu jacek jacinto jack jacob jacques jad jafar jagdish jahangir jai jaime jakob jakov jakub
  jalal jamal james janez jani janis janos jared jari jaroslaw jarvis jason jasper jaswant javad javed javier jawad jayant jean jeb jed jeff jeffery
  jeffrey jens jeremiah jeremy jermaine jeroen jerome jerry jerzy jesse jesus jethro jim joachim joakim joao joaquin jochen jock joe joel johan johann
  johannes john johnny johnson jolyon jomo jon jonah jonas jonathan jonathon jonny joost jordan jorg jorge jorgen jory jose josef joseph josh joshua
  josiah jouni jozef juan jude jukka julian julio julius juma junaid junichi jurgen justin justus jyri kaarlo kabir kamal kamran kanye kareem karel
  karim karl kaspar kaveh kazuo keanu kees keiichi keir keith kelechi kelvin kemal ken kenichi kenji kennedy kenneth kenta kerem kevan kevin khaled
  khalid khalil khurram kieran kipchoge kiplagat kiprono kirill kirk kishore klaas klaus knut koen kofi kojo konrad kris krishnan kristian kristof
  kristoffer krzysztof kumar kunal kunle kurt kwabena kwaku kwame kwasi kyle lachlan laith lamar larry lars lasse laszlo lateef laurent laurentiu
  lauri lawrence lazar lazarus leandro leif len lennart leo leon leonard leonardo leonid leopold leopoldo leroy lester levent levi lewis liam lincoln
  lindsey lino lionel lior lloyd lluis logan lorenzo lorne lothar lou louis lubomir luc luca lucas lucien lucio ludwig luigi luis luka lukas lukasz
  luke lukman lutz lyle lyndon maciej mads magnus mahathir mahdi mahesh mahinda mahmoud mahmud majid makoto malcolm malik mamadou mamoun manfred
  manish manoj mansoor mansour manu manuel maqsood marat marc marcel marcelino marcelo marcin marcio marco marcus marek mariano mario marius mark
  marko markus marlon marouane marshall martin marvin masahiro masato mason masoud matej mateo mateusz mathew mathias mathieu mats matt matteo matthew
  matthias mattias maurice mauricio maurizio mauro max maxim maxime maximilian mayowa mazen mbongeni md mehdi mehmet meirion melvin melvyn mensah
  mervyn mesut michael michal michel mick miguel mihai mihail mika mikael mike mikhail mikko mikolaj miles milorad milos milton ming miodrag mircea
  mirko miro miroslav mitch mitchell mitt mladen modibo modou mohamed mohammad mohammed mohan mohanad mohd mongi moritz morten moses moshe mouhamed
  moussa mthunzi mubarak mudassar muhammad muhammadu muhsin mukesh mukhtar muneer munir murad murat murray musa mustafa muthu mwai mykola nabil nadeem
  nadim naftali nana-yaw naoki narayan narendra nasir nasser nathan nathanael nathaniel naveed navin nazir ndiaye ned nedim neil nelson nenad nestor
  newt ngugi niall niccolo nicholas nicholson nick nico nicolae nicolas nicu niels nigel nihad nikhil nikola nikolai nikolaos nikolay nils nima nizar
  njoroge noah noam nobuo noel norbert norman nuno nuri nursultan nyasha obed obinna octavio odd odysseas ofer ognjen oisin okello oladipo olaf olav
  ole oleg oleh oleksandr oleksiy oliver olivier ollie olof olumide olusegun oluwaseun omar omer onur oren orhan orlando orville osama oscar osei
  oskar osman osvaldo othman otis otto oumar ousmane owain owen owusu ozan paavo pablo padraig pankaj pankraz panos paolo parviz pascal patricio
  patrick patrik paul pauli paulo pavel pawel pedro pekka per percival percy peregrine petar peter petr petri petro phil philip philipp philippe
  phillip pierre piers piet pieter pietro piotr piran prakash pranav prasad pravin prem preston primo prosper przemyslaw qasim quentin quincy qusay
  rabih radek radoslaw radovan radu rafael rafal rafi raghuram raheem rahm rahul raif raimo rainer raj raja rajan rajeev rajendra rajesh rajiv rakesh
  ralf ralph ram ramesh rami ramin ramiz ramon ramzan rand randall randy ranjit raoul rashad rashid rasmus ratko raul ravi ravil raymond raynard raza
  recep redouane reggie reginald reid reijo reince reinhard remigijus remy renaldo renato rene renzo reuben rex reynaldo reza rhys ricardo riccardo
  richard rick ricky rico rikard rinat rishi riyad rob robbie robert roberto roberts robin rocco roch rod roderick rodion rodney rodrigo rogelio roger
  rohan rohit roland rolando rolf rollo roman romeo ron ronald ronan ronnie roosevelt rory ross rostam rowan roy ruairi ruben rudi rudolf rudy rufus
  rupert ruslan russ russell rustam rustem ruud ryan saad sabri sachin sadiq saeed said saif sajid salah salem salim salman salvador salvatore sam
  sami samir samit samson samuel sanath sandeep sandro sanjay sanjeev sanjiv santiago santosh saqib sardar satoshi satya satyajit saud saul sayed
  scott seamus sean sebastian sebastien sedat segun seiji selim sendil serge sergei sergey sergii sergio serhii serhiy seth severin sevket seyed seyni
  shahid shahzad shakil shamil shane shankar sharad shashi shaukat shaul shaun shehu sheldon sherif shigeru shimon shinichi shinji shinzo shivraj
  shlomo shmuel siarhei siddharth siegfried sigmar sigurd silas silvio simeon simon sinan sindre siphiwe sipho sithole slavko slobodan soren sotiris
  spencer stanislav stanislaw stanley stefan stefano stein stelios stellan sten stephane stephen stevan steve steven stig stuart subramaniam sudhir
  sulaiman suleiman suleyman sultan sunil surendra suresh svein sven svetoslav syed sylvain sylvester tadeusz tadhg tae tahir takahiro takashi takeo
  takeshi talal tamas tamer tamim tanvir tapani taras tarek tariq taro tarquin tatsuya taylan tayyip ted tedros teemu tendai teodor teodoro teppo
  terence tero terry tetsuya thabiso thaddeus thanos themba theo theodore theophilus thierry thomas thor thorsten thulani tiago tibor tigran tihomir
  tim timo timothy timur tito tobi tobias tobin toby todd todor toivo tom tomas tomasz tomislav tommaso tommy tomoaki tony tor torbjorn tore torsten
  toru toshiro toure travis trevor tristan trond trygve trystan tsvi tuan tudor turki tushar tyler tyrone uchenna uday ugo ulf ulises ulrich umar
  umaru umberto uriel urs usama usman utku uwe vaclav valdas valdis valentin valeri valery valter vasil vasile vasilios vasily vassily vasyl vedran
  veli venkat venkataraman venkatesh verne vernon vicente victor victorino vijay vikram viktor ville vilmos vinay vince vincent vincenzo vinko vinod
  virgil vishal vitalii vitaly vito vivek vlad vladimir vladislav vlado voitto volker volodymyr vsevolod vuk vusi vyacheslav wael wahid wale waleed
  walid wallace walter waqar warren warwick wasim wataru wayne wei wendell werner wes wesley wilbur wilfred wilfried wilhelm willem william willie
  wilson wim winston wladyslaw wojciech wole wolfgang woodrow wouter xavier xi yaakov yahya yakov yakubu yann yannick yannis yaroslav yaser yash yasin
  yasser yassin yaw yehuda yevgeny yevhen yiannis yiorgos yitzhak yoav yogesh yonas yoram yoshi yoshihide yoshiro yousef youssef yousuf yukio yunus
  yuri yuriy yury yusuf yuval yves zac zach zachary zack zafar zaheer zahid zain zakaria zaki zayd zbigniew zdenek zeke zeljko zeno zhivko ziad zied
  zlatan zlatko zoltan zoran zubair zulfikar zvi`);

const FEMALE_FORENAMES = setOf(`
  aaliyah abeba abena abigail ada adaeze adebola adela adelaide adele adelina adina adriana adunni afia afua agata agatha agnes agnese agnieszka aida
  aiko aila ailbhe aileen ailsa ainara aino aisha aishwarya aisling akemi akosua akua alana alanna alba alda aleida aleksandra alena alesia alessandra
  alessia alevtina alexandra alexis alia aliaa alice alicia alina aline alison aliya aliza alla allegra alma alya alyssa amaka amalia amanda amara
  amber amelia amina aminata amira amna amparo amrita amy ana ananya anastasia anastasiia anat anca andrea andree aneta anette angela angelica
  angeliki angelina angeline angharad angie anika anisa anissa anita anjali anke ankita ann anna annabel annabelle annalisa annamaria anne anne-marie
  anneke anneli anneliese annette anni annie annika anouk anoushka antje antoinette antonella antonia anupama anuradha anusha anya aoife aparajita
  aparna aphrodite april araceli araminta archana ariana arlene arundhati arwa asha ashley aslaug asli asma assumpta asta astou astrid aud audrey
  aurelia aurelie aurora ava ayako ayesha aygul ayse azra babette bahar barbara basma bea beata beatrice beatrix beatriz belinda bella benazir
  benedetta benedicte berenice berit bernadette bernadine bernice berta bertha beryl bess bethany bettina betty beverley beverly bhavna bianca biljana
  binta birgit birgitta birte blanca blessing bogdana boitumelo bojana bolanle bonnie bozena brandi branka bree brenda brenna briana brianna bridget
  bridgette bridie brigid brigitta brigitte britta brittany bronagh bronwen bronwyn buhle bunmi busisiwe caitlin calista camila camilla camille
  candice candida carina carla carlotta carly carmel carmen carol carol-ann carole carolina caroline carolyn carrie carys cassandra cassie catalina
  catarina caterina cath catherine cathleen cathrine cathy catriona cecile cecilia celeste celia celine cerys chandra chanel chantal charity charlene
  charlize charlotte charmaine chelsea chelsie cheryl chiara chidinma chinelo chinwe chioma chloe chrissie christa christel christiana christiane
  christina christine ciara cindy claire clara clarice clarissa claudette claudia claudine clementine cleo clotilde colette colleen concepcion
  concetta condoleezza connie constance constanza consuelo cora cordelia coretta corinne cornelia courtney cristina cynthia dagmar dahlia daisy daiva
  dalia damaris dana danica daniela danielle danuta daphne daria darlene darya daryna davina dawn deanna debbie deborah debra dee-dee deena deepa
  deepika deirdre delfina delia delphine demelza demi denise desiree despina devi devika devora diamond diana diane dianne dilys dimitra dina dinah
  dineo divya dixie doina dolly dolores dominika dominique donna dora dorcas doreen doris dorit dorota dorothea dorothy dragana dulce dunja durga
  dymphna dympna ebele ebony edith edna edwina edyta efua eileen eilidh eithne ekaterina ekua elaheh elaine eleanor elena eleni elif elin elina
  elisabeth elise eliska eliza elizabeth elizaveta elke ella ella-mae ellen ellie elodie eloise elsa elsie elspeth eluned elvira ema emanuela emilia
  emily emine emma emmanuelle emmeline enid enrica erica erika erin erna ernestine esme esmeralda esperanza esra estela estelle esther estrella ethel
  etta eugenia eugenie eulalia eun-ju eunice eva evangelia evangelina evangeline eve evelien evelina evelyn ewa ewelina fabiola fadwa faith faiza
  fanny farah farida farzana fatemeh fatima fatima-zahra fatma fatou fatoumata faye federica felicia felicitas felicity fenna fern fernanda ffion
  fikile filippa filomena fiona flavia fleur flor flora florence florencia folake frances francesca francine francisca franziska freda frederique
  freya frida frieda funke funmilayo gabriela gabriella gabrielle gail galina gauri gayle gaynor geeta gemma genevieve genoveva georgette georgia
  georgiana georgina geraldine gerda gerlinde germaine germana gertrude ghada ghazala ghislaine gilda gillian gina ginny giovanna gisela gisele gita
  giulia giulietta giuseppina gizem gladys glenda glenys gloria golda grace graciela grainne graziella grazyna greer greet greta gretchen griselda
  guadalupe gudbjorg gudrun guinevere gulnara gulsen gunilla gwen gwenda gwendolyn gwyneth habiba hadiza hafsa hafsat haifa hajar hala haleh halima
  halle hamida hana hanan hanane hanna hannah hanne hanneke hannelore harriet hasina hatice hattie haya hazal hazel heather heba hebe hedda hedwig
  heide heidi heike helen helena helene helga helle helmi hema hend henrietta henriette henrike hermine hermione hetty hiba hilary hilda hilde hillary
  hiroko holly honor hope hortense hulya huma ida ifeoma ijeoma ilse imani imelda immaculate imogen inaya indira ines inga ingeborg inger ingrid ioana
  ioanna iolanda iona iphigenia irem irena irene irina iris irma irmgard isabel isabella isabelle isadora isatou ishani isla isobel isolde itziar iva
  ivana ivanka iveta ivette ivona ivy iwona izabela jacinda jacinta jacklyn jaclyn jacqueline jada jade jadwiga jamila jana jane janelle janet janice
  janina janine jannicke jasmin jasmina jasmine jaya jayne jean jeanette jeanne jeannie jelena jemima jenna jenni jennifer jenny jerusha jessamy
  jessica jette jia-mei jill jillian jo-ann joan joana joanna joanne jocelyn jodie joelle johanna jolanda jolanta jolene josephine josie jovana joyce
  juana juanita judith judy julia juliana juliane julianne julie juliet julieta justine justyna jutta jyothi jyoti kadiatou kaitlyn kalina kalpana
  kamala kamila kamini kanika karen karima karin karina karla karolina karoline kasia katarina katarzyna kate kateryna katherine kathleen kathrin
  kathrine kathryn kathy katie katinka katja katrin katrina katya kavita kavitha kayla kayleigh keiko keira kelly kellyanne kemi kendra kerensa kerry
  keziah khadija khadijah khanyi kiara kimberly kinga kiri kirsi kirsteen kirsten kirsty klara klaudia komal kornelia kristen kristi kristiina kristin
  kristina kristine krystal krystyna ksenia kunegunda kylie lada laila laima lakshmi lalita lana lani laoise lara larissa latifa latisha latoya laura
  lauren laverne lavinia layla lea leah leanna leanne leda leela leena leila lena leocadia leona leonie leonor leonora leontine lesedi leslie-ann
  leticia letitia levina leyla liana libby lidia lieke liesbeth lieselotte liisa lila lilia lilian liliana lilija lilit lilla lillian lillie lily
  lin-mei lina linda lindiwe linnea lisa lisbeth lise liv livia liz liza lizzie ljiljana ljubica lola lorella lorena loreta loretta lori lorna
  lorraine lotta lotte lottie louisa louise lourdes loveday lovisa lubna lubov lucia luciana lucie lucille lucinda lucja lucrezia lucy ludmila luisa
  luiza lulu lumka luz lydia lynn lynne lyra lyubov lyudmila maaike maame mabasotho mabel madalena madeleine madelyn madhuri madina madison maeve
  magali magaly magda magdalena magdalene maggie maha mahalia mahnaz mahua maia maija maira maisie maite maja makeda malala malgorzata malika malin
  mallory mamta manal mandisa mandy manisha manuela mara marcela marcella marcia marcy mareike marga margaret margarida margarita margaux margherita
  margot margret margrethe margriet maria mariam mariana marianne maribel maricar maricel marie mariel mariela marietta mariia marija marika marilena
  marilyn marina marisa mariska marites maritza mariya marjolein marjorie marketa marla marlene marnie marta martha martina mary maryam marysia masha
  mathilda mathilde matilda mattie maud maura maureen mavis maxine maya mayra mayumi mbali medha medina meena meenakshi meera meg megan megyn mehreen
  mehwish mei melania melina melinda melissa mellissa melody mercedes mercy meredith merete meriam meriem merve meryl mette mhairi mia micaela
  michaela michela michelle mihaela mila milagros mildred milena milica millicent millie mimi minerva minna minni mira miranda mireia mireille mirela
  miriam mirjam misaki miyuki modupe moira mojisola molli molly mona monica monika monique monisha morag morwenna moyra muna munira muriel muthoni
  myfanwy myra myriam myrtle nabila nadege nadezhda nadia nadine nadja nafisa naila naira najat najla naledi namrata nana nancy nandini nandita
  nanette naomi narges nasreen natalia natalie natalija nataliya natasha nathalie nawal nazanin nazli ndidi neela neelam neema neha nell nellie nelly
  nerea nerissa nerys nettie neveen nevena nezha ngozi nia niamh nicola nicole nicolette nidhi niina nikki nilda nilufar nilufer nimmi nina ninel
  nirmala nisha nisreen njeri nkechi nkiruka nneka nobuhle nodira noelle noemi noha nokuthula nolwazi nomfundo nomsa nomthandazo nomvula nora noreen
  norma nosipho noura novella ntombi nuala nuria nurit nyambura nyokabi oana octavia odalys odette odile ofelia oksana olanna oleksandra olena olesya
  olga olimpia olivia oluchi oluwakemi olwen omolara omowunmi onyinye oonagh ophelia oprah oriana orit orla orsolya ottilie palesa paloma pamela
  pamella panagiota paola parineeti parisa parvati parveen patience patricia patrizia patty paula paulette paulien paulina pauline pearl peggy
  penelope penny perla pernille perpetua perrine petra petronela petronella petunia philippa philomena philomene phoebe phumzile phyllis pia pilar
  pippa pirjo pola polina polly pooja poppy portia pradnya pragya pranita pratibha precious preethi preeti prerna prisca priscilla priti priya
  priyanka prudence prunella puja purity purnima qian queenie rachel radhika radka ragnhild rahel raisa rajani rajeshwari ramona rani rania ranjana
  raquel rashida raya rayna razia rebeca rebecca rebekah reema reena regina regine reham reiko rekha rena renata renate renee reshma rhea rhian
  rhiannon rhoda rhona ria ricarda riikka riitta rikke rima rina rita ritu ritva riya roberta robin rochelle rocio rogneda roisin roksana rolande
  romana romina romy rona ronja roopa rosa rosalba rosalia rosalie rosalind rosaline rosamaria rosamund rosamunde rosanna roseanne roseline rosemary
  rosie rosita rowena roxana roxane roxanne roya rozalia rubina ruby rukhsana rukmini rumbidzai runa ruqaya ruta ruth ruthie ruxandra ruzena saba
  sabiha sabina sabine sabrina sabrine sadaf sadie sadiya saffron safia safiya sagal sahar saira sakshi sakura salima sally salma salome samantha
  samia samina samira sana sandhya sandra sandrine sangeeta sanja sanna sanne sanya saoirse saori sapna sara sarah sarai sari sarita saroja saskia
  savannah savita sawsan sayaka seema selena selin selina selma semra sena seraphina serena setsuko shabana shabnam shahida shahnaz shaila shaima
  shaimaa shaista shakila shakira shalini shania shanice shannen shanthi sharda sharlene sharmeen sharmila sharmin sharon shauna shayla sheena sheetal
  shefali sheila shelley sherry sheryl shilpa shireen shirin shirley shobha shona shreya shristi shruti shulamit shweta sian sibongile sibylle sienna
  sigrid sigrun silje silke silvana silvia silvija simona simone simran sinazo sindisiwe sinead sini siobhain siobhan siri sissel sita siti sladjana
  slavica snezana snigdha sofia sofie solange soledad solene solveig sonal sonali sondra sonia sonja sophia sophie soraya sorcha stacy stefania
  stefanie stefany steffi stella stephanie stina suad subhashini suchitra sudha sue suhaila sujata sukanya suki sumaya sumita sunita sunniva supriya
  surabhi surbhi susan susanna susanne sushma suzanne suzy svenja svetlana swati swetha sybil sylvia sylvie szilvia tabitha tahira tahmina taisia
  talia talitha tallulah tamar tamara tamiko tammy tamsin tamsyn tania tansu tanvi tanya tara tarja tasha tasneem tatiana tatjana tatyana teodora
  teresa tereza terhi terri tess tessa thabile thandeka thandi thandiwe thea thelma theodora theres theresa therese thora thuli tiffany tiina tilda
  tilly timea tina tinatin tiphaine titi tiwa tomasina tomoko tonje tonya tora tordis tove toyin tracey tracy trine trinity trish trisha trixie trudy
  tsitsi tuba tuula tyra uju ulla uma umm una unity urmila ursula urszula usha ute uzma valborg valentina valeria valerie valeska vanda vanessa varsha
  vasanti vasiliki veena vera verena verity veronica vesna vicky victoire victoria vidhya vidya vigdis vilde vilhelmina vilma vimala viola violet
  violeta violetta virginia virginie virpi vita viveca viveka vivian viviana viviane vivien vivienne vuyiswa wafa waheeda wambui wanda wangari wanjiku
  wanjiru wendy wilhelmina wilma winifred winnie wioletta xanthe xenia xiomara yaa yael yamini yana yanet yara yasemin yasmeen yasmin yasmina
  yekaterina yelena yesenia yetunde yevgenia yewande ying yoko yolanda yolande yoshiko yuko yulia yuliya yumi yumna yvette yvonne zadie zaha zahida
  zahra zaida zaina zainab zakia zakiya zanele zaneta zanna zara zarina zawadi zehra zeinab zelda zena zeynep zhanna zimkhitha zina zinaida zineb
  zinhle zita zodwa zoe zofia zohra zoi zorica zornitsa zoya zsofia zsuzsanna zubaida zulaikha zuleika zuzana zuzanna`);

export type Gender = 'male' | 'female';

/** The gender that a forename (in lower case, with or without diacritics) tells; of two that are joined (“Anne-Sophie”), the first. */
export function genderOfForename(forename: string): Gender | undefined {
  const plain = foldName(forename);
  return genderOf(plain) ?? (plain.includes('-') ? genderOf(plain.slice(0, plain.indexOf('-'))) : undefined);
}

function genderOf(forename: string): Gender | undefined {
  const male = MALE_FORENAMES.has(forename);
  const female = FEMALE_FORENAMES.has(forename);
  if (male === female) return undefined;
  return male ? 'male' : 'female';
}
