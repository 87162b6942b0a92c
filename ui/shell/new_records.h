#pragma once

#include "core/domain/visit.h"
#include "ui/shell/navigator.h"

#include <QObject>

#include <functional>

namespace attache {

class CommandList;
class Desk;

/// Makes records with sensible defaults and opens them where their first field is to be filled in.
/// What belongs to an account is made for the one in sight, or for one the person picks.
class NewRecords : public QObject
{
    Q_OBJECT

public:
    /// Asks for an account, with @p prompt as the question, and calls @p picked with it.
    using AccountPicker =
        std::function<void(const QString &prompt, std::function<void(Id<Account>)> picked)>;

    NewRecords(Desk &desk, Navigator &navigator, AccountPicker pick, QObject *parent = nullptr);

    /// Adds the commands new.account, new.contact, new.opportunity and new.visit.
    void addCommands(CommandList &commands);

    /// Runs the command @p id for @p account without asking whose; false when it is none of ours.
    bool make(const QString &id, Id<Account> account);

    void makeAccount();
    void makeContact(Id<Account> account);
    void makeOpportunity(Id<Account> account);
    void makeVisit(Id<Account> account);

private:
    template <typename T>
    void open(Id<T> id, const QString &field = {})
    {
        m_navigator.open(Link{QLatin1String(tableOf<T>), id.value(), field});
    }
    /// The account in sight, or none.
    Id<Account> accountInSight() const;
    void forAccount(const QString &prompt, std::function<void(Id<Account>)> make);
    QString ourPerson() const;
    Desk &m_desk;
    Navigator &m_navigator;
    AccountPicker m_pick;
};

} // namespace attache
