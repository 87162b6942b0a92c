#include "ui/pages/visits/visit_list_view.h"

#include "tests/ui/accounts_fixture.h"
#include "ui/base/roles.h"
#include "ui/desk/preferences.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/saved_views.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>

namespace attache {
namespace {

class VisitListViewTest : public test::AccountsFixture
{
protected:
    VisitListViewTest()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , preferences(settings)
        , acme(addAccount(u"Acme"_qs, Tier::S))
    {
        for (int day = -40; day <= 40; day += 2)
            visits.push_back(addVisit(day));
        open();
    }
    Visit addVisit(int days)
    {
        Visit visit;
        visit.account = acme.id;
        visit.title = u"Day %1"_qs.arg(days);
        visit.startsAt = workspace.clock.now().addDays(days);
        visit.status = days < 0 ? VisitStatus::Done : VisitStatus::Planned;
        visit.kind = days % 4 == 0 ? VisitKind::OnSite : VisitKind::Phone;
        return workspace.insert(visit);
    }
    void open()
    {
        view.reset();
        view = std::make_unique<VisitListView>(desk, &preferences);
        view->resize(1100, 500);
        view->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
        view->refresh();
    }
    QString at(int row, const char *key) const
    {
        const ListModel &model = *view->model();
        return model.index(row, model.columnOf(QLatin1String(key))).data().toString();
    }
    QString current() const { return at(view->table()->currentIndex().row(), "title"); }

