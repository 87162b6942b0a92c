#include "ui/pages/library/gap_table.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

/// As the report says it.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

constexpr int NameWidth = 150;
constexpr int CellSize = 24;
constexpr int CellGap = 4;
constexpr int GroupGap = 12;
constexpr int RowHeight = 34;
constexpr int HeadHeight = 44;
constexpr int CasesWidth = 72;
constexpr int WaitingWidth = 92;
constexpr int OpenWidth = 110;
constexpr size_t BadgesShown = 4;

/// The first character of a role stands for it, as in the decision chain.
QString letterOf(RoleKind role)
{
    return labelOf(role).left(1);
}

Tone toneOf(const GapCell &cell)
{
    if (cell.state == GapState::There)
        return Tone::Ok;
    if (cell.state == GapState::Expired)
        return Tone::Warn;
    return cell.waiting > 0 ? Tone::Danger : Tone::Neutral;
}

} // namespace

GapTable::GapTable(QWidget *parent)
    : CellGrid(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(Words::tr("Gaps by industry, stage and audience"));
}

void GapTable::setTrades(std::vector<TradeGaps> trades, std::vector<GapColumn> columns,
                         StageBook stages)
{
    m_columns = std::move(columns);
    m_stages = std::move(stages);
    m_trades = std::move(trades);
    updateGeometry();
    setCurrent(row(), column());
}

int GapTable::left(int column) const
{
    int at = NameWidth;
    for (int i = 1; i <= column; ++i) {
        at += CellSize + CellGap;
        if (i < columnCount() &&
            m_columns[static_cast<size_t>(i)].stage != m_columns[static_cast<size_t>(i) - 1].stage)
            at += GroupGap;
    }
    return at;
}

QRect GapTable::cellAt(int row, int column) const
{
    return {left(column), HeadHeight + row * RowHeight + (RowHeight - CellSize) / 2, CellSize,
            CellSize};
}

QSize GapTable::sizeHint() const
{
    return {left(columnCount()) + CasesWidth + WaitingWidth + OpenWidth,
            HeadHeight + RowHeight * static_cast<int>(m_trades.size())};
}

QSize GapTable::minimumSizeHint() const
{
    return {left(columnCount()) + CasesWidth + WaitingWidth, sizeHint().height()};
}

QString GapTable::wordsOf(int row, int column) const
{
    const TradeGaps &trade = m_trades[static_cast<size_t>(row)];
    const GapColumn &place = m_columns[static_cast<size_t>(column)];
    const GapCell &cell = trade.cells[static_cast<size_t>(column)];
    QStringList parts = {trade.name, m_stages.label(place.stage), labelOf(place.audience),
                         labelOf(cell.state)};
    if (cell.waiting > 0)
        parts.append(Common::tr("%n waiting", nullptr, cell.waiting));
    return parts.join(QStringLiteral(" · "));
}

void GapTable::paintHead(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    for (int i = 0; i < columnCount(); ++i) {
        const GapColumn &column = m_columns[static_cast<size_t>(i)];
        const bool first = i == 0 || m_columns[static_cast<size_t>(i) - 1].stage != column.stage;
        if (first)
            drawLine(&painter, QRectF(left(i), 0, 4 * (CellSize + CellGap), HeadHeight / 2.0),
                     m_stages.label(column.stage), fontFor(FontRole::SmallBold), colors.text);
        drawLine(&painter, QRectF(left(i), HeadHeight / 2.0, CellSize, HeadHeight / 2.0),
                 letterOf(column.audience), fontFor(FontRole::Small), colors.secondary,
                 Qt::AlignCenter);
    }
    const QRectF base(0, HeadHeight / 2.0, NameWidth, HeadHeight / 2.0);
    const auto word = [&](int at, int width, const QString &text, Qt::Alignment alignment) {
        drawLine(&painter, QRectF(at, base.top(), width, base.height()), text,
                 fontFor(FontRole::Small), colors.secondary, alignment | Qt::AlignVCenter);
    };
    word(0, NameWidth, FieldLabel::tr("Industry"), Qt::AlignLeft);
    const int behind = left(columnCount());
    word(behind, CasesWidth - tokens::Space2, TypeLabel::tr("Case studies"), Qt::AlignRight);
    word(behind + CasesWidth, WaitingWidth, Words::tr("Waiting"), Qt::AlignLeft);
    if (width() >= sizeHint().width())
        word(behind + CasesWidth + WaitingWidth, OpenWidth, Common::tr("In talks"), Qt::AlignRight);
}

