#include "core/brief/plan_words.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/plan_grid.h"
#include "ui/pages/visits/plan_legend.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int StripeWidth = 3;
constexpr int KindIcon = 14;

} // namespace

void PlanGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, viewport()->rect(), colors.surface, {}, 0);
    painter.save();
    painter.setClipRect(viewport()->rect().adjusted(0, HeadHeight, 0, 0));
    paintGrid(painter);
    for (const VisitRow &row : m_plan.visits)
        paintVisit(painter, row);
    for (const Proposal &proposal : m_plan.proposals)
        paintProposal(painter, proposal);
    for (const Warning &warning : warnings())
        paintWarning(painter, warning);
    if (m_dropPlace)
        drawPanel(&painter, rectOf(*m_dropPlace), colors.accentWeak, colors.accent,
                  tokens::RadiusControl, 2);
    if (hasFocus()) {
        const VisitRow *visit = visitAt(m_place);
        drawFocusRing(&painter, visit != nullptr ? rectOf(*visit) : rectOf(m_place), colors.accent,
                      tokens::RadiusControl);
    }
    painter.restore();
    for (size_t day = 0; day < m_plan.days.size(); ++day)
        paintHead(painter, day);
    painter.fillRect(QRect(0, HeadHeight - 1, viewport()->width(), 1), colors.border);
}

