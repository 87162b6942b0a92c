#include "ui/pages/accounts/timeline_tab.h"

#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/opportunity.h"
#include "core/domain/prep_item.h"
#include "core/domain/visit_note.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/record_form.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/accounts/timeline_rail.h"
#include "ui/widgets/cell_strip.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/list_row.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QSignalSpy>

namespace attache::test {
namespace {

using Kind = TimelineMark::Kind;

class TimelineTabTest : public AccountsFixture
{
protected:
    TimelineTabTest()
        : acme(addAccount(u"Acme"_qs, Tier::S))
        , anna(addContact(acme.id, u"Anna"_qs))
    {
    }

    Visit addVisit(int ago, VisitKind kind = VisitKind::OnSite,
                   VisitStatus status = VisitStatus::Done)
    {
        Visit visit;
        visit.account = acme.id;
        visit.kind = kind;
        visit.status = status;
        visit.title = u"About the line"_qs;
        visit.startsAt = workspace.clock.now().addDays(-ago);
        visit.endsAt = visit.startsAt.addSecs(3600);
        return workspace.insert(visit);
    }
    Promise addPromise(Party party, int dueIn)
    {
        Promise promise;
        promise.account = acme.id;
        promise.text = u"The white paper"_qs;
        promise.party = party;
        promise.due = workspace.clock.today().addDays(dueIn);
        return workspace.insert(promise);
    }
    TimelineTab *show(QSize size = {1200, 760})
    {
        tab = std::make_unique<TimelineTab>(desk);
        tab->resize(size);
        tab->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(tab.get()));
        tab->showAccount(acme.id);
        return tab.get();
    }
    TimelineItem itemOf(Kind kind, qint64 id)
    {
        const int row = tab->model()->rowOf(kind, id);
        EXPECT_GE(row, 0);
        return itemAt(row);
    }
    TimelineItem itemAt(int row)
    {
        return tab->model()->index(row).data(TimelineDelegate::ItemRole).value<TimelineItem>();
    }
    static QString wordsOf(const TimelineItem &item)
    {
        QStringList words;
        for (const TimelineItem::Piece &piece : item.title)
            words.append(piece.text);
        return words.join(u' ');
    }
    void clickLink(int row, int link)
    {
        TimelineView *view = tab->view();
        const QModelIndex index = tab->model()->index(row);
        view->scrollTo(index);
        const QRect place = view->delegate()->linkRect(itemAt(row), view->visualRect(index), link,
                                                       view->layoutDirection());
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place.center());
    }

    Account acme;
    Contact anna;
    std::unique_ptr<TimelineTab> tab;
};

