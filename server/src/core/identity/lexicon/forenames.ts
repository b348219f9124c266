/*
 * Forenames that tell a person's gender in news text. Compiled by hand for this project; a name in neither list, or
 * in both, tells nothing.
 */
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const MALE_FORENAMES = setOf(`
  aaron abdul abdullah abel abhishek adam adebayo aditya adolfo adrian agustin ahmad ahmed aidan ajay akhil akira alain alan alastair albert albrecht
  aleksandar aleksander alessandro alex alexander alfonso alfred alfredo ali alistair allan allen alvaro amadou amir amit anand anders andre andreas
  andrei andres andrew andrzej angus anil anthony antoine anton antonio arjun arne arthur arturo arun arvind ashok augusto austin axel babajide baptiste
  barack barry bart bartholomew basil ben benedict bengt benito benjamin bernard bernardo bernie bert bertrand bill billy bjorn bob bobby boris boubacar
  brad bradley brandon brendan brett brian bruce bruno bryan byron caleb callum cameron carl carlo carlos casper cathal cecil cedric cesar chad charles
  chinedu chris christian christopher chuck chukwuemeka ciaran clarence claude claudio clint clive colin conor corey cormac cornelius cory craig
  cristian cuthbert cyril damian damien dan daniel danilo darren dave david davide dean deepak denis dennis denzel derek desmond dhruv diego dieter
  dimitri dinesh dirk dmitri dmitry domenico domingo dominic don donald doug douglas duncan dylan eamon earl eddie edmund eduardo edward edwin efraim
  egil elias elijah elliot emeka emil emile emilio emmanuel enrique enzo eric erik ernest ernesto errol erwin esteban ethan etienne eugene eugenio evan
  evgeny ezekiel fabian fabio faisal farhan federico felipe felix ferdinand fergus fernando fidel filip finn florian floyd francesco francis francisco
  franco francois frank franz fred frederic frederick frederik friedrich fritz gabriel gareth gary gavin geoff geoffrey george gerald gerard gerhard
  gerry gianluca gilbert gilberto giorgio giovanni giuseppe glenn godfrey gonzalo gopal gordon graeme graham greg gregor gregory guido guillaume
  guillermo gunnar gunther gustav gustavo guy hakan hamid hamish hamza hans harald hari harish harold harry harvey hassan hector heinrich helmut hendrik
  henri henrik henry herbert herman hermann hideo hiro hiroshi horace horst howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ike imran
  isaac isaiah ismail ivan ivor jack jacob jacques jaime jakob jamal james jared jarvis jason jasper javed javier jean jeb jed jeff jeffrey jeremy
  jeroen jerome jerry jesse jesus jim joachim joao joaquin jochen joe joel johan johann johannes john jon jonas jonathan jonny jordan jorge jose josef
  joseph josh joshua juan jude julian julio jurgen justin kamal kareem karel karim karl kaspar kazuo keir keith kelechi kelvin ken kenichi kenji kenneth
  kevan kevin khalid kieran kirk kishore klaas klaus koen kofi konrad kristian kristof kumar kunal kurt kwame kwasi kyle lachlan lamar larry lars laszlo
  laurent lawrence len lennart leo leon leonard leonardo leopold leroy lester levi liam lindsey lionel lloyd logan lorenzo lothar lou louis luca lucas
  lucien luigi luis lukas luke lutz magnus mahmoud malcolm mamadou manfred manoj manuel marc marcel marcin marco marcus marek mariano mario marius mark
  markus marlon marshall martin mason mateo mathias mathieu matt matteo matthew matthias maurice mauricio max maximilian mehdi mehmet melvin mervyn
  michael michel mick miguel mike mikhail miles milos ming mirko miro mitch mitt mohamed mohammad mohammed mohan moritz morten moses muhammad murray
  mustafa narendra nasser nathan nathaniel naveed neil nelson newt niall nicholas nico niels nigel nikhil nikola nikolai nils noah norbert norman
  octavio odd olaf ole oleg oliver olivier omar orlando oscar oskar osman otto owen pablo paolo pascal patrick paul paulo pavel pawel pedro per percy
  peregrine peter phil philip philippe pierre pieter piotr prakash pranav prasad preston quentin quincy rafael raheem rahm rahul raj rajeev rajesh rajiv
  rakesh ralf ralph ramesh ramon rand randy raoul rashid raul ravi raymond reginald reince reinhard renato rene reuben rex ricardo richard rick rishi
  robert roberto roderick rodney rodrigo roger rohan rohit roland rolf roman romeo ron ronald ronan rory rowan roy rudolf rudy rufus rupert russell ryan
  sachin saeed salim salvador salvatore sam samir samuel sandeep sandro sanjay santiago santosh satoshi saul scott sean sebastian sergei sergey sergio
  shane shaun siddharth siegfried sigurd silvio simon sipho soren spencer stanley stefan stefano sten stephen steve steven stig stuart sudhir sunil
  suresh svein sven takashi takeshi tariq ted tendai terence terry thabiso themba theo theodore thierry thomas thorsten tim timothy tobias todd tom
  tomas tomasz tommaso tommy tony tor torsten toshiro travis trevor tristan tuan tyler ulf ulrich umberto uwe vaclav valentin vasily vassily vernon
  victor vijay vikram vincent vinod vito vladimir walter warren wayne wei wes wesley wilfred wilhelm willem william willie winston wojciech wolfgang
  xavier xi yann yannick yasser yiannis youssef yuri yusuf yves zachary zaheer zakaria zeke zoltan`);

