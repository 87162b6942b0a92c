#include "ui/style/fonts.h"

#include "ui/base/tokens.h"

namespace attache {

namespace {

struct RoleSize
{
    int pixels;
    bool bold;
};

RoleSize sizeOf(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return {tokens::BodySize, false};
    case FontRole::BodyBold:
        return {tokens::BodySize, true};
    case FontRole::Small:
        return {tokens::SmallSize, false};
    case FontRole::SmallBold:
        return {tokens::SmallSize, true};
    case FontRole::Section:
        return {tokens::SectionSize, true};
    case FontRole::Title:
        return {tokens::TitleSize, true};
    case FontRole::Figure:
        return {tokens::FigureSize, true};
    case FontRole::Wordmark:
        return {tokens::WordmarkSize, true};
    }
    return {tokens::BodySize, false};
}

} // namespace

QFont fontFor(FontRole role)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"),
                      QStringLiteral("PingFang SC")});
    const RoleSize size = sizeOf(role);
    font.setPixelSize(size.pixels);
    font.setBold(size.bold);
    return font;
}

QColor textColor(const QPalette &palette, TextColor color)
{
    const Colors &colors = colorsFor(palette);
    switch (color) {
    case TextColor::Text:
        return colors.text;
    case TextColor::Secondary:
        return colors.secondary;
    case TextColor::Muted:
        return colors.textMuted;
    case TextColor::Accent:
        return colors.accent;
    case TextColor::Ok:
        return colors.okText;
    case TextColor::Warn:
        return colors.warnText;
    case TextColor::Danger:
        return colors.dangerText;
    }
    return colors.text;
}

} // namespace attache
