#include "core/brief/document.h"
#include "tests/ui/widget_stage.h"
#include "ui/badges/evidence_mark.h"
#include "ui/pages/accounts/tier_button.h"
#include "ui/pages/decks/slide_show.h"
#include "ui/pages/library/version_matrix.h"
#include "ui/pages/visits/page_thumbs.h"
#include "ui/widgets/changed_line.h"
#include "ui/widgets/timeline_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTimer>
#include <QWheelEvent>

namespace attache {
namespace {

/// A month with a meeting and a line in it, and the next one.
class TimelineViewTest : public test::WidgetStage
{
protected:
    void SetUp() override
    {
        view = new TimelineView;
        add(TimelineItem::Look::Month, {});
        add(TimelineItem::Look::Line, {QStringLiteral("Do & done"), QStringLiteral("Later")});
        add(TimelineItem::Look::Month, {});
        add(TimelineItem::Look::Line, {});
        view->setModel(&model);
        view->setMinimumSize(700, 300);
        put(view);
        leave();
    }
    void add(TimelineItem::Look look, std::vector<QString> links)
    {
        TimelineItem item;
        item.look = look;
        item.links = std::move(links);
        auto *row = new QStandardItem;
        row->setData(QVariant::fromValue(item), TimelineDelegate::ItemRole);
        row->setData(QSize(10, TimelineDelegate::LineHeight), Qt::SizeHintRole);
        row->setSelectable(look != TimelineItem::Look::Month);
        model.appendRow(row);
    }
    QRect rowRect(int row) const { return view->visualRect(model.index(row, 0)); }
    QRect linkRect(int row, int link) const
    {
        return view->delegate()->linkRect(
            model.index(row, 0).data(TimelineDelegate::ItemRole).value<TimelineItem>(),
            rowRect(row), link, Qt::LeftToRight);
    }
    int current() const { return view->currentIndex().row(); }

    QStandardItemModel model;
    TimelineView *view = nullptr;
};

TEST_F(TimelineViewTest, TheKeyboardBeginsAtTheFirstThingAndGoesPastTheMonths)
{
    view->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(current(), 1);
    QTest::keyClick(view, Qt::Key_Up);
    EXPECT_EQ(current(), 1) << "above it there is only its month";
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_EQ(current(), 3);
    QTest::keyClick(view, Qt::Key_Up);
    EXPECT_EQ(current(), 1);
    QTest::keyClick(view, Qt::Key_Home);
    EXPECT_EQ(current(), 1);
    QSignalSpy opened(view, &TimelineView::opened);
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_Enter);
    ASSERT_EQ(opened.count(), 2);
    EXPECT_EQ(opened.at(0).at(0).toModelIndex().row(), 1);
}

TEST_F(TimelineViewTest, AClickOpensARowOrDoesWhatItsLinkSays)
{
    QSignalSpy opened(view, &TimelineView::opened);
    QSignalSpy done(view, &TimelineView::linkActivated);
    const auto click = [&](Qt::MouseButton button, const QPoint &at) {
        QTest::mouseClick(view->viewport(), button, {}, at);
    };
    click(Qt::LeftButton, rowRect(0).center());
    click(Qt::RightButton, rowRect(1).center());
    click(Qt::MiddleButton, linkRect(1, 0).center());
    EXPECT_EQ(opened.count() + done.count(), 0);
    click(Qt::LeftButton, rowRect(1).center());
    EXPECT_EQ(opened.count(), 1);
    for (const int link : {0, 1})
        click(Qt::LeftButton, linkRect(1, link).center());
    EXPECT_EQ(opened.count(), 1);
    ASSERT_EQ(done.count(), 2);
    EXPECT_EQ(done.at(0).at(1).toInt(), 0);
    EXPECT_EQ(done.at(1).at(1).toInt(), 1);
    EXPECT_LT(linkRect(1, 0).right(), linkRect(1, 1).left()) << "in their order";
    QTest::mouseMove(view->viewport(), rowRect(3).center());
    EXPECT_EQ(view->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(view->viewport(), rowRect(2).center());
    EXPECT_EQ(view->viewport()->cursor().shape(), Qt::ArrowCursor);
}

TEST_F(TimelineViewTest, ItsMenuOffersTheLinksAsTheyAreCalled)
{
    QSignalSpy done(view, &TimelineView::linkActivated);
    QStringList words;
    const auto ask = [&](int row, const QString &choose) {
        QTimer::singleShot(0, view, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction *action : menu->actions()) {
                words.append(action->text());
                if (action->text() == choose)
                    action->trigger();
            }
            menu->close();
        });
        const QPoint at = rowRect(row).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &event);
        QCoreApplication::processEvents();
    };
    ask(0, QString());
    EXPECT_EQ(words, QStringList()) << "a month has no menu";
    ask(1, QStringLiteral("Later"));
    EXPECT_EQ(words, QStringList({QStringLiteral("Open"), QStringLiteral("Do && done"),
                                  QStringLiteral("Later")}));
    ASSERT_EQ(done.count(), 1);
    EXPECT_EQ(done.at(0).at(1).toInt(), 1);
}