const FEMALE_FORENAMES = setOf(`
  abena abigail ada adaeze adele adriana agatha agnes agnieszka aileen ailsa aisha aisling akua alba aleksandra alessandra alexandra alexis alice alicia
  alina alison allegra alma amanda amara amber amelia amina amrita amy ana anastasia anca andrea aneta angela angelica anika anita anke ann anna annabel
  anne anneliese annette annika anouk antonella antonia anya aoife aparna araminta ariana ashley astrid aud audrey aurora ava barbara bea beata beatrice
  beatrix beatriz belinda benedicte bernadette bernice bess bethany betty beverly bianca birgit bonnie brenda bridget bridie brigid brigitte britta
  brittany bronwyn caitlin camila camilla candice candida carla carly carmel carmen carol carol-ann carolina caroline carolyn cassandra catarina cath
  catherine cecilia celeste celia chandra chantal charity charlene charlotte chelsea cheryl chiara chidinma chloe christina christine ciara claire clara
  clarissa claudia colette colleen condoleezza connie constance consuelo cora corinne cornelia cristina cynthia dagmar daisy dalia dana daniela danielle
  daphne darlene dawn debbie deborah debra deirdre delia demi denise devika diana diane dianne dilys dina dolly dolores dominique donna dora doris
  dorothea dorothy dymphna dympna edith edna edwina eileen eilidh eithne elaine eleanor elena eleni elisabeth elise elizabeth ella ellen elsa elsie
  elspeth emilia emily emma emmeline enid erica erika erin esme esmeralda esperanza esther ethel eugenia eunice eva eve evelyn faith farah fatima faye
  felicity fern fiona flora florence frances francesca francine frida frieda gabriela gabrielle gail gayle gemma genevieve georgia georgina geraldine
  gerda germaine gertrude ghislaine gillian gina ginny giovanna giulia gladys gloria grace greta gretchen gudrun guinevere gwen gwendolyn halima hanna
  hannah hannelore harriet hattie hazel heather hedda hedwig heidi helen helena helene helga henrietta henrike hermione hetty hilda hillary holly honor
  hope huma ida ilse imelda imogen indira ines inga ingeborg inger ingrid iona irene irina irmgard isabel isabella isabelle isla isobel ivana ivanka ivy
  jacinta jacqueline jade jana jane janet janice janine jasmine jean jeanette jeanne jeannie jemima jenna jennifer jenny jessica jill jo-ann joan joanna
  joanne jocelyn jodie johanna josephine josie joyce juanita judith judy julia juliana julie juliet jutta kaitlyn kamala kamila karen karin karina karla
  katarina katarzyna kate katherine kathleen kathryn kathy katie katja katrin katrina katya kavita kavitha kayla keira kelly kellyanne kerry kimberly
  kirsten kirsty klara kristen kristin kristina lakshmi lara larissa latifa latoya laura lauren lavinia lea leah leela leila lena leonie leonor
  leslie-ann letitia lidia lieselotte lila lilian lillian lily linda lindiwe lisa liv livia liz liza lola loretta lori lorna lorraine lotte lottie
  louisa louise lourdes lubna lucia luciana lucille lucinda lucy ludmila lydia lynn lynne mabel madeleine madhuri madison maeve magda magdalena maggie
  mahalia maira maisie malin mandy manuela marcella marcia margaret margot maria mariam mariana marianne maribel maricel marie mariela marilyn marina
  marisa marites marjorie marlene marta martha martina mary matilda maud maureen mavis maxine maya meera megan megyn mei melania melissa mercedes
  meredith meryl mia michaela michelle mildred millicent millie minna mira miranda miriam moira molly mona monica monika morag muriel myra myrtle nadia
  nadine nana nancy nandini nanette naomi natalie natasha neha nell nellie nerys nettie ngozi niamh nicola nicole nicolette nikki nina nirmala nisha
  noelle nomvula nora norma nuala odette odile olena olga olivia olwen oonagh oprah orla pamela paola patience patricia patty paula pauline pearl peggy
  penelope penny perpetua petra petronella philippa phoebe phyllis pia pilar polly pooja poppy portia pradnya priya prudence prunella purnima qian
  queenie rachel radhika ragnhild rani rania raquel rashida rebecca rebekah regina renata renate rhiannon rhoda rhona ria rita roberta robin rocio romy
  rona ronja rosa rosalia rosalie rosalind rosaline rosamund roseanne rosemary rosie rowena roxanne ruby ruth ruthie sabina sabine sabrina sadie saffron
  sagal sakura sally salma samantha samira sandra sangeeta saoirse sara sarah saskia savannah selina selma serena shabnam shalini shanice sharmila
  sharon sheila shelley shirin shirley shreya shruti sian sibongile sienna sigrid silvia sinead siobhan siri sofia solveig sonia sophia soraya sorcha
  stacy stella stephanie stina sue suki sunita sunniva susan susanna susanne suzanne suzy svenja svetlana sybil sylvia tabitha talia tallulah tamara
  tammy tamsin tanvi tanya tara tatiana tatyana teresa tess tessa thandi thandiwe thelma theodora theresa thora tilda tilly tina tiphaine tove tracy
  trudy ulla una unity ursula usha ute valentina valeria valerie vanessa vasanti vera verena verity veronica vicky victoria vidya vigdis vilma viola
  violet virginia virginie vivian vivien vivienne wanda wendy wilhelmina wilma winifred xenia xiomara yael yasmin yetunde ying yolanda yuko yulia yvette
  yvonne zadie zahra zainab zanele zara zeinab zelda zena zodwa zoe zoya zuzana`);

export type Gender = 'male' | 'female';

/** The gender a forename (lower case) tells, if it does. */
export function genderOfForename(forename: string): Gender | undefined {
  const male = MALE_FORENAMES.has(forename);
  const female = FEMALE_FORENAMES.has(forename);
  if (male === female) return undefined;
  return male ? 'male' : 'female';
}
