#pragma once

#include "core/domain/account_fact.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/desk/link.h"
#include "ui/pages/accounts/account_page.h"

#include <memory>

namespace attache::test {

/// The page of an account, in a window of its own.
class AccountPageFixture : public AccountsFixture
{
protected:
    AccountPageFixture()
        : acme(addAccount(u"Acme"_qs, Tier::B))
    {
    }

    AccountPage *show(const QString &field = {})
    {
        page = std::make_unique<AccountPage>(desk);
        page->resize(1264, 852);
        page->show();
        page->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(page.get()));
        page->activate(QVariant::fromValue(Link{u"account"_qs, acme.id.value(), field}));
        QCoreApplication::processEvents();
        return page.get();
    }
    AccountFact addFact(FactKind kind, const QString &text, QDate day)
    {
        AccountFact fact;
        fact.account = acme.id;
        fact.kind = kind;
        fact.text = text;
        fact.learntOn = day;
        return workspace.insert(fact);
    }
    std::vector<AccountFact> storedFacts()
    {
        return *Store<AccountFact>(workspace.connection()).list("ORDER BY id");
    }

    Account acme;
    std::unique_ptr<AccountPage> page;
};

} // namespace attache::test
