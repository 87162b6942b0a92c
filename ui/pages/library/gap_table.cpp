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

constexpr int LeastNameWidth = 100;
constexpr int MostNameWidth = 150;
constexpr int CellSize = 24;
constexpr int CellGap = 3;
constexpr int GroupGap = 12;
constexpr int RowHeight = 34;
constexpr int HeadHeight = 44;
constexpr int CasesWidth = 44;
constexpr int LeastWaitingWidth = 56;
constexpr int WaitingWidth = 84;
constexpr int TalksWidth = 124;
constexpr int BarWidth = 48; ///< of the largest sum in talks
constexpr int BadgeStep = CellSize - 4;
constexpr int LegendSize = 18;

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
    QMap<QString, int> currencies;
    for (const TradeGaps &trade : m_trades) {
        for (auto at = trade.open.cbegin(); at != trade.open.cend(); ++at)
            ++currencies[at.key()];
    }
    int most = 0;
    for (auto at = currencies.cbegin(); at != currencies.cend(); ++at) {
        if (at.value() > most) {
            most = at.value();
            m_currency = at.key();
        }
    }
    m_most = {};
    for (const TradeGaps &trade : m_trades)
        m_most = std::max(m_most, trade.open.value(m_currency));
    updateGeometry();
    setCurrent(row(), column());
}

const TradeGaps *GapTable::currentTrade() const
{
    return row() < 0 ? nullptr : &m_trades[static_cast<size_t>(row())];
}

int GapTable::cellsWidth() const
{
    int width = 0;
    for (int i = 1; i <= columnCount(); ++i) {
        width += CellSize + CellGap;
        if (i < columnCount() &&
            m_columns[static_cast<size_t>(i)].stage != m_columns[static_cast<size_t>(i) - 1].stage)
            width += GroupGap;
    }
    return width;
}

int GapTable::fullWidth() const
{
    return LeastNameWidth + cellsWidth() + CasesWidth + LeastWaitingWidth + TalksWidth;
}

/// What is in talks gives way first, then names and badges take what is left.
GapTable::Ends GapTable::ends() const
{
    Ends ends;
    ends.cases = CasesWidth;
    ends.talks = showsTalks() ? TalksWidth : 0;
    int room = std::max(0, width() - cellsWidth() - ends.cases - ends.talks - LeastNameWidth -
                               LeastWaitingWidth);
    ends.name = std::min(MostNameWidth, LeastNameWidth + room);
    room -= ends.name - LeastNameWidth;
    ends.waiting = std::min(WaitingWidth, LeastWaitingWidth + room);
    room -= ends.waiting - LeastWaitingWidth;
    ends.talks += ends.talks > 0 ? room : 0;
    return ends;
}

int GapTable::left(int column) const
{
    int at = ends().name;
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
    return {cellsWidth() + MostNameWidth + CasesWidth + WaitingWidth + TalksWidth,
            HeadHeight + RowHeight * static_cast<int>(m_trades.size())};
}

QSize GapTable::minimumSizeHint() const
{
    return {LeastNameWidth + cellsWidth() + CasesWidth + LeastWaitingWidth, sizeHint().height()};
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
    const Ends wide = ends();
    const auto word = [&](int at, int width, const QString &text, Qt::Alignment alignment) {
        drawLine(&painter, QRectF(at, HeadHeight / 2.0, width, HeadHeight / 2.0), text,
                 fontFor(FontRole::Small), colors.secondary, alignment | Qt::AlignVCenter);
    };
    word(0, wide.name, FieldLabel::tr("Industry"), Qt::AlignLeft);
    const int behind = left(columnCount());
    //: Over a narrow column: how many case studies there are
    word(behind, wide.cases - tokens::Space2, Words::tr("Cases"), Qt::AlignRight);
    word(behind + wide.cases, wide.waiting, Words::tr("Waiting"), Qt::AlignLeft);
    if (wide.talks > 0)
        word(behind + wide.cases + wide.waiting, wide.talks, Common::tr("In talks"),
             Qt::AlignRight);
}

void GapTable::paintState(QPainter &painter, const QRect &box, const GapCell &cell,
                          const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    const ToneColors tone = toneColors(colors, toneOf(cell));
    const bool missing = cell.state == GapState::Missing;
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
}

