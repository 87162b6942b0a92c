#include "ui/pages/accounts/contract_line.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int Side = 6; ///< room for the marks at either end
constexpr int LineTop = tokens::SmallLine + tokens::Space2;
constexpr int BandHeight = 8;
constexpr int TickHeight = 18;
constexpr qreal RingRadius = 5;
constexpr int EndSize = 8;

} // namespace

ContractLine::ContractLine(QDate today, QDate talkFrom, QDate end, QWidget *parent)
    : QWidget(parent)
    , m_today(today)
    , m_talkFrom(talkFrom)
    , m_end(end)
    , m_talk(talkFrom <= today ? tr("Talk now") : tr("Talk from %1").arg(shortDay(talkFrom, today)))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(m_talk + QStringLiteral(", ") +
                      tr("contract ends %1").arg(shortDay(end, today)));
}

QSize ContractLine::sizeHint() const
{
    return {240, LineTop + TickHeight / 2 + tokens::Space1 + tokens::SmallLine};
}

qreal ContractLine::xOf(QDate day) const
{
    const QDate begin = std::min(m_today, m_talkFrom);
    const auto whole = static_cast<qreal>(std::max<qint64>(1, begin.daysTo(m_end)));
    const qreal room = width() - 2 * Side;
    return Side + room * static_cast<qreal>(begin.daysTo(day)) / whole;
}

void ContractLine::paintWords(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const QFont small = fontFor(FontRole::Small);
    const QFont bold = fontFor(FontRole::SmallBold);
    const QFontMetricsF metrics(small);
    const qreal talkWidth = QFontMetricsF(bold).horizontalAdvance(m_talk) + 1;
    const qreal talkLeft =
        std::clamp(xOf(m_talkFrom) - RingRadius, 0.0, std::max(0.0, width() - talkWidth));
    drawLine(&painter, QRectF(talkLeft, 0, talkWidth, tokens::SmallLine), m_talk, bold,
             colors.warnText);
    const QString today = Common::tr("Today");
    const qreal todayWidth = metrics.horizontalAdvance(today) + 1;
    const qreal todayLeft = std::clamp(xOf(m_today) - 1, 0.0, width() - todayWidth);
    const bool apart = todayLeft + todayWidth + tokens::Space1 < talkLeft ||
                       talkLeft + talkWidth + tokens::Space1 < todayLeft;
    if (apart)
        drawLine(&painter, QRectF(todayLeft, 0, todayWidth, tokens::SmallLine), today, small,
                 colors.accent);
    const qreal below = LineTop + TickHeight / 2.0 + tokens::Space1;
    const QString end = tr("contract ends %1").arg(shortDay(m_end, m_today));
    const qreal endWidth = metrics.horizontalAdvance(end) + 1;
    drawLine(&painter, QRectF(0, below, width(), tokens::SmallLine), end, small, colors.secondary,
             Qt::AlignRight | Qt::AlignVCenter);
    //: How long before the end of a contract to talk
    const QString lead = tr("%n day(s) ahead", nullptr, static_cast<int>(m_talkFrom.daysTo(m_end)));
    const qreal leadWidth = metrics.horizontalAdvance(lead) + 1;
    const qreal leadLeft = std::max(0.0, xOf(m_talkFrom) - RingRadius);
    if (leadLeft + leadWidth + tokens::Space2 < width() - endWidth)
        drawLine(&painter, QRectF(leadLeft, below, leadWidth, tokens::SmallLine), lead, small,
                 colors.textMuted);
}

void ContractLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    paintWords(painter);
    const qreal from = xOf(m_talkFrom);
    const qreal to = xOf(m_end);
    painter.fillRect(QRectF(Side, LineTop - 0.5, width() - 2 * Side, 1), colors.borderStrong);
    drawPanel(&painter, QRectF(from, LineTop - BandHeight / 2.0, to - from, BandHeight),
              colors.warnWeak, colors.warn, tokens::RadiusCell);
    painter.fillRect(QRectF(xOf(m_today) - 1, LineTop - TickHeight / 2.0, 2, TickHeight),
                     colors.accent);
    painter.setPen(QPen(colors.warn, 2));
    painter.setBrush(colors.surface);
    painter.drawEllipse(QPointF(from, LineTop), RingRadius, RingRadius);
    painter.fillRect(QRectF(to - EndSize / 2.0, LineTop - EndSize / 2.0, EndSize, EndSize),
                     colors.text);
}

} // namespace attache
