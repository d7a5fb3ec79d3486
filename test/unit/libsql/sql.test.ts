import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnsupported, leavesNoTrace, outline, withoutLeadingBlank } from '../../../scripts/libsql/sql.ts'

describe('outline', () => {
  it.each([
    ['select 1', 'SELECT'],
    ['-- insert\n/* update */ delete from t', 'DELETE'],
    ['WITH a AS (SELECT 1), b(x) AS (VALUES (2)) INSERT INTO t SELECT * FROM a', 'INSERT'],
    ["WITH RECURSIVE r AS (SELECT ')' UNION SELECT 2) SELECT * FROM r", 'SELECT'],
    ['with x as materialized (delete_me) update t set a = 1', 'UPDATE'],
    ['EXPLAIN INSERT INTO t VALUES (1)', 'EXPLAIN'],
  ])('of %j has the verb %s', (sql, verb) => {
    expect(outline(sql).verb).toBe(verb)
  })

  it.each([
    ['SELECT ?, ?5, ?, :a, ?', [null, null, null, null, '?5', null, ':a', null]],
    ['SELECT :a, @a, $a, :a', [':a', '@a', '$a']],
    ['SELECT :b, :a, ?1', [':b', ':a']],
    ['SELECT $a::b(c), :é', ['$a::b(c)', ':é']],
    [`SELECT '?', "?", \`?\`, [?], x'00', 1e5, 'it''s ?' /* ? */ -- ?`, []],
  ])('of %j has these parameters', (sql, parameters) => {
    expect(outline(sql).parameters).toEqual(parameters)
  })

  it('finds as many parameters as SQLite takes values', () => {
    using db = new DatabaseSync(':memory:')
    const quoted = fc.string({ unit: fc.constantFrom('?', ':', 'a', ' ', "'", '"', '`', ']', '-', '*', '/', '(') })
    const piece = fc.oneof(
      fc.constantFrom('?', '?2', '?9', '1', '1.5e3', "x'0a'"),
      quoted.map((text) => `'${text.replaceAll("'", "''")}'`),
      quoted.map((text) => `1 /*${text.replaceAll('*/', '')} */`),
      quoted.map((text) => `1 --${text}\n`),
      quoted.map((text) => `1 AS "_${text.replaceAll('"', '""')}"`),
      quoted.map((text) => `1 AS \`_${text.replaceAll('`', '``')}\``),
      quoted.map((text) => `1 AS [_${text.replaceAll(']', '')}]`),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const sql = `SELECT ${pieces.join(', ')}`
        const { length } = outline(sql).parameters
        const statement = db.prepare(sql)
        statement.all(...Array(length).fill(1))
        expect(() => statement.all(...Array(length + 1).fill(1))).toThrow('column index out of range')
      }),
    )
  })

  it('reads megabytes without stopping', () => {
    const size = 300_000
    for (const part of ["'", '"', '[', '(', ' ', '--', '-- -- ', '/*', ':a(', '?', 'a']) {
      expect(outline(part.repeat(size / part.length))).toBeDefined()
      expect(withoutLeadingBlank(part.repeat(size / part.length))).toBeDefined()
    }
  })
})

describe('withoutLeadingBlank', () => {
  it('takes away blank tokens and nothing else', () => {
    const blank = fc.array(fc.constantFrom(' ', '\n', '\t', ';', '-- ; x\n', '/* ; -- */', '/**/'))
    fc.assert(
      fc.property(blank, fc.constantFrom('', 'SELECT 1; ', '- 1', '/ 2', '\0'), (parts, rest) => {
        expect(withoutLeadingBlank(parts.join('') + rest)).toBe(rest)
      }),
    )
    expect(withoutLeadingBlank('-- to the end')).toBe('')
    expect(withoutLeadingBlank('/* open')).toBe('')
  })
})

describe('isUnsupported', () => {
  it.each([
    ['ATTACH x AS y', true],
    ['vacuum', true],
    ['ANALYZE', true],
    ['CREATE TEMPORARY VIEW v AS SELECT 1', true],
    ['PRAGMA journal_mode = off', true],
    ['PRAGMA main.synchronous(0)', true],
    ['PRAGMA wal_checkpoint', true],
    ['PRAGMA made_up', true],
    ['PRAGMA/**/foreign_keys', true],
    ['PRAGMA journal_mode', false],
    ['pragma main . table_info(t)', false],
    ['PRAGMA foreign_keys=on', false],
    ['PRAGMA user_version = 3', false],
    ['CREATE TABLE temp_things (a)', false],
    ['SELECT 1', false],
  ])('of %j is %s', (sql, expected) => {
    expect(isUnsupported(sql)).toBe(expected)
  })
})

it('only plain queries and transactions leave no trace on a connection', () => {
  for (const sql of ['SELECT 1', 'with a as (select 1) select 1', 'BEGIN IMMEDIATE', 'replace into t values (1)']) {
    expect(leavesNoTrace(sql)).toBe(true)
  }
  for (const sql of ['PRAGMA foreign_keys = 0', 'EXPLAIN PRAGMA foreign_keys = 0', 'CREATE TABLE t (a)', 'selector']) {
    expect(leavesNoTrace(sql)).toBe(false)
  }
})
