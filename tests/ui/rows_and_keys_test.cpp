#include "tests/ui/widget_stage.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/day_strip.h"
#include "ui/widgets/key_value_groups.h"
#include "ui/widgets/keyed_rows.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/quiet_field.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tick_row.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>

namespace attache {
namespace {

/// Presses @p button on @p widget at @p from and lets it go at @p to.
void drag(QWidget *widget, Qt::MouseButton button, const QPoint &from, const QPoint &to)
{
    QTest::mousePress(widget, button, {}, from);
    QTest::mouseRelease(widget, button, {}, to);
}

using ListRowTest = test::WidgetStage;

TEST_F(ListRowTest, IsOpenedByTheLeftButtonLetGoOnItAndByEnter)
{
    auto *row = put(new ListRow(30));
    QSignalSpy activated(row, &ListRow::activated);
    const QPoint inside(5, 5);
    QTest::mouseClick(row, Qt::RightButton, {}, inside);
    QTest::mouseClick(row, Qt::MiddleButton, {}, inside);
    drag(row, Qt::LeftButton, inside, QPoint(5, 200));
    EXPECT_EQ(activated.count(), 0);
    // Letting go of a button that was pressed elsewhere is no click here.
    QTest::mouseRelease(row, Qt::LeftButton, {}, inside);
    EXPECT_EQ(activated.count(), 0);
    QTest::mouseClick(row, Qt::LeftButton, {}, inside);
    EXPECT_EQ(activated.count(), 1);
    QTest::keyClick(row, Qt::Key_Return);
    QTest::keyClick(row, Qt::Key_Enter);
    EXPECT_EQ(activated.count(), 3);
    QTest::keyClick(row, Qt::Key_Space);
    EXPECT_EQ(activated.count(), 3);
}

TEST_F(ListRowTest, TheArrowKeysGoAsTheRowsStandAndPastHiddenOnes)
{
    auto *holder = new QWidget;
    std::array<ListRow *, 4> rows{};
    // Made in another order than they stand in.
    const std::array places{60, 0, 90, 30};
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i] = new ListRow(30, holder);
        rows[i]->move(0, places[i]);
    }
    holder->setMinimumHeight(120);
    put(holder);
    ListRow *first = rows[1];
    ListRow *second = rows[3];
    ListRow *third = rows[0];
    ListRow *last = rows[2];
    second->hide();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Up);
    EXPECT_TRUE(first->hasFocus()) << "there is none above";
    QTest::keyClick(first, Qt::Key_Down);
    EXPECT_TRUE(third->hasFocus());
    QTest::keyClick(third, Qt::Key_Down);
    QTest::keyClick(last, Qt::Key_Down);
    EXPECT_TRUE(last->hasFocus()) << "there is none below";
    second->show();
    QTest::keyClick(last, Qt::Key_Up);
    QTest::keyClick(third, Qt::Key_Up);
    EXPECT_TRUE(second->hasFocus());
}

using TickRowTest = test::WidgetStage;

TEST_F(TickRowTest, SpaceTicksEnterOpensAndAProgramSaysNothing)
{
    auto *row = put(new TickRow);
    QSignalSpy ticked(row, &TickRow::ticked);
    QSignalSpy activated(row, &ListRow::activated);
    row->setTicked(true);
    EXPECT_TRUE(row->isTicked());
    EXPECT_EQ(ticked.count(), 0);
    QTest::keyClick(row, Qt::Key_Space);
    ASSERT_EQ(ticked.count(), 1);
    EXPECT_FALSE(ticked.at(0).at(0).toBool());
    QTest::keyClick(row, Qt::Key_Space);
    ASSERT_EQ(ticked.count(), 2);
    EXPECT_TRUE(ticked.at(1).at(0).toBool());
    EXPECT_EQ(activated.count(), 0);
    QTest::keyClick(row, Qt::Key_Return);
    EXPECT_EQ(activated.count(), 1);
    row->setWritable(false);
    QTest::keyClick(row, Qt::Key_Space);
    QTest::mouseClick(row->box(), Qt::LeftButton);
    EXPECT_EQ(ticked.count(), 2);
    EXPECT_TRUE(row->isTicked());
}

