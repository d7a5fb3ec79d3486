import type { Lexicon } from '../types.ts'
import { idCues } from './cues.ts'
import { close, grow, openQuestion, review } from './rubric.ts'
import {
  abbreviations,
  breaks,
  clauseWords,
  functionWords,
  headings,
  reasons,
  selfWords,
  starters,
  strings,
  weakWords,
  wholeWords,
} from './words.ts'

export const id: Lexicon = {
  cues: idCues,
  functionWords,
  clauseWords,
  breaks,
  selfWords,
  weakWords,
  strings,
  starters,
  abbreviations,
  wholeWords,
  headings,
  reasons,
  grow,
  openQuestion,
  close,
  review,
}
