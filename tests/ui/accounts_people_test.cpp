#include "ui/pages/accounts/people_tab.h"

#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/domain/visit.h"
#include "tests/ui/account_page_fixture.h"
#include "ui/badges/decision_map.h"
#include "ui/badges/map_canvas.h"
#include "ui/forms/record_form.h"
#include "ui/pages/accounts/account_glance.h"
#include "ui/pages/accounts/contact_sheet.h"
#include "ui/pages/accounts/people_model.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <random>

namespace attache::test {
namespace {

using AccountPeopleTest = AccountPageFixture;

TEST_F(AccountPeopleTest, saysWhoWasMetAsSoonAsTheyStandAmongThePeopleOfAVisit)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    Visit visit;
    visit.account = acme.id;
    visit.status = VisitStatus::Done;
    visit.startsAt = workspace.clock.now().addDays(-1);
    visit = workspace.insert(visit);
    show()->showTab(AccountPage::People);
    ASSERT_EQ(page->people()->model()->people().size(), 1U);
    EXPECT_FALSE(page->people()->model()->people().front().last.met.isValid());
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = zhang.id;
    workspace.insert(attendee);
    QTRY_VERIFY(page->people()->model()->people().front().last.met.isValid());
}

TEST_F(AccountPeopleTest, asksForTheRoleOfWhoHasNone)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    show(u"contact:"_qs + zhang.id.toString() + u"#role"_qs);
    auto *role = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(role, nullptr);
    role->setCurrentIndex(role->findData(keyOf(RoleKind::DecisionMaker)));
    Q_EMIT role->activated(role->currentIndex());
    const auto roles = Store<BuyingRole>(workspace.connection()).list();
    ASSERT_OK(roles);
    ASSERT_EQ(roles->size(), 1U);
    EXPECT_EQ(roles->front().role, RoleKind::DecisionMaker);
    EXPECT_EQ(roles->front().contact, zhang.id);
}

TEST_F(AccountPeopleTest, keepsWhatSomebodyCaresForWithoutGivingThemARole)
{
    const Contact zhang = addContact(acme.id, u"Zhang"_qs);
    show(u"contact:"_qs + zhang.id.toString() + u"#concern"_qs);
    auto *concern = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    ASSERT_NE(concern, nullptr);
    QTest::keyClicks(concern, u"Night shifts"_qs);
    // Tab goes on to what stands below.
    QTest::keyClick(concern, Qt::Key_Tab);
    EXPECT_TRUE(page->contactSheet()->form()->isAncestorOf(QApplication::focusWidget()));
    const auto stored = [&] { return *Store<BuyingRole>(workspace.connection()).list(); };
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().role, RoleKind::Unknown);
    EXPECT_EQ(stored().front().concern, u"Night shifts"_qs);

    // Still asked for in the table and by the link that asks for it; said, it joins what is known.
    PeopleModel *model = page->people()->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_FALSE(model->isRoleKnown(0));
    page->activate(QVariant::fromValue(
        Link{u"account"_qs, acme.id.value(), u"contact:"_qs + zhang.id.toString() + u"#role"_qs}));
    auto *role = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(role, nullptr);
    EXPECT_EQ(role->currentData().toString(), keyOf(RoleKind::Unknown));
    role->setCurrentIndex(role->findData(keyOf(RoleKind::BudgetHolder)));
    Q_EMIT role->activated(role->currentIndex());
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().role, RoleKind::BudgetHolder);
    EXPECT_EQ(stored().front().concern, u"Night shifts"_qs);
}

TEST_F(AccountPeopleTest, changesARoleInTheTableAndWithItTheStrip)
{
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::User, RoleCoverage::Named);
    show(u"people"_qs);
    PeopleModel *model = page->people()->model();
    ASSERT_EQ(model->rowCount(), 1);
    const QDate today = workspace.clock.today();
    const auto before = accountGlance(workspace.connection(), acme.id, today);
    ASSERT_OK(before);
    EXPECT_TRUE(
        model->setData(model->index(0, PeopleModel::Coverage), u"supportive"_qs, Qt::EditRole));
    const auto after = accountGlance(workspace.connection(), acme.id, today);
    ASSERT_OK(after);
    EXPECT_GT(after->chain.score, before->chain.score);
    EXPECT_EQ(after->chain.cells[0].coverage, RoleCoverage::Supportive);
    QTRY_COMPARE(model->index(0, PeopleModel::Coverage).data().toString(),
                 labelOf(RoleCoverage::Supportive));
}