TEST_F(TickRowTest, IsCalledWhatItSaysWithItsTag)
{
    auto *row = put(new TickRow);
    const auto *tag = row->findChild<Tag *>();
    row->setContent(QStringLiteral("Send the offer"), QStringLiteral("Ann"), QString(),
                    Tone::Neutral);
    EXPECT_EQ(row->accessibleName(), QStringLiteral("Send the offer"));
    EXPECT_TRUE(tag->isHidden());
    row->setContent(QStringLiteral("Send the offer"), QStringLiteral("Ann"),
                    QStringLiteral("Overdue"), Tone::Danger);
    EXPECT_EQ(row->accessibleName(), QStringLiteral("Send the offer, Overdue"));
    EXPECT_TRUE(row->box()->accessibleName().endsWith(QStringLiteral("Send the offer")));
    EXPECT_FALSE(tag->isHidden());
    EXPECT_EQ(tag->text(), QStringLiteral("Overdue"));
}

using QuietFieldTest = test::WidgetStage;

TEST_F(QuietFieldTest, AsksToBeEditedByTheLeftButtonEnterAndF2)
{
    auto *field = put(new QuietField(QStringLiteral("City")));
    QSignalSpy asked(field, &QuietField::editRequested);
    const QPoint inside(10, 10);
    QTest::mouseClick(field, Qt::RightButton, {}, inside);
    drag(field, Qt::LeftButton, inside, QPoint(10, 200));
    EXPECT_EQ(asked.count(), 0);
    QTest::mouseClick(field, Qt::LeftButton, {}, inside);
    EXPECT_EQ(asked.count(), 1);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2})
        QTest::keyClick(field, key);
    EXPECT_EQ(asked.count(), 4);
    field->setEditable(false);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2})
        QTest::keyClick(field, key);
    QTest::mouseClick(field, Qt::LeftButton, {}, inside);
    EXPECT_EQ(asked.count(), 4);
    EXPECT_EQ(field->cursor().shape(), Qt::ArrowCursor);
}

TEST_F(QuietFieldTest, SeveralLinesAreBrokenBetweenWords)
{
    auto *field = put(new QuietField(QStringLiteral("Notes")));
    field->setKeyShown(false);
    const QFontMetrics metrics(fontFor(FontRole::Body));
    const QString first = QStringLiteral("Anything that matters has to be in");
    field->setValue(first + QStringLiteral(" writing"), true);
    // Wide enough for the beginning of the last word and not for all of it.
    field->setFixedWidth(metrics.horizontalAdvance(first + QStringLiteral(" writ")) +
                         tokens::Space2);
    QCoreApplication::processEvents();
    const auto inkIn = [&](int top, int height) {
        const QImage drawn = field->grab(QRect(0, top, field->width(), height)).toImage();
        int last = 0;
        for (int x = 0; x < drawn.width(); ++x) {
            for (int y = 0; y < drawn.height(); ++y)
                last = drawn.pixel(x, y) != drawn.pixel(drawn.width() - 1, 0) ? x : last;
        }
        return last;
    };
    EXPECT_LE(inkIn(0, QuietField::RowHeight - 4), metrics.horizontalAdvance(first) + 1);
    EXPECT_GE(field->height(), 2 * metrics.height());
}

TEST_F(QuietFieldTest, WhatLeadsSomewhereIsFollowedOnItsWordsAndEditedBesideThem)
{
    auto *field = new QuietField(QStringLiteral("Account"));
    field->setMinimumWidth(400);
    field->setValue(QStringLiteral("Acme"));
    put(field);
    QSignalSpy asked(field, &QuietField::editRequested);
    QSignalSpy followed(field, &QuietField::followed);
    const QPoint onWords = field->valueRect().topLeft() + QPoint(3, 10);
    const QPoint beside(field->valueRect().right() - 3, 10);
    QTest::mouseClick(field, Qt::LeftButton, {}, onWords);
    EXPECT_EQ(followed.count(), 0) << "it leads nowhere yet";
    EXPECT_EQ(asked.count(), 1);
    field->setLeading(true);
    QTest::mouseClick(field, Qt::LeftButton, {}, onWords);
    EXPECT_EQ(followed.count(), 1);
    EXPECT_EQ(asked.count(), 1);
    QTest::mouseClick(field, Qt::LeftButton, {}, beside);
    EXPECT_EQ(followed.count(), 1);
    EXPECT_EQ(asked.count(), 2);
    QTest::mouseMove(field, onWords);
    EXPECT_EQ(field->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(field, beside);
    EXPECT_EQ(field->cursor().shape(), Qt::IBeamCursor);
}

TEST_F(QuietFieldTest, TheArrowKeysGoToTheNearestFieldThatWay)
{
    auto *grid = new KeyValueGroups;
    grid->setFixedWidth(600);
    grid->addGroup(QStringLiteral("Place"));
    std::array<QuietField *, 5> fields{};
    for (size_t i = 0; i < fields.size(); ++i) {
        fields[i] = new QuietField(QString::number(i));
        // The third goes over the whole width: 0 1 / 2 / 3 4
        grid->addField(fields[i], i == 2);
    }
    grid->arrange();
    put(grid);
    QCoreApplication::processEvents();
    ASSERT_EQ(fields[0]->y(), fields[1]->y());
    ASSERT_GT(fields[2]->y(), fields[1]->y());
    ASSERT_EQ(fields[3]->y(), fields[4]->y());
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(QApplication::focusWidget(), key);
        return std::ranges::find(fields, QApplication::focusWidget()) - fields.begin();
    };
    fields[0]->setFocus();
    EXPECT_EQ(press(Qt::Key_Left), 0);
    EXPECT_EQ(press(Qt::Key_Up), 0);
    EXPECT_EQ(press(Qt::Key_Right), 1);
    EXPECT_EQ(press(Qt::Key_Left), 0);
    EXPECT_EQ(press(Qt::Key_Down), 2);
    EXPECT_EQ(press(Qt::Key_Down), 3);
    EXPECT_EQ(press(Qt::Key_Right), 4);
    EXPECT_EQ(press(Qt::Key_Down), 4);
    fields[2]->hide();
    grid->arrange();
    QCoreApplication::processEvents();
    EXPECT_EQ(press(Qt::Key_Up), 1) << "past what is hidden";
}

