#include "ui/style/house_style.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QMenu>
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

} // namespace
} // namespace attache
