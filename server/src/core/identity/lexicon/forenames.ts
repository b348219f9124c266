/*
 * Forenames that tell a person's gender in news text. Compiled by hand for this project; a name in neither list, or
 * in both, tells nothing.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE_FORENAMES = setOf(`
  aaron abdul abdullah abel abhishek adam adebayo aditya adolfo adrian agustin ahmad ahmed aidan ajay akhil akira alain alan alasdair alastair albert
  albrecht aled aleksandar aleksander alessandro alex alexander alfie alfonso alfred alfredo ali alistair allan allen alun alvaro amadou amir amit amos
  anand anders andre andreas andrei andrej andres andrew andrzej angus anil anthony antoine anton antonio archie arjun arne arthur arturo arun arvind
  ashok augusto austin axel babajide babatunde baptiste barack barnaby barry bart bartholomew basil ben benedict bengt benito benjamin bernard bernardo
  bernie bert bertrand bilal bill billy bjorn bob bobby bogdan boris boubacar brad bradley brandon brendan brett brian bruce bruno bryan byron cadan
  caleb callum cameron carl carlo carlos casper cathal cecil cedric cesar chad charles chidi chinedu chris christian christopher chuck chukwuemeka cian
  ciaran clarence claude claudio clifford clint clive colin conor corey cormac cornelius cory cosmin craig crispin cristian cuthbert cyril damian
  damien dan daniel danilo darren dave david davide dean declan deepak delroy denis dennis denzel denzil derek dermot desmond dhruv diarmuid diego
  dieter dimitri dinesh dirk dmitri dmitry domenico domingo dominic don donal donald doug douglas duncan dylan eamon earl eddie edmund eduardo edward
  edwin efraim egil elias elijah elliot emeka emil emile emilio emmanuel emrys enrique enzo eoin eric erik ernest ernesto errol erwin esteban ethan
  etienne euan eugene eugenio evan evgeny ewan ezekiel ezra fabian fabio faisal farhan federico felipe felix ferdinand fergal fergus fernando fidel
  filip finn florian floyd francesco francis francisco franco francois frank franz fraser fred freddie frederic frederick frederik friedrich fritz
  gabriel gareth gary gavin geoff geoffrey george geraint gerald gerard gerhard gerry gianluca gilbert gilberto giles giorgio giovanni giuseppe glenn
  godfrey gonzalo gopal gordon graeme graham greg gregor gregory grzegorz guido guillaume guillermo gunnar gunther gustav gustavo guy hakan hamid
  hamish hamza hans harald hari harish harold harry harvey hassan hector hedley heinrich helmut hendrik henri henrik henry herbert herman hermann hideo
  hiro hiroshi horace horst howard hubert hugh hugo humphrey hussein huw ian ibrahim ieuan ignacio igor ike imran isaac isaiah ismail ivan ivor iwan
  jack jacob jacques jaime jakob jakub jamal james jared jaroslaw jarvis jason jasper javed javier jean jeb jed jeff jeffrey jeremy jermaine jeroen
  jerome jerry jesse jesus jim joachim joao joaquin jochen joe joel johan johann johannes john jolyon jon jonah jonas jonathan jonny jordan jorge jory
  jose josef joseph josh joshua josiah juan jude julian julio jurgen justin kamal kareem karel karim karl kaspar kazuo keir keith kelechi kelvin ken
  kenichi kenji kenneth kevan kevin khalid kieran kirk kishore klaas klaus koen kofi kojo konrad kristian kristof krzysztof kumar kunal kurt kwabena
  kwame kwasi kyle lachlan lamar larry lars laszlo laurent lawrence len lennart leo leon leonard leonardo leopold leroy lester levi liam lindsey lionel
  lloyd logan lorenzo lothar lou louis luca lucas lucien luigi luis lukas lukasz luke lutz magnus mahmoud malcolm mamadou manfred manoj manuel marc
  marcel marcin marco marcus marek mariano mario marius mark markus marlon marshall martin mason mateo mateusz mathias mathieu matt matteo matthew
  matthias maurice mauricio max maximilian mehdi mehmet meirion melvin mervyn michael michal michel mick miguel mihai mike mikhail miles milos ming
  mirko miro mitch mitt mohamed mohammad mohammed mohan moritz morten moses muhammad murray mustafa narendra nasser nathan nathaniel naveed neil nelson
  newt niall nicholas nico niels nigel nikhil nikola nikolai nils noah norbert norman obinna octavio odd oisin olaf ole oleg oliver olivier ollie
  olumide omar orlando oscar oskar osman otto owain owen pablo padraig paolo pascal patrick paul paulo pavel pawel pedro per percy peregrine peter phil
  philip philippe pierre piers pieter piotr piran prakash pranav prasad preston quentin quincy radu rafael raheem rahm rahul raj rajeev rajesh rajiv
  rakesh ralf ralph ramesh ramon rand randy raoul rashid raul ravi raymond reggie reginald reince reinhard renato rene reuben rex rhys ricardo richard
  rick rishi robert roberto roderick rodney rodrigo roger rohan rohit roland rolf roman romeo ron ronald ronan ronnie rory rowan roy ruairi rudolf rudy
  rufus rupert russell ryan sachin saeed salim salvador salvatore sam samir samuel sandeep sandro sanjay santiago santosh satoshi saul scott seamus
  sean sebastian segun sergei sergey sergio shane shaun siddharth siegfried sigurd silas silvio simon sipho soren spencer stanley stefan stefano sten
  stephen steve steven stig stuart sudhir sunil suresh svein sven tadhg takashi takeshi tariq tarquin ted tendai terence terry thabiso themba theo
  theodore thierry thomas thorsten tim timothy tobias toby todd tom tomas tomasz tommaso tommy tony tor torsten toshiro travis trevor tristan trystan
  tuan tyler tyrone ulf ulrich umberto usman uwe vaclav valentin vasily vassily venkataraman vernon victor vijay vikram vincent vinod vito vladimir
  walter warren wayne wei wes wesley wilfred wilhelm willem william willie winston wojciech wolfgang xavier xi yann yannick yasser yaw yiannis youssef
  yuri yusuf yves zachary zaheer zain zakaria zbigniew zeke zoltan`);

const FEMALE_FORENAMES = setOf(`
  abena abigail ada adaeze adele adriana agatha agnes agnieszka aileen ailsa aisha aisling akosua akua alba aleksandra alessandra alexandra alexis
  alice alicia alina alison allegra alma amanda amara amber amelia amina amrita amy ana anastasia anca andrea aneta angela angelica angharad anika
  anita anjali anke ann anna annabel anne anneliese annette annika anouk antonella antonia anya aoife aparna araminta ariana ashley assumpta astrid aud
  audrey aurora ava ayesha barbara bea beata beatrice beatrix beatriz belinda benedicte bernadette bernice beryl bess bethany betty beverly bianca
  birgit bonnie brenda bridget bridie brigid brigitte britta brittany bronagh bronwen bronwyn caitlin camila camilla candice candida carla carly carmel
  carmen carol carol-ann carolina caroline carolyn carys cassandra catarina cath catherine catriona cecilia celeste celia cerys chandra chantal charity
  charlene charlotte chelsea cheryl chiara chidinma chioma chloe christina christine ciara claire clara clarissa claudette claudia colette colleen
  condoleezza connie constance consuelo cora cordelia corinne cornelia cristina cynthia dagmar daisy dalia dana daniela danielle daphne darlene dawn
  debbie deborah debra deepa deirdre delia demelza demi denise devika diana diane dianne dilys dina dolly dolores dominique donna dora doreen doris
  dorothea dorothy dymphna dympna edith edna edwina efua eileen eilidh eithne elaine eleanor elena eleni elisabeth elise elizabeth ella ellen elsa
  elsie elspeth eluned emilia emily emma emmeline enid erica erika erin esme esmeralda esperanza esther ethel eugenia eunice eva eve evelyn ewa faith
  farah fatima faye felicity fern ffion fiona flora florence folake frances francesca francine freya frida frieda gabriela gabrielle gail gayle gemma
  genevieve georgia georgina geraldine gerda germaine gertrude ghislaine gillian gina ginny giovanna giulia gladys gloria grace grainne greta gretchen
  gudrun guinevere gwen gwendolyn gwyneth halima hanna hannah hannelore harriet hattie hazel heather hedda hedwig heidi helen helena helene helga
  henrietta henrike hermione hetty hilda hillary holly honor hope huma ida ilse imelda imogen indira ines inga ingeborg inger ingrid iona irene irina
  irmgard isabel isabella isabelle isla isobel ivana ivanka ivy jacinta jacqueline jade jana jane janet janice janine jasmine jean jeanette jeanne
  jeannie jemima jenna jennifer jenny jessamy jessica jill jo-ann joan joanna joanne jocelyn jodie johanna josephine josie joyce juanita judith judy
  julia juliana julie juliet jutta kaitlyn kamala kamila karen karin karina karla katarina katarzyna kate katherine kathleen kathryn kathy katie katja
  katrin katrina katya kavita kavitha kayla keira kelly kellyanne kerensa kerry khadija kimberly kirsten kirsty klara kristen kristin kristina lakshmi
  lara larissa latifa latoya laura lauren lavinia lea leah leanne leela leila lena leonie leonor leslie-ann letitia lidia lieselotte lila lilian
  lillian lily linda lindiwe lisa liv livia liz liza lola loretta lori lorna lorraine lotte lottie louisa louise lourdes loveday lubna lucia luciana
  lucille lucinda lucy ludmila lydia lynn lynne mabel madeleine madhuri madison maeve magda magdalena maggie mahalia maira maisie malgorzata malin
  mandy manuela marcella marcia margaret margot maria mariam mariana marianne maribel maricel marie mariela marilyn marina marisa marites marjorie
  marlene marta martha martina mary matilda maud maureen mavis maxine maya meera megan megyn mei melania melissa mercedes meredith meryl mhairi mia
  michaela michelle mildred millicent millie minna mira miranda miriam moira molly mona monica monika morag morwenna muriel myra myrtle nadia nadine
  nana nancy nandini nanette naomi nasreen natalia natalie natasha neha nell nellie nerys nettie ngozi niamh nicola nicole nicolette nikki nina nirmala
  nisha noelle nomvula nora noreen norma nuala odette odile oksana olena olga olivia olwen oonagh oprah orla pamela paola patience patricia patty paula
  pauline pearl peggy penelope penny perpetua petra petronella philippa philomena phoebe phyllis pia pilar polly pooja poppy portia pradnya priya
  prudence prunella purnima qian queenie rachel radhika ragnhild rani rania raquel rashida rebecca rebekah regina renata renate rhiannon rhoda rhona
  ria rita roberta robin rocio roisin romy rona ronja rosa rosalia rosalie rosalind rosaline rosamund roseanne rosemary rosie rowena roxanne ruby ruth
  ruthie sabina sabine sabrina sadie saffron sagal sakura sally salma samantha samira sandra sangeeta saoirse sara sarah saskia savannah selina selma
  serena shabnam shalini shanice sharmila sharon shauna sheila shelley shirin shirley shona shreya shruti sian sibongile sienna sigrid silvia sinead
  siobhan siri sofia solveig sonia sophia soraya sorcha stacy stella stephanie stina sue suki sunita sunniva susan susanna susanne suzanne suzy svenja
  svetlana sybil sylvia tabitha talia tallulah tamara tammy tamsin tanvi tanya tara tatiana tatyana teresa tess tessa thandi thandiwe thelma theodora
  theresa thora tilda tilly tina tiphaine tove tracey tracy trudy ulla una unity ursula usha ute valentina valeria valerie vanessa vasanti vera verena
  verity veronica vicky victoria vidya vigdis vilma viola violet virginia virginie vivian vivien vivienne wanda wendy wilhelmina wilma winifred xenia
  xiomara yael yasmin yetunde ying yolanda yuko yulia yvette yvonne zadie zahra zainab zanele zara zeinab zelda zena zodwa zoe zofia zoya zuzana`);

export type Gender = 'male' | 'female';

/** The gender a forename (lower case) tells, if it does. */
export function genderOfForename(forename: string): Gender | undefined {
  const male = MALE_FORENAMES.has(forename);
  const female = FEMALE_FORENAMES.has(forename);
  if (male === female) return undefined;
  return male ? 'male' : 'female';
}
