#include "ui/widgets/outline_layout.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr int TopPadding = 16;
constexpr int BottomPadding = 24;
constexpr int RightPadding = 20;
constexpr int SectionGap = 16;
constexpr int DiscLeft = 20;
constexpr int DiscSize = 20;
constexpr int LeadGap = 10;
constexpr int HintGap = 10;
constexpr int ChipPadding = 4;
constexpr int ChipGap = 5;
constexpr int ChipHeight = 20;
constexpr int BarLeft = 41;

QFont leadFont()
{
    return fontFor(FontRole::Section);
}

qreal leadWidth(const QString &lead)
{
    return lead.isEmpty() ? 0
                          : std::ceil(QFontMetricsF(leadFont()).horizontalAdvance(lead)) + LeadGap;
}

struct ChipColors
{
    QColor fill;
    QColor line;
    QColor text;
};

ChipColors colorsOf(InlineChip::Look look, const Colors &colors)
{
    switch (look) {
    case InlineChip::Look::Accent:
        return {colors.accentWeak, {}, colors.accent};
    case InlineChip::Look::AccentOutline:
        return {colors.surface, colors.accent, colors.accent};
    case InlineChip::Look::Outline:
        return {colors.surface, colors.borderStrong, colors.text};
    case InlineChip::Look::Filled:
        return {colors.accent, {}, colors.onAccent};
    case InlineChip::Look::Warn:
        return {colors.warnWeak, {}, colors.warnText};
    }
    return {};
}

QFont additionFont()
{
    return fontFor(FontRole::Body);
}

/// Between a chip and what follows it in @p text: punctuation stands close, and a space brings its
/// own room.
int gapBehind(const InlineChip &chip, const QString &text)
{
    constexpr int SmallGap = 1;
    const int end = chip.start + chip.length;
    const QChar next = end < text.size() ? text.at(end) : QChar();
    return next.isPunct() || next.isSpace() ? SmallGap : ChipGap;
}

/// What stands behind the last character of a chip in @p text: frame, addition and the gap to what
/// follows.
qreal roomBehind(const InlineChip &chip, const QString &text)
{
    const qreal addition =
        chip.addition.isEmpty()
            ? 0
            : std::ceil(QFontMetricsF(additionFont()).horizontalAdvance(chip.addition)) +
                  ChipPadding;
    return addition + ChipPadding + gapBehind(chip, text);
}

const LineLook *lookOf(const QTextBlock &block)
{
    return static_cast<const LineLook *>(block.userData());
}

/// The chip that says what a line does not, before its words; nothing for an empty line.
qreal asideWidth(const QTextBlock &block)
{
    const LineLook *look = lookOf(block);
    if (!look || look->aside.isEmpty() || block.length() <= 1)
        return 0;
    return std::ceil(QFontMetricsF(fontFor(FontRole::Small)).horizontalAdvance(look->aside)) +
           2 * ChipPadding;
}

/// What stands before the first character besides the lead: that chip, or the frame of the chip the
/// line begins with.
qreal roomBefore(const QTextBlock &block, bool hasLead)
{
    if (const qreal aside = asideWidth(block); aside > 0)
        return aside + ChipPadding + ChipGap;
    const LineLook *look = lookOf(block);
    const bool begins = look && !look->chips.empty() && look->chips.front().start == 0;
    return begins && !hasLead ? ChipPadding : 0;
}

/// The place in a layout, which has what is being composed in it, of a place in the text.
int inLayout(const QTextLayout &layout, int position)
{
    const int composed = static_cast<int>(layout.preeditAreaText().size());
    return composed > 0 && position > layout.preeditAreaPosition() ? position + composed : position;
}

/// Whether a chip begins where @p line does.
bool beginsWithChip(const QTextBlock &block, const QTextLine &line)
{
    const LineLook *look = lookOf(block);
    return look && std::ranges::any_of(look->chips, [&](const InlineChip &chip) {
               return inLayout(*block.layout(), chip.start) == line.textStart();
           });
}

