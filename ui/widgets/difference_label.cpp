#include "ui/widgets/difference_label.h"

#include "ui/base/plain_words.h"
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
    setToolTip(plainTip(accessibleName()));
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
    drawDifference(&painter, rect(), this, m_before, m_after);
}

void DifferenceDelegate::paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QString before = index.data(BeforeRole).toString().simplified();
    const QString after = index.data(Qt::DisplayRole).toString().simplified();
    if (before.isEmpty() && after.isEmpty())
        return;
    QRect line = contentRect(option.rect);
    const int height = tokens::SmallLine + 2;
    line.setTop(line.center().y() - height / 2);
    line.setHeight(height);
    drawDifference(painter, line, option.widget, before, after);
}

void drawDifference(QPainter *painter, const QRect &rect, const QWidget *widget,
                    const QString &before, const QString &after)
{
    const Colors &colors = colorsFor(widget->palette());
    const QFont font = fontFor(FontRole::Small);
    const QFontMetrics metrics(font);
    const bool both = !before.isEmpty() && !after.isEmpty();
    const int arrowWidth = both ? metrics.horizontalAdvance(arrow()) + 2 * tokens::Space1 : 0;
    const int room = rect.width() - arrowWidth;
    const int beforeWidth = metrics.horizontalAdvance(before) + 2 * Padding;
    const int afterWidth = metrics.horizontalAdvance(after) + 2 * Padding;
    // The shorter one is shown in full where that leaves half for the other.
    const int first =
        both ? qMin(beforeWidth, qMax(room / 2, room - afterWidth)) : qMin(beforeWidth, room);
    int x = rect.left();
    const auto draw = [&](const QString &text, int space, const QColor &fill, const QColor &words,
                          bool struck) {
        const QRect place(x, rect.top() + 1, space, rect.height() - 2);
        drawPanel(painter, place, fill, {}, 2);
        QFont drawn = font;
        drawn.setStrikeOut(struck);
        drawLine(painter, place.adjusted(Padding, 0, -Padding, 0), text, drawn, words);
        x += space;
    };
    if (!before.isEmpty())
        draw(before, first, colors.dangerWeak, colors.dangerText, true);
    if (both) {
        drawLine(painter, QRect(x, rect.top(), arrowWidth, rect.height()), arrow(), font,
                 colors.secondary, Qt::AlignCenter);
        x += arrowWidth;
    }
    if (!after.isEmpty())
        draw(after, qMin(afterWidth, rect.right() + 1 - x), colors.okWeak, colors.okText, false);
}

} // namespace attache
