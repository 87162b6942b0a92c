#pragma once

#include "core/domain/contact.h"

#include <QLineEdit>

#include <vector>

class QCompleter;
class QStandardItemModel;

namespace attache {

/// A field that finds people while one types: contacts of an account, and names of ours. A name
/// nobody has is offered as one of us and as a new contact.
class PersonPicker : public QLineEdit
{
    Q_OBJECT

public:
    explicit PersonPicker(QWidget *parent = nullptr);

    /// Who can be picked.
    void setPeople(std::vector<Contact> contacts, const QStringList &ours);

Q_SIGNALS:
    void contactPicked(attache::Id<attache::Contact> contact);
    void ourPersonPicked(const QString &name);
    void newContactPicked(const QString &name);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer(const QString &typed);
    void pick(const QModelIndex &index);
    void pickTyped();

    std::vector<Contact> m_contacts;
    QStringList m_ours;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace attache
