#include "core/brief/document_text.h"
#include "core/domain/not_duplicate.h"
#include "core/record/record_home.h"
#include "tests/ui/visit_fixture.h"
#include "ui/badges/decision_map.h"
#include "ui/base/roles.h"
#include "ui/desk/link.h"
#include "ui/lists/facet_bar.h"
#include "ui/pages/chains/chain_panel.h"
#include "ui/pages/chains/chains_page.h"
#include "ui/pages/chains/heat_look.h"
#include "ui/pages/chains/heat_map.h"
#include "ui/pages/chains/meet_list.h"
#include "ui/pages/chains/needs_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

namespace attache {
namespace {

/// Two accounts with deals: at the large one somebody supports us and somebody is against us.
class ChainsPageTest : public test::VisitFixture
{
protected:
    ChainsPageTest()
    {
        supporter = addPart(account.id, QStringLiteral("王主管"), RoleKind::User,
                            RoleCoverage::Supportive, Stance::Supporter, 5);
        boss = addPart(account.id, QStringLiteral("赵副总"), RoleKind::DecisionMaker,
                       RoleCoverage::Named, Stance::Neutral, 0);
        opponent = addPart(account.id, QStringLiteral("周经理"), RoleKind::Evaluator,
                           RoleCoverage::Met, Stance::Opponent, 40);
        addDeal(account.id, 3'000'000);
        Account small;
        small.name = QStringLiteral("长桥物流");
        small.tier = Tier::A;
        other = file.insert(small).id;
        addPart(other, QStringLiteral("孙工"), RoleKind::User, RoleCoverage::Met, Stance::Neutral,
                10);
        addDeal(other, 400'000);
    }

    void addDeal(Id<Account> of, qint64 major)
    {
        Opportunity deal;
        deal.account = of;
        deal.name = QStringLiteral("平台二期");
        deal.amount = Money::fromMajor(major);
        deal.currency = QStringLiteral("CNY");
        deal.stage = Stage::Proposal;
        file.insert(deal);
    }

    /// @p daysAgo 0: never met.
    Id<Contact> addPart(Id<Account> of, const QString &name, RoleKind role, RoleCoverage coverage,
                        Stance stance, int daysAgo)
    {
        Contact contact;
        contact.account = of;
        contact.name = name;
        contact = file.insert(contact);
        BuyingRole part;
        part.contact = contact.id;
        part.account = of;
        part.role = role;
        part.coverage = coverage;
        part.stance = stance;
        part.concern = stance == Stance::Opponent ? QStringLiteral("接口改造量说不清") : QString();
        part.lastMet = daysAgo > 0 ? file.clock.today().addDays(-daysAgo) : QDate();
        file.insert(part);
        return contact.id;
    }

    Need addNeed(Id<Account> of, const QString &text, Id<Contact> by = {}, Id<NeedTheme> theme = {})
    {
        Need need;
        need.account = of;
        need.text = text;
        need.statedBy = by;
        need.theme = theme;
        return file.insert(need);
    }
    Id<NeedTheme> addTheme(const QString &name)
    {
        NeedTheme theme;
        theme.name = name;
        return file.insert(theme).id;
    }

    void open(int width = 1440)
    {
        page = std::make_unique<ChainsPage>(desk);
        page->resize(width, 820);
        page->show();
        page->activateWindow();
        QSignalSpy shown(page.get(), &ChainsPage::chainsShown);
        page->activate({});
        ASSERT_TRUE(shown.count() > 0 || shown.wait());
    }
    /// Does @p what and waits until the chains were read again.
    template <typename What>
    void reread(What what)
    {
        QSignalSpy shown(page.get(), &ChainsPage::chainsShown);
        what();
        ASSERT_TRUE(shown.count() > 0 || shown.wait());
    }
    /// Does @p what and waits until the needs were read again.
    template <typename What>
    void rereadNeeds(What what)
    {
        QSignalSpy shown(page->needs(), &NeedsView::shown);
        what();
        ASSERT_TRUE(shown.count() > 0 || shown.wait());
    }
    void openNeeds()
    {
        open();
        rereadNeeds([this] { page->showNeeds(true); });
    }
    std::vector<Need> needsOf(Id<NeedTheme> theme)
    {
        auto all = *Store<Need>(file.connection()).list();
        std::erase_if(all, [theme](const Need &each) { return each.theme != theme; });
        return all;
    }
    std::vector<NeedTheme> themes() { return *Store<NeedTheme>(file.connection()).list(); }

    Id<Contact> supporter;
    Id<Contact> boss;
    Id<Contact> opponent;
    Id<Account> other;
    std::unique_ptr<ChainsPage> page;
};

TEST_F(ChainsPageTest, TheAccountOfTheSelectedCellStandsAtTheSide)
{
    open();
    ASSERT_EQ(page->overview().rows.size(), 2U);
    EXPECT_EQ(page->panel()->account(), account.id) << "where most waits first";
    EXPECT_TRUE(page->panel()->isVisible());
    const QString steps = page->panel()->nextSteps().join(QLatin1Char('\n'));
    EXPECT_TRUE(steps.contains(QStringLiteral("赵副总"))) << qPrintable(steps);
    EXPECT_TRUE(steps.contains(QStringLiteral("王主管"))) << "who leads there";
    EXPECT_TRUE(steps.contains(QStringLiteral("接口改造量说不清")));
    EXPECT_EQ(page->panel()->map()->map().introductions.size(), 1U);
    QTest::keyClick(page->map(), Qt::Key_Down);
    EXPECT_EQ(page->panel()->account(), other);
    QSignalSpy opened(page.get(), &Page::openRequested);
    page->panel()->openButton()->click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_TRUE(opened.at(0).at(0).toString().contains(other.toString()));
    page->panel()->planButton()->click();
    EXPECT_EQ(opened.at(1).at(0).toString(),
              QStringLiteral("attache:command#new.visit:%1").arg(other.toString()));
}

TEST_F(ChainsPageTest, EnterOpensWhoeverPlaysTheRole)
{
    open();
    QSignalSpy opened(page.get(), &Page::openRequested);
    QTest::keyClick(page->map(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_TRUE(opened.at(0).at(0).toString().endsWith(supporter.toString()));
    page->map()->setCurrent(0, 4); // nobody signs yet
    QTest::keyClick(page->map(), Qt::Key_Return);
    EXPECT_TRUE(opened.at(1).at(0).toString().endsWith(QStringLiteral("#people")));
}

TEST_F(ChainsPageTest, WhoToMeetNextSingleThreadsAndOpponentsFollowTheFile)
{
    open();
    const ChainsOverview &seen = page->overview();
    ASSERT_FALSE(seen.next.empty());
    EXPECT_EQ(seen.next.front().contact, boss);
    ASSERT_EQ(seen.next.front().path.size(), 2U);
    EXPECT_EQ(seen.next.front().path.front().contact, supporter);
    EXPECT_EQ(seen.opponents.size(), 1U);
    ASSERT_EQ(seen.fading.size(), 1U);
    EXPECT_EQ(seen.fading.front().contact, opponent) << "40 days are too many for tier S";
    reread([&] {
        const auto roles = all<BuyingRole>();
        const BuyingRole role = *std::ranges::find(roles, opponent, &BuyingRole::contact);
        desk.edit(QStringLiteral("answer"), [&](Writer &writer) {
            return writer.change(
                role.id, [](BuyingRole &each) { each.answer = QStringLiteral("改造量我们承担"); });
        });
    });
    EXPECT_TRUE(page->overview().opponents.empty());
}

TEST_F(ChainsPageTest, WhatTheForecastLacksBecauseNobodyDecidingWasMetIsSaid)
{
    const auto deals = all<Opportunity>();
    const Opportunity large =
        *std::ranges::find(deals, std::optional(Money::fromMajor(3'000'000)), &Opportunity::amount);
    desk.edit(QStringLiteral("chance"), [&](Writer &writer) {
        return writer.change(large.id, [](Opportunity &each) { each.probability = 70; });
    });
    open();
    const auto heldAt = [&](Id<Account> at) {
        const auto &rows = page->overview().rows;
        return std::ranges::find(rows, at, [](const HeatRow &row) { return row.about.account; })
            ->held;
    };
    const Money lacking = Money::fromMajor(900'000); // 70 % are counted as 40 %
    EXPECT_EQ(page->overview().next.front().contact, boss);
    EXPECT_EQ(page->overview().next.front().lift, lacking);
    EXPECT_EQ(heldAt(account.id), lacking);
    const auto labels = page->findChildren<QLabel *>();
    EXPECT_TRUE(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text().contains(QStringLiteral("forecast down")) &&
               label->text().contains(QStringLiteral("decision maker at 2"));
    }));
    reread([&] {
        const auto roles = all<BuyingRole>();
        const BuyingRole role = *std::ranges::find(roles, boss, &BuyingRole::contact);
        desk.edit(QStringLiteral("met"), [&](Writer &writer) {
            return writer.change(role.id, [&](BuyingRole &each) {
                each.coverage = RoleCoverage::Met;
                each.lastMet = file.clock.today();
            });
        });
    });
    EXPECT_EQ(heldAt(account.id), Money());
}

TEST_F(ChainsPageTest, ASmallWindowKeepsTheMapAndLeavesThePanelOut)
{
    open(1200);
    EXPECT_FALSE(page->panel()->isVisible());
    page->resize(1440, 820);
    QCoreApplication::processEvents();
    EXPECT_TRUE(page->panel()->isVisible());
    EXPECT_EQ(page->panel()->account(), account.id);
}

TEST_F(ChainsPageTest, ChipsNarrowTheAccountsByTierTradeAndOwner)
{
    const auto change = [this](Id<Account> of, const QString &industry, const QString &owner) {
        desk.edit(QStringLiteral("change"), [&](Writer &writer) {
            return writer.change(of, [&](Account &each) {
                each.industry = industry;
                each.owner = owner;
            });
        });
    };
    change(account.id, QStringLiteral("C361"), QStringLiteral("Lin"));
    change(other, QStringLiteral("G58"), QStringLiteral("Chen"));
    open();
    auto *bar = page->findChild<FacetBar *>();
    ASSERT_NE(bar, nullptr);
    EXPECT_TRUE(bar->chip(QStringLiteral("tier"))->isOn());
    ASSERT_EQ(page->overview().rows.size(), 2U);
    const auto only = [&](const QString &key, const QString &value) {
        ListQuery query = bar->query();
        query.setFacet(QStringLiteral("industry"), {});
        query.setFacet(QStringLiteral("owner"), {});
        query.setFacet(key, {value});
        bar->setQuery(query);
        reread([&] { Q_EMIT bar->queryChanged(); });
        return page->overview().rows.size() == 1 ? page->overview().rows[0].about.account
                                                 : Id<Account>();
    };
    EXPECT_EQ(only(QStringLiteral("industry"), QStringLiteral("C36")), account.id);
    EXPECT_EQ(only(QStringLiteral("owner"), QStringLiteral("Chen")), other);
    EXPECT_EQ(only(QStringLiteral("tier"), QStringLiteral("A")), other);
}

TEST_F(ChainsPageTest, TheLegendSaysWhatTheCellsMeanAndLeavesOutTheLastWhereThereIsNoRoom)
{
    open();
    auto *legend = page->findChild<HeatLegend *>();
    ASSERT_NE(legend, nullptr);
    EXPECT_TRUE(legend->isVisible());
    legend->resize(legend->sizeHint());
    EXPECT_EQ(legend->shownCount(), 6);
    legend->resize(legend->width() - 1, legend->height());
    EXPECT_EQ(legend->shownCount(), 5);
    EXPECT_TRUE(legend->toolTip().contains(QStringLiteral("met too long ago")));
    const int left = page->needs()->mapTo(page.get(), QPoint()).x();
    rereadNeeds([this] { page->showNeeds(true); });
    EXPECT_FALSE(legend->isVisible());
    EXPECT_EQ(page->needs()->mapTo(page.get(), QPoint()).x(), left);
}

TEST_F(ChainsPageTest, ANameThatDoesNotFitLosesItsFirstPart)
{
    const QFontMetrics metrics(QApplication::font());
    const auto wide = [&](const char *text) {
        return metrics.horizontalAdvance(QString::fromUtf8(text));
    };
    const QString name = QStringLiteral("Pieter van Aalst");
    EXPECT_EQ(fittingName(name, metrics, wide("Pieter van Aalst")), name);
    EXPECT_EQ(fittingName(name, metrics, wide("P. van Aalst")), QStringLiteral("P. van Aalst"));
    EXPECT_EQ(fittingName(name, metrics, wide("van Aalst")), QStringLiteral("van Aalst"));
    EXPECT_EQ(fittingName(QStringLiteral("周敏之"), metrics, 5), QStringLiteral("周敏之"));
}

TEST_F(ChainsPageTest, TheListSaysHowManyStandBelow)
{
    for (int i = 0; i < 20; ++i) {
        Account made;
        made.name = QStringLiteral("客户 %1").arg(i);
        made.tier = Tier::A;
        const Id<Account> id = file.insert(made).id;
        addPart(id, QStringLiteral("拍板人 %1").arg(i), RoleKind::DecisionMaker,
                RoleCoverage::Named, Stance::Neutral, 0);
        addDeal(id, 100 + i);
    }
    open();
    const int all = static_cast<int>(page->overview().next.size());
    ASSERT_GE(all, 20);
    MeetList *list = page->next();
    const int below = list->beyond();
    EXPECT_GT(below, 0);
    EXPECT_LT(below, all);
    list->scrollToBottom();
    EXPECT_EQ(list->beyond(), 0);
    const auto labels = page->findChildren<QLabel *>();
    const QString words = QStringLiteral("%1 more").arg(below);
    const auto says = [&] {
        return std::ranges::any_of(labels,
                                   [&](const QLabel *each) { return each->text() == words; });
    };
    EXPECT_FALSE(says());
    list->scrollToTop();
    EXPECT_TRUE(says());
}

TEST_F(ChainsPageTest, TheNeedsArePrintedAsTheyStandThere)
{
    addNeed(account.id, QStringLiteral("开票要三天"), supporter,
            addTheme(QStringLiteral("开票不用人盯")));
    openNeeds();
    files.printTo = file.directory.filePath(QStringLiteral("needs.pdf"));
    page->print();
    QFile paper(files.printTo);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.readAll().startsWith("%PDF"));
    const QString text = toMarkdown(*page->needs()->document());
    EXPECT_TRUE(text.contains(QStringLiteral("开票不用人盯")));
    EXPECT_TRUE(text.contains(QStringLiteral("开票要三天")));
}

TEST_F(ChainsPageTest, WhoSaysAThemeAndHowTrueItIsAreReadWholeInANarrowWindow)
{
    const Id<NeedTheme> theme = addTheme(QStringLiteral("开票不用人盯"));
    addNeed(account.id, QStringLiteral("开票要三天"), supporter, theme);
    addNeed(other, QStringLiteral("扫码开票"), {}, theme);
    open(1056);
    rereadNeeds([this] { page->showNeeds(true); });
    const TableView *table = page->needs()->themes();
    EXPECT_EQ(table->model()->index(0, 0).data(Roles::SubtitleRole).toString(),
              QStringLiteral("User"));
    for (int column = 0; column < ThemeModel::Waiting; ++column) {
        const QModelIndex index = table->model()->index(0, column);
        QStyleOptionViewItem option;
        const int wanted = table->itemDelegateForIndex(index)->sizeHint(option, index).width();
        EXPECT_LE(wanted, table->columnWidth(column)) << column;
    }
}

TEST_F(ChainsPageTest, WhoFadesIsALineToUnfoldWhereThereIsNoRoomForItsCard)
{
    open(1280);
    ASSERT_TRUE(page->fading()->isVisible());
    const auto isNamed = [this] {
        const auto lines = page->fading()->findChildren<ListRow *>();
        return std::ranges::any_of(lines, [](const ListRow *line) {
            return line->isVisible() && line->accessibleName().contains(QStringLiteral("周经理"));
        });
    };
    EXPECT_FALSE(isNamed());
    const int folded = page->fading()->height();
    auto *show = page->fading()->findChild<Button *>();
    ASSERT_NE(show, nullptr);
    ASSERT_EQ(show->text(), QStringLiteral("Show"));
    QTest::mouseClick(show, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isNamed());
    EXPECT_GT(page->fading()->height(), folded);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_FALSE(isNamed());
    page->resize(1700, 900);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isNamed()) << "beside the others";
    EXPECT_FALSE(show->isVisible());
}

TEST_F(ChainsPageTest, ALinkToAThemeLeadsToItAmongTheNeeds)
{
    addTheme(QStringLiteral("夜间上传"));
    const Id<NeedTheme> wanted = addTheme(QStringLiteral("报文追溯"));
    addNeed(account.id, QStringLiteral("当天查到原始报文"), supporter, wanted);
    const auto place = placeOf(file.connection(), recordTypeOf<NeedTheme>(), wanted.value());
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(place->page, QStringLiteral("chains"));
    open();
    const QVariant link = QVariant::fromValue(Link{QStringLiteral("chains"), 0, place->anchor});
    rereadNeeds([&] { page->activate(link); });
    const auto current = [this] {
        return page->needs()->themes()->currentIndex().data(Roles::IdRole).toLongLong();
    };
    EXPECT_TRUE(page->needs()->isVisible());
    EXPECT_EQ(current(), wanted.value());
    page->needs()->themes()->setCurrentIndex(page->needs()->themes()->model()->index(0, 0));
    page->activate(link);
    EXPECT_EQ(current(), wanted.value()) << "also where it was read before";
}

TEST_F(ChainsPageTest, TheHeatMapIsPrinted)
{
    open();
    files.printTo = file.directory.filePath(QStringLiteral("chains.pdf"));
    page->print();
    QFile paper(files.printTo);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.readAll().startsWith("%PDF"));
}

TEST_F(ChainsPageTest, EnterJoinsWhatIsProposedAndUndoPartsItAgain)
{
    addNeed(account.id, QStringLiteral("开票要三天"));
    addNeed(other, QStringLiteral("开票要三天多"));
    openNeeds();
    ASSERT_EQ(page->needs()->proposalRows(), 1);
    EXPECT_TRUE(themes().empty()) << "nothing is joined by itself";
    rereadNeeds([&] { QTest::keyClick(page->needs()->proposalRow(0), Qt::Key_Return); });
    ASSERT_EQ(themes().size(), 1U);
    EXPECT_EQ(needsOf(themes()[0].id).size(), 2U);
    // What it is to be called is asked for at once.
    auto *edit = page->needs()->themes()->findChild<QLineEdit *>();
    ASSERT_NE(edit, nullptr);
    rereadNeeds([&] {
        edit->setText(QStringLiteral("开票慢"));
        QTest::keyClick(edit, Qt::Key_Return);
    });
    EXPECT_EQ(themes()[0].name, QStringLiteral("开票慢"));
    rereadNeeds([&] { desk.undo(); });
    EXPECT_EQ(themes()[0].name, QStringLiteral("开票要三天"));
    rereadNeeds([&] { desk.undo(); });
    EXPECT_TRUE(themes().empty());
    EXPECT_EQ(page->needs()->proposalRows(), 1);
}

TEST_F(ChainsPageTest, WhatIsNotTheSameIsNotAskedAgain)
{
    addNeed(account.id, QStringLiteral("开票要三天"));
    addNeed(other, QStringLiteral("开票要三天多"));
    openNeeds();
    rereadNeeds([&] { page->needs()->proposalRow(0)->declining()->click(); });
    EXPECT_EQ(page->needs()->proposalRows(), 0);
    EXPECT_EQ(Store<NotDuplicate>(file.connection()).list()->size(), 1U);
}

TEST_F(ChainsPageTest, ThemesAreMergedRenamedAndRemovedByTheKeyboard)
{
    const auto one = addTheme(QStringLiteral("开票慢"));
    const auto two = addTheme(QStringLiteral("发票不方便"));
    addNeed(account.id, QStringLiteral("开票要三天"), {}, one);
    addNeed(other, QStringLiteral("红冲要跑一趟"), {}, two);
    openNeeds();
    TableView *table = page->needs()->themes();
    ASSERT_EQ(table->model()->rowCount(), 2);
    table->selectAll();
    const qint64 kept = table->currentIndex().data(Roles::IdRole).toLongLong();
    rereadNeeds([&] { page->needs()->mergeSelected(); });
    ASSERT_EQ(themes().size(), 1U);
    EXPECT_EQ(themes()[0].id.value(), kept) << "the current one";
    EXPECT_EQ(needsOf(themes()[0].id).size(), 2U);
    rereadNeeds([&] { desk.undo(); });
    EXPECT_EQ(themes().size(), 2U);
    EXPECT_EQ(needsOf(one).size(), 1U);
    table->setCurrentIndex(table->model()->index(0, 0));
    const Id<NeedTheme> current(table->currentIndex().data(Roles::IdRole).toLongLong());
    rereadNeeds([&] { QTest::keyClick(table, Qt::Key_Delete); });
    EXPECT_EQ(themes().size(), 1U);
    EXPECT_EQ(needsOf({}).size(), 1U) << "its needs stay";
    rereadNeeds([&] { desk.undo(); });
    EXPECT_EQ(needsOf(current).size(), 1U);
}

TEST_F(ChainsPageTest, SelectedNeedsAreMovedToAnotherThemeToANewOneAndOut)
{
    const auto one = addTheme(QStringLiteral("开票慢"));
    const auto two = addTheme(QStringLiteral("发票不方便"));
    addNeed(account.id, QStringLiteral("开票要三天"), {}, one);
    addNeed(other, QStringLiteral("红冲  要跑一趟"), {}, one);
    openNeeds();
    TableView *needs = page->needs()->needs();
    const auto selectAllOf = [&](Id<NeedTheme> theme) {
        page->needs()->showTheme(theme);
        QCoreApplication::processEvents();
        needs->selectAll();
    };
    selectAllOf(one);
    rereadNeeds([&] { page->needs()->moveSelected(two); });
    EXPECT_EQ(needsOf(two).size(), 2U);
    rereadNeeds([&] { desk.undo(); });
    EXPECT_EQ(needsOf(one).size(), 2U);

    selectAllOf(one);
    ASSERT_TRUE(needs->selectionModel()->hasSelection());
    rereadNeeds([&] { page->needs()->moveSelectedToNew(); });
    const auto all = themes();
    ASSERT_EQ(all.size(), 3U) << "one step makes the theme and fills it";
    EXPECT_EQ(needsOf(all.back().id).size(), 2U);
    const QStringList words{QStringLiteral("开票要三天"), QStringLiteral("红冲 要跑一趟")};
    EXPECT_TRUE(words.contains(all.back().name)) << qPrintable(all.back().name);

    selectAllOf(all.back().id);
    rereadNeeds([&] { QTest::keyClick(needs, Qt::Key_Delete); });
    EXPECT_EQ(needsOf({}).size(), 2U) << "Delete takes needs out of a theme, not away";
}

TEST_F(ChainsPageTest, NeedsAndThemesAreDraggedOntoThemes)
{
    const auto one = addTheme(QStringLiteral("开票慢"));
    const auto two = addTheme(QStringLiteral("发票不方便"));
    addNeed(account.id, QStringLiteral("开票要三天"));
    addNeed(other, QStringLiteral("红冲要跑一趟"), {}, two);
    openNeeds();
    QAbstractItemModel *model = page->needs()->themes()->model();
    const auto rowOf = [model](Id<NeedTheme> theme) {
        int row = 0;
        while (model->index(row, 0).data(Roles::IdRole).toLongLong() != theme.value())
            ++row;
        return model->index(row, 0);
    };
    page->needs()->themes()->setCurrentIndex(rowOf({}));
    QAbstractItemModel *needs = page->needs()->needs()->model();
    ASSERT_EQ(needs->rowCount(), 1);
    std::unique_ptr<QMimeData> dragged(needs->mimeData({needs->index(0, 0), needs->index(0, 1)}));
    rereadNeeds([&] {
        EXPECT_TRUE(model->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, rowOf(one)));
    });
    EXPECT_EQ(needsOf(one).size(), 1U);
    dragged.reset(model->mimeData({rowOf(two)}));
    EXPECT_FALSE(model->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, rowOf(two)));
    rereadNeeds([&] {
        EXPECT_TRUE(model->dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, rowOf(one)));
    });
    EXPECT_EQ(themes().size(), 1U);
    EXPECT_EQ(needsOf(one).size(), 2U);
}

TEST_F(ChainsPageTest, AVagueNeedOfTheDecisionMakerLeadsToAUser)
{
    addNeed(account.id, QStringLiteral("要降本增效"), boss);
    openNeeds();
    ASSERT_EQ(page->needs()->vagueRows(), 1);
    QSignalSpy opened(page.get(), &Page::openRequested);
    auto *row = page->needs()->findChild<VagueNeedRow *>();
    ASSERT_NE(row, nullptr);
    QTest::keyClick(row, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_TRUE(opened.at(0).at(0).toString().endsWith(supporter.toString()));
}

} // namespace
} // namespace attache
