#include "ui/widgets/score_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int Gap = 6;
constexpr int LeastWidth = 260;

QString numbersOf(const ScorePart &part)
{
    return QStringLiteral("%1/%2").arg(qRound(part.value)).arg(qRound(part.most));
}

double wordsWidthOf(const ScorePart &part)
{
    return QFontMetricsF(fontFor(FontRole::Small)).horizontalAdvance(part.label) + tokens::Space1 +
           QFontMetricsF(fontFor(FontRole::SmallBold)).horizontalAdvance(numbersOf(part)) + 2;
}

/// How wide each of @p parts is in @p room: by what it could have given, but no narrower than its
/// words while the others can give the room.
std::vector<double> widthsOf(const std::vector<ScorePart> &parts, double room)
{
    std::vector<double> widths(parts.size(), 0);
    std::vector<bool> isSettled(parts.size(), false);
    for (bool again = true; again;) {
        again = false;
        double left = room;
        double all = 0;
        for (size_t i = 0; i < parts.size(); ++i)
            isSettled[i] ? left -= widths[i] : all += parts[i].most;
        for (size_t i = 0; i < parts.size(); ++i) {
            if (isSettled[i])
                continue;
            widths[i] = std::max(0.0, left) * parts[i].most / all;
            if (const double words = wordsWidthOf(parts[i]); widths[i] < words && words < left) {
                widths[i] = words;
                isSettled[i] = true;
                again = true;
                break;
            }
        }
    }
    return widths;
}

} // namespace

ScoreStrip::ScoreStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreStrip::setParts(std::vector<ScorePart> parts)
{
    m_parts = std::move(parts);
    std::erase_if(m_parts, [](const ScorePart &part) { return part.most <= 0; });
    QStringList words;
    for (const ScorePart &part : m_parts)
        words.append(part.label + QLatin1Char(' ') + numbersOf(part));
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(words.join(QStringLiteral(" · ")));
    update();
}

QSize ScoreStrip::sizeHint() const
{
    return {2 * LeastWidth, tokens::MeterHeight + tokens::Space1 + tokens::SmallLine};
}

QSize ScoreStrip::minimumSizeHint() const
{
    return {LeastWidth, sizeHint().height()};
}

void ScoreStrip::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const double room = width() - Gap * double(m_parts.size() - 1);
    const std::vector<double> widths = widthsOf(m_parts, room);
    double left = 0;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const ScorePart &part = m_parts[i];
        const double wide = widths[i];
        const QRectF bar(left, 0, wide, tokens::MeterHeight);
        constexpr double Radius = tokens::MeterHeight / 2.0;
        drawPanel(&painter, bar, colors.border, {}, Radius);
        const double share = std::clamp(part.value / part.most, 0.0, 1.0);
        if (share > 0)
            drawPanel(&painter, QRectF(left, 0, std::max(wide * share, 2 * Radius), bar.height()),
                      colors.accent, {}, Radius);
        const QRectF words(left, tokens::MeterHeight + tokens::Space1, wide, tokens::SmallLine);
        const QFont font = fontFor(FontRole::Small);
        const QString numbers = numbersOf(part);
        const double numbersWide =
            QFontMetricsF(fontFor(FontRole::SmallBold)).horizontalAdvance(numbers);
        const double labelWide = std::min(QFontMetricsF(font).horizontalAdvance(part.label),
                                          std::max(0.0, wide - numbersWide - tokens::Space1));
        drawLine(&painter, QRectF(words.left(), words.top(), labelWide + 1, words.height()),
                 part.label, font, colors.secondary);
        drawLine(&painter,
                 QRectF(words.left() + labelWide + tokens::Space1, words.top(), numbersWide + 2,
                        words.height()),
                 numbers, fontFor(FontRole::SmallBold), colors.text);
        left += wide + Gap;
    }
}

} // namespace attache
