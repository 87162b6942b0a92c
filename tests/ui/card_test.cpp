#include "ui/style/fonts.h"
#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"

#include <QtTest>

#include <gtest/gtest.h>

#include <cstdlib>

namespace attache {
namespace {

TEST(Card, TheNoteGivesWayToTheTitleWhereThereIsLittleRoom)
{
    const QString title = QStringLiteral("Pipeline movement");
    const QString note = QStringLiteral("Where did the money come from, where did it go?");
    const Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    CardWidget card(title);
    card.setNote(note);
    card.addAction(QStringLiteral("Table"));
    card.addAction(QStringLiteral("Export…"));
    card.resize(320, 120);
    card.show();
    QCoreApplication::processEvents();
    ASSERT_EQ(card.width(), 320);
    const TextLabel *words = nullptr;
    TextLabel *beside = nullptr;
    for (TextLabel *label : card.findChildren<TextLabel *>()) {
        words = label->text() == title ? label : words;
        beside = label->text() == note ? label : beside;
    }
    ASSERT_TRUE(words && beside);
    EXPECT_GE(words->width(), words->sizeHint().width());
    EXPECT_LT(beside->width(), beside->sizeHint().width());
    QHelpEvent asked(QEvent::ToolTip, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(beside, &asked);
    EXPECT_EQ(beside->toolTip(), note.toHtmlEscaped());
}

TEST(PageHeader, ATitleAloneStandsInTheMiddleOfItsLine)
{
    const Theme theme(*static_cast<QApplication *>(QCoreApplication::instance()));
    PageHeader header(QStringLiteral("Calder Motors"));
    header.setStacked(true);
    header.setSubtitle(QStringLiteral("Calder Motors plc"));
    header.resize(600, header.sizeHint().height());
    header.show();
    QCoreApplication::processEvents();
    const auto labels = header.findChildren<ElidedLabel *>();
    ASSERT_EQ(labels.size(), 2);
    const auto distance = [&] {
        return std::abs(labels.front()->geometry().center().y() - header.rect().center().y());
    };
    EXPECT_GT(distance(), 4) << "the subtitle stands below it";
    header.setSubtitle({});
    QCoreApplication::processEvents();
    EXPECT_LE(distance(), 1);
}

} // namespace
} // namespace attache