TEST_F(QuietFieldTest, FieldsStandTwoInARowAndOneWhereThereIsLittleRoom)
{
    auto *grid = new KeyValueGroups;
    std::array<QuietField *, 3> fields{};
    grid->addGroup(QStringLiteral("Place"));
    for (auto *&field : fields) {
        field = new QuietField(QStringLiteral("key"));
        grid->addField(field, false);
    }
    grid->arrange();
    grid->setFixedWidth(420);
    put(grid);
    QCoreApplication::processEvents();
    EXPECT_EQ(fields[0]->y(), fields[1]->y());
    EXPECT_LT(fields[1]->y(), fields[2]->y());
    grid->setFixedWidth(419);
    QCoreApplication::processEvents();
    EXPECT_LT(fields[0]->y(), fields[1]->y());
    EXPECT_EQ(fields[0]->width(), fields[2]->width());
    for (auto *field : fields)
        field->hide();
    grid->arrange();
    for (const auto *word : grid->findChildren<QLabel *>())
        EXPECT_TRUE(word->isHidden()) << "a group of none has no word";
}

TEST_F(QuietFieldTest, WhatIsTooLongForHalfARowHasAllOfIt)
{
    auto *grid = new KeyValueGroups;
    grid->addGroup(QStringLiteral("Place"));
    auto *country = new QuietField(QStringLiteral("Country"));
    auto *city = new QuietField(QStringLiteral("City"));
    country->setValue(QStringLiteral("Great Britain and Ireland"));
    city->setValue(QStringLiteral("Leeds"));
    grid->addField(country, false);
    grid->addField(city, false);
    grid->setFixedWidth(440);
    put(grid);
    grid->arrange();
    QCoreApplication::processEvents();
    EXPECT_LT(country->y(), city->y());
    EXPECT_GE(country->width(), country->neededWidth());
    grid->setFixedWidth(700);
    QCoreApplication::processEvents();
    EXPECT_EQ(country->y(), city->y());
}

TEST_F(QuietFieldTest, OnlyWhatIsCutIsInTheToolTipAndAsItIs)
{
    auto *field = new QuietField(QStringLiteral("Name"));
    field->setFixedWidth(400);
    field->setValue(QStringLiteral("R&D \"North\""));
    put(field);
    EXPECT_EQ(field->toolTip(), QString());
    field->setFixedWidth(110);
    QCoreApplication::processEvents();
    EXPECT_EQ(field->toolTip(), QStringLiteral("R&D \"North\""));
    field->setValue(QStringLiteral("<b>bold words</b>"));
    EXPECT_TRUE(field->toolTip().contains(QStringLiteral("&lt;b&gt;bold words&lt;/b&gt;")));
    field->setValue(QStringLiteral("a long text\nof two lines and more"), true);
    EXPECT_EQ(field->toolTip(), QString()) << "all of it is shown";
    EXPECT_GT(field->height(), QuietField::RowHeight);
    field->setTags({QStringLiteral("one"), QStringLiteral("two")});
    EXPECT_EQ(field->value(), QStringLiteral("one, two"));
    EXPECT_EQ(field->height(), QuietField::RowHeight);
}