TEST_F(TimelineViewTest, ACardIsAsHighAsWhatItSays)
{
    const int bare = TimelineDelegate::cardHeight(false, false, 0);
    EXPECT_GT(TimelineDelegate::cardHeight(true, false, 0), bare);
    EXPECT_GT(TimelineDelegate::cardHeight(false, true, 0), bare);
    const int row = TimelineDelegate::cardHeight(false, false, 1) - bare;
    EXPECT_GT(row, 0);
    EXPECT_EQ(TimelineDelegate::cardHeight(false, false, 2) - bare, row) << "two in a row";
    EXPECT_EQ(TimelineDelegate::cardHeight(false, false, 3) - bare, 2 * row);
}

using BadgeKeysTest = test::WidgetStage;

TEST_F(BadgeKeysTest, ATierIsChosenByItsLetterAlone)
{
    auto *button = put(new TierButton);
    button->setTier(Tier::B);
    QSignalSpy chosen(button, &TierButton::tierChosen);
    button->setFocus();
    QTest::keyClick(button, 's');
    QTest::keyClick(button, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(button, 'x');
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).value<Tier>(), Tier::S);
    button->setEnabled(false);
    QKeyEvent typed(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"));
    QApplication::sendEvent(button, &typed);
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(button->accessibleName(), QStringLiteral("Tier B"));
}

TEST_F(BadgeKeysTest, HowWellSomethingIsKnownIsChosenFromItsMenu)
{
    auto *mark = put(new EvidenceMark);
    mark->setLevel(EvidenceLevel::Said);
    QSignalSpy chosen(mark, &EvidenceMark::levelChosen);
    const auto openMenu = [&] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    mark->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter}) {
        QTest::keyClick(mark, key);
        ASSERT_NE(openMenu(), nullptr);
        openMenu()->close();
        QCoreApplication::processEvents();
    }
    QTest::keyClick(mark, Qt::Key_Down);
    QMenu *menu = openMenu();
    ASSERT_NE(menu, nullptr);
    QStringList ticked;
    for (QAction *action : menu->actions()) {
        if (action->isChecked())
            ticked.append(action->text());
    }
    EXPECT_EQ(ticked, QStringList(labelOf(EvidenceLevel::Said)));
    menu->actions().constLast()->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).value<EvidenceLevel>(), EvidenceLevel::Written);
    menu->close();
    mark->setChoosable(false);
    mark->click();
    EXPECT_EQ(openMenu(), nullptr);
}

using SlideShowTest = test::WidgetStage;

TEST_F(SlideShowTest, KeysAndTheWheelStepAndEscEnds)
{
    QPointer<SlideShow> show = new SlideShow(&m_window);
    show->setSlide({}, QStringLiteral("Costs"), QStringLiteral("per year"));
    show->show();
    EXPECT_EQ(show->accessibleName(), QStringLiteral("Costs"));
    QSignalSpy stepped(show, &SlideShow::stepRequested);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space})
        QTest::keyClick(show, key);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Backspace})
        QTest::keyClick(show, key);
    ASSERT_EQ(stepped.count(), 8);
    for (int i = 0; i < 8; ++i)
        EXPECT_EQ(stepped.at(i).at(0).toInt(), i < 4 ? 1 : -1) << i;
    const auto turn = [&](int angle) {
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, angle), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(show, &wheel);
    };
    turn(-60);
    EXPECT_EQ(stepped.count(), 8) << "half a notch is no step yet";
    turn(-60);
    ASSERT_EQ(stepped.count(), 9);
    EXPECT_EQ(stepped.at(8).at(0).toInt(), 1);
    turn(240);
    ASSERT_EQ(stepped.count(), 11);
    EXPECT_EQ(stepped.at(10).at(0).toInt(), -1);
    QTest::keyClick(show, Qt::Key_Escape);
    EXPECT_FALSE(show && show->isVisible());
}

