#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/domain/account_fact.h"
#include "core/domain/buying_role.h"
#include "core/domain/promise.h"
#include "core/domain/visit.h"
#include "core/record/records_with.h"
#include "ui/desk/desk.h"
#include "ui/pages/accounts/account_page.h"

#include <QCoreApplication>

namespace attache::bench {

namespace {

constexpr int Large = 100000;

class NoFiles final : public FileChooser
{
public:
    QString fileToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    bool choosePrinter(QWidget *, QPrinter &, int) override { return false; }
};

/// The page of one account after the other, each with people, visits and what was agreed.
struct ShownAccount
{
    NoFiles files;
    Desk desk{openedWorkspaceOf(Large), files};
    AccountPage page{desk};
    std::vector<Id<Account>> accounts;

    ShownAccount()
    {
        const auto visits = orFail(Store<Visit>(desk.connection()).list("ORDER BY id LIMIT 200"));
        for (const Visit &visit : visits)
            accounts.push_back(visit.account);
        page.resize(1216, 800);
        page.show();
        next();
    }

    /// Read and laid out, ready to be painted.
    void next()
    {
        static size_t turn = 0;
        page.showAccount(accounts.at(turn++ % accounts.size()));
        QCoreApplication::sendPostedEvents();
    }
};

ShownAccount *&shownAccount()
{
    static ShownAccount *shown = nullptr;
    return shown;
}

ShownAccount &shown()
{
    if (!shownAccount()) {
        shownAccount() = new ShownAccount;
        qAddPostRoutine([] { delete std::exchange(shownAccount(), nullptr); });
    }
    return *shownAccount();
}

/// What belongs to one account after the other, as records and nothing else.
void readRecords()
{
    static size_t turn = 0;
    Connection &connection = shown().desk.connection();
    const std::vector<Id<Account>> &accounts = shown().accounts;
    const Id<Account> account = accounts.at(turn++ % accounts.size());
    const Account record = orFail(Store<Account>(connection).get(account));
    keep(&record);
    const auto all = [&](auto member) {
        const auto records = orFail(recordsWith(connection, member, account));
        keep(records.data());
    };
    all(&Contact::account);
    all(&Opportunity::account);
    all(&Visit::account);
    all(&Promise::account);
    all(&BuyingRole::account);
    all(&AccountFact::account);
}

} // namespace

void registerAccount()
{
    measure("account_records", 200, readRecords, [] { shown(); });
    measure(
        "account_page", 200, [] { shown().next(); }, [] { shown(); });
    measure(
        "account_page_painted", 200,
        [] {
            shown().next();
            shown().page.grab();
        },
        [] { shown(); });
    const QString p99 = QStringLiteral("p99");
    addRow({QStringLiteral("the page of an account read and laid out, of 100,000"),
            QStringLiteral("account_page"), p99, QStringLiteral("account_records"), 0, 16});
    addRow({QStringLiteral("the same, painted"),
            QStringLiteral("account_page_painted"),
            p99,
            {},
            0,
            33});
}

} // namespace attache::bench
