import { type DistressWords, lines } from './types.ts'

/**
 * English. Compiled for this product from the warning signs that the WHO (Preventing suicide: a resource at work, 2006) and
 * crisis lines name, in the words people use; harassment after the forms that Kepmenaker 88/2023 lists.
 */
export const en: DistressWords = {
  spellings: {
    wanna: 'want to',
    gonna: 'going to',
    cannot: 'cant',
    u: 'you',
    coz: 'because',
    cuz: 'because',
    anymore: 'any more',
    commited: 'committed',
  },
  harmless: lines(`
    dying to (see|know|try|hear|meet|start|get)
    to die for
    (die|dying|died|dead) (of|from|with) (boredom|laughter|laughing|embarrassment|curiosity|hunger|shame)
    dead (tired|line|lines|end|ends|weight|lock|locks|serious|wrong|simple|slow|heat|pixel|beat)
    kill(ing)? (it|time|two birds|the process|the job|the server|the lights|switch)
    cut(ting)? myself (some slack|off|short|out|a deal|a break)
    (training|workshop|policy|policies|prevention|awareness|webinar|module|course|seminar|campaign|article|talk|handbook) ~ (suicide|harassment|bullying|abuse|depression|assault)
    (suicide|harassment|bullying|abuse|depression|assault|self harm) (training|workshop|policy|policies|prevention|awareness|webinar|module|course|seminar|campaign|squad|hotline)
    anti (harassment|bullying|abuse)
    hopeless (at|with|in|romantic|when it comes)
    great depression
    panic (button|buttons|mode|buying|room)
    bully pulpit
    hit me (with|up|that|when|how)
  `),
  selfHarm: lines(`
    suicid(e|al)
    kill(ing)? my( )?self
    end(ing)? (my (own )?life|it all|everything)
    tak(e|ing) my own life
    (want|wanted|wanting|going|ready|prefer|rather|try|tried|trying|need) (to )?(just )?die
    (want|wish|wished|rather|better) ~ (was|were|be|am|id be) dead
    (better|rather be) (off )?dead
    better off without me
    (dont|do not|didnt|no longer|not) want to (live|exist|be alive|wake up)
    (dont|do not|no longer|not) want to be here any more
    (hurt|hurting|harm|harming|cut|cutting|burn|burning) my( )?self
    self harm
    no (reason|point|use) (to|in|of) (live|living|go on|going on|being alive|life)
    (nothing|no reason) ~ to live for
    nothing left to live for
    overdos(e|ed|ing)
    (jump|jumping) (off|from) (a|the) (bridge|building|roof|balcony|window)
    hang(ing)? my( )?self
    life (is|feels|seems) (not|no longer|isnt) worth
    (isnt|not) worth living
    tired of (living|life|being alive|being here)
    wish i (had never been|was never|were never) born
    not wake up (again|tomorrow|any more)
  `),
  hopelessness: lines(`
    hopeless(ness)?
    no hope (left|for me|any more)
    (lost|losing|given up|giving up) (all )?(my )?hope
    (feel|feeling|felt|am|im) (so |completely |totally |utterly )?(worthless|trapped|numb|empty inside|useless|like a burden)
    (cant|can not|unable to|couldnt) (go on|carry on|keep going|cope)( any more)?
    (cant|can not) (take|do|bear|stand|handle) (it|this) any more
    (cry|crying|cried) (myself to sleep|every (day|night|morning)|all (day|night)|in the (toilet|bathroom))
    hate (myself|being me)
    (am|im|feel|feeling|been|so|clinically|deeply) depressed
    (my|with|from|have|having) depression
    a burden (to|on|for) (everyone|everybody|my family|others|people)
    nobody (cares|would care|would (even )?(notice|miss me))
    no way out
    (nervous|mental) breakdown
    (im|am|life is|everything is) falling apart
  `),
  panic: lines(`
    panic attack(s)?
    (panicking|panic|anxious|anxiety) (every (day|night|morning)|all the time|constantly|non( )?stop)
    (cant|couldnt|can not|hard to) breathe ~ (panic|anxious|anxiety|scared|work|meeting)
    (panic|anxious|anxiety|scared) ~ (cant|couldnt|can not|hard to) breathe
    (severe|crippling|constant|terrible|overwhelming) anxiety
    (havent|have not|hardly|barely) slept (in|for) (days|weeks|a week)
  `),
  harassment: lines(`
    (sexually )?(harass(ed|ing|ment|es)?)
    (grop(ed|ing|es)|molest(ed|ing|s)?|rap(ed|ing)|raped me)
    (been|was|got|being) (sexually |physically )?assaulted
    assaulted me
    sexual(ly)? (assault|abuse|advances|comments|jokes|remarks|favo(u)?rs|abused)
    touch(ed|es|ing) me (inappropriately|without|there|under|on my|again|when)
    touch(ed|es|ing) my (thigh|thighs|leg|legs|waist|chest|breast|breasts|bum|butt|behind)
    (keeps|kept) touching me
    unwanted (touching|advances|attention|messages|comments|contact|hugs)
    (inappropriate|dirty|sexual|lewd|explicit|obscene) (touching|comments|jokes|messages|photos|pictures|remarks|texts|videos)
    stalk(ed|ing|s)( me)?
    threaten(ed|ing|s) (me|to (hurt|hit|kill|fire|beat))
    bull(ied|ying|ies)
    (he|she|they|boss|manager|supervisor|colleague) (hit|slapped|punched|kicked|choked|beat) me
    (hits|hitting|hit) on me
    forced (me to (kiss|sleep|undress|touch|drink)|himself on|herself on|a kiss)
    (send|sends|sent|asks|asked|asking) ~ (nudes|nude photos|naked)
    blackmail(ed|ing|s)?
    intimidat(ed|ing|es) me
    (verbally|physically|sexually|emotionally) abus(e|ed|ing|ive)
    (is|was|been|being) abus(ed|ive|ing)
    scream(s|ed|ing)? at me (every|in front|all)
  `),
}
