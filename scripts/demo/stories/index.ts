import type { Story } from '../story.ts'
import { ayuTere } from './ayu-tere/index.ts'
import { benediktusYosefina } from './benediktus-yosefina.ts'
import { dimasDimas } from './dimas-dimas.ts'
import { dimasMade } from './dimas-made/index.ts'
import { eleanorGita } from './eleanor-gita.ts'
import { hendraJerome } from './hendra-jerome/index.ts'
import { hendraSari } from './hendra-sari/index.ts'
import { lidyaAsep } from './lidya-asep.ts'
import { lidyaPutri } from './lidya-putri.ts'
import { nurhayatiRizky } from './nurhayati-rizky/index.ts'
import { priyaKevin } from './priya-kevin.ts'
import { sutrisnoWahyuni } from './sutrisno-wahyuni/index.ts'
import { yohanaNeneng } from './yohana-neneng.ts'

/** Thirteen pairings, the demo's own first. */
export const stories: readonly Story[] = [
  hendraSari,
  hendraJerome,
  ayuTere,
  nurhayatiRizky,
  dimasMade,
  sutrisnoWahyuni,
  priyaKevin,
  eleanorGita,
  benediktusYosefina,
  lidyaPutri,
  dimasDimas,
  lidyaAsep,
  yohanaNeneng,
]
