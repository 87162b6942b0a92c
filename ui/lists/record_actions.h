#pragma once

#include "core/record/record_type.h"
#include "core/store/workspace.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace attache {

class Desk;

/// What a person does to records from a list: one or many at once, each as one undo step.
class RecordActions
{
    Q_DECLARE_TR_FUNCTIONS(attache::RecordActions)

public:
    /// How many records, in words: "3 accounts".
    using CountWords = std::function<QString(int count)>;

    /// @p desk and @p type outlive it.
    RecordActions(Desk &desk, const RecordType &type, CountWords countWords)
        : m_desk(desk)
        , m_type(type)
        , m_countWords(std::move(countWords))
    {
    }

    /// Sets @p field of all of @p ids to @p value. A value that does not suit the field is reported
    /// and nothing is changed. Many records are changed in the background, as a task.
    void setField(const std::vector<qint64> &ids, const FieldInfo &field, const QVariant &value);
    /// With all that belongs to them; the toast offers Undo.
    void remove(const std::vector<qint64> &ids);

private:
    void run(const QString &title, std::function<Result<void>(Writer &)> body, size_t count,
             bool undoable);
    QString nameOf(const std::vector<qint64> &ids) const;

    Desk &m_desk;
    const RecordType &m_type;
    CountWords m_countWords;
};

} // namespace attache
