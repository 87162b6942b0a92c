#include "core/domain/account.h"
#include "core/domain/visit.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/lists/saved_views.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/widgets/error_state.h"

#include <QMenu>

#include <sqlite3.h>

namespace attache {
namespace {

using test::buttonSaying;

/// A workspace in which a table goes missing while the window is open.
class FailedRead : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override { openSample(); }

    /// Past the program, as a damaged file would be: the table is there under another name.
    void rename(const QByteArray &from, const QByteArray &to)
    {
        sqlite3 *file = nullptr;
        ASSERT_EQ(sqlite3_open(samplePath().toUtf8().constData(), &file), SQLITE_OK);
        const QByteArray sql = "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF; "
                               "ALTER TABLE " +
                               from + " RENAME TO " + to;
        char *message = nullptr;
        EXPECT_EQ(sqlite3_exec(file, sql.constData(), nullptr, nullptr, &message), SQLITE_OK)
            << (message ? message : "");
        sqlite3_free(message);
        sqlite3_close(file);
    }

    static ErrorState *errorIn(const QWidget *parent)
    {
        for (ErrorState *state : parent->findChildren<ErrorState *>()) {
            if (state->isVisible())
                return state;
        }
        return nullptr;
    }

    static bool says(const QWidget *parent, const QString &text)
    {
        for (const QLabel *label : parent->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }

    /// The page at @p link says that @p table cannot be read, tells the details, and shows all
    /// when it can be read again.
    void check(const QString &link, const QByteArray &table)
    {
        main().open(link);
        Page *page = window().currentPage();
        ASSERT_EQ(errorIn(page), nullptr) << qPrintable(link);
        rename(table, table + "_gone");
        page->refresh();
        ASSERT_TRUE(QTest::qWaitFor([page] { return errorIn(page) != nullptr; }))
            << qPrintable(link);
        ErrorState *state = errorIn(page);
        EXPECT_TRUE(says(state, QStringLiteral("could not be read")));
        EXPECT_FALSE(says(state, QStringLiteral("no such table")));
        buttonSaying(state, QStringLiteral("Details"))->click();
        EXPECT_TRUE(says(state, QStringLiteral("no such table")));

        rename(table + "_gone", table);
        buttonSaying(state, QStringLiteral("Try again"))->click();
        EXPECT_TRUE(QTest::qWaitFor([page] { return errorIn(page) == nullptr; }))
            << qPrintable(link);
    }

    template <typename T>
    QString linkToFirst()
    {
        const auto all = Store<T>(connection()).list("ORDER BY id LIMIT 1");
        return QStringLiteral("attache:%1/%2")
            .arg(QLatin1String(tableOf<T>), all->front().id.toString());
    }
};

TEST_F(FailedRead, StandsOnTodayInThePlaceOfEachList)
{
    check(QStringLiteral("attache:today"), "promise");
    check(QStringLiteral("attache:today"), "visit");
    check(QStringLiteral("attache:today"), "setting");
    check(QStringLiteral("attache:today"), "account_digest");
}

TEST_F(FailedRead, StandsInThePlaceOfTheAccounts)
{
    check(QStringLiteral("attache:accounts"), "account");
    check(QStringLiteral("attache:accounts"), "custom_field");
}

TEST_F(FailedRead, StandsOnThePageOfAnAccount)
{
    const QString link = linkToFirst<Account>();
    check(link, "contact");
    check(link, "account_fact");
    check(link, "need");
    check(link + QStringLiteral("#people"), "buying_role");
    check(link + QStringLiteral("#opportunities"), "opportunity");
    check(link + QStringLiteral("#timeline"), "stage_change");
}

TEST_F(FailedRead, OfOnePartLeavesTheOthers)
{
    main().open(linkToFirst<Account>());
    Page *page = window().currentPage();
    rename("account_fact", "account_fact_gone");
    page->refresh();
    auto *facts = page->findChild<AccountFactsCard *>();
    ErrorState *state = errorIn(page);
    ASSERT_NE(state, nullptr);
    EXPECT_TRUE(facts->isAncestorOf(state));
    EXPECT_EQ(state, errorIn(facts));
}

TEST_F(FailedRead, StandsInThePlaceOfTheVisits)
{
    check(QStringLiteral("attache:visits#week"), "visit");
    check(QStringLiteral("attache:visits#list"), "attendee");
}

TEST_F(FailedRead, StandsOnThePageOfAVisit)
{
    const QString link = linkToFirst<Visit>();
    check(link + QStringLiteral("#prepare"), "buying_role");
    check(link + QStringLiteral("#meet"), "visit_note");
    check(link + QStringLiteral("#minutes"), "promise");
}

TEST_F(FailedRead, StandsInTheSettings)
{
    for (const char *table :
         {"letterhead", "setting", "talk_track", "custom_field", "industry_entry"})
        check(QStringLiteral("attache:settings#") + QLatin1String(table), table);
}

TEST_F(FailedRead, StandsInThePlaceOfAnyList)
{
    check(QStringLiteral("attache:library"), "product");
    check(QStringLiteral("attache:library"), "industry_entry");
    check(QStringLiteral("attache:opportunities"), "opportunity");
    check(QStringLiteral("attache:accounts"), "industry_entry");
    check(QStringLiteral("attache:accounts"), "account_digest");
}

TEST_F(FailedRead, StandsInTheMenuOfSavedViews)
{
    main().open(QStringLiteral("attache:accounts"));
    auto *views = window().currentPage()->findChild<SavedViews *>();
    ASSERT_NE(views, nullptr);
    const QString name = views->text();
    rename("saved_view", "saved_view_gone");
    views->refresh();
    EXPECT_EQ(views->text(), name);
    Q_EMIT views->menu()->aboutToShow();
    const QList<QAction *> actions = views->menu()->actions();
    ASSERT_FALSE(actions.isEmpty());
    EXPECT_FALSE(actions.last()->isEnabled());
    EXPECT_TRUE(actions.last()->text().contains(QStringLiteral("could not be read")))
        << qPrintable(actions.last()->text());
    EXPECT_TRUE(actions.last()->toolTip().contains(QStringLiteral("no such table")));
    rename("saved_view_gone", "saved_view");
    Q_EMIT views->menu()->aboutToShow();
    EXPECT_TRUE(views->menu()->actions().last()->isEnabled());
}

TEST_F(FailedRead, StandsInTheMenuOfIndustries)
{
    rename("industry_entry", "industry_entry_gone");
    const auto reference = ReferenceData::read(connection());
    rename("industry_entry_gone", "industry_entry");
    ASSERT_TRUE(reference->error.has_value());
    QMenu menu;
    fillIndustryMenu(menu, *reference, [](const QString &) {});
    ASSERT_FALSE(menu.actions().isEmpty());
    EXPECT_FALSE(menu.actions().first()->isEnabled());
    EXPECT_TRUE(menu.actions().first()->toolTip().contains(QStringLiteral("no such table")));
}

} // namespace
} // namespace attache