void PlanGrid::paintGrid(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const int width = viewport()->width();
    for (size_t day = 0; day < m_plan.days.size(); ++day) {
        if (m_plan.days[day].holiday)
            painter.fillRect(QRect(QPoint(dayLeft(day), HeadHeight),
                                   QPoint(dayLeft(day + 1) - 1, viewport()->height())),
                             colors.window);
    }
    for (size_t slot = 0; slot < m_plan.starts.size(); ++slot) {
        const int top = slotTop(slot);
        const QTime start = m_plan.starts[slot];
        painter.fillRect(QRect(HoursWidth, top, width - HoursWidth, 1), colors.border);
        const QRect words(0, top + tokens::Space1, HoursWidth - tokens::Space2, tokens::SmallLine);
        drawLine(&painter, words, start.toString(QStringLiteral("HH:mm")), fontFor(FontRole::Small),
                 colors.textMuted, Qt::AlignRight | Qt::AlignVCenter);
        if (slot == 0)
            continue;
        const int end = slotTop(slot - 1) + slotHeight();
        if (end < top) {
            const QRect noon(HoursWidth, end, width - HoursWidth, top - end);
            painter.fillRect(noon, colors.window);
            painter.fillRect(QRect(HoursWidth, end, width - HoursWidth, 1), colors.border);
            drawLine(&painter, QRect(0, end, HoursWidth - tokens::Space2, top - end), tr("Noon"),
                     fontFor(FontRole::Small), colors.textMuted, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    for (size_t day = 0; day < m_plan.days.size(); ++day)
        painter.fillRect(QRect(dayLeft(day), HeadHeight, 1, viewport()->height()), colors.border);
}

QString PlanGrid::takenText(const PlanDay &day) const
{
    const auto taken =
        std::ranges::count_if(day.taken, [](Id<Visit> visit) { return !visit.isNull(); });
    return QStringLiteral("%1 / %2").arg(taken).arg(day.taken.size());
}

bool PlanGrid::datesFit() const
{
    const QFontMetrics body(fontFor(FontRole::Body));
    const QFontMetrics bold(fontFor(FontRole::BodyBold));
    const QFontMetrics small(fontFor(FontRole::Small));
    for (size_t day = 0; day < m_plan.days.size(); ++day) {
        const PlanDay &shown = m_plan.days[day];
        const int words =
            body.horizontalAdvance(QLocale().dayName(shown.day.dayOfWeek(), QLocale::ShortFormat)) +
            bold.horizontalAdvance(shortDay(shown.day, m_today)) +
            small.horizontalAdvance(takenText(shown));
        const int room = dayLeft(day + 1) - dayLeft(day) - tokens::Space3 - tokens::Space2;
        if (words + 3 * tokens::Space1 > room)
            return false;
    }
    return true;
}

void PlanGrid::paintHead(QPainter &painter, size_t day) const
{
    const Colors &colors = colorsFor(palette());
    const PlanDay &shown = m_plan.days[day];
    const int left = dayLeft(day);
    const QRect cell = QRect(left, 0, dayLeft(day + 1) - left, HeadHeight)
                           .adjusted(tokens::Space3, 6, -tokens::Space2, 0);
    if (day > 0)
        painter.fillRect(QRect(left, 0, 1, HeadHeight), colors.border);
    const bool today = shown.day == m_today;
    QRect line(cell.left(), cell.top(), cell.width(), tokens::BodyLine);
    const QString count = takenText(shown);
    drawLine(&painter, line, count, fontFor(FontRole::Small), colors.textMuted,
             Qt::AlignRight | Qt::AlignVCenter);
    const QString weekday = QLocale().dayName(shown.day.dayOfWeek(), QLocale::ShortFormat);
    drawLine(&painter, line, weekday, fontFor(FontRole::Body),
             today ? colors.accent : colors.secondary);
    line.setLeft(line.left() + QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(weekday) +
                 tokens::Space1 + 2);
    line.setRight(line.right() - QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(count) -
                  2);
    // The month is said above the week. Either all days say it or none does.
    const QString date = shortDay(shown.day, m_today);
    const bool fits = datesFit();
    drawLine(&painter, line, fits ? date : QLocale().toString(shown.day.day()),
             fontFor(FontRole::BodyBold), today ? colors.accent : colors.text);

    QStringList places = shown.places;
    for (const Proposal &proposal : m_plan.proposals) {
        if (proposal.slot && proposal.slot->day == day && proposal.kind == VisitKind::OnSite &&
            !proposal.about.place.isEmpty() && !places.contains(proposal.about.place))
            places.append(proposal.about.place);
    }
    QString where = places.join(QStringLiteral(" → "));
    if (shown.holiday)
        where = labelOf(*shown.holiday) + (where.isEmpty() ? where : QStringLiteral(" · ") + where);
    const bool torn = shown.places.size() > 1;
    QRect below(cell.left(), cell.top() + tokens::BodyLine, cell.width(), tokens::SmallLine);
    const QColor whereColor = torn ? colors.dangerText : colors.secondary;
    if (!places.isEmpty()) {
        painter.drawPixmap(
            below.left(), below.top() + (below.height() - KindIcon) / 2,
            iconPixmap(iconOf(VisitKind::OnSite), KindIcon, whereColor, devicePixelRatioF()));
        below.setLeft(below.left() + KindIcon + 2);
    }
    drawLine(&painter, below, where, fontFor(FontRole::Small), whereColor);

    // One cell for each slot: filled fixed, outlined proposed.
    const int all = static_cast<int>(shown.taken.size());
    const double width = all > 0 ? static_cast<double>(cell.width() + 2) / all : 0;
    for (int slot = 0; slot < all; ++slot) {
        const QRectF bar(cell.left() + slot * width, HeadHeight - 14, width - 2,
                         tokens::MeterHeight);
        const SlotPlace place{day, static_cast<size_t>(slot)};
        const bool fixed = !shown.taken[place.slot].isNull();
        const bool proposed = proposalAt(place) != nullptr;
        drawPanel(&painter, bar,
                  fixed      ? colors.accent
                  : proposed ? colors.surface
                             : colors.border,
                  proposed ? colors.accent : QColor(), 2);
    }
}

QString PlanGrid::kindWords(VisitKind kind, const QString &words, int width)
{
    const QString whole =
        words.isEmpty() ? labelOf(kind) : words + QStringLiteral(" · ") + labelOf(kind);
    const int room = width - KindIcon - 2;
    // The icon says it as well.
    return words.isEmpty() ||
                   QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(whole) <= room
               ? whole
               : words;
}

void PlanGrid::paintWords(QPainter &painter, const QRect &rect, Tier tier, const QString &name,
                          const QStringList &lines, VisitKind kind, const QRect &marks) const
{
    const Colors &colors = colorsFor(palette());
    constexpr int Badge = tokens::BadgeSmallSize - 2;
    TierBadge::paint(&painter, QRectF(rect.left(), rect.top() + 1, Badge, Badge), tier, palette());
    QRect line(rect.left(), rect.top(), rect.width(), tokens::SmallLine);
    drawLine(&painter, line.adjusted(Badge + tokens::Space1, 0, 0, 0), name,
             fontFor(FontRole::SmallBold), colors.text);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        line.translate(0, tokens::SmallLine);
        if (line.bottom() > rect.bottom())
            return;
        QRect room = line;
        if (room.intersects(marks))
            room.setRight(marks.left() - tokens::Space1);
        if (i + 1 == lines.size()) {
            painter.drawPixmap(
                room.left(), room.top() + (room.height() - KindIcon) / 2,
                iconPixmap(iconOf(kind), KindIcon, colors.secondary, devicePixelRatioF()));
            room.setLeft(room.left() + KindIcon + 2);
        }
        drawLine(&painter, room, lines[i], fontFor(FontRole::Small), colors.secondary);
    }
}

void PlanGrid::paintVisit(QPainter &painter, const VisitRow &row) const
{
    const QRect rect = rectOf(row);
    if (rect.isEmpty())
        return;
    const Colors &colors = colorsFor(palette());
    const Visit &visit = row.visit;
    const bool done = visit.status == VisitStatus::Done;
    const bool there = visit.kind != VisitKind::Phone && visit.kind != VisitKind::Online;
    const QColor mark = row.tier == Tier::S ? colors.tierS : done ? colors.ok : colors.accent;
    drawPanel(&painter, rect,
              done    ? colors.okWeak
              : there ? colors.accentWeak
                      : colors.window,
              there ? QColor() : colors.border, tokens::RadiusControl);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(QRect(rect.left(), rect.top(), StripeWidth, rect.height()), mark);
    const QString time =
        QStringLiteral("%1–%2").arg(clockTime(visit.startsAt), clockTime(row.end()));
    const QRect inside = rect.adjusted(StripeWidth + tokens::Space1 + 2, 3, -tokens::Space1, -1);
    paintWords(painter, inside, row.tier, row.account,
               {visitSubject(visit), kindWords(visit.kind, time, inside.width())}, visit.kind);
    painter.restore();
}

void PlanGrid::paintProposal(QPainter &painter, const Proposal &proposal) const
{
    const QRect rect = rectOf(proposal);
    if (rect.isEmpty())
        return;
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect, colors.surface, colors.accent, tokens::RadiusControl, 1,
              Qt::DashLine);
    paintWords(painter, rect.adjusted(tokens::Space2, 3, -tokens::Space1, -1), proposal.about.tier,
               proposal.about.name,
               {purposeOf(proposal, m_today, documentLanguage()),
                kindWords(proposal.kind, {}, rect.width())},
               proposal.kind, m_readOnly ? QRect() : acceptRect(proposal) | putOffRect(proposal));
    if (m_readOnly)
        return;
    const auto paintMark = [&](const QRect &square, const char *name, const QColor &color) {
        drawPanel(&painter, square, colors.surface, colors.borderStrong, tokens::RadiusTag);
        const QPixmap picture =
            iconPixmap(QLatin1String(name), tokens::IconSize, color, devicePixelRatioF());
        painter.drawPixmap(
            square.center() - QPoint(tokens::IconSize / 2 - 1, tokens::IconSize / 2 - 1), picture);
    };
    paintMark(acceptRect(proposal), "dialog-ok", colors.ok);
    paintMark(putOffRect(proposal), "edit-delete-remove", colors.secondary);
}

void PlanGrid::paintWarning(QPainter &painter, const Warning &warning) const
{
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, warning.rect, colors.dangerWeak, colors.danger, tokens::RadiusControl, 1,
              Qt::DashLine);
    QRect line(warning.rect.left() + tokens::Space2, warning.rect.top() + tokens::Space1,
               warning.rect.width() - 2 * tokens::Space2, tokens::SmallLine);
    //: On a day with visits in two cities; short
    drawLine(&painter, line, tr("Two cities"), fontFor(FontRole::SmallBold), colors.dangerText);
    line.translate(0, tokens::SmallLine);
    line.setBottom(warning.remedy.top());
    painter.setFont(fontFor(FontRole::Small));
    painter.setPen(colors.text);
    painter.drawText(line, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop,
                     clashText(*warning.clash, m_plan));
    if (!m_readOnly)
        //: What can be done about two visits in two cities on one day
        drawLine(&painter, warning.remedy, tr("Second online"), fontFor(FontRole::Small),
                 colors.accent);
}

} // namespace attache
