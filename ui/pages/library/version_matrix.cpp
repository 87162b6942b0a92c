#include "ui/pages/library/version_matrix.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int NameWidth = 168;
constexpr int LeastCellWidth = 92;
constexpr int MostCellWidth = 120;
constexpr int RowHeight = 69;
constexpr int SharesHeight = 48;
constexpr int CellMargin = 4;
constexpr int DaysOfMonth = 30;

/// @p text in @p width: where one line is too short, in two, parted between words if there are any.
/// The second is elided.
QStringList inTwoLines(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    qsizetype end = text.size() - 1;
    while (end > 1 && metrics.horizontalAdvance(text.left(end)) > width)
        --end;
    const qsizetype space = text.lastIndexOf(u' ', end);
    if (space > 0)
        end = space;
    return {text.left(end), metrics.elidedText(text.mid(end).trimmed(), Qt::ElideRight, width)};
}

Tone toneOf(const VersionCell &cell)
{
    switch (cell.state) {
    case VersionState::Valid:
        return Tone::Ok;
    case VersionState::Expired:
        return Tone::Warn;
    case VersionState::Missing:
        return cell.waiting.empty() ? Tone::Neutral : Tone::Danger;
    case VersionState::Unused:
        break;
    }
    return Tone::Muted;
}

/// How wide the longest word of @p name is; 0 where it may be broken anywhere.
int longestWord(const QString &name, const QFontMetrics &metrics)
{
    int longest = 0;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().script() == QChar::Script_Latin)
            longest = std::max(longest, metrics.horizontalAdvance(word));
    }
    return longest;
}

} // namespace

VersionMatrix::VersionMatrix(QWidget *parent)
    : CellGrid(parent)
{
    setAccessibleName(tr("Decks by industry"));
}

void VersionMatrix::setTable(VersionTable table, QDate today)
{
    m_table = std::move(table);
    m_today = today;
    const QFontMetrics metrics(fontFor(FontRole::SmallBold));
    m_leastWidth = LeastCellWidth;
    for (const VersionTrade &trade : m_table.trades)
        m_leastWidth = std::max(m_leastWidth, longestWord(trade.name, metrics) + tokens::Space2);
    m_leastWidth = std::min(m_leastWidth, MostCellWidth);
    m_tallHead = std::ranges::any_of(m_table.trades, [&](const VersionTrade &trade) {
        return metrics.horizontalAdvance(trade.name) > m_leastWidth - tokens::Space1;
    });
    updateGeometry();
    if (row() < 0)
        chooseWhereItHurtsMost();
    else
        setCurrent(row(), column());
}

void VersionMatrix::chooseWhereItHurtsMost()
{
    QPoint worst;
    size_t most = 0;
    for (size_t row = 0; row < m_table.rows.size(); ++row) {
        for (size_t column = 0; column < m_table.trades.size(); ++column) {
            const VersionCell &cell = m_table.rows[row].cells[column];
            if (cell.state == VersionState::Missing && cell.waiting.size() > most) {
                most = cell.waiting.size();
                worst = {int(column), int(row)};
            }
        }
    }
    setCurrent(worst.y(), worst.x());
}

const VersionCell *VersionMatrix::currentCell() const
{
    return row() < 0 ? nullptr : &m_table.rows[size_t(row())].cells[size_t(column())];
}

int VersionMatrix::cellWidth() const
{
    const int columns = std::max(1, int(m_table.trades.size()));
    return std::clamp((width() - NameWidth) / columns, m_leastWidth, MostCellWidth);
}

QRect VersionMatrix::cellAt(int row, int column) const
{
    return QRect(NameWidth + column * cellWidth(), headHeight() + row * RowHeight, cellWidth(),
                 RowHeight)
        .adjusted(CellMargin, CellMargin, -CellMargin, -CellMargin);
}

QSize VersionMatrix::minimumSizeHint() const
{
    return {NameWidth + m_leastWidth * int(m_table.trades.size()),
            headHeight() + RowHeight * int(m_table.rows.size()) + SharesHeight};
}

QSize VersionMatrix::sizeHint() const
{
    return minimumSizeHint();
}