using DayStripTest = test::WidgetStage;

TEST_F(DayStripTest, StandsInFourColumnsFromAThousandAndElseInTwo)
{
    auto *strip = new DayStrip;
    std::vector<DayStripCell *> cells;
    for (int i = 0; i < 5; ++i)
        cells.push_back(new DayStripCell);
    strip->setCells(cells);
    strip->setFixedWidth(1000);
    put(strip);
    QCoreApplication::processEvents();
    EXPECT_EQ(cells[0]->y(), cells[3]->y());
    EXPECT_LT(cells[3]->y(), cells[4]->y());
    strip->setFixedWidth(999);
    QCoreApplication::processEvents();
    EXPECT_EQ(cells[0]->y(), cells[1]->y());
    EXPECT_LT(cells[1]->y(), cells[2]->y());
    EXPECT_EQ(cells[0]->x(), cells[2]->x());
}

TEST_F(DayStripTest, TheKeyboardGoesAlongTheCellsAndOpensThem)
{
    auto *strip = new DayStrip;
    std::vector<DayStripCell *> cells;
    for (int i = 0; i < 3; ++i)
        cells.push_back(new DayStripCell);
    strip->setCells(cells);
    put(strip);
    QSignalSpy opened(cells[1], &DayStripCell::activated);
    cells[0]->setFocus();
    QTest::keyClick(cells[0], Qt::Key_Left);
    EXPECT_TRUE(cells[0]->hasFocus());
    QTest::keyClick(cells[0], Qt::Key_Right);
    EXPECT_TRUE(cells[1]->hasFocus());
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
        QTest::keyClick(cells[1], key);
    EXPECT_EQ(opened.count(), 3);
    cells[1]->button()->click();
    EXPECT_EQ(opened.count(), 4);
    drag(cells[1], Qt::LeftButton, QPoint(4, 4), QPoint(4, 400));
    EXPECT_EQ(opened.count(), 4);
    QTest::keyClick(cells[1], Qt::Key_Right);
    QTest::keyClick(cells[2], Qt::Key_Right);
    EXPECT_TRUE(cells[2]->hasFocus());
    strip->setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(cells[2], Qt::Key_Right);
    EXPECT_TRUE(cells[1]->hasFocus()) << "the other way where one reads the other way";
}

TEST_F(DayStripTest, AnOutcomeStandsInThePlaceOfTheMeter)
{
    auto *cell = put(new DayStripCell);
    EXPECT_FALSE(cell->meter()->isHidden());
    cell->setOutcome(QStringLiteral("Minutes sent"));
    EXPECT_TRUE(cell->meter()->isHidden());
    cell->setOutcome(QString());
    EXPECT_FALSE(cell->meter()->isHidden());
}

using KeyedRowsTest = test::WidgetStage;

TEST_F(KeyedRowsTest, WhatIsStillShownStaysTheWidgetItIsInTheNewOrder)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    KeyedRows<int, ListRow> rows(column);
    int made = 0;
    const auto make = [&](int) {
        ++made;
        return new ListRow(20);
    };
    rows.setKeys({1, 2, 3}, make);
    put(holder);
    ListRow *one = rows.at(0);
    ListRow *three = rows.at(2);
    rows.setKeys({3, 4, 1}, make);
    EXPECT_EQ(made, 4);
    EXPECT_EQ(rows.at(0), three);
    EXPECT_EQ(rows.at(2), one);
    EXPECT_EQ(rows.keyAt(1), 4);
    for (int place = 0; place < rows.size(); ++place)
        EXPECT_EQ(column->indexOf(rows.at(place)), place);
    EXPECT_EQ(column->count(), 3);
}

TEST_F(KeyedRowsTest, TheFocusOfARowThatGoesPassesToTheOneInItsPlace)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    KeyedRows<int, ListRow> rows(column);
    const auto make = [](int) { return new ListRow(20); };
    rows.setKeys({1, 2, 3}, make);
    put(holder);
    rows.at(1)->setFocus();
    rows.setKeys({1, 3}, make);
    EXPECT_TRUE(rows.at(1)->hasFocus());
    rows.setKeys({1}, make);
    EXPECT_TRUE(rows.at(0)->hasFocus()) << "the last one goes: the one above it";
    leave();
    rows.setKeys({5}, make);
    EXPECT_TRUE(m_elsewhere->hasFocus()) << "it had no focus to pass on";
}

} // namespace
} // namespace attache
