#pragma once

#include "core/record/record_type.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class Desk;
class RecordForm;

/// The records of one type that belong to another record, each as a small form: the figures of a
/// case, the answers to a question, the steps of a playbook. The last line adds one.
class PartList : public QWidget
{
    Q_OBJECT

public:
    /// @p part refers to @p owner by one of its fields. @p title stands above, @p add is what the
    /// line that adds one says. @p desk outlives it.
    PartList(Desk &desk, const RecordType &owner, const RecordType &part, const QString &title,
             const QString &add, QWidget *parent = nullptr);

    void showOwner(qint64 id);
    const QList<RecordForm *> &forms() const { return m_forms; }
    void add();

private:
    void showForms(const std::vector<qint64> &ids);
    QWidget *makeForm(qint64 id);

    Desk &m_desk;
    const RecordType &m_type;
    const FieldInfo &m_reference;
    qint64 m_owner = 0;
    QVBoxLayout *m_rows;
    std::vector<qint64> m_ids;
    QList<RecordForm *> m_forms;
};

} // namespace attache
