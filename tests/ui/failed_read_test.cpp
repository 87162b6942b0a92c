#include "core/domain/account.h"
#include "core/domain/product.h"
#include "core/domain/visit.h"
#include "tests/support/window_session.h"
#include "ui/desk/page.h"
#include "ui/forms/field_vocabularies.h"
#include "ui/forms/quick_line.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_view.h"
#include "ui/lists/saved_views.h"
#include "ui/pages/accounts/account_facets.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/person_picker.h"
#include "ui/pages/visits/plan_card.h"
#include "ui/pages/visits/visit_list_view.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/widgets/error_state.h"

#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>

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

TEST_F(FailedRead, OfReadinessStandsWhereReadinessDoes)
{
    const auto planned = Store<Visit>(connection())
                             .list("WHERE status = 'planned' AND starts_at > ? "
                                   "ORDER BY starts_at LIMIT 1",
                                   main().desk().clock().now());
    ASSERT_FALSE(planned->empty());
    const Visit &visit = planned->front();
    QSignalSpy failed(&main().desk(), &Desk::failed);
    main().open(QStringLiteral("attache:visits#list"));
    auto *list = window().currentPage()->findChild<VisitListView *>();
    const auto readiness = [&] {
        const int column = list->model()->columnOf(QStringLiteral("readiness"));
        const int row = list->model()->rowOfRecord(visit.id.value());
        return list->model()->index(row, column).data().toString();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !readiness().isEmpty(); }));
    const QString score = readiness();
    rename("prep_item", "prep_item_gone");
    window().currentPage()->refresh();
    EXPECT_TRUE(QTest::qWaitFor([&] { return readiness() == u"Could not be read"_qs; }));
    EXPECT_TRUE(list->showsTable());

    main().open(QStringLiteral("attache:visits#%1")
                    .arg(visit.startsAt.toLocalTime().date().toString(Qt::ISODate)));
    auto *calendar = window().currentPage()->findChild<WeekCalendar *>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return calendar->isUnreadable(visit.id); }));
    rename("prep_item_gone", "prep_item");
    window().currentPage()->refresh();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !calendar->isUnreadable(visit.id); }));
    main().open(QStringLiteral("attache:visits#list"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return readiness() == score; }));
    EXPECT_EQ(failed.count(), 0);
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

TEST_F(FailedRead, StandsOnThePageOfAProduct)
{
    check(linkToFirst<Product>(), "faq_answer");
}

TEST_F(FailedRead, StandsInThePlaceOfAnyList)
{
    check(QStringLiteral("attache:library#product"), "product");
    check(QStringLiteral("attache:library#case_study"), "industry_entry");
    check(QStringLiteral("attache:library#gaps"), "visit_note");
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

TEST_F(FailedRead, OfPeopleStandsInTheLineForANote)
{
    QSignalSpy failed(&main().desk(), &Desk::failed);
    main().open(linkToFirst<Account>() + QStringLiteral("#timeline"));
    QuickLine *line = nullptr;
    for (QuickLine *each : window().currentPage()->findChildren<QuickLine *>())
        line = each->isVisible() ? each : line;
    ASSERT_NE(line, nullptr);
    QFocusEvent entered(QEvent::FocusIn);
    rename("contact", "contact_gone");
    QCoreApplication::sendEvent(line, &entered);
    EXPECT_EQ(line->reading(), QStringLiteral("People could not be read"));
    EXPECT_TRUE(line->toolTip().contains(QStringLiteral("no such table")));
    rename("contact_gone", "contact");
    QCoreApplication::sendEvent(line, &entered);
    EXPECT_EQ(line->reading(), QString());
    EXPECT_EQ(line->toolTip(), QString());
    EXPECT_EQ(failed.count(), 0);
}

TEST_F(FailedRead, OfPeopleStandsAmongWhoCanBeAddedInAMeeting)
{
    QSignalSpy failed(&main().desk(), &Desk::failed);
    main().open(linkToFirst<Visit>() + QStringLiteral("#meet"));
    auto *panel = window().currentPage()->findChild<MeetPanel *>();
    auto *picker = panel->findChild<PersonPicker *>();
    auto *offers = picker->findChild<QStandardItemModel *>();
    QAbstractButton *add = buttonSaying(panel, QStringLiteral("+ Add person"));
    ASSERT_NE(add, nullptr);
    rename("contact", "contact_gone");
    add->click();
    ASSERT_EQ(offers->rowCount(), 1);
    EXPECT_FALSE(offers->item(0)->isEnabled());
    EXPECT_TRUE(offers->item(0)->text().contains(QStringLiteral("could not be read")));
    EXPECT_TRUE(offers->item(0)->toolTip().contains(QStringLiteral("no such table")));
    EXPECT_FALSE(picker->isHidden());
    EXPECT_EQ(failed.count(), 0);
    rename("contact_gone", "contact");
    add->click();
    picker->offer(QStringLiteral("a"));
    ASSERT_GT(offers->rowCount(), 0);
    EXPECT_TRUE(offers->item(0)->isEnabled());
}

TEST_F(FailedRead, OfOwnFieldsStandsAmongTheFilters)
{
    QSignalSpy failed(&main().desk(), &Desk::failed);
    rename("custom_field", "custom_field_gone");
    main().open(QStringLiteral("attache:accounts"));
    Page *page = window().currentPage();
    FacetBar *facets = page->findChild<ListView *>()->facets();
    ChoiceMenu *menu = facets->menu(UnreadableFields);
    ASSERT_NE(menu, nullptr);
    Q_EMIT menu->aboutToShow();
    const QModelIndex why = menu->findChild<QListView *>()->model()->index(0, 0);
    EXPECT_FALSE(why.flags().testFlag(Qt::ItemIsEnabled));
    EXPECT_TRUE(why.data().toString().contains(QStringLiteral("could not be read")));
    EXPECT_TRUE(why.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no such table")));
    rename("custom_field_gone", "custom_field");
    page->refresh();
    EXPECT_FALSE(facets->keys().contains(UnreadableFields));
    EXPECT_EQ(failed.count(), 0);
}

} // namespace
} // namespace attache
