#include "ui/pages/chains/heat_look.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

namespace {

constexpr int SampleWidth = 16;
constexpr int SampleHeight = 12;

HeatCell sample(RoleCoverage coverage, bool opposed = false, bool faded = false)
{
    HeatCell cell;
    cell.coverage = coverage;
    cell.opposed = opposed;
    cell.faded = faded;
    return cell;
}

} // namespace

QColor paintHeatPanel(QPainter *painter, const QRectF &rect, const HeatCell &cell,
                      const QPalette &palette, bool selected)
{
    const Colors &colors = colorsFor(palette);
    const QColor pale = selected ? colors.surface : QColor();
    QColor fill = pale;
    QColor line = colors.borderStrong;
    QColor words = colors.secondary;
    Qt::PenStyle style = Qt::SolidLine;
    if (cell.opposed) {
        fill = colors.danger;
        line = QColor(); // {} would be a Qt::GlobalColor
        words = colors.onAccent;
    } else if (cell.coverage == RoleCoverage::Supportive) {
        fill = cell.faded ? colors.okWeak : colors.ok;
        line = QColor(); // {} would be a Qt::GlobalColor
        words = cell.faded ? colors.okText : colors.onAccent;
    } else if (cell.coverage == RoleCoverage::Met) {
        fill = cell.faded ? pale : colors.accentWeak;
        line = cell.faded || selected ? colors.borderStrong : QColor();
        words = colors.accent;
    } else if (cell.coverage == RoleCoverage::Unknown) {
        style = Qt::DashLine;
        words = colors.textMuted;
    }
    drawPanel(painter, rect, fill, line, tokens::RadiusTag, 1, style);
    return words;
}

QString fittingName(const QString &name, const QFontMetrics &metrics, int width)
{
    const auto space = name.indexOf(u' ');
    if (space < 1 || metrics.horizontalAdvance(name) <= width)
        return name;
    const QString last = name.sliced(space + 1);
    const QString initial = name.first(1) + QStringLiteral(". ") + last;
    return metrics.horizontalAdvance(initial) <= width ? initial : last;
}

HeatLegend::HeatLegend(QWidget *parent)
    : QWidget(parent)
    , m_entries{{sample(RoleCoverage::Supportive), labelOf(RoleCoverage::Supportive)},
                {sample(RoleCoverage::Met), labelOf(RoleCoverage::Met)},
                {sample(RoleCoverage::Met, true), labelOf(Stance::Opponent)},
                {sample(RoleCoverage::Named), labelOf(RoleCoverage::Named)},
                {sample(RoleCoverage::Unknown), labelOf(RoleCoverage::Unknown)},
                //: What the pale cells of the decision chains mean: longer ago than the tier asks
                {sample(RoleCoverage::Supportive, false, true), tr("met too long ago")}}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.words);
    setAccessibleName(words.join(QStringLiteral(" · ")));
    setToolTip(accessibleName());
}

int HeatLegend::widthOf(const Entry &entry) const
{
    return SampleWidth + tokens::Space1 +
           QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(entry.words) + tokens::Space3;
}

QSize HeatLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += widthOf(entry);
    return {width, tokens::ControlHeight};
}

QSize HeatLegend::minimumSizeHint() const
{
    return {0, tokens::ControlHeight};
}

int HeatLegend::shownCount() const
{
    int room = width();
    int count = 0;
    for (const Entry &entry : m_entries) {
        room -= widthOf(entry);
        if (room < 0)
            break;
        ++count;
    }
    return count;
}

void HeatLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int shown = shownCount();
    int left = width();
    for (int i = 0; i < shown; ++i)
        left -= widthOf(m_entries[static_cast<size_t>(i)]);
    for (int i = 0; i < shown; ++i) {
        const Entry &entry = m_entries[static_cast<size_t>(i)];
        left += tokens::Space3;
        const QRect panel(left, (height() - SampleHeight) / 2, SampleWidth, SampleHeight);
        paintHeatPanel(&painter, panel, entry.cell, palette());
        left += SampleWidth + tokens::Space1;
        const int words = widthOf(entry) - SampleWidth - tokens::Space1 - tokens::Space3;
        drawLine(&painter, QRect(left, 0, words + 1, height()), entry.words,
                 fontFor(FontRole::Small), colorsFor(palette()).secondary,
                 Qt::AlignLeft | Qt::AlignVCenter);
        left += words;
    }
}

} // namespace attache
