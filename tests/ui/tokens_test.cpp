#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/system_look.h"
#include "ui/style/theme.h"

#include <QFile>
#include <QFontMetrics>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

class Contrast : public testing::TestWithParam<const Colors *>
{
};

TEST_P(Contrast, WordsAreReadableWhereTheyStand)
{
    const Colors &c = *GetParam();
    const std::vector<std::pair<QColor, std::vector<QColor>>> pairs = {
        {c.text, {c.window, c.surface, c.nav, c.selection, c.accentWeak, c.hover}},
        {c.secondary, {c.window, c.surface, c.nav, c.selection, c.accentWeak, c.hover}},
        {c.textMuted, {c.window, c.surface, c.nav, c.accentWeak}},
        {c.accent, {c.window, c.surface, c.nav, c.selection, c.accentWeak}},
        {c.okText, {c.window, c.surface, c.selection, c.okWeak}},
        {c.warnText, {c.window, c.surface, c.selection, c.warnWeak}},
        {c.dangerText, {c.window, c.surface, c.selection, c.dangerWeak}},
        {c.onAccent, {c.accent, c.accentHover, c.ok, c.danger, c.tierS}},
    };
    for (const auto &[words, grounds] : pairs) {
        for (const QColor &ground : grounds)
            EXPECT_GE(contrast(words, ground), 4.5)
                << qPrintable(words.name()) << " on " << qPrintable(ground.name());
    }
}

TEST_P(Contrast, PaletteLeadsBackToItsColours)
{
    EXPECT_EQ(&colorsFor(paletteOf(*GetParam())), GetParam());
}

TEST_P(Contrast, StyleSheetHasNoNameLeft)
{
    EXPECT_FALSE(styleSheetOf(*GetParam()).contains(QLatin1Char('@')));
}

INSTANTIATE_TEST_SUITE_P(Themes, Contrast, testing::Values(&LightColors, &DarkColors),
                         [](const auto &theme) {
                             return std::string(theme.param == &LightColors ? "Light" : "Dark");
                         });

TEST(Fonts, FiguresAreTabular)
{
    for (const FontRole role : {FontRole::Body, FontRole::BodyBold, FontRole::Small}) {
        const QFontMetricsF metrics(fontFor(role));
        const double width = metrics.horizontalAdvance(QLatin1Char('0'));
        for (char digit = '1'; digit <= '9'; ++digit)
            EXPECT_DOUBLE_EQ(metrics.horizontalAdvance(QLatin1Char(digit)), width);
    }
}

TEST(Icons, AreCompiledInAndTakeTheColourAsked)
{
    const QImage image =
        iconPixmap(QStringLiteral("configure"), 16, QColor(Qt::red), 2.0).toImage();
    ASSERT_EQ(image.size(), QSize(32, 32));
    bool red = false;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red = red || image.pixelColor(x, y) == QColor(Qt::red);
    }
    EXPECT_TRUE(red);
    EXPECT_TRUE(icon(QStringLiteral("no-such-icon")).isNull());
}

TEST(Icons, TheProgramHasItsOwnInTheSizesOfWindowManagers)
{
    const QIcon icon = programIcon();
    for (const int size : {16, 32, 48, 128}) {
        EXPECT_TRUE(icon.availableSizes().contains(QSize(size, size)));
        const QImage image = icon.pixmap(size).toImage();
        // The blue of its edge, and nothing in the corners.
        EXPECT_EQ(image.pixelColor(size / 2, size / 10).name(), QStringLiteral("#1f5fbf")) << size;
        EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0) << size;
    }
}

class Desktop : public testing::Test
{
protected:
    void write(const QString &name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(name);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    SystemLook look(const QProcessEnvironment &environment = {})
    {
        return readSystemLook(environment, m_folder.path(), paletteOf(LightColors));
    }
    QTemporaryDir m_folder;
};

TEST_F(Desktop, IsLightAndMovingWhenNothingIsSaid)
{
    EXPECT_FALSE(look().dark);
    EXPECT_FALSE(look().reducedMotion);
}

TEST_F(Desktop, GtkSettingsSayDarkAndStill)
{
    write(QStringLiteral("gtk-3.0/settings.ini"),
          "[Settings]\ngtk-application-prefer-dark-theme=1\ngtk-enable-animations=0\n");
    EXPECT_TRUE(look().dark);
    EXPECT_TRUE(look().reducedMotion);
}

TEST_F(Desktop, KdeColoursCountOnlyOnKde)
{
    write(QStringLiteral("kdeglobals"), "[Colors:Window]\nBackgroundNormal=32,35,38\n");
    EXPECT_FALSE(look().dark);
    QProcessEnvironment kde;
    kde.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("KDE"));
    EXPECT_TRUE(look(kde).dark);
}

TEST_F(Desktop, GtkThemeOfTheEnvironmentGoesFirst)
{
    write(QStringLiteral("gtk-3.0/settings.ini"),
          "[Settings]\ngtk-application-prefer-dark-theme=0\n");
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("GTK_THEME"), QStringLiteral("Adwaita:dark"));
    EXPECT_TRUE(look(environment).dark);
}

} // namespace
} // namespace attache