/// How many characters of @p line go before a chip that would be cut at its end; 0 where none is.
int charactersBeforeCut(const QTextBlock &block, const QTextLine &line)
{
    const LineLook *look = lookOf(block);
    const int end = line.textStart() + line.textLength();
    for (size_t i = 0; look && i < look->chips.size(); ++i) {
        const int start = inLayout(*block.layout(), look->chips[i].start);
        if (start > line.textStart() && start < end && end < start + look->chips[i].length)
            return start - line.textStart();
    }
    return 0;
}

int inText(const QTextLayout &layout, int position)
{
    const int composed = static_cast<int>(layout.preeditAreaText().size());
    const int from = layout.preeditAreaPosition();
    return composed > 0 && position > from ? qMax(from, position - composed) : position;
}

} // namespace

int headingOf(const QTextBlock &block)
{
    return block.blockFormat().intProperty(OutlineProperty::Section);
}

int groupOf(const QTextBlock &block)
{
    return block.blockFormat().intProperty(OutlineProperty::Group);
}

bool beginsGroup(const QTextBlock &block)
{
    const QTextBlock before = block.previous();
    return !headingOf(block) &&
           (!before.isValid() || headingOf(before) || groupOf(before) != groupOf(block));
}

OutlineLayout::OutlineLayout(QTextDocument *document)
    : QAbstractTextDocumentLayout(document)
{
}

void OutlineLayout::setAtHand(int section, int group)
{
    if (section == m_section && group == m_group)
        return;
    const int before = std::exchange(m_group, group);
    m_section = section;
    if (before != group) {
        clearGroup(before);
        clearGroup(group);
        placeAll();
    }
    Q_EMIT update();
}

void OutlineLayout::clearGroup(int group)
{
    if (group == 0)
        return;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (groupOf(block) == group && beginsGroup(block))
            block.layout()->clearLayout();
    }
}

QRectF OutlineLayout::controlsRect() const
{
    if (m_group == 0)
        return {};
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (groupOf(block) == m_group && beginsGroup(block)) {
            const QRectF rect = blockBoundingRect(block);
            return {static_cast<qreal>(ControlsLeft), rect.top(),
                    m_width - ControlsLeft - RightPadding, ControlsGap};
        }
    }
    return {};
}

QTextBlock OutlineLayout::blockAt(qreal y) const
{
    const auto found =
        std::ranges::upper_bound(m_places, y, {}, [](const Place &at) { return at.top; });
    const auto number = std::max<std::ptrdiff_t>(found - m_places.begin() - 1, 0);
    return document()->findBlockByNumber(static_cast<int>(number));
}

qreal OutlineLayout::gapAbove(const QTextBlock &block) const
{
    if (headingOf(block))
        return block.blockNumber() == 0 ? 0 : SectionGap;
    return m_group != 0 && groupOf(block) == m_group && beginsGroup(block) ? ControlsGap : 0;
}

QString OutlineLayout::leadOf(const QTextBlock &block) const
{
    if (headingOf(block) || groupOf(block) == m_group || !beginsGroup(block))
        return {};
    return block.blockFormat().stringProperty(OutlineProperty::Lead);
}

void OutlineLayout::layOut(const QTextBlock &block) const
{
    QTextLayout *layout = block.layout();
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const qreal room = qMax<qreal>(LineHeight * 3, m_width - TextLeft - RightPadding);
    const QString lead = leadOf(block);
    qreal indent = leadWidth(lead) + roomBefore(block, !lead.isEmpty());
    if (indent > room - LineHeight * 3)
        indent = 0;
    qreal y = gapAbove(block);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        if (line.lineNumber() > 0)
            indent = beginsWithChip(block, line) ? ChipPadding : 0;
        line.setLineWidth(room - indent);
        if (const int whole = charactersBeforeCut(block, line); whole > 0)
            line.setNumColumns(whole, room - indent);
        const qreal height = qMax<qreal>(LineHeight, std::ceil(line.height()));
        line.setPosition({indent, y + std::floor((height - line.height()) / 2)});
        y += height;
    }
    layout->endLayout();
    QTextBlock(block).setLineCount(qMax(1, layout->lineCount()));
}

