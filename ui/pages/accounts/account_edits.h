#pragma once

#include "core/domain/account.h"

#include <QCoreApplication>

#include <vector>

namespace attache {

class Desk;

/// What a person does to accounts from a list: one or many at once, each as one undo step.
class AccountEdits
{
    Q_DECLARE_TR_FUNCTIONS(attache::AccountEdits)

public:
    explicit AccountEdits(Desk &desk)
        : m_desk(desk)
    {
    }

    /// Sets @p field of all of @p ids to @p value; what does not fit the field is said and nothing
    /// is changed. Many accounts are changed beside the window, as a task.
    void setField(const std::vector<qint64> &ids, const FieldInfo &field, const QVariant &value);
    void setTier(const std::vector<qint64> &ids, Tier tier);
    /// With all that belongs to them; the toast offers Undo.
    void remove(const std::vector<qint64> &ids);

private:
    void run(const QString &title, std::function<Result<void>(Writer &)> body, size_t count,
             bool undoable);
    QString nameOf(const std::vector<qint64> &ids) const;

    Desk &m_desk;
};

} // namespace attache