std::pair<QString, QString> VersionMatrix::linesOf(const VersionCell &cell) const
{
    const QString version =
        !cell.deck || cell.deck->version.isEmpty() ? tr("there") : cell.deck->version;
    switch (cell.state) {
    case VersionState::Valid:
        return {version, cell.deck && cell.deck->reviewOn.isValid()
                             ? shortDay(cell.deck->reviewOn, m_today)
                             : QString()};
    case VersionState::Expired: {
        if (cell.isBehind && !(cell.deck->reviewOn.isValid() && cell.deck->reviewOn < m_today))
            return {version, tr("base changed")};
        const int days = int(cell.deck->reviewOn.daysTo(m_today));
        return {version, days >= 2 * DaysOfMonth
                             ? tr("%n month(s) over", nullptr, days / DaysOfMonth)
                             : tr("%n day(s) over", nullptr, days)};
    }
    case VersionState::Missing:
        return {labelOf(cell.state),
                cell.waiting.empty() ? tr("nobody waits")
                                     : Common::tr("%n waiting", nullptr, int(cell.waiting.size()))};
    case VersionState::Unused:
        break;
    }
    return {QStringLiteral("·"), {}};
}

QString VersionMatrix::wordsOf(int row, int column) const
{
    const VersionRow &deck = m_table.rows[size_t(row)];
    const auto [first, second] = linesOf(deck.cells[size_t(column)]);
    QStringList words{deck.base.name, m_table.trades[size_t(column)].name,
                      labelOf(deck.cells[size_t(column)].state), second};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QStringList VersionMatrix::headLines(int column) const
{
    return inTwoLines(m_table.trades[size_t(column)].name,
                      QFontMetrics(fontFor(FontRole::SmallBold)), cellWidth() - tokens::Space1);
}

void VersionMatrix::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    drawLine(&painter, QRect(tokens::Space4, 0, NameWidth - tokens::Space4, headHeight()),
             tr("Deck \\ industry"), fontFor(FontRole::Small), colors.secondary);
    for (size_t i = 0; i < m_table.trades.size(); ++i) {
        const VersionTrade &trade = m_table.trades[i];
        const QStringList names = headLines(int(i));
        // What has one line stands at the foot.
        QRect place(NameWidth + int(i) * cellWidth() + tokens::Space1 / 2, 0,
                    cellWidth() - tokens::Space1, tokens::SmallLine);
        place.moveTop(headHeight() - (int(names.size()) + 1) * tokens::SmallLine - tokens::Space1);
        for (const QString &name : names) {
            drawLine(&painter, place, name, fontFor(FontRole::SmallBold), colors.text,
                     Qt::AlignCenter);
            place.translate(0, tokens::SmallLine);
        }
        drawLine(&painter, place, tr("%n S/A", nullptr, trade.keyAccounts),
                 fontFor(FontRole::Small), colors.secondary, Qt::AlignCenter);
    }
}

void VersionMatrix::paintCell(QPainter &painter, int row, int column) const
{
    const Colors &colors = colorsFor(palette());
    const VersionCell &cell = m_table.rows[size_t(row)].cells[size_t(column)];
    const QRect box = cellAt(row, column);
    const auto [first, second] = linesOf(cell);
    if (cell.state == VersionState::Unused) {
        drawLine(&painter, box, first, fontFor(FontRole::Body), colors.textMuted, Qt::AlignCenter);
    } else {
        const ToneColors tone = toneColors(colors, toneOf(cell));
        const bool missing = cell.state == VersionState::Missing;
        const bool waited = missing && !cell.waiting.empty();
        const QColor fill =
            cell.state == VersionState::Valid || (missing && !waited) ? colors.surface : tone.fill;
        const QColor line = waited                              ? tone.mark
                            : missing                           ? colors.borderStrong
                            : cell.state == VersionState::Valid ? colors.border
                                                                : QColor();
        drawPanel(&painter, box, fill, line, tokens::RadiusControl, 1,
                  missing ? Qt::DashLine : Qt::SolidLine);
        const QColor words = waited                                ? tone.text
                             : missing                             ? colors.secondary
                             : cell.state == VersionState::Expired ? tone.text
                                                                   : colors.text;
        const QRect upper(box.left() + 2, box.top() + 8, box.width() - 4, 22);
        const QFont bold = fontFor(FontRole::BodyBold);
        int shift = 0;
        if (!missing) {
            const int wide = QFontMetrics(bold).horizontalAdvance(first);
            shift = 6;
            painter.setPen(Qt::NoPen);
            painter.setBrush(tone.mark);
            painter.drawEllipse(
                QPointF(upper.center().x() - wide / 2.0 - 3, upper.center().y() + 1), 4, 4);
        }
        drawLine(&painter, upper.translated(shift, 0), first, bold, words, Qt::AlignCenter);
        drawLine(&painter, upper.translated(0, 22), second, fontFor(FontRole::Small),
                 waited || cell.state == VersionState::Expired ? tone.text : colors.secondary,
                 Qt::AlignCenter);
    }
    if (row == this->row() && column == this->column())
        drawFocusRing(&painter, QRectF(box).adjusted(-2, -2, 2, 2),
                      hasFocus() ? colors.accent : colors.borderStrong, tokens::RadiusControl);
}

