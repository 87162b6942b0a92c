#include "ui/widgets/changed_line.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <utility>

namespace attache {

namespace {

constexpr int Padding = 2;
constexpr int Gap = 3;
constexpr int LeastWidth = 24;

} // namespace

ChangedLine::ChangedLine(QWidget *parent)
    : QWidget(parent)
{
    setFont(fontFor(FontRole::Small));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChangedLine::setParts(std::vector<Part> parts, const QString &accessibleName)
{
    for (Part &part : parts)
        part.text.replace(u'\n', u' ');
    std::erase_if(parts, [](const Part &part) { return part.text.trimmed().isEmpty(); });
    m_parts = std::move(parts);
    setAccessibleName(accessibleName);
    setToolTip(plainTip(accessibleName));
    updateGeometry();
    update();
}

int ChangedLine::widthOf(const Part &part) const
{
    const int words = QFontMetrics(font()).horizontalAdvance(part.text) + 1;
    return part.kind == Kind::Same ? words : words + 2 * Padding;
}

QSize ChangedLine::sizeHint() const
{
    int wide = 0;
    for (const Part &part : m_parts)
        wide += widthOf(part) + Gap;
    return {wide, tokens::SmallLine + 2};
}

QSize ChangedLine::minimumSizeHint() const
{
    return {tokens::CardLabelWidth, tokens::SmallLine + 2};
}

void ChangedLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QFontMetrics metrics(font());
    std::vector<int> widths;
    int missing = -width();
    for (const Part &part : m_parts) {
        widths.push_back(widthOf(part));
        missing += widths.back() + Gap;
    }
    const auto giveWay = [&](size_t place) {
        if (missing <= 0 || place >= m_parts.size())
            return;
        const int less = std::min(missing, std::max(0, widths[place] - LeastWidth));
        widths[place] -= less;
        missing -= less;
    };
    if (!m_parts.empty() && m_parts.back().kind == Kind::Same)
        giveWay(m_parts.size() - 1);
    if (!m_parts.empty() && m_parts.front().kind == Kind::Same)
        giveWay(0);
    for (size_t place = 0; place < m_parts.size(); ++place)
        giveWay(place);
    int x = 0;
    for (size_t place = 0; place < m_parts.size(); ++place) {
        const Part &part = m_parts[place];
        const QRect room(x, 1, widths[place], height() - 2);
        x += widths[place] + Gap;
        if (part.kind == Kind::Same) {
            // The words next to a change are the ones that matter.
            const auto mode = place == 0 && m_parts.size() > 1 ? Qt::ElideLeft : Qt::ElideRight;
            drawLine(&painter, room, metrics.elidedText(part.text, mode, room.width()), font(),
                     colors.text);
            continue;
        }
        const bool gone = part.kind == Kind::Gone;
        drawPanel(&painter, room, gone ? colors.dangerWeak : colors.okWeak, {}, 2);
        QFont drawn = font();
        drawn.setStrikeOut(gone);
        drawLine(&painter, room.adjusted(Padding, 0, -Padding, 0), part.text, drawn,
                 gone ? colors.dangerText : colors.okText);
    }
}

} // namespace attache
