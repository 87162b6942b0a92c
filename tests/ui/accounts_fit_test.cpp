#include "core/domain/buying_role.h"
#include "tests/support/window_session.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/badges/decision_map.h"
#include "ui/forms/saved_editor.h"
#include "ui/pages/accounts/account_facts.h"
#include "ui/pages/accounts/account_needs.h"
#include "ui/pages/accounts/account_page.h"
#include "ui/pages/accounts/chain_people_card.h"
#include "ui/pages/accounts/company_card.h"
#include "ui/pages/accounts/open_deals_card.h"
#include "ui/pages/accounts/overview_tab.h"
#include "ui/pages/accounts/people_tab.h"
#include "ui/pages/accounts/promises_card.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/quiet_field.h"

#include <QFile>
#include <QScrollBar>
#include <QTableView>

namespace attache::test {
namespace {

/// The account of the sample that has most people in roles.
Id<Account> richest(Connection &connection)
{
    return Id<Account>(connection
                           .integer("SELECT account FROM buying_role GROUP BY account "
                                    "ORDER BY count(*) DESC, account LIMIT 1")
                           .value_or(0));
}

class AccountFit : public testing::Test
{
protected:
    void TearDown() override { session.language.use(u"en"_qs); }

    AccountPage *open(QSize size, const QString &field = {}, Language language = Language::Chinese)
    {
        session.preferences.setLanguage(language == Language::Chinese ? u"zh_CN"_qs : u"en"_qs);
        session.begin();
        makeSample(language);
        session.session->start(session.samplePath());
        EXPECT_TRUE(QTest::qWaitForWindowActive(&session.window()));
        session.window().resize(size);
        QString link = u"attache:account/"_qs + richest(session.connection()).toString();
        if (!field.isEmpty())
            link += u'#' + field;
        session.main().open(link);
        for (int round = 0; round < 60; ++round)
            QCoreApplication::processEvents();
        return qobject_cast<AccountPage *>(session.window().currentPage());
    }

    /// The one the pictures are made from.
    void makeSample(Language language)
    {
        QFile::remove(session.samplePath()); // of the language before
        auto created = createWorkspace(session.samplePath(), session.clock);
        ASSERT_OK(created);
        ASSERT_OK(fillSample(**created, language));
    }

    WindowSession session;
};

TEST_F(AccountFit, theOverviewIsSeenWholeInAUsualWindow)
{
    AccountPage *page = open({1440, 900});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->overview()->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(page->overview()->horizontalScrollBar()->maximum(), 0);
}

TEST_F(AccountFit, theOverviewIsSeenWholeInEnglishToo)
{
    AccountPage *page = open({1440, 900}, {}, Language::English);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->overview()->verticalScrollBar()->maximum(), 0);
}

TEST_F(AccountFit, whatMattersMostIsSeenInASmallWindow)
{
    for (const Language language : {Language::Chinese, Language::English}) {
        AccountPage *page = open({1280, 720}, {}, language);
        ASSERT_TRUE(page);
        const OverviewTab *overview = page->overview();
        // Promises, deals and people; what stands below can be scrolled to.
        for (const QWidget *card : {static_cast<const QWidget *>(overview->promises()),
                                    static_cast<const QWidget *>(overview->deals()),
                                    static_cast<const QWidget *>(overview->people())}) {
            const QPoint end = card->mapTo(overview->viewport(), QPoint(0, card->height()));
            EXPECT_LE(end.y(), overview->viewport()->height())
                << card->accessibleName().toStdString();
        }
        EXPECT_EQ(overview->horizontalScrollBar()->maximum(), 0);
    }
}

TEST_F(AccountFit, theHeadHasRoomInANarrowWindow)
{
    AccountPage *page = open({800, 720}, {}, Language::English);
    ASSERT_TRUE(page);
    auto *strip = page->findChild<HeadStrip *>();
    ASSERT_TRUE(strip);
    EXPECT_TRUE(strip->hasTwoRows());
    const auto cells = strip->findChildren<HeadCell *>();
    ASSERT_EQ(cells.size(), 4);
    for (const HeadCell *cell : cells) {
        EXPECT_TRUE(strip->rect().contains(cell->geometry())) << qPrintable(cell->text());
        for (const HeadCell *other : cells)
            EXPECT_TRUE(cell == other || !cell->geometry().intersects(other->geometry()));
    }
    session.window().resize(1440, 900);
    QCoreApplication::processEvents();
    EXPECT_FALSE(strip->hasTwoRows());
    for (const HeadCell *cell : cells)
        EXPECT_EQ(cell->y(), cells.front()->y());
}

TEST_F(AccountFit, theMapIsSeenWholeInASmallWindow)
{
    AccountPage *page = open({1280, 720}, u"people"_qs);
    ASSERT_TRUE(page);
    const DecisionMap *map = page->people()->map();
    EXPECT_GT(map->map().nodes.size(), 5U);
    EXPECT_EQ(map->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(map->horizontalScrollBar()->maximum(), 0);
    // And the first people of the table with it.
    const auto *table = page->people()->findChild<QTableView *>();
    ASSERT_TRUE(table);
    EXPECT_GE(table->viewport()->height(), 2 * table->rowHeight(0));
}

TEST_F(AccountFit, needsAreFoldedUntilSomebodyAsksForThem)
{
    AccountPage *page = open({1440, 900});
    ASSERT_TRUE(page);
    auto *needs = page->findChild<AccountNeeds *>();
    ASSERT_TRUE(needs && !needs->isVisible());
    // A word in the head of what we know says how many there are.
    auto *word = page->overview()->facts()->findChild<LinkButton *>();
    ASSERT_TRUE(word && word->isVisible());
    EXPECT_EQ(word->text(), needs->summary());
    QTest::mouseClick(word, Qt::LeftButton);
    EXPECT_TRUE(needs->isVisible() && !needs->isFolded());
    QTest::mouseClick(word, Qt::LeftButton);
    EXPECT_FALSE(needs->isVisible());
    QTest::mouseClick(word, Qt::LeftButton);
    QTest::mouseClick(needs->findChild<LinkButton *>(), Qt::LeftButton);
    EXPECT_FALSE(needs->isVisible());
    EXPECT_TRUE(page->overview()->focusField(u"needs"_qs));
    EXPECT_TRUE(needs->isVisible() && !needs->isFolded());
}

TEST_F(AccountFit, whatTheHeadSaysStandsAmongTheFieldsWhileItIsChanged)
{
    AccountPage *page = open({1440, 900});
    ASSERT_TRUE(page);
    auto *company = page->findChild<CompanyCard *>();
    ASSERT_TRUE(company);
    const QuietField *line = company->field(u"name"_qs);
    EXPECT_FALSE(line->isVisible());
    ASSERT_TRUE(page->overview()->focusField(u"name"_qs));
    ASSERT_NE(company->editor(u"name"_qs), nullptr);
    EXPECT_TRUE(company->editor(u"name"_qs)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(company->editor(u"name"_qs), nullptr);
    // It stays where the keyboard is.
    EXPECT_TRUE(line->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), line);
}

} // namespace
} // namespace attache::test