void GapTable::paintTalks(QPainter &painter, const QRect &rect, const TradeGaps &trade) const
{
    const Colors &colors = colorsFor(palette());
    QStringList sums;
    for (auto at = trade.open.cbegin(); at != trade.open.cend(); ++at)
        sums.append(shortAmount(at.value(), at.key()));
    const Money sum = trade.open.value(m_currency);
    if (sum.minor > 0 && m_most.minor > 0) {
        const double share = static_cast<double>(sum.minor) / static_cast<double>(m_most.minor);
        const QRectF bar(rect.left(), rect.center().y() - tokens::MeterHeight / 2.0,
                         std::max<double>(tokens::MeterHeight, BarWidth * share),
                         tokens::MeterHeight);
        drawPanel(&painter, bar, colors.accent, {}, tokens::MeterHeight / 2.0);
    }
    drawLine(&painter, rect.adjusted(BarWidth + tokens::Space1, 0, 0, 0),
             sums.join(QStringLiteral(" + ")), fontFor(FontRole::Body), colors.text,
             Qt::AlignRight | Qt::AlignVCenter);
}

void GapTable::paintRow(QPainter &painter, int row) const
{
    const Colors &colors = colorsFor(palette());
    const TradeGaps &trade = m_trades[static_cast<size_t>(row)];
    const Ends wide = ends();
    const QRect line(0, HeadHeight + row * RowHeight, width(), RowHeight);
    if (row == this->row() && hasFocus())
        painter.fillRect(line, colors.selection);
    drawLine(&painter, QRectF(0, line.top(), wide.name - tokens::Space2, RowHeight), trade.name,
             fontFor(FontRole::BodyBold), colors.text);
    for (int column = 0; column < columnCount(); ++column) {
        const QRect box = cellAt(row, column);
        paintState(painter, box, trade.cells[static_cast<size_t>(column)], palette());
        if (row == this->row() && column == this->column())
            drawFocusRing(&painter, QRectF(box).adjusted(-2, -2, 2, 2),
                          hasFocus() ? colors.accent : colors.borderStrong, tokens::RadiusCell);
    }
    int at = left(columnCount());
    drawLine(&painter, QRectF(at, line.top(), wide.cases - tokens::Space2, RowHeight),
             QString::number(trade.cases), fontFor(FontRole::BodyBold),
             trade.cases == 0 ? colors.dangerText : colors.text, Qt::AlignRight | Qt::AlignVCenter);
    at += wide.cases;
    // Those that find no room are counted.
    const size_t room = static_cast<size_t>((wide.waiting + tokens::Space1) / BadgeStep);
    const size_t all = trade.waiting.size();
    const size_t shown = all <= room ? all : room - 1;
    for (size_t i = 0; i < shown; ++i) {
        const QRectF square(at + static_cast<int>(i) * BadgeStep,
                            line.top() + (RowHeight - tokens::BadgeSmallSize) / 2.0,
                            tokens::BadgeSmallSize, tokens::BadgeSmallSize);
        TierBadge::paint(&painter, square, trade.waiting[i].tier, palette());
    }
    if (shown < all)
        drawLine(&painter,
                 QRectF(at + static_cast<int>(shown) * BadgeStep, line.top(), BadgeStep, RowHeight),
                 QStringLiteral("+%1").arg(all - shown), fontFor(FontRole::Small),
                 colors.secondary);
    at += wide.waiting;
    if (wide.talks > 0)
        paintTalks(painter, QRect(at, line.top(), wide.talks, RowHeight), trade);
}

void GapTable::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    for (int row = 0; row < static_cast<int>(m_trades.size()); ++row)
        paintRow(painter, row);
}

GapLegend::GapLegend(QWidget *parent)
    : QWidget(parent)
    , m_entries{{{GapState::There, 0}, labelOf(GapState::There)},
                {{GapState::Expired, 0}, labelOf(GapState::Expired)},
                {{GapState::Missing, 2},
                 //: In a legend, beside a number: so many accounts wait for what is missing
                 Words::tr("missing, so many wait")},
                {{GapState::Missing, 0}, Words::tr("missing, nobody waits")}}
{
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.words);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize GapLegend::sizeHint() const
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = 0;
    for (const Entry &entry : m_entries)
        width += LegendSize + tokens::Space1 + metrics.horizontalAdvance(entry.words) + 1 +
                 tokens::Space3;
    return {width - tokens::Space3, LegendSize};
}

void GapLegend::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int left = 0;
    for (const Entry &entry : m_entries) {
        GapTable::paintState(painter, QRect(left, 0, LegendSize, LegendSize), entry.cell,
                             palette());
        left += LegendSize + tokens::Space1;
        const int wide = metrics.horizontalAdvance(entry.words) + 1;
        drawLine(&painter, QRect(left, 0, wide, LegendSize), entry.words, fontFor(FontRole::Small),
                 colorsFor(palette()).secondary);
        left += wide + tokens::Space3;
    }
}

} // namespace attache
