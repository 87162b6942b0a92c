#pragma once

#include "core/record/record_type.h"
#include "core/store/workspace.h"

#include <QCoreApplication>

namespace attache {

/// One field of one record changed on its own, as forms and tables in place do it. Belongs to the
/// thread of the workspace.
class FieldChange
{
    Q_DECLARE_TR_FUNCTIONS(attache::FieldChange)

public:
    /// @p type and @p workspace outlive it.
    FieldChange(Workspace &workspace, const RecordType &type)
        : m_workspace(workspace)
        , m_type(type)
    {
    }

    /// Why @p value cannot stand in @p field of @p record; empty when it can. @p record may be
    /// null.
    QString fault(const FieldInfo &field, const QVariant &value, const AnyRecord &record) const;

    /// Sets @p field of the record @p id to @p value, as one undo step named after both, and gives
    /// the record as it is now. The other fields are read from the file: somebody else may have
    /// changed them. Text is trimmed; what is there already makes no step. Steps with the same
    /// @p mergeKey join. Errors: Invalid for what fault() names, and those of perform().
    Result<AnyRecord> make(qint64 id, const FieldInfo &field, const QVariant &value,
                           const QString &mergeKey = {}) const;

    /// The name of that step.
    static QString title(const QString &field, const QString &record);
    /// What @p record of @p type is called in the name of a step.
    static QString nameOf(const RecordType &type, const void *record);

private:
    Workspace &m_workspace;
    const RecordType &m_type;
};

} // namespace attache