TEST_F(AccountPeopleTest, drawsEverybodyOnceAndTheRolesNobodyPlays)
{
    const Contact boss = addContact(acme.id, u"Boss"_qs);
    const Contact left = addContact(acme.id, u"Left"_qs, boss.id);
    const Contact right = addContact(acme.id, u"Right"_qs, boss.id);
    addRole(boss, RoleKind::DecisionMaker, RoleCoverage::Met);
    addRole(left, RoleKind::User, RoleCoverage::Supportive, Stance::Supporter);
    addRole(left, RoleKind::Evaluator, RoleCoverage::Named);
    addRole(right, RoleKind::BudgetHolder, RoleCoverage::Named, Stance::Opponent);
    show(u"people"_qs);
    const DecisionMapLayout &map = page->people()->map()->map();
    // Three people and the signatory.
    ASSERT_EQ(map.nodes.size(), 4U);
    const auto find = [&](const QString &name) {
        return *std::find_if(map.nodes.begin(), map.nodes.end(),
                             [&](const MapNode &node) { return node.name == name; });
    };
    EXPECT_TRUE(find(labelOf(RoleKind::Signatory)).isRole());
    EXPECT_EQ(find(u"Left"_qs).coverage, RoleCoverage::Supportive);
    EXPECT_EQ(find(u"Right"_qs).stance, Stance::Opponent);
    EXPECT_LT(find(u"Boss"_qs).rect.bottom(), find(u"Left"_qs).rect.top());
    for (size_t a = 0; a < map.nodes.size(); ++a) {
        for (size_t b = a + 1; b < map.nodes.size(); ++b)
            EXPECT_FALSE(map.nodes[a].rect.intersects(map.nodes[b].rect));
    }
}

TEST_F(AccountPeopleTest, drawsPeopleWhoReportInACircle)
{
    Contact one = addContact(acme.id, u"One"_qs);
    const Contact two = addContact(acme.id, u"Two"_qs, one.id);
    one.reportsTo = two.id;
    ASSERT_OK(workspace->perform(u"circle"_qs, [&](Writer &w) { return w.update(one); }));
    show(u"people"_qs);
    const std::vector<MapNode> &nodes = page->people()->map()->map().nodes;
    EXPECT_EQ(std::count_if(nodes.begin(), nodes.end(),
                            [](const MapNode &node) { return !node.isRole(); }),
              2);
}

TEST_F(AccountPeopleTest, whoeverIsDroppedOnSomebodyReportsToThem)
{
    const Contact boss = addContact(acme.id, u"Boss"_qs);
    const Contact left = addContact(acme.id, u"Left"_qs, boss.id);
    const Contact other = addContact(acme.id, u"Other"_qs);
    show(u"people"_qs);
    MapCanvas *canvas = page->people()->map()->canvas();
    const auto middle = [&](Id<Contact> id) {
        const DecisionMapLayout &map = canvas->map();
        return ((map.nodes[size_t(map.nodeOf(id))].rect.center() + QPointF(8, 8)) * canvas->scale())
            .toPoint();
    };
    const auto drag = [&](const QPoint &from, const QPoint &to) {
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas, &move);
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    };
    const auto superiorOf = [&](Id<Contact> id) {
        return Store<Contact>(workspace.connection()).get(id)->reportsTo;
    };
    drag(middle(other.id), middle(left.id));
    EXPECT_EQ(superiorOf(other.id), left.id);
    QTRY_VERIFY(
        canvas->map().reportsTo(canvas->map().nodeOf(other.id), canvas->map().nodeOf(boss.id)));
    // Nobody can report to somebody below them.
    drag(middle(boss.id), middle(other.id));
    EXPECT_TRUE(superiorOf(boss.id).isNull());
    desk.undo();
    EXPECT_TRUE(superiorOf(other.id).isNull());
}