bool OutlineLayout::placeAll()
{
    std::vector<Place> places;
    places.reserve(static_cast<size_t>(document()->blockCount()));
    qreal y = TopPadding;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.layout()->lineCount() == 0)
            layOut(block);
        const QTextLayout &layout = *block.layout();
        qreal height = gapAbove(block);
        for (int i = 0; i < layout.lineCount(); ++i)
            height += qMax<qreal>(LineHeight, std::ceil(layout.lineAt(i).height()));
        places.push_back({y, height});
        y += height;
    }
    const auto same = [](const Place &a, const Place &b) {
        return qFuzzyCompare(a.top, b.top) && qFuzzyCompare(a.height, b.height);
    };
    const bool moved = !std::ranges::equal(places, m_places, same);
    m_places = std::move(places);
    if (moved)
        Q_EMIT documentSizeChanged(documentSize());
    return moved;
}

void OutlineLayout::documentChanged(int from, int removed, int added)
{
    Q_UNUSED(removed)
    const qreal width = document()->pageSize().width();
    QTextBlock block = document()->findBlock(from);
    QTextBlock last = document()->findBlock(qMax(from, from + added - 1));
    if (!qFuzzyCompare(width, m_width)) {
        m_width = width;
        block = document()->begin();
        last = document()->lastBlock();
    }
    if (!last.isValid())
        last = document()->lastBlock();
    const QTextBlock first = block;
    // What begins the group may be the line behind the change now, or no more.
    if (const QTextBlock behind = last.next(); behind.isValid())
        behind.layout()->clearLayout();
    for (; block.isValid(); block = block.next()) {
        block.layout()->clearLayout();
        if (block == last)
            break;
    }
    if (placeAll() || !(first == last))
        Q_EMIT update();
    else
        Q_EMIT update(blockBoundingRect(first).adjusted(-TextLeft, 0, RightPadding, 0));
}

QSizeF OutlineLayout::documentSize() const
{
    const qreal bottom = m_places.empty() ? 0 : m_places.back().top + m_places.back().height;
    return {m_width, bottom + BottomPadding};
}

QRectF OutlineLayout::frameBoundingRect(QTextFrame *frame) const
{
    Q_UNUSED(frame)
    return {QPointF(0, 0), documentSize()};
}

QRectF OutlineLayout::blockBoundingRect(const QTextBlock &block) const
{
    const auto number = static_cast<size_t>(qMax(0, block.blockNumber()));
    if (!block.isValid() || number >= m_places.size())
        return {};
    return {static_cast<qreal>(TextLeft), m_places[number].top,
            qMax<qreal>(0, m_width - TextLeft - RightPadding), m_places[number].height};
}

int OutlineLayout::hitTest(const QPointF &point, Qt::HitTestAccuracy accuracy) const
{
    const QTextBlock block = blockAt(point.y());
    if (!block.isValid())
        return -1;
    const QTextLayout &layout = *block.layout();
    const QPointF at = point - blockBoundingRect(block).topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const bool last = i == layout.lineCount() - 1;
        if (at.y() >= line.y() + LineHeight && !last)
            continue;
        if (accuracy == Qt::ExactHit && !line.naturalTextRect().contains(at))
            return -1;
        return block.position() + inText(layout, line.xToCursor(at.x()));
    }
    return block.position();
}

void OutlineLayout::draw(QPainter *painter, const PaintContext &context)
{
    const QRectF clip =
        context.clip.isValid() ? context.clip : QRectF(QPointF(0, 0), documentSize());
    for (QTextBlock block = blockAt(clip.top()); block.isValid(); block = block.next()) {
        const QPointF at = blockBoundingRect(block).topLeft();
        if (at.y() > clip.bottom())
            break;
        if (headingOf(block))
            drawHeading(painter, block, at);
        else
            drawLine(painter, block, at);
        drawText(painter, block, at, context);
    }
}