void GapTable::paintCell(QPainter &painter, int row, int column) const
{
    const Colors &colors = colorsFor(palette());
    const GapCell &cell = m_trades[static_cast<size_t>(row)].cells[static_cast<size_t>(column)];
    const ToneColors tone = toneColors(colors, toneOf(cell));
    const bool missing = cell.state == GapState::Missing;
    const QRectF box = cellAt(row, column);
    drawPanel(&painter, box, missing && cell.waiting == 0 ? colors.surface : tone.fill,
              missing ? (cell.waiting > 0 ? tone.mark : colors.borderStrong) : QColor(),
              tokens::RadiusCell, 1, missing ? Qt::DashLine : Qt::SolidLine);
    QString text;
    if (cell.state == GapState::Expired)
        //: In a small cell: what is there has expired
        text = Words::tr("!");
    else if (missing && cell.waiting > 0)
        text = QString::number(cell.waiting);
    if (!text.isEmpty())
        drawLine(&painter, box, text, fontFor(FontRole::SmallBold), tone.text, Qt::AlignCenter);
    if (row == this->row() && column == this->column() && hasFocus())
        drawFocusRing(&painter, box.adjusted(-2, -2, 2, 2), colors.accent, tokens::RadiusCell);
}

void GapTable::paintRow(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const TradeGaps &trade = m_trades[static_cast<size_t>(row)];
    const QRect line(0, HeadHeight + row * RowHeight, width(), RowHeight);
    if (row == this->row() && hasFocus())
        painter.fillRect(line, colors.selection);
    drawLine(&painter, QRectF(0, line.top(), NameWidth - tokens::Space2, RowHeight), trade.name,
             fontFor(FontRole::BodyBold), colors.text);
    for (int column = 0; column < columnCount(); ++column)
        paintCell(painter, row, column);
    const int behind = left(columnCount());
    drawLine(&painter, QRectF(behind, line.top(), CasesWidth - tokens::Space2, RowHeight),
             QString::number(trade.cases), fontFor(FontRole::BodyBold),
             trade.cases == 0 ? colors.dangerText : colors.text, Qt::AlignRight | Qt::AlignVCenter);
    for (size_t i = 0; i < std::min(trade.waiting.size(), BadgesShown); ++i) {
        const QRectF square(behind + CasesWidth + static_cast<int>(i) * (CellSize - 4),
                            line.top() + (RowHeight - tokens::BadgeSmallSize) / 2.0,
                            tokens::BadgeSmallSize, tokens::BadgeSmallSize);
        TierBadge::paint(&painter, square, trade.waiting[i].tier, palette());
    }
    if (width() < sizeHint().width())
        return;
    QStringList sums;
    for (auto at = trade.open.cbegin(); at != trade.open.cend(); ++at)
        sums.append(shortAmount(at.value(), at.key()));
    drawLine(&painter, QRectF(behind + CasesWidth + WaitingWidth, line.top(), OpenWidth, RowHeight),
             sums.join(QStringLiteral(" + ")), fontFor(FontRole::Body), colors.text,
             Qt::AlignRight | Qt::AlignVCenter);
}

void GapTable::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (int row = 0; row < static_cast<int>(m_trades.size()); ++row)
        paintRow(painter, row);
}

} // namespace attache
