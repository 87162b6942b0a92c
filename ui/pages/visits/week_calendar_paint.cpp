#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/pages/visits/week_calendar.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/meter.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>

namespace attache {

namespace {

constexpr int Hours = 24;
constexpr int StripeWidth = 3;
constexpr int BarHeight = 3;

} // namespace

void WeekCalendar::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, viewport()->rect(), colors.surface, colors.border, tokens::RadiusCard);
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(1, HeadHeight, -1, -1));
    paintGrid(painter);
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        const bool dragged = m_drag && m_drag->moved && m_drag->block == i;
        if (!dragged)
            paintBlock(painter, m_blocks[i], rectOf(m_blocks[i]),
                       hasFocus() && currentVisit() == m_blocks[i].row.visit.id);
    }
    if (m_drag && m_drag->moved)
        paintBlock(painter, m_blocks[m_drag->block], rectOf(m_drag->start, m_drag->end, {}), true);
    paintNow(painter);
    if (hasFocus() && currentVisit().isNull()) {
        const QRect place = rectOf(m_place, m_place.addSecs(qint64(30) * 60), {});
        drawFocusRing(&painter, place, colors.accent, tokens::RadiusTag);
    }
    painter.restore();
    paintHead(painter);
}

void WeekCalendar::paintGrid(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const int offset = HeadHeight - verticalScrollBar()->value();
    const int width = viewport()->width();
    for (int day = 0; day < Days; ++day) {
        const int left = dayLeft(day);
        // Weekends look like other days, only paler.
        if (day > 4)
            painter.fillRect(QRect(left, HeadHeight, dayLeft(day + 1) - left, viewport()->height()),
                             colors.window);
        painter.fillRect(QRect(left, HeadHeight, 1, viewport()->height()), colors.border);
    }
    for (int hour = 0; hour <= Hours; ++hour) {
        const int y = hour * HourHeight + offset;
        painter.fillRect(QRect(HoursWidth, y, width - HoursWidth, 1), colors.border);
        if (hour == 0 || hour == Hours)
            continue;
        const QRect words(0, y - tokens::SmallLine / 2, HoursWidth - tokens::Space2,
                          tokens::SmallLine);
        drawLine(&painter, words, QTime(hour, 0).toString(QStringLiteral("HH:mm")),
                 fontFor(FontRole::Small), colors.textMuted, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void WeekCalendar::paintBlock(QPainter &painter, const Block &block, const QRect &rect,
                              bool current) const
{
    if (rect.isEmpty())
        return;
    const Colors &colors = colorsFor(palette());
    const Visit &visit = block.row.visit;
    const bool cancelled = visit.status == VisitStatus::Cancelled;
    const bool done = visit.status == VisitStatus::Done;
    const QColor mark = cancelled                   ? colors.muted
                        : block.row.tier == Tier::S ? colors.tierS
                        : done                      ? colors.ok
                                                    : colors.accent;
    const QColor fill = cancelled ? colors.window : done ? colors.okWeak : colors.accentWeak;
    drawPanel(&painter, rect, fill, colors.border, tokens::RadiusTag);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(QRect(rect.left(), rect.top(), StripeWidth, rect.height()), mark);

    paintWords(painter, block,
               rect.adjusted(StripeWidth + tokens::Space1 + 2, 2, -tokens::Space1, 0));
    if (visit.status == VisitStatus::Planned)
        paintReadiness(painter, visit.id,
                       QRectF(rect.left() + StripeWidth + tokens::Space1 + 2,
                              rect.bottom() - BarHeight - 1,
                              rect.width() - StripeWidth - 2 * tokens::Space1 - 2, BarHeight));
    painter.restore();
    if (current)
        drawFocusRing(&painter, rect, colors.accent, tokens::RadiusTag);
}

void WeekCalendar::paintReadiness(QPainter &painter, Id<Visit> visit, QRectF bar) const
{
    const Colors &colors = colorsFor(palette());
    if (m_unreadable.contains(visit)) {
        // Dots, which no score has; the tool tip says why.
        painter.fillRect(bar, QBrush(toneColors(colors, Tone::Danger).mark, Qt::Dense4Pattern));
    } else if (m_readiness.contains(visit)) {
        const int score = m_readiness.value(visit);
        drawPanel(&painter, bar, colors.border, {}, BarHeight / 2.0);
        bar.setWidth(bar.width() * score / 100.0);
        drawPanel(&painter, bar, toneColors(colors, MeterWidget::readinessTone(score)).mark, {},
                  BarHeight / 2.0);
    }
}

void WeekCalendar::paintWords(QPainter &painter, const Block &block, const QRect &rect) const
{
    const Colors &colors = colorsFor(palette());
    const Visit &visit = block.row.visit;
    const bool cancelled = visit.status == VisitStatus::Cancelled;
    const int badge = tokens::BadgeSmallSize - 2;
    TierBadge::paint(&painter, QRectF(rect.left(), rect.top() + 1, badge, badge), block.row.tier,
                     palette());
    QFont name = fontFor(FontRole::SmallBold);
    name.setStrikeOut(cancelled);
    QRect line(rect.left(), rect.top(), rect.width(), tokens::SmallLine);
    drawLine(&painter, line.adjusted(badge + tokens::Space1, 0, 0, 0), block.row.account, name,
             cancelled ? colors.textMuted : colors.text);
    const std::pair<QString, QColor> below[] = {
        {visitSubject(visit), colors.secondary},
        {clockTime(block.start) + QStringLiteral(" · ") + labelOf(visit.kind), colors.textMuted},
    };
    for (const auto &[text, color] : below) {
        line.translate(0, tokens::SmallLine);
        // Room for the bar is kept in every block, so that words stand alike.
        if (line.bottom() + BarHeight + 2 > rect.bottom())
            return;
        drawLine(&painter, line, text, fontFor(FontRole::Small), color);
    }
}

void WeekCalendar::paintNow(QPainter &painter) const
{
    const qint64 day = m_monday.daysTo(m_today);
    if (day < 0 || day >= Days || !m_now.isValid())
        return;
    const int minute = QTime(0, 0).secsTo(m_now) / 60;
    const int y = minute * HourHeight / 60 + HeadHeight - verticalScrollBar()->value();
    const int left = dayLeft(static_cast<int>(day));
    const int width = dayLeft(static_cast<int>(day) + 1) - left;
    const Colors &colors = colorsFor(palette());
    painter.fillRect(QRect(left, y, width, 2), colors.danger);
    drawPanel(&painter, QRectF(left - 3, y - 2, 6, 6), colors.danger, {}, 3);
}

void WeekCalendar::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const QLocale locale;
    for (int day = 0; day < Days; ++day) {
        const QDate date = m_monday.addDays(day);
        const QRect cell(dayLeft(day), 0, dayLeft(day + 1) - dayLeft(day), HeadHeight);
        const bool today = date == m_today;
        const QString weekday = locale.dayName(date.dayOfWeek(), QLocale::ShortFormat);
        drawLine(&painter, cell.adjusted(0, 5, 0, -HeadHeight / 2 + 2), weekday,
                 fontFor(FontRole::Small), today ? colors.accent : colors.secondary,
                 Qt::AlignCenter);
        drawLine(&painter, cell.adjusted(0, HeadHeight / 2 - 2, 0, -4), shortDay(date, m_today),
                 fontFor(FontRole::BodyBold), today ? colors.accent : colors.text, Qt::AlignCenter);
        if (day > 0)
            painter.fillRect(QRect(cell.left(), HeadHeight / 4, 1, HeadHeight / 2), colors.border);
    }
    painter.fillRect(QRect(1, HeadHeight - 1, viewport()->width() - 2, 1), colors.border);
}

} // namespace attache
