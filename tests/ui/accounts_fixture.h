#pragma once

#include "core/domain/buying_role.h"
#include "core/record/store.h"
#include "tests/support/pdf_pages.h"
#include "tests/support/temp_workspace.h"
#include "ui/desk/desk.h"

#include <QFile>
#include <QTest>

namespace attache::test {

/// Answers for the person.
class FixedFiles final : public FileChooser
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return open; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override
    {
        return save;
    }
    bool choosePrinter(QWidget *, QPrinter &printer, int) override
    {
        return choosePdfPrinter(printer, printTo);
    }

    QString open;
    QString save;
    QString printTo; ///< a PDF instead of paper; empty for thinking better of it
};

/// A few accounts, one of them with its people, and a desk to work at.
class AccountsFixture : public testing::Test
{
protected:
    AccountsFixture()
        : desk(*workspace, filesToAnswer)
    {
    }

    Account addAccount(const QString &name, Tier tier = Tier::C, const QString &province = {},
                       const QString &owner = {})
    {
        Account account;
        account.name = name;
        account.tier = tier;
        account.province = province;
        account.owner = owner;
        return workspace.insert(account);
    }
    Contact addContact(Id<Account> account, const QString &name, Id<Contact> reportsTo = {})
    {
        Contact contact;
        contact.account = account;
        contact.name = name;
        contact.reportsTo = reportsTo;
        return workspace.insert(contact);
    }
    BuyingRole addRole(const Contact &contact, RoleKind kind, RoleCoverage coverage,
                       Stance stance = Stance::Neutral)
    {
        BuyingRole role;
        role.contact = contact.id;
        role.account = contact.account;
        role.role = kind;
        role.coverage = coverage;
        role.stance = stance;
        return workspace.insert(role);
    }
    Account account(Id<Account> id) { return *Store<Account>(workspace.connection()).get(id); }
    qint64 stepCount()
    {
        return workspace.connection().integer("SELECT count(*) FROM journal").value_or(-1);
    }
    void undo() { ASSERT_OK(workspace->undo()); }

    TempWorkspace workspace;
    FixedFiles filesToAnswer;
    Desk desk;
};

} // namespace attache::test
