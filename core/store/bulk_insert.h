#pragma once

#include "core/base/id_generator.h"
#include "core/store/change_recorder.h"
#include "core/store/connection.h"
#include "core/store/row_record.h"

namespace attache {

/// Inserts many new rows into one table, at half of what Writer::insert() costs: the rows come
/// encoded, from another thread if need be, and go into the journal as they are. Made by
/// Writer::bulkInsert(); lives only as long as the body.
class BulkInsert
{
public:
    /// @p sql takes one parameter a column, in the order of the table.
    static Result<BulkInsert> into(Connection &connection, ChangeRecorder &recorder,
                                   IdGenerator &ids, const char *table, const QByteArray &sql)
    {
        ATTACHE_TRY(Statement statement, connection.prepare(sql));
        return BulkInsert(std::move(statement), recorder, ids, table);
    }

    /// Stores @p row under a new id, which it gets, and gives that back. Constraint when the table
    /// refuses it; nothing of it is left then.
    Result<qint64> insert(RowRecord &row)
    {
        const qint64 id = m_ids->following();
        row.setId(id);
        ATTACHE_CHECK(m_recorder->insert(m_statement, m_table, row));
        return id;
    }

private:
    BulkInsert(Statement statement, ChangeRecorder &recorder, IdGenerator &ids, const char *table)
        : m_statement(std::move(statement))
        , m_recorder(&recorder)
        , m_ids(&ids)
        , m_table(table)
    {
    }

    Statement m_statement;
    ChangeRecorder *m_recorder;
    IdGenerator *m_ids;
    const char *m_table;
};

} // namespace attache
