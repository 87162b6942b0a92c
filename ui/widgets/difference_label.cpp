#include "ui/widgets/difference_label.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

namespace {

constexpr int Padding = 2;

QString arrow()
{
    return QStringLiteral("→");
}

} // namespace

DifferenceLabel::DifferenceLabel(QWidget *parent)
    : QWidget(parent)
{
    setFont(fontFor(FontRole::Small));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void DifferenceLabel::setDifference(const QString &before, const QString &after)
{
    m_before = before.simplified();
    m_after = after.simplified();
    setAccessibleName(m_before + QLatin1Char(' ') + arrow() + QLatin1Char(' ') + m_after);
    setToolTip(accessibleName().toHtmlEscaped());
    updateGeometry();
    update();
}

QSize DifferenceLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_before + arrow() + m_after) + 2 * tokens::Space2 +
                4 * Padding,
            tokens::SmallLine + 2};
}

QSize DifferenceLabel::minimumSizeHint() const
{
    return {tokens::CardLabelWidth, tokens::SmallLine + 2};
}

void DifferenceLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QFontMetrics metrics(font());
    const bool both = !m_before.isEmpty() && !m_after.isEmpty();
    const int arrowWidth = both ? metrics.horizontalAdvance(arrow()) + 2 * tokens::Space1 : 0;
    const int room = width() - arrowWidth;
    const int before = metrics.horizontalAdvance(m_before) + 2 * Padding;
    const int after = metrics.horizontalAdvance(m_after) + 2 * Padding;
    // The shorter one is shown in full where that leaves half for the other.
    int first = both ? qMin(before, qMax(room / 2, room - after)) : qMin(before, room);
    int x = 0;
    const auto draw = [&](const QString &text, int space, const QColor &fill, const QColor &words,
                          bool struck) {
        const QRect place(x, 1, space, height() - 2);
        drawPanel(&painter, place, fill, {}, 2);
        QFont drawn = font();
        drawn.setStrikeOut(struck);
        drawLine(&painter, place.adjusted(Padding, 0, -Padding, 0), text, drawn, words);
        x += space;
    };
    if (!m_before.isEmpty())
        draw(m_before, first, colors.dangerWeak, colors.dangerText, true);
    if (both) {
        drawLine(&painter, QRect(x, 0, arrowWidth, height()), arrow(), font(), colors.secondary,
                 Qt::AlignCenter);
        x += arrowWidth;
    }
    if (!m_after.isEmpty())
        draw(m_after, qMin(after, width() - x), colors.okWeak, colors.okText, false);
}

} // namespace attache