void VersionMatrix::paintRow(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const VersionRow &deck = m_table.rows[size_t(row)];
    const int top = headHeight() + row * RowHeight;
    painter.fillRect(QRect(0, top, width(), 1), colors.border);
    QRect name(tokens::Space4, top, NameWidth - tokens::Space4 - tokens::Space2, 20);
    const QStringList lines =
        inTwoLines(deck.base.name, QFontMetrics(fontFor(FontRole::BodyBold)), name.width());
    name.moveTop(top + (RowHeight - (int(lines.size()) + 1) * 20) / 2);
    for (const QString &line : lines) {
        drawLine(&painter, name, line, fontFor(FontRole::BodyBold), colors.text);
        name.translate(0, 20);
    }
    QStringList words{deck.base.version, Common::tr("%n slide(s)", nullptr, deck.slides)};
    words.removeAll(QString());
    drawLine(&painter, name, words.join(QStringLiteral(" · ")), fontFor(FontRole::Small),
             colors.secondary);
    for (int column = 0; column < int(m_table.trades.size()); ++column)
        paintCell(painter, row, column);
}

/// Valid versions of those that are wanted, for each trade.
void VersionMatrix::paintShares(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const int top = headHeight() + RowHeight * int(m_table.rows.size());
    painter.fillRect(QRect(0, top, width(), 1), colors.border);
    const QRect name(tokens::Space4, top + 5, NameWidth - tokens::Space4, 20);
    drawLine(&painter, name, tr("Covered"), fontFor(FontRole::BodyBold), colors.text);
    drawLine(&painter, name.translated(0, 19), tr("valid of those wanted"),
             fontFor(FontRole::Small), colors.secondary);
    for (size_t i = 0; i < m_table.trades.size(); ++i) {
        const VersionTrade &trade = m_table.trades[i];
        const QRect place(NameWidth + int(i) * cellWidth() + 10, top + 6, cellWidth() - 20, 20);
        if (trade.wanted == 0) {
            drawLine(&painter, place, QStringLiteral("–"), fontFor(FontRole::Small),
                     colors.textMuted, Qt::AlignCenter);
            continue;
        }
        const int share = 100 * trade.valid / trade.wanted;
        drawLine(&painter, place, percentText(share), fontFor(FontRole::Small), colors.text,
                 Qt::AlignCenter);
        const QRectF bar(place.left(), place.bottom() + 4, place.width(), tokens::MeterHeight);
        drawPanel(&painter, bar, colors.border, {}, tokens::MeterHeight / 2.0);
        const Tone tone = share < tokens::MeterDangerBelow ? Tone::Danger
                          : share < tokens::MeterWarnBelow ? Tone::Warn
                                                           : Tone::Ok;
        if (share > 0)
            drawPanel(&painter,
                      QRectF(bar.topLeft(), QSizeF(bar.width() * share / 100, bar.height())),
                      toneColors(colors, tone).mark, {}, tokens::MeterHeight / 2.0);
    }
}

void VersionMatrix::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (int row = 0; row < int(m_table.rows.size()); ++row)
        paintRow(painter, row);
    paintShares(painter);
}

} // namespace attache
