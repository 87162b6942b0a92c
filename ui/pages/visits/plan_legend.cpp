#include "ui/pages/visits/plan_legend.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

/// As the reasons of a proposal say it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WeekPlan)
};

constexpr int MarkSize = 14;
constexpr int StripeWidth = 3;

} // namespace

QString iconOf(VisitKind kind)
{
    switch (kind) {
    case VisitKind::OnSite:
        return QStringLiteral("mark-location");
    case VisitKind::Phone:
        return QStringLiteral("call-start");
    case VisitKind::Online:
        return QStringLiteral("view-presentation");
    case VisitKind::TheyCome:
    case VisitKind::Meal:
        return QStringLiteral("system-users");
    case VisitKind::Event:
    case VisitKind::Other:
        break;
    }
    return QStringLiteral("view-calendar");
}

PlanLegend::PlanLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PlanLegend::setBounds(const QString &phone, const QString &visit)
{
    m_entries = {
        {Entry::Mark::Fixed,
         {},
         //: In the legend of a week: a visit that is planned
         tr("planned")},
        {Entry::Mark::Proposed,
         {},
         //: In the legend of a week: what a mark accepts
         tr("proposed, ✓ accepts")},
        {Entry::Mark::Icon, iconOf(VisitKind::Phone), Words::tr("below %1: by phone").arg(phone)},
        {Entry::Mark::Icon, iconOf(VisitKind::OnSite), Words::tr("above %1: on site").arg(visit)}};
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.words);
    setAccessibleName(words.join(QStringLiteral(" · ")));
    updateGeometry();
    update();
}

QSize PlanLegend::sizeHint() const
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = 0;
    for (const Entry &entry : m_entries)
        width +=
            MarkSize + tokens::Space1 + metrics.horizontalAdvance(entry.words) + 1 + tokens::Space3;
    return {std::max(0, width - tokens::Space3), tokens::SmallLine};
}

void PlanLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int left = 0;
    for (const Entry &entry : m_entries) {
        const QRect mark(left, (height() - MarkSize) / 2, MarkSize, MarkSize);
        switch (entry.mark) {
        case Entry::Mark::Fixed:
            drawPanel(&painter, mark, colors.accentWeak, {}, tokens::RadiusCell);
            painter.fillRect(QRect(mark.topLeft(), QSize(StripeWidth, MarkSize)), colors.accent);
            break;
        case Entry::Mark::Proposed:
            drawPanel(&painter, mark, colors.surface, colors.accent, tokens::RadiusCell, 1,
                      Qt::DashLine);
            break;
        case Entry::Mark::Icon:
            painter.drawPixmap(mark.topLeft(), iconPixmap(entry.icon, MarkSize, colors.secondary,
                                                          devicePixelRatioF()));
            break;
        }
        left += MarkSize + tokens::Space1;
        const int wide = metrics.horizontalAdvance(entry.words) + 1;
        drawLine(&painter, QRect(left, 0, wide, height()), entry.words, fontFor(FontRole::Small),
                 colors.secondary);
        left += wide + tokens::Space3;
    }
}

} // namespace attache