    QTemporaryDir folder;
    QSettings settings;
    Preferences preferences;
    Account acme;
    std::vector<Visit> visits;
    std::unique_ptr<VisitListView> view;
};

TEST_F(VisitListViewTest, OpensAtTodayWithPastAndPlannedAroundIt)
{
    const QAbstractItemModelTester tester(view->model());
    EXPECT_EQ(current(), u"Day 0"_qs);
    const QRect row = view->table()->visualRect(view->table()->currentIndex());
    EXPECT_TRUE(view->table()->viewport()->rect().contains(row.center()));
    EXPECT_EQ(at(0, "title"), u"Day 40"_qs);
    EXPECT_EQ(at(view->model()->rowCount() - 1, "title"), u"Day -40"_qs);
    // Where a person went afterwards, the list stays.
    view->table()->setCurrentId(visits.front().id.value());
    view->refresh();
    EXPECT_EQ(current(), u"Day -40"_qs);
    view->showStart();
    EXPECT_EQ(current(), u"Day 0"_qs);
    view->table()->sortByColumn(view->model()->columnOf(u"starts_at"_qs), Qt::AscendingOrder);
    view->showStart();
    EXPECT_EQ(current(), u"Day 0"_qs);
}

TEST_F(VisitListViewTest, IsNarrowedByPeriodStatusKindAndText)
{
    const auto choose = [this](const char *facet, const QStringList &values) {
        Q_EMIT view->facets()->menu(QLatin1String(facet))->checkedChanged(values);
        return view->model()->rowCount();
    };
    EXPECT_EQ(choose("status", {keyOf(VisitStatus::Done)}), 20);
    EXPECT_EQ(choose("period", {u"upcoming"_qs}), 0);
    EXPECT_FALSE(view->showsTable());
    EXPECT_EQ(choose("status", {}), 21);
    EXPECT_EQ(choose("kind", {keyOf(VisitKind::Phone)}), 10);
    EXPECT_TRUE(view->facets()->chip(u"kind"_qs)->isOn());
    // Several periods: what lies in any of them.
    EXPECT_EQ(choose("period", {u"upcoming"_qs, u"past90"_qs}), 20);
    view->facets()->clear();
    EXPECT_EQ(view->model()->rowCount(), 41);
}

TEST_F(VisitListViewTest, KeepsAViewWithItsColumnsAndOrder)
{
    const int people = view->model()->columnOf(u"people"_qs);
    Q_EMIT view->facets()->menu(u"kind"_qs)->checkedChanged({keyOf(VisitKind::Phone)});
    view->table()->sortByColumn(view->model()->columnOf(u"title"_qs), Qt::AscendingOrder);
    view->table()->setColumnHidden(people, true);
    view->views()->saveAs(u"Calls"_qs);
    const Id<SavedView> calls = view->views()->current();
    view->views()->choose({});
    EXPECT_EQ(view->model()->rowCount(), 41);
    EXPECT_FALSE(view->table()->isColumnHidden(people));
    view->views()->choose(calls);
    EXPECT_EQ(view->model()->rowCount(), 20);
    EXPECT_TRUE(view->table()->isColumnHidden(people));
    EXPECT_EQ(view->model()->query().sortKey, u"title"_qs);
}

TEST_F(VisitListViewTest, ShowsReadinessAndSortsByIt)
{
    view->setReadiness(visits[30].id, 80);
    view->setReadiness(visits[35].id, 20);
    const int column = view->model()->columnOf(u"readiness"_qs);
    const int row = view->model()->rowOfRecord(visits[30].id.value());
    EXPECT_EQ(view->model()->index(row, column).data(Roles::MeterRole).toDouble(), 80);
    EXPECT_FALSE(view->model()->index(0, column).data(Roles::MeterRole).isValid());
    view->table()->sortByColumn(column, Qt::DescendingOrder);
    EXPECT_EQ(view->model()->recordAt(0), visits[30].id.value());
    EXPECT_EQ(view->model()->recordAt(1), visits[35].id.value());
    view->setReadiness(visits[35].id, 90);
    EXPECT_EQ(view->model()->recordAt(0), visits[35].id.value());
    EXPECT_EQ(view->planned()->size(), 21U);
}

TEST_F(VisitListViewTest, SaysInTheCellThatReadinessCouldNotBeRead)
{
    const Error error{Error::Kind::Io, u"The disk is gone."_qs, {}, {}};
    view->setReadiness(visits[30].id, 10);
    view->setReadiness(visits[35].id, error);
    const int column = view->model()->columnOf(u"readiness"_qs);
    const QModelIndex cell =
        view->model()->index(view->model()->rowOfRecord(visits[35].id.value()), column);
    EXPECT_FALSE(cell.data(Roles::MeterRole).isValid());
    EXPECT_EQ(cell.data().toString(), u"Could not be read"_qs);
    EXPECT_EQ(cell.data(Qt::ToolTipRole).toString(), u"The disk is gone."_qs);
    // What is known stands first either way.
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        view->table()->sortByColumn(column, order);
        EXPECT_EQ(view->model()->recordAt(0), visits[30].id.value());
    }
    view->setReadiness(visits[35].id, 90);
    EXPECT_EQ(view->model()->recordAt(0), visits[35].id.value());
}

TEST_F(VisitListViewTest, FollowsTheFile)
{
    const QAbstractItemModelTester tester(view->model());
    Visit visit = visits[3];
    visit.title = u"Moved"_qs;
    visit.startsAt = workspace.clock.now().addDays(99);
    ASSERT_OK(workspace->perform(u"move"_qs, [&](Writer &writer) { return writer.update(visit); }));
    EXPECT_EQ(at(0, "title"), u"Moved"_qs);
    ASSERT_OK(
        workspace->perform(u"remove"_qs, [&](Writer &writer) { return writer.remove(visit.id); }));
    EXPECT_EQ(view->model()->rowCount(), 40);
    EXPECT_EQ(current(), u"Day 0"_qs);
}

TEST_F(VisitListViewTest, ExportsTheColumnsShownInTheirOrder)
{
    Q_EMIT view->facets()->menu(u"period"_qs)->checkedChanged({u"upcoming"_qs});
    QHeaderView *header = view->table()->horizontalHeader();
    header->moveSection(header->visualIndex(view->model()->columnOf(u"title"_qs)), 0);
    view->table()->setColumnHidden(view->model()->columnOf(u"tier"_qs), true);
    filesToAnswer.save = folder.filePath(u"visits.csv"_qs);
    QSignalSpy said(&desk, &Desk::said);
    view->exportShown();
    ASSERT_TRUE(said.count() == 1 || said.wait());
    QFile file(filesToAnswer.save);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).trimmed().split(u'\n');
    ASSERT_EQ(lines.size(), 22);
    EXPECT_TRUE(lines[0].contains(recordTypeOf<Visit>().field(u"title")->label()));
    EXPECT_FALSE(lines[0].contains(u"Tier"_qs));
    EXPECT_TRUE(lines[1].startsWith(u"Day 40,"_qs)) << qPrintable(lines[1]);
    EXPECT_TRUE(
        lines[1].contains(visits.back().startsAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_qs)))
        << qPrintable(lines[1]);
    EXPECT_TRUE(lines[1].contains(u"Acme"_qs));
}

} // namespace
} // namespace attache
