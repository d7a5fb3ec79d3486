/**
 * What node:sqlite does not tell about a statement: its verb, its parameters, and whether sqld would run it at all.
 * Everything else (where a statement ends, what it returns, whether it writes) is asked of SQLite itself.
 */

/**
 * SQLite's tokens (https://sqlite.org/draft/tokenreq.html), as far as needed. What opens may also be closed by the end
 * of the text, so that no text makes this scan the same part twice.
 */
const TOKEN =
  /'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|\[[^\]]*(?:\]|$)|--[^\n]*|\/\*.*?(?:\*\/|$)|\d[\w.]*|(?<parameter>\?\d*|[:@$](?:[\w$\u0080-\uffff]|::|\([^)\s]*\)?)+)|(?<word>[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(?<parenthesis>[()])/gs

const AFTER_WITH = new Set(['SELECT', 'VALUES', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE'])

export type Outline = {
  /** First keyword in upper case; of a statement that begins with WITH, the keyword after the table expressions. */
  verb: string
  /** The names of the parameters in the order of their index, with prefix; null for `?`. */
  parameters: (string | null)[]
}

/** Reads the verb and the parameters of one statement that SQLite has accepted. */
export function outline(sql: string): Outline {
  const parameters: (string | null)[] = []
  const named = new Set<string>()
  let verb = ''
  let depth = 0
  for (const { groups } of sql.matchAll(TOKEN)) {
    if (groups?.parenthesis !== undefined) depth += groups.parenthesis === '(' ? 1 : -1
    else if (groups?.parameter !== undefined) number(groups.parameter, parameters, named)
    else if (groups?.word !== undefined && depth === 0) {
      const word = groups.word.toUpperCase()
      if (verb === '' || (verb === 'WITH' && AFTER_WITH.has(word))) verb = word
    }
  }
  return { verb, parameters }
}

/** As SQLite numbers parameters: `?` follows the largest index so far, `?3` is the third and may have a name already. */
function number(token: string, parameters: (string | null)[], named: Set<string>): void {
  if (token === '?') parameters.push(null)
  else if (token.startsWith('?')) {
    const index = Number(token.slice(1)) - 1
    while (parameters.length <= index) parameters.push(null)
    parameters[index] ??= token
  } else if (!named.has(token)) {
    named.add(token)
    parameters.push(token)
  }
}

const BLANK = /[ \t\n\f\r;]+|--[^\n]*|\/\*.*?(?:\*\/|$)/sy

/** The text without the white space, semicolons and comments that it begins with; empty if there is nothing to run. */
export function withoutLeadingBlank(sql: string): string {
  let start = 0
  BLANK.lastIndex = 0
  while (BLANK.test(sql)) start = BLANK.lastIndex
  return sql.slice(start)
}

const UNSUPPORTED = /^(?:ATTACH|DETACH|VACUUM|ANALYZE|CREATE\s+TEMP(?:ORARY)?)\b/i
const PRAGMA = /^PRAGMA\b(?:\s+(?:\w+\s*\.\s*)?(?<name>\w+)\s*(?<argument>[=(]?))?/i
const PRAGMAS = new Set(
  (
    'table_list index_list table_info table_xinfo index_info index_xinfo pragma_list compile_options database_list ' +
    'function_list module_list encoding defer_foreign_keys foreign_keys foreign_key_list foreign_key_check ' +
    'collation_list data_version freelist_count integrity_check legacy_file_format page_count quick_check stats ' +
    'user_version'
  ).split(' '),
)
const READ_ONLY_PRAGMAS = new Set(
  (
    'schema_version analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill ' +
    'cell_size_check checkpoint_fullfsync fullfsync hard_heap_limit journal_mode journal_size_limit ' +
    'legacy_alter_table locking_mode max_page_count mmap_size page_size query_only read_uncommitted ' +
    'recursive_triggers reverse_unordered_selects secure_delete soft_heap_limit synchronous temp_store threads ' +
    'trusted_schema wal_autocheckpoint'
  ).split(' '),
)

/**
 * True for statements, without leading blank, that sqld refuses (its query_analysis.rs): other databases, temporary objects, VACUUM, ANALYZE,
 * and pragmas that change more than the database at hand. What works here must work there.
 */
export function isUnsupported(sql: string): boolean {
  const pragma = PRAGMA.exec(sql)
  if (pragma === null) return UNSUPPORTED.test(sql)
  const name = pragma.groups?.name?.toLowerCase() ?? ''
  return !PRAGMAS.has(name) && (pragma.groups?.argument !== '' || !READ_ONLY_PRAGMAS.has(name))
}

const TRACELESS = /^(?:WITH|SELECT|VALUES|INSERT|REPLACE|UPDATE|DELETE|BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i

/** True if a statement, without leading blank, can change nothing about its connection that outlasts the transaction. */
export function leavesNoTrace(sql: string): boolean {
  return TRACELESS.test(sql)
}