TEST_F(AccountPeopleTest, placesOnTheMapAreKeptAndGivenUpAgain)
{
    const Contact boss = addContact(acme.id, u"Boss"_qs);
    const Contact left = addContact(acme.id, u"Left"_qs, boss.id);
    show(u"people"_qs);
    MapCanvas *canvas = page->people()->map()->canvas();
    const auto node = [&](Id<Contact> id) {
        return canvas->map().nodes[size_t(canvas->map().nodeOf(id))];
    };
    const QRectF before = node(left.id).rect;
    EXPECT_FALSE(node(left.id).placed);
    canvas->setFocus();
    while (canvas->focused() != canvas->map().nodeOf(left.id))
        QTest::keyClick(canvas, Qt::Key_Down);
    QTest::keyClick(canvas, Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(node(left.id).placed);
    EXPECT_EQ(node(left.id).rect.topLeft(), before.topLeft() + QPointF(20, 0));
    // Also on the next day, and in another window.
    show(u"people"_qs);
    canvas = page->people()->map()->canvas();
    EXPECT_TRUE(node(left.id).placed);
    page->people()->putBack();
    QTRY_VERIFY(!node(left.id).placed);
    EXPECT_EQ(node(left.id).rect, before);
    desk.undo();
    QTRY_VERIFY(node(left.id).placed);
}

TEST_F(AccountPeopleTest, theMenuOfABoxOffersWhoTheyCanReportTo)
{
    const Contact boss = addContact(acme.id, u"Boss"_qs);
    const Contact left = addContact(acme.id, u"Left"_qs, boss.id);
    addContact(acme.id, u"Other"_qs);
    show(u"people"_qs);
    const auto menu = page->people()->mapMenu(boss.id);
    ASSERT_NE(menu, nullptr);
    auto *above = menu->findChild<QMenu *>();
    ASSERT_NE(above, nullptr);
    QStringList names;
    for (const QAction *action : above->actions())
        names.append(action->text());
    EXPECT_EQ(names.size(), 2) << "nobody, and the other one: not who reports to them";
    EXPECT_TRUE(names.contains(u"Other"_qs));
    EXPECT_TRUE(above->actions().at(0)->isChecked());
    above->actions().at(names.indexOf(u"Other"_qs))->trigger();
    EXPECT_FALSE(Store<Contact>(workspace.connection()).get(boss.id)->reportsTo.isNull());
}

TEST(DecisionMapLines, noTwoCrossInATree)
{
    std::mt19937 random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<PersonRow> people;
        const int count = 2 + int(random() % 14);
        for (int i = 0; i < count; ++i) {
            PersonRow person;
            person.contact.id = Id<Contact>(i + 1);
            person.contact.name = QString::number(i);
            if (i > 0 && random() % 4 != 0)
                person.contact.reportsTo = Id<Contact>(1 + qint64(random() % unsigned(i)));
            people.push_back(person);
        }
        const auto map = DecisionMapLayout::of(people, QDate(2026, 11, 24), {});
        for (size_t a = 0; a < map.lines.size(); ++a) {
            for (size_t b = a + 1; b < map.lines.size(); ++b) {
                const QLineF &one = map.lines[a];
                const QLineF &other = map.lines[b];
                QPointF point;
                if (one.intersects(other, &point) != QLineF::BoundedIntersection)
                    continue;
                const bool meet = point == one.p1() || point == one.p2() || point == other.p1() ||
                                  point == other.p2();
                EXPECT_TRUE(meet) << "round " << round;
            }
        }
    }
}