void OutlineLayout::drawHeading(QPainter *painter, const QTextBlock &block, const QPointF &at) const
{
    const Colors &colors = colorsFor(m_palette);
    const int number = headingOf(block);
    const bool atHand = number == m_section;
    const qreal top = at.y() + gapAbove(block);
    const QRectF disc(DiscLeft, top + (LineHeight - DiscSize) / 2.0, DiscSize, DiscSize);
    drawPanel(painter, disc, atHand ? colors.accent : colors.accentWeak, {}, DiscSize / 2.0);
    attache::drawLine(painter, disc, QString::number(number), fontFor(FontRole::SmallBold),
                      atHand ? colors.onAccent : colors.accent, Qt::AlignCenter);
    const QString hint = m_hints.value(number - 1);
    if (!hint.isEmpty() && block.layout()->lineCount() > 0) {
        const qreal x = at.x() + block.layout()->lineAt(0).naturalTextRect().right() + HintGap;
        attache::drawLine(painter, QRectF(x, top, m_width - RightPadding - x, LineHeight), hint,
                          fontFor(FontRole::Small), colors.textMuted);
    }
}

void OutlineLayout::drawLine(QPainter *painter, const QTextBlock &block, const QPointF &at) const
{
    const Colors &colors = colorsFor(m_palette);
    const qreal gap = gapAbove(block);
    if (m_group != 0 && groupOf(block) == m_group) {
        const qreal above = gap > 0 ? 2 : 0;
        painter->fillRect(
            QRectF(BarLeft, at.y() + above, 2, blockBoundingRect(block).height() - above),
            colors.accent);
    }
    if (const QString lead = leadOf(block); !lead.isEmpty() && block.layout()->lineCount() > 0) {
        const QTextLine line = block.layout()->lineAt(0);
        painter->setFont(leadFont());
        painter->setPen(colors.secondary);
        painter->drawText(at + QPointF(0, line.y() + line.ascent()), lead);
    }
    const LineLook *look = lookOf(block);
    if (!look)
        return;
    if (const qreal width = asideWidth(block); width > 0 && block.layout()->lineCount() > 0) {
        // As if it had been written.
        const ChipColors side = colorsOf(
            look->asideFilled ? InlineChip::Look::Filled : InlineChip::Look::Outline, colors);
        const QTextLine line = block.layout()->lineAt(0);
        const qreal middle = at.y() + line.y() + line.height() / 2;
        const QRectF chip(at.x() + leadWidth(leadOf(block)), std::round(middle - ChipHeight / 2.0),
                          width, ChipHeight);
        drawPanel(painter, chip, side.fill, side.line, tokens::RadiusTag);
        attache::drawLine(painter, chip, look->aside, fontFor(FontRole::Small), side.text,
                          Qt::AlignCenter);
    }
    for (const InlineChip &chip : look->chips)
        drawChip(painter, block, chip, at);
}