TEST_F(TimelineTabTest, IsAModelThatKeepsItsWord)
{
    addVisit(3);
    addPromise(Party::Us, -2);
    show();
    const QAbstractItemModelTester tester(tab->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    tab->model()->setFilter({TimelineGroup::Promises, {}, {}});
    tab->model()->setFilter({});
    addVisit(1);
    tab->showAccount(acme.id);
    for (int row = 0; row < tab->model()->rowCount(); ++row)
        EXPECT_FALSE(tab->model()->index(row).data(Qt::AccessibleTextRole).toString().isEmpty());
}

TEST_F(TimelineTabTest, PlannedStandsAboveNowAndTheRestBelowItsMonth)
{
    const Visit planned = addVisit(-3, VisitKind::OnSite, VisitStatus::Planned);
    const Visit done = addVisit(3);
    show();
    const int plannedRow = tab->model()->rowOf(Kind::Meeting, planned.id.value());
    const int doneRow = tab->model()->rowOf(Kind::Meeting, done.id.value());
    int now = -1;
    for (int row = 0; row < tab->model()->rowCount(); ++row) {
        if (itemAt(row).look == TimelineItem::Look::Now)
            now = row;
    }
    EXPECT_LT(plannedRow, now);
    EXPECT_LT(now, doneRow);
    EXPECT_EQ(itemAt(0).look, TimelineItem::Look::Month);
    EXPECT_TRUE(itemAt(plannedRow).planned);
    EXPECT_TRUE(itemAt(plannedRow).meter.has_value());
    EXPECT_FALSE(itemAt(doneRow).planned);
}

TEST_F(TimelineTabTest, ALineWrittenDownIsStoredByEnterAndOneStep)
{
    show();
    const qint64 steps = stepCount();
    QTest::keyClicks(tab->quickLine(), u"call Anna: the approval is there"_qs);
    EXPECT_EQ(tab->quickLine()->reading(), u"Call · Anna"_qs);
    EXPECT_EQ(stepCount(), steps);
    QTest::keyClick(tab->quickLine(), Qt::Key_Return);
    EXPECT_EQ(stepCount(), steps + 1);
    EXPECT_EQ(tab->quickLine()->text(), QString());
    QTRY_COMPARE(tab->model()->count(TimelineGroup::Calls), 1);
    QTest::keyClicks(tab->quickLine(), u"[] Anna sends the list by 2030-01-05"_qs);
    QTest::keyClick(tab->quickLine(), Qt::Key_Return);
    const auto promises = Store<Promise>(workspace.connection()).list();
    ASSERT_EQ(promises->size(), 1U);
    EXPECT_EQ(promises->front().contact, anna.id);
    EXPECT_EQ(promises->front().due, QDate(2030, 1, 5));
    QTest::keyClicks(tab->quickLine(), u"They move in May"_qs);
    QTest::keyClick(tab->quickLine(), Qt::Key_Return);
    QTRY_COMPARE(tab->model()->count(TimelineGroup::Notes), 1);
    undo();
    QTRY_COMPARE(tab->model()->count(TimelineGroup::Notes), 0);
    QTest::keyClicks(tab->quickLine(), u"not meant"_qs);
    QTest::keyClick(tab->quickLine(), Qt::Key_Escape);
    EXPECT_EQ(tab->quickLine()->text(), QString());
    EXPECT_EQ(Store<AccountNote>(workspace.connection()).list()->size(), 0U);
}

TEST_F(TimelineTabTest, AnOverduePromiseIsKeptOrPutOffOnTheSpot)
{
    const Promise promise = addPromise(Party::Us, -2);
    show();
    const int row = tab->model()->rowOf(Kind::PromiseMissed, promise.id.value());
    ASSERT_GE(row, 0);
    ASSERT_EQ(itemAt(row).links.size(), 2U);
    EXPECT_TRUE(wordsOf(itemAt(row)).contains(u"2 day"_qs)) << qPrintable(wordsOf(itemAt(row)));

    clickLink(row, 0);
    auto *menu = tab->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
    ASSERT_NE(menu, nullptr);
    menu->actions().front()->trigger();
    menu->close();
    const auto stored = [&] { return *Store<Promise>(workspace.connection()).get(promise.id); };
    EXPECT_EQ(stored().due, workspace.clock.today().addDays(1));
    undo();
    QTRY_VERIFY(tab->model()->rowOf(Kind::PromiseMissed, promise.id.value()) >= 0);
    clickLink(tab->model()->rowOf(Kind::PromiseMissed, promise.id.value()), 1);
    EXPECT_EQ(stored().state, PromiseState::Kept);
    QTRY_VERIFY(tab->model()->rowOf(Kind::PromiseKept, promise.id.value()) >= 0);
}

TEST_F(TimelineTabTest, ChipsLeaveOneKindAndTakeItBack)
{
    addVisit(3);
    addVisit(5, VisitKind::Phone);
    addPromise(Party::Them, 4);
    show();
    EXPECT_EQ(tab->model()->countAll(), 3);
    Chip *calls = tab->chip(TimelineGroup::Calls);
    EXPECT_EQ(calls->text(), u"Calls 1"_qs);
    EXPECT_FALSE(tab->chip(TimelineGroup::Facts)->isVisible());
    QTest::mouseClick(calls, Qt::LeftButton);
    int marks = 0;
    for (int row = 0; row < tab->model()->rowCount(); ++row)
        marks += tab->model()->markAt(row) ? 1 : 0;
    EXPECT_EQ(marks, 1);
    QTest::keyClick(calls, Qt::Key_Delete);
    EXPECT_FALSE(tab->model()->filter().group.has_value());
}

TEST_F(TimelineTabTest, ChipsLeaveTheMeetingsWithMinutesOrMaterials)
{
    const Visit bare = addVisit(3);
    Visit sent = addVisit(6);
    sent.minutesSentAt = sent.endsAt.addSecs(7200);
    workspace.update(sent);
    const Visit shown = addVisit(9);
    PrepItem material;
    material.visit = shown.id;
    material.part = PrepPart::Materials;
    material.text = u"Price list"_qs;
    material.state = PrepState::Ready;
    workspace.insert(material);
    show();
    // They count among the visits and once among all.
    EXPECT_EQ(tab->model()->countAll(), 3);
    EXPECT_EQ(tab->model()->count(TimelineGroup::Visits), 3);
    const auto left = [this](TimelineGroup group) {
        QTest::mouseClick(tab->chip(group), Qt::LeftButton);
        std::vector<qint64> ids;
        for (int row = 0; row < tab->model()->rowCount(); ++row) {
            if (const TimelineMark *mark = tab->model()->markAt(row))
                ids.push_back(mark->id);
        }
        return ids;
    };
    EXPECT_EQ(tab->chip(TimelineGroup::Minutes)->text(), u"Minutes 1"_qs);
    EXPECT_EQ(left(TimelineGroup::Minutes), std::vector{sent.id.value()});
    EXPECT_EQ(left(TimelineGroup::Materials), std::vector{shown.id.value()});
    EXPECT_EQ(left(TimelineGroup::Visits),
              (std::vector{bare.id.value(), sent.id.value(), shown.id.value()}));
}

TEST_F(TimelineTabTest, AllChipsAreSeenInASmallWindow)
{
    const Visit visit = addVisit(3);
    addVisit(5, VisitKind::Phone);
    addPromise(Party::Them, 4);
    Visit sent = addVisit(6);
    sent.minutesSentAt = sent.endsAt.addSecs(7200);
    workspace.update(sent);
    PrepItem material;
    material.visit = visit.id;
    material.part = PrepPart::Materials;
    material.text = u"Price list"_qs;
    material.state = PrepState::Ready;
    workspace.insert(material);
    show({840, 420});
    QCoreApplication::processEvents();
    const QRect all = tab->rect();
    for (const Chip *chip : tab->findChildren<Chip *>()) {
        if (!chip->isVisible())
            continue;
        EXPECT_TRUE(all.contains(QRect(chip->mapTo(tab.get(), QPoint()), chip->size())))
            << qPrintable(chip->text());
    }
}

TEST_F(TimelineTabTest, TheKeyboardWalksFromThingToThingAndOpensIt)
{
    const Visit done = addVisit(3);
    addPromise(Party::Us, -2);
    show();
    QSignalSpy opened(tab.get(), &TimelineTab::openRequested);
    tab->view()->setFocus(Qt::TabFocusReason);
    while (tab->model()->rowOf(Kind::Meeting, done.id.value()) !=
           tab->view()->currentIndex().row()) {
        const int before = tab->view()->currentIndex().row();
        QTest::keyClick(tab->view(), Qt::Key_Down);
        ASSERT_NE(tab->view()->currentIndex().row(), before);
        ASSERT_NE(tab->model()->markAt(tab->view()->currentIndex().row()), nullptr);
    }
    QTest::keyClick(tab->view(), Qt::Key_Return);
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:visit/%1"_qs.arg(done.id.toString()));
}

TEST_F(TimelineTabTest, TheRailSaysHowOftenWeMetAndWhoKeptTheirWord)
{
    addVisit(60);
    addVisit(10);
    addVisit(5, VisitKind::Phone);
    Promise late = addPromise(Party::Us, -8);
    late.state = PromiseState::Kept;
    late.keptOn = workspace.clock.today().addDays(-4);
    workspace.update(late);
    addPromise(Party::Us, -2);
    addPromise(Party::Them, 3);
    show();
    EXPECT_TRUE(tab->rail()->rhythmWords().contains(u"50 "_qs))
        << qPrintable(tab->rail()->rhythmWords());
    EXPECT_EQ(tab->rail()->ourPromises()->cells(), (std::vector{Tone::Warn, Tone::Danger}));
    EXPECT_EQ(tab->rail()->theirPromises()->cells(), std::vector{Tone::Muted});
    EXPECT_TRUE(tab->rail()->ourPromises()->accessibleName().contains(u"1 overdue"_qs));
}

TEST_F(TimelineTabTest, TheRailSaysWhichVersionWasShownAndWhetherANewerOneCame)
{
    const Visit visit = addVisit(6);
    Deck first;
    first.name = u"Fleet data"_qs;
    first.version = u"v1"_qs;
    first = workspace.insert(first);
    Deck second = first;
    second.id = {};
    second.version = u"v2"_qs;
    second.predecessor = first.id;
    workspace.insert(second);
    MaterialUse use;
    use.visit = visit.id;
    use.use = UseKind::Shown;
    use.deck = first.id;
    use.title = first.name;
    use.version = first.version;
    workspace.insert(use);
    show();
    const auto rows = tab->rail()->findChildren<ListRow *>();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_TRUE(rows.front()->accessibleName().startsWith(u"Fleet data, v1, now v2, "_qs))
        << qPrintable(rows.front()->accessibleName());
    QSignalSpy opened(tab->rail(), &TimelineRail::openRequested);
    Q_EMIT rows.front()->activated();
    EXPECT_EQ(opened.value(0).value(0).toString(), u"attache:visit/"_qs + visit.id.toString());
}

TEST_F(TimelineTabTest, ANoteOpensAtTheSideAndIsChangedThere)
{
    AccountNote note;
    note.account = acme.id;
    note.text = u"They move in May"_qs;
    note.writtenAt = workspace.clock.now();
    note = workspace.insert(note);
    show();
    tab->showRecord(QLatin1String(tableOf<AccountNote>), note.id.value());
    ASSERT_NE(tab->noteSheet(), nullptr);
    EXPECT_TRUE(tab->noteSheet()->isVisible());
    EXPECT_FALSE(tab->rail()->isVisible());
    EXPECT_EQ(tab->noteSheet()->form()->valueOf(u"text"_qs).toString(), u"They move in May"_qs);
    EXPECT_EQ(tab->model()->rowOf(Kind::Note, note.id.value()), tab->view()->currentIndex().row());
}

TEST_F(TimelineTabTest, TwoThousandEntriesAreReadWhereTheyAreLookedAt)
{
    ASSERT_OK(workspace->perform(u"many"_qs, [&](Writer &writer) -> Result<void> {
        for (int i = 0; i < 2000; ++i) {
            AccountNote note;
            note.account = acme.id;
            note.text = u"Note %1"_qs.arg(i);
            note.writtenAt = workspace.clock.now().addSecs(-3600 * i);
            ATTACHE_CHECK(writer.insert(note));
        }
        return {};
    }));
    show();
    EXPECT_EQ(tab->model()->countAll(), 2000);
    tab->view()->scrollToBottom();
    QCoreApplication::processEvents();
    const int last = tab->model()->rowCount() - 1;
    EXPECT_TRUE(wordsOf(itemAt(last)).contains(u"Note 1999"_qs));
}

TEST_F(TimelineTabTest, IsNarrowedToAPersonOrADealAndWidenedAgain)
{
    const Contact nobody = addContact(acme.id, u"Bob & Co"_qs);
    Opportunity deal;
    deal.account = acme.id;
    deal.name = u"R&D"_qs;
    deal = workspace.insert(deal);
    Visit visit = addVisit(3);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = anna.id;
    workspace.insert(attendee);
    addVisit(5);
    show();
    const int all = tab->model()->rowCount();
    const auto shows = [&] { return tab->findChild<TimelineView *>()->isVisible(); };
    /// The chip whose menu offers @p words, after they were chosen there.
    const auto choose = [&](const QString &words) -> Chip * {
        for (auto *chip : tab->findChildren<Chip *>()) {
            auto *menu = chip->findChild<QMenu *>();
            if (!menu)
                continue;
            Q_EMIT menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->text() == words) {
                    action->trigger();
                    return chip;
                }
            }
        }
        return nullptr;
    };
    Chip *person = choose(u"Anna"_qs);
    ASSERT_NE(person, nullptr);
    EXPECT_EQ(person->value(), u"Anna"_qs);
    EXPECT_GE(tab->model()->rowOf(Kind::Meeting, visit.id.value()), 0);
    EXPECT_LT(tab->model()->rowCount(), all);
    ASSERT_EQ(choose(u"Bob && Co"_qs), person);
    EXPECT_EQ(person->value(), nobody.name);
    EXPECT_EQ(tab->model()->rowCount(), 0);
    EXPECT_FALSE(shows()) << "that there is nothing is said in its place";
    Q_EMIT person->removed();
    EXPECT_EQ(tab->model()->rowCount(), all);
    EXPECT_TRUE(shows());
    EXPECT_FALSE(person->isOn());
    Chip *ofDeal = choose(u"R&&D"_qs);
    ASSERT_NE(ofDeal, nullptr);
    EXPECT_NE(ofDeal, person);
    EXPECT_EQ(ofDeal->value(), u"R&D"_qs);
    EXPECT_EQ(tab->model()->rowOf(Kind::Meeting, visit.id.value()), -1);
    tab->showAccount(addAccount(u"Bolt"_qs, Tier::A).id);
    EXPECT_FALSE(ofDeal->isOn()) << "the next account begins with everything";
    tab->showAccount(acme.id);
    EXPECT_EQ(tab->model()->rowCount(), all);
}

} // namespace
} // namespace attache::test
