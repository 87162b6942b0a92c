#pragma once

#include "core/record/record_type.h"
#include "core/store/workspace.h"

#include <QCoreApplication>

namespace attache {

/// Writes one field of one record, for editors of every kind and for the command line: the same
/// checks, the same undo step. Belongs to the thread of the workspace.
class FieldWriter
{
    Q_DECLARE_TR_FUNCTIONS(attache::FieldWriter)

public:
    /// @p type and @p workspace outlive it.
    FieldWriter(Workspace &workspace, const RecordType &type)
        : m_workspace(workspace)
        , m_type(type)
    {
    }

    /// Why @p value cannot stand in @p field of @p record; empty when it can. @p record may be
    /// null. Rules of the type are asked only when writing.
    QString fault(const FieldInfo &field, const QVariant &value, const AnyRecord &record) const;

    /// Sets @p field of the record @p id to @p value, as one undo step named after both, and gives
    /// the record as it is now. The other fields are read from the file: somebody else may have
    /// changed them. Text is trimmed; what is there already makes no step. Steps with the same
    /// @p mergeKey join. Errors: Invalid for what fault() and the rules of the type refuse, with
    /// the field's key, and those of Workspace::perform().
    Result<AnyRecord> write(qint64 id, const FieldInfo &field, const QVariant &value,
                            const QString &mergeKey = {}) const;

    /// Sets @p field of @p record, in memory, as write() does. Invalid for what fault() names.
    Result<void> set(const FieldInfo &field, const QVariant &value, const AnyRecord &record) const;

    /// The name of the step that changes @p field of @p record.
    static QString title(const QString &field, const QString &record);

private:
    Workspace &m_workspace;
    const RecordType &m_type;
};

} // namespace attache