void OutlineLayout::drawChip(QPainter *painter, const QTextBlock &block, const InlineChip &chip,
                             const QPointF &at) const
{
    const QTextLayout &layout = *block.layout();
    const int gap = gapBehind(chip, block.text());
    const ChipColors look = colorsOf(chip.look, colorsFor(m_palette));
    const int from = inLayout(layout, chip.start);
    const int to = inLayout(layout, chip.start + chip.length);
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int start = qMax(from, line.textStart());
        const int end = qMin(to, line.textStart() + line.textLength());
        if (start >= end)
            continue;
        const qreal left = at.x() + line.cursorToX(start) - ChipPadding;
        qreal right = at.x() + line.cursorToX(end);
        right += end == to ? -gap : ChipPadding;
        const qreal middle = at.y() + line.y() + line.height() / 2;
        const QRectF frame(left, std::round(middle - ChipHeight / 2.0), right - left, ChipHeight);
        // One that goes on in another line has no end here.
        QRectF panel = frame;
        if (start > from)
            panel.setLeft(panel.left() - ChipHeight);
        if (end < to)
            panel.setRight(panel.right() + ChipHeight);
        painter->save();
        painter->setClipRect(frame, Qt::IntersectClip);
        drawPanel(painter, panel, look.fill, look.line, tokens::RadiusTag);
        painter->restore();
        if (end == to && !chip.addition.isEmpty())
            attache::drawLine(painter, frame.adjusted(0, 0, -ChipPadding, 0), chip.addition,
                              additionFont(), look.text, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void OutlineLayout::drawText(QPainter *painter, const QTextBlock &block, const QPointF &at,
                             const PaintContext &context) const
{
    const QTextLayout &layout = *block.layout();
    const int start = block.position();
    const int length = block.length();
    QVector<QTextLayout::FormatRange> selections;
    for (const Selection &each : context.selections) {
        const int from = each.cursor.selectionStart() - start;
        const int to = each.cursor.selectionEnd() - start;
        if (from < length && to > 0 && to > from)
            selections.append({from, to - from, each.format});
    }
    painter->setPen(context.palette.color(QPalette::Text));
    layout.draw(painter, at, selections, context.clip);
    const int cursor = context.cursorPosition;
    // Below -1 the cursor stands within what is being composed.
    const bool composing = cursor < -1 && !layout.preeditAreaText().isEmpty();
    if (composing || (cursor >= start && cursor < start + length)) {
        const int place = composing ? layout.preeditAreaPosition() - (cursor + 2) : cursor - start;
        layout.drawCursor(painter, at, place, 2);
    }
}

bool OutlineLayout::beginAlike(const LineLook *a, const LineLook *b)
{
    const auto aside = [](const LineLook *look) { return look ? look->aside : QString(); };
    const auto begins = [](const LineLook *look) {
        return look && !look->chips.empty() && look->chips.front().start == 0;
    };
    return aside(a) == aside(b) && begins(a) == begins(b);
}

std::vector<QTextLayout::FormatRange>
OutlineLayout::formatsFor(const std::vector<InlineChip> &chips, const QString &text,
                          const QPalette &palette)
{
    std::vector<QTextLayout::FormatRange> ranges;
    const auto spaced = [](QTextCharFormat format, qreal room) {
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(room);
        return format;
    };
    for (const InlineChip &chip : chips) {
        if (chip.length <= 0 || chip.start + chip.length > text.size())
            continue;
        QTextCharFormat format;
        format.setForeground(colorsOf(chip.look, colorsFor(palette)).text);
        if (chip.look == InlineChip::Look::Filled || chip.look == InlineChip::Look::Warn)
            format.setProperty(QTextFormat::FontPixelSize, tokens::SmallSize);
        else if (chip.look == InlineChip::Look::Outline)
            format.setProperty(QTextFormat::FontPixelSize, tokens::BodySize);
        if (chip.start > 0) {
            const QChar before = text.at(chip.start - 1);
            const bool inChip =
                !ranges.empty() && ranges.back().start + ranges.back().length == chip.start;
            if (!inChip && !before.isLowSurrogate())
                ranges.push_back({chip.start - 1, 1,
                                  spaced({}, before.isSpace() ? ChipGap : ChipPadding + ChipGap)});
            else if (inChip)
                ranges.back().format = spaced(
                    ranges.back().format, ranges.back().format.fontLetterSpacing() + ChipPadding);
        }
        const int end = chip.start + chip.length;
        const int tail = chip.length > 1 && text.at(end - 1).isLowSurrogate() ? 2 : 1;
        if (chip.length > tail)
            ranges.push_back({chip.start, chip.length - tail, format});
        ranges.push_back({end - tail, tail, spaced(format, roomBehind(chip, text))});
    }
    return ranges;
}

} // namespace attache