TEST(VersionMatrixTest, TheChoiceStaysWithinItsCellsAndFollowsKeysAndTheLeftButton)
{
    VersionTable table;
    table.trades = {{QStringLiteral("C36"), QStringLiteral("Cars")},
                    {QStringLiteral("J66"), QStringLiteral("Banks")}};
    for (const char *name : {"cloud", "parts"}) {
        VersionRow row;
        row.base.name = QLatin1String(name);
        row.cells.resize(2);
        table.rows.push_back(row);
    }
    VersionMatrix matrix;
    matrix.setTable(table, QDate(2026, 11, 24));
    matrix.resize(900, 400);
    matrix.show();
    matrix.setCurrent(0, 0);
    QSignalSpy changed(&matrix, &VersionMatrix::currentChanged);
    const auto at = [&] { return std::pair(matrix.row(), matrix.column()); };
    QTest::keyClick(&matrix, Qt::Key_Up);
    QTest::keyClick(&matrix, Qt::Key_Left);
    EXPECT_EQ(at(), std::pair(0, 0));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Right);
    EXPECT_EQ(at(), std::pair(1, 1));
    QTest::keyClick(&matrix, Qt::Key_Down);
    QTest::keyClick(&matrix, Qt::Key_Right);
    EXPECT_EQ(at(), std::pair(1, 1));
    QTest::keyClick(&matrix, Qt::Key_Left);
    EXPECT_EQ(at(), std::pair(1, 0));
    matrix.setTable({}, QDate(2026, 11, 24));
    EXPECT_EQ(matrix.currentCell(), nullptr);
}

TEST(PageThumbsTest, LeadToAPageByTheLeftButtonAndTheArrowKeys)
{
    Document document;
    document.title = QStringLiteral("Minutes");
    ListBlock list;
    for (int i = 0; i < 200; ++i)
        list.items.push_back({QStringLiteral("line %1").arg(i)});
    document.add(list);
    PageThumbs thumbs;
    thumbs.setDocument(document, 3);
    thumbs.resize(thumbs.sizeHint().width(), 900);
    thumbs.show();
    QSignalSpy chosen(&thumbs, &PageThumbs::pageChosen);
    QTest::keyClick(&thumbs, Qt::Key_Up);
    EXPECT_EQ(chosen.count(), 0) << "the first one is the first";
    QTest::keyClick(&thumbs, Qt::Key_Down);
    QTest::keyClick(&thumbs, Qt::Key_Down);
    QTest::keyClick(&thumbs, Qt::Key_Down);
    ASSERT_EQ(chosen.count(), 2);
    EXPECT_EQ(chosen.at(1).at(0).toInt(), 2);
    EXPECT_EQ(thumbs.accessibleDescription(), QStringLiteral("3"));
    QTest::mouseClick(&thumbs, Qt::RightButton, {}, QPoint(20, 10));
    EXPECT_EQ(chosen.count(), 2);
    QTest::mouseClick(&thumbs, Qt::LeftButton, {}, QPoint(20, 10));
    ASSERT_EQ(chosen.count(), 3);
    EXPECT_EQ(chosen.at(2).at(0).toInt(), 0);
}

TEST(ChangedLineTest, WhereThereIsNoRoomTheWordsBesideAChangeStay)
{
    using Kind = ChangedLine::Kind;
    const auto drawn = [](const QString &before, const QString &behind) {
        ChangedLine line;
        line.setParts(
            {{Kind::Same, before}, {Kind::New, QStringLiteral("x")}, {Kind::Same, behind}},
            QStringLiteral("x"));
        line.resize(200, line.sizeHint().height());
        return line.grab().toImage();
    };
    const QString near = QStringLiteral(" the words that stand beside it and fill the line");
    const QString first = QString(40, u'i') + near;
    const QString second = QString(40, u'W') + near;
    const QString end = QStringLiteral("and");
    EXPECT_EQ(drawn(first, end), drawn(second, end)) << "what is far before it is cut";
    EXPECT_NE(drawn(near + QString(40, u'i'), end), drawn(near + QString(40, u'W'), end));
    const QString behind = near.trimmed();
    EXPECT_EQ(drawn(end, behind + QString(40, u'i')), drawn(end, behind + QString(40, u'W')));
    EXPECT_NE(drawn(end, QString(40, u'i') + behind), drawn(end, QString(40, u'W') + behind));
}

} // namespace
} // namespace attache
