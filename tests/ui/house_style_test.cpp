#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/style/fonts.h"
#include "ui/style/house_style.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionSlider>

namespace attache {
namespace {

QApplication &application()
{
    return *static_cast<QApplication *>(QCoreApplication::instance());
}

TEST(HouseStyle, AMenuWearsTheSheetOfItsThemeAndNothingElseIsAsked)
{
    Theme theme(application());
    theme.setScheme(Theme::Scheme::Light);
    EXPECT_EQ(application().styleSheet(), QString());
    QWidget plain;
    plain.ensurePolished();
    EXPECT_EQ(plain.styleSheet(), QString());
    QMenu menu;
    menu.ensurePolished();
    EXPECT_EQ(menu.styleSheet(), styleSheetOf(LightColors));
    theme.setScheme(Theme::Scheme::Dark);
    EXPECT_EQ(menu.styleSheet(), styleSheetOf(DarkColors));
}

TEST(HouseStyle, AWordIsDrawnInFullInTheRoomThatWasMeasuredForIt)
{
    const QFont font = fontFor(FontRole::Small);
    for (const QString &text :
         {QStringLiteral("100 New Road"), QStringLiteral("Claire Dubois"),
          QStringLiteral("新址 100 号"), QStringLiteral("Maaskade 140, Building 2")}) {
        const QRect room(0, 0, QFontMetrics(font).horizontalAdvance(text), 20);
        const auto drawn = [&](auto draw) {
            QImage image(room.size(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            draw(painter);
            return image;
        };
        const QImage asked =
            drawn([&](QPainter &painter) { drawLine(&painter, room, text, font, Qt::black); });
        const QImage whole = drawn([&](QPainter &painter) {
            painter.setFont(font);
            painter.setPen(Qt::black);
            painter.drawText(QRectF(room), Qt::AlignVCenter | Qt::TextSingleLine, text);
        });
        EXPECT_TRUE(asked == whole) << qPrintable(text);
    }
}

TEST(HouseStyle, TheHandleOfAScrollBarCoversItsShareAndStaysInside)
{
    const HouseStyle style;
    QStyleOptionSlider option;
    option.orientation = Qt::Vertical;
    option.rect = QRect(0, 0, 10, 200);
    option.maximum = 300;
    option.pageStep = 100;
    const auto part = [&](QStyle::SubControl which) {
        return style.subControlRect(QStyle::CC_ScrollBar, &option, which, nullptr);
    };
    EXPECT_EQ(part(QStyle::SC_ScrollBarSlider), QRect(0, 0, 10, 50));
    option.sliderPosition = 300;
    EXPECT_EQ(part(QStyle::SC_ScrollBarSlider), QRect(0, 150, 10, 50));
    EXPECT_EQ(part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 10, 150));
    EXPECT_TRUE(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    // However long the list is, there remains something to take hold of.
    option.maximum = 10'000'000;
    EXPECT_GE(part(QStyle::SC_ScrollBarSlider).height(), 32);
    option.maximum = 0;
    EXPECT_EQ(part(QStyle::SC_ScrollBarSlider), option.rect);
}

TEST(HouseStyle, TheRowsOfADropDownListAreAsHighAsAField)
{
    Theme theme(application());
    theme.setScheme(Theme::Scheme::Light);
    SavedComboBox combo;
    for (const char *text : {"One", "Two", "Three"})
        combo.addChoice(QLatin1String(text), QLatin1String(text));
    combo.show();
    combo.comboBox()->showPopup();
    EXPECT_EQ(combo.comboBox()->view()->sizeHintForRow(0), combo.comboBox()->height());
    EXPECT_EQ(combo.comboBox()->view()->visualRect(combo.comboBox()->model()->index(1, 0)).height(),
              30);
    combo.comboBox()->hidePopup();
}

TEST(HouseStyle, WhateverDropsAListDownHasTheSameArrowInTheSamePlace)
{
    Theme theme(application());
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        theme.setScheme(scheme);
        SavedComboBox combo;
        SavedSuggestEdit::Vocabulary words;
        words.text = [](const QVariant &) { return QString(); };
        words.value = [](const QString &) { return QVariant(); };
        words.suggest = [](const QString &) { return std::vector<SavedSuggestEdit::Suggestion>(); };
        words.fillMenu = [](QMenu &, const std::function<void(const QVariant &)> &) {};
        SavedSuggestEdit suggest(words);
        // Frame and ground, and between them the arrow.
        const auto end = [](SavedEditor &editor) {
            editor.resize(200, 30);
            return editor.grab(QRect(160, 0, 40, 30)).toImage();
        };
        const QImage arrow = end(combo);
        EXPECT_NE(arrow.pixel(25, 14), arrow.pixel(5, 14));
        EXPECT_EQ(end(suggest), arrow);
    }
}

} // namespace
} // namespace attache
