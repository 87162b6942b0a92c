#pragma once

#include "core/base/result.h"
#include "core/domain/contact.h"

#include <QLineEdit>

#include <optional>
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
    /// Says in the place of the people why they could not be read, until the next setPeople().
    void setError(const Error &error);

    /// Opens the list of who fits @p typed.
    void offer(const QString &typed);

Q_SIGNALS:
    void contactPicked(attache::Id<attache::Contact> contact);
    void ourPersonPicked(const QString &name);
    void newContactPicked(const QString &name);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void pickTyped();
    /// The first offer that can be picked, or the number of offers.
    int firstPickable() const;

    std::vector<Contact> m_contacts;
    std::optional<Error> m_error;
    QStringList m_ours;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
};

} // namespace attache
