#include "ui/widgets/rhythm_line.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <utility>

namespace attache {

namespace {

constexpr int DotSize = 10;
constexpr int RingSize = 6;
constexpr int PlannedSize = 9;
constexpr int BarHeight = 6;
constexpr int GapWordsHeight = 18;
constexpr int LineY = GapWordsHeight + 8;
constexpr int MonthY = LineY + 8;
constexpr int Height = MonthY + 18;
constexpr int Edge = 8;
constexpr int LegendHeight = 18;

QRectF around(QPointF middle, int size)
{
    return {middle.x() - size / 2.0, middle.y() - size / 2.0, double(size), double(size)};
}

void drawMark(QPainter *painter, QPointF middle, RhythmLine::Kind kind, const Colors &colors)
{
    switch (kind) {
    case RhythmLine::Kind::Meeting:
        drawPanel(painter, around(middle, DotSize), colors.accent, colors.surface, DotSize / 2.0);
        return;
    case RhythmLine::Kind::Call:
        drawPanel(painter, around(middle, RingSize + 2), colors.surface, colors.secondary,
                  (RingSize + 2) / 2.0, 1.5);
        return;
    case RhythmLine::Kind::Planned:
        drawPanel(painter, around(middle, PlannedSize), colors.surface, colors.accent,
                  PlannedSize / 2.0, 1.5, Qt::DashLine);
        return;
    }
}

} // namespace

RhythmLine::RhythmLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RhythmLine::setMarks(std::vector<Mark> marks, QDate from, QDate to, int cadenceDays)
{
    m_marks = std::move(marks);
    m_from = from;
    m_to = to;
    m_cadence = cadenceDays;
    update();
}

QSize RhythmLine::sizeHint() const
{
    return {200, Height};
}

double RhythmLine::x(QDate day) const
{
    const double whole = std::max<double>(1, double(m_from.daysTo(m_to)));
    const double share = double(m_from.daysTo(day)) / whole;
    const double room = width() - 2 * Edge;
    return layoutDirection() == Qt::RightToLeft ? width() - Edge - share * room
                                                : Edge + share * room;
}

void RhythmLine::paintGaps(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const QFontMetrics metrics(fontFor(FontRole::SmallBold));
    double free = -1e6; // where the words of the gap before end
    QDate before;
    for (const Mark &mark : m_marks) {
        if (mark.kind == Kind::Call)
            continue;
        const QDate since = std::exchange(before, mark.day);
        if (!since.isValid() || since == mark.day || mark.day < m_from || mark.day > m_to)
            continue;
        const qint64 days = since.daysTo(mark.day);
        const bool tooLong = m_cadence > 0 && days > qint64{2} * m_cadence;
        const double begin = x(std::max(since, m_from));
        const double end = x(mark.day);
        QColor fill = tooLong ? colors.warn : colors.accent;
        fill.setAlphaF(tooLong ? 0.4F : 0.3F);
        painter.fillRect(QRectF(QPointF(std::min(begin, end), LineY - BarHeight / 2.0),
                                QSizeF(std::abs(end - begin), BarHeight)),
                         fill);
        const QString words = Common::tr("%n day(s)", nullptr, int(days));
        const double wide = metrics.horizontalAdvance(words) + 2;
        const double left = std::clamp((begin + end - wide) / 2, 0.0, width() - wide);
        if (left < free)
            continue;
        free = left + wide + tokens::Space1;
        drawLine(&painter, QRectF(left, 0, wide, GapWordsHeight), words,
                 fontFor(tooLong ? FontRole::SmallBold : FontRole::Small),
                 tooLong ? colors.warnText : colors.secondary, Qt::AlignCenter);
    }
}

void RhythmLine::paintMonths(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    //: A month below a line of time, as a date format of Qt
    const QString format = Common::tr("MMM");
    const QFontMetrics metrics(fontFor(FontRole::Small));
    double free = -1e6;
    for (QDate month(m_from.year(), m_from.month(), 1); month <= m_to; month = month.addMonths(1)) {
        const QDate first = std::max(month, m_from);
        const QDate last = std::min(month.addMonths(1), m_to);
        if (month > m_from)
            painter.fillRect(QRectF(x(month), LineY, 1, 5), colors.borderStrong);
        const QString words = QLocale().toString(month, format);
        const double wide = metrics.horizontalAdvance(words) + 2;
        const double left = (x(first) + x(last) - wide) / 2;
        if (left < free || left < 0 || left + wide > width() || std::abs(x(last) - x(first)) < wide)
            continue;
        free = left + wide + tokens::Space1;
        drawLine(&painter, QRectF(left, MonthY, wide, Height - MonthY), words,
                 fontFor(FontRole::Small), colors.secondary, Qt::AlignCenter);
    }
}

void RhythmLine::paintMarks(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    for (const Mark &mark : m_marks) {
        if (mark.day >= m_from && mark.day <= m_to)
            drawMark(&painter, {x(mark.day), double(LineY)}, mark.kind, colors);
    }
}

void RhythmLine::paintEvent(QPaintEvent *)
{
    if (!m_from.isValid())
        return;
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(QRectF(0, LineY - 0.5, width(), 1), colors.borderStrong);
    paintGaps(painter);
    paintMonths(painter);
    paintMarks(painter);
}

RhythmLegend::RhythmLegend(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(LegendHeight);
    setAccessibleName(tr("Met, called, planned"));
}

void RhythmLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QFont font = fontFor(FontRole::Small);
    const QFontMetrics metrics(font);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int at = 0;
    const auto add = [&](RhythmLine::Kind kind, const QString &words) {
        const int wide = metrics.horizontalAdvance(words) + 2;
        const QRect mark = QStyle::visualRect(layoutDirection(), rect(), {at, 0, 12, height()});
        drawMark(&painter, QRectF(mark).center(), kind, colors);
        const QRect text =
            QStyle::visualRect(layoutDirection(), rect(), {at + 16, 0, wide, height()});
        drawLine(&painter, text, words, font, colors.secondary,
                 (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        at += 16 + wide + tokens::Space3;
    };
    add(RhythmLine::Kind::Meeting, tr("Met"));
    add(RhythmLine::Kind::Call, tr("Called"));
    add(RhythmLine::Kind::Planned, tr("Planned"));
}

} // namespace attache
