#include "ui/print/paper_style.h"

#include <algorithm>

namespace attache {

namespace {

constexpr qreal SmallestType = pt(8);

const QSizeF A4(pt(595), pt(842));

} // namespace

TextStyle TextStyle::bolder() const
{
    TextStyle style = *this;
    style.bold = true;
    return style;
}

TextStyle TextStyle::in(const QColor &other) const
{
    TextStyle style = *this;
    style.color = other;
    return style;
}

ToneColors paperTone(Tone tone)
{
    ToneColors colors = toneColors(Ink, tone);
    if (!colors.border.isValid())
        colors.border = Qt::transparent;
    return colors;
}

PaperStyle letterStyle()
{
    PaperStyle style;
    style.page = A4;
    style.marginSide = mm(22);
    style.bodyTop = mm(27);
    style.bodyBottom = mm(25);
    style.headerLine = mm(20);
    style.footerBase = mm(13);
    style.gap = pt(6);
    style.sectionGap = pt(14);
    style.cellPad = pt(7);
    style.rowPad = pt(3.5);
    style.title = {pt(17), 1.5, true, Ink.text};
    style.section = {pt(12), 1.5, true, Ink.text};
    style.subsection = {pt(10.5), 1.5, true, Ink.text};
    style.body = {pt(10.5), 1.62, false, Ink.text};
    style.small = {pt(9), 1.5, false, Ink.secondary};
    return style;
}

PaperStyle compactStyle(int step)
{
    constexpr qreal Sizes[CompactSteps] = {9.5, 9, 8.5, 8.5, 8};
    constexpr qreal Leadings[CompactSteps] = {1.55, 1.5, 1.46, 1.4, 1.36};
    constexpr qreal Margins[CompactSteps] = {17, 16, 15, 13, 12};
    constexpr qreal Tightness[CompactSteps] = {1, 0.86, 0.72, 0.6, 0.5};
    const auto at = static_cast<size_t>(std::clamp(step, 0, CompactSteps - 1));
    const qreal size = pt(Sizes[at]);
    const qreal leading = Leadings[at];
    const qreal tight = Tightness[at];

    PaperStyle style;
    style.page = A4;
    style.compact = true;
    style.marginSide = mm(Margins[at]);
    style.headerLine = mm(Margins[at]) - mm(1);
    style.bodyTop = style.headerLine + pt(4) + pt(6) * tight;
    style.bodyBottom = mm(Margins[at]);
    style.footerBase = mm(Margins[at] * 0.55);
    style.gap = pt(5) * tight;
    style.sectionGap = pt(10) * tight;
    style.cellPad = pt(6) * (0.6 + 0.4 * tight);
    style.rowPad = pt(3) * tight;
    style.title = {size * 1.6, 1.4, true, Ink.text};
    style.section = {size * 1.1, leading, true, Ink.text};
    style.subsection = {size, leading, true, Ink.text};
    style.body = {size, leading, false, Ink.text};
    style.small = {std::max(size - pt(1), SmallestType), leading, false, Ink.secondary};
    return style;
}

QFont paperFont(const TextStyle &style)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"),
                      QStringLiteral("PingFang SC")});
    font.setPixelSize(std::max(1, qRound(style.size)));
    font.setBold(style.bold);
    // Units are finer than any pixel; grid-fitted widths would only differ between devices.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont latinQuoteFont(QFont font)
{
    // The Korean variant draws them as Latin text has them, in the same design.
    QStringList families = font.families();
    families.prepend(QStringLiteral("Noto Sans CJK KR"));
    font.setFamilies(families);
    return font;
}

} // namespace attache