TEST_F(AccountPeopleTest, exportsAndPrintsTheMap)
{
    addRole(addContact(acme.id, u"李敏"_qs), RoleKind::User, RoleCoverage::Met);
    Contact jin = addContact(acme.id, u"金立户"_qs);
    jin.post = u"客户部责任人"_qs;
    ASSERT_OK(workspace->perform(u"post"_qs, [&](Writer &w) { return w.update(jin); }));
    addRole(jin, RoleKind::Evaluator, RoleCoverage::Named, Stance::Opponent);
    Letterhead paper;
    paper.company = u"Nordwind GmbH"_qs;
    workspace.insert(paper);
    show(u"people"_qs);
    QSignalSpy said(&desk, &Desk::said);
    QSignalSpy failed(&desk, &Desk::failed);
    const QString path = workspace.directory.filePath(u"map.pdf"_qs);
    filesToAnswer.save = path;
    page->people()->exportMap();
    EXPECT_EQ(said.count(), 1);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().startsWith("%PDF"));
    QProcess reader;
    reader.start(u"pdftotext"_qs, {path, u"-"_qs});
    if (reader.waitForStarted() && reader.waitForFinished()) {
        const QString text = QString::fromUtf8(reader.readAllStandardOutput());
        // Characters that share their glyphs with radicals.
        for (const QString &typed : {u"李敏"_qs, u"金立户"_qs, u"客户部责任人"_qs})
            EXPECT_TRUE(text.contains(typed)) << qPrintable(text);
        // Letterhead, day and legend, and where somebody stands in a word.
        EXPECT_TRUE(text.contains(u"Nordwind GmbH"_qs)) << qPrintable(text);
        EXPECT_TRUE(text.contains(workspace.clock.today().toString(Qt::ISODate)));
        EXPECT_TRUE(text.contains(labelOf(RoleCoverage::Supportive)));
        EXPECT_GE(text.count(labelOf(Stance::Opponent)), 2);
    }
    filesToAnswer.printTo = workspace.directory.filePath(u"printed.pdf"_qs);
    page->people()->printMap();
    EXPECT_EQ(said.count(), 2);
    if (canLookAtPdf())
        expectSamePages(filesToAnswer.printTo, path);
    EXPECT_EQ(failed.count(), 0);
    filesToAnswer.save = u"/nowhere/map.pdf"_qs;
    page->people()->exportMap();
    EXPECT_EQ(failed.count(), 1);
    EXPECT_EQ(said.count(), 2);
}

TEST_F(AccountPeopleTest, leadsToTheRoleOfAContact)
{
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::User, RoleCoverage::Named);
    show(u"contact/%1#role"_qs.arg(li.id.value()));
    EXPECT_TRUE(page->contactSheet()->isVisible());
    EXPECT_EQ(page->contactSheet()->recordId(), li.id.value());
    EXPECT_TRUE(page->contactSheet()->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(AccountPeopleTest, aRoleThatNobodyPlaysIsGivenToSomebodyFromItsMenu)
{
    const Contact zhang = addContact(acme.id, u"Zhang & Co"_qs);
    addContact(acme.id, u"Li"_qs);
    // What is known of Zhang stays with them.
    BuyingRole known;
    known.contact = zhang.id;
    known.account = acme.id;
    known.concern = u"Night shifts"_qs;
    workspace.insert(known);
    show(u"people"_qs);
    QStringList offered;
    const auto choose = [&](const QString &words) {
        QTimer::singleShot(0, qApp, [&, words] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction *action : menu->actions()) {
                offered << action->text();
                if (action->text() == words)
                    action->trigger();
            }
            menu->close();
        });
    };
    choose(u"Zhang && Co"_qs);
    Q_EMIT page->people()->map()->roleActivated(RoleKind::BudgetHolder);
    EXPECT_EQ(offered, (QStringList{u"Who is the Budget holder?"_qs, u"Li"_qs, u"Zhang && Co"_qs,
                                    QString(), u"Someone else…"_qs}));
    const auto roles = *Store<BuyingRole>(workspace.connection()).list();
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles.front().contact, zhang.id);
    EXPECT_EQ(roles.front().role, RoleKind::BudgetHolder);
    EXPECT_EQ(roles.front().concern, u"Night shifts"_qs);

    QSignalSpy wanted(page->people(), &PeopleTab::newContactRequested);
    choose(u"Someone else…"_qs);
    Q_EMIT page->people()->map()->roleActivated(RoleKind::Signatory);
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(AccountPeopleTest, aRoleIsTakenAwayInTheTableAndComesBackWithUndo)
{
    const Contact li = addContact(acme.id, u"Li"_qs);
    addRole(li, RoleKind::User, RoleCoverage::Met);
    show(u"people"_qs);
    PeopleModel *model = page->people()->model();
    EXPECT_TRUE(model->setData(model->index(0, PeopleModel::Role), QString(), Qt::EditRole));
    EXPECT_TRUE(Store<BuyingRole>(workspace.connection()).list()->empty());
    QTRY_VERIFY(!model->isRoleKnown(0));
    desk.undo();
    const auto roles = *Store<BuyingRole>(workspace.connection()).list();
    ASSERT_EQ(roles.size(), 1U);
    EXPECT_EQ(roles.front().role, RoleKind::User);
}

} // namespace
} // namespace attache::test
