#include "ui/widgets/timeline_view.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/tag.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace attache {

namespace {

constexpr int DateWidth = 44;
constexpr int NodeSize = 18;
constexpr int NodeIcon = 12;
constexpr int SpineX = DateWidth + tokens::Space2 + NodeSize / 2;
constexpr int SpineWidth = 2;
constexpr int ContentX = SpineX + NodeSize / 2 + tokens::Space2 + 2;
constexpr int NowDot = 8;
constexpr int CardGap = 8;
constexpr int CardPadding = 14;
constexpr int CardEdge = 8;
constexpr int HeadHeight = 24;
constexpr int PeopleHeight = 20;
constexpr int SummaryHeight = 24;
constexpr int CellHeight = 20;
constexpr int CellLabelWidth = 36;
constexpr int ButtonHeight = tokens::ControlHeight;
constexpr int MeterWidth = 130;
constexpr int EndGap = 4;

QFontMetrics metricsOf(FontRole role)
{
    return QFontMetrics(fontFor(role));
}

int widthOf(const QString &text, FontRole role)
{
    return metricsOf(role).horizontalAdvance(text);
}

/// Full-width punctuation brings its own space.
bool endsWide(const QString &text)
{
    return !text.isEmpty() && text.back().isPunct() && text.back() >= QChar(0x3000);
}

/// Paints one row; everything is laid out from left to right and mirrored where asked.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option, const TimelineItem &item,
               const TimelineDelegate &delegate, int kindWidth)
        : m_painter(painter)
        , m_option(option)
        , m_item(item)
        , m_delegate(delegate)
        , m_kindWidth(kindWidth)
        , m_colors(colorsFor(option.palette))
        , m_row(option.rect)
    {
    }

    void paint(bool first, bool last)
    {
        switch (m_item.look) {
        case TimelineItem::Look::Month:
            return paintMonth(first);
        case TimelineItem::Look::Now:
            return paintNow();
        case TimelineItem::Look::Line:
            paintSpine(first, last);
            return paintLine();
        case TimelineItem::Look::Card:
            paintSpine(first, last);
            return m_item.planned ? paintPlanned() : paintCard();
        }
    }

private:
    QRect placed(const QRect &rect) const
    {
        return QStyle::visualRect(m_option.direction, m_row, rect);
    }
    QRect at(int x, int y, int width, int height) const
    {
        return placed({m_row.left() + x, m_row.top() + y, width, height});
    }
    int right() const { return m_row.width() - EndGap; }
    Qt::Alignment aligned(Qt::Alignment alignment) const
    {
        return QStyle::visualAlignment(m_option.direction, alignment | Qt::AlignVCenter);
    }
    void words(const QRect &rect, const QString &text, FontRole role, const QColor &color,
               Qt::Alignment alignment = Qt::AlignLeft)
    {
        drawLine(m_painter, rect, text, fontFor(role), color, aligned(alignment));
    }
    bool isCurrent() const { return m_option.state & QStyle::State_Selected; }
    bool isHovered() const { return m_option.state & QStyle::State_MouseOver; }

    /// @return where the pieces end.
    int pieces(int x, int y, int height, int end)
    {
        for (const TimelineItem::Piece &piece : m_item.title) {
            const int room = end - x;
            if (room <= 0)
                break;
            const int wide = qMin(widthOf(piece.text, piece.font) + 2, room);
            words(at(x, y, wide, height), piece.text, piece.font,
                  textColor(m_option.palette, piece.color));
            x += wide + (endsWide(piece.text) ? 0 : tokens::Space1);
        }
        return x;
    }

    void when(int height, const QColor &color, FontRole role = FontRole::Small)
    {
        words(at(0, 0, DateWidth, height), m_item.when, role, color, Qt::AlignRight);
    }

    void paintSpine(bool first, bool last)
    {
        const int middle = nodeY();
        const int top = first ? middle : 0;
        const int bottom = last ? middle : m_row.height();
        m_painter->fillRect(at(SpineX - SpineWidth / 2, top, SpineWidth, bottom - top),
                            m_colors.border);
        paintNode(middle);
    }

    int nodeY() const
    {
        if (m_item.look == TimelineItem::Look::Line)
            return TimelineDelegate::LineHeight / 2;
        return m_item.planned ? (TimelineDelegate::PlannedHeight - CardGap) / 2
                              : CardEdge + HeadHeight / 2;
    }

    void paintNode(int middle)
    {
        const QRect node = at(SpineX - NodeSize / 2, middle - NodeSize / 2, NodeSize, NodeSize);
        const ToneColors tone = toneColors(m_colors, m_item.tone);
        const bool plain = m_item.tone == Tone::Neutral;
        // The spine is not visible through the node.
        drawPanel(m_painter, node, m_colors.window, {}, NodeSize / 2.0);
        QColor sign = plain ? m_colors.secondary : tone.text;
        if (m_item.filled) {
            drawPanel(m_painter, node, tone.mark, {}, NodeSize / 2.0);
            sign = m_colors.onAccent;
        } else if (m_item.planned) {
            drawPanel(m_painter, node, {}, m_colors.accent, NodeSize / 2.0, 1.5, Qt::DashLine);
        } else {
            drawPanel(m_painter, node, plain ? m_colors.surface : tone.fill,
                      plain ? m_colors.borderStrong : QColor(), NodeSize / 2.0);
        }
        const QPixmap drawn =
            iconPixmap(m_item.icon, NodeIcon, sign, m_painter->device()->devicePixelRatioF());
        m_painter->drawPixmap(node.center() - QPoint(NodeIcon / 2 - 1, NodeIcon / 2 - 1), drawn);
    }

    void paintMonth(bool first)
    {
        const int height = m_row.height();
        if (!first)
            m_painter->fillRect(at(SpineX - SpineWidth / 2, 0, SpineWidth, height),
                                m_colors.border);
        const QRect name = at(0, 0, ContentX - tokens::Space2, height);
        m_painter->fillRect(name, m_colors.window);
        words(name, m_item.when, FontRole::Section, m_colors.text);
        const int wide = qMin(widthOf(m_item.summary, FontRole::Small) + 1, right() - ContentX);
        words(at(ContentX, 0, wide, height), m_item.summary, FontRole::Small, m_colors.secondary);
        const int rule = ContentX + wide + (wide > 0 ? tokens::Space2 : 0);
        if (rule < right())
            m_painter->fillRect(at(rule, height / 2, right() - rule, tokens::Hairline),
                                m_colors.border);
    }

    void paintNow()
    {
        const int height = m_row.height();
        m_painter->fillRect(at(SpineX - SpineWidth / 2, 0, SpineWidth, height), m_colors.border);
        when(height, m_colors.accent, FontRole::SmallBold);
        m_painter->fillRect(at(ContentX, height / 2, right() - ContentX, tokens::Hairline),
                            m_colors.accent);
        drawPanel(m_painter, at(SpineX - NowDot / 2, (height - NowDot) / 2, NowDot, NowDot),
                  m_colors.accent, {}, NowDot / 2.0);
    }

    void paintLine()
    {
        const int height = m_row.height();
        const QRect fill =
            at(ContentX - tokens::Space1, 1, right() - ContentX + tokens::Space1, height - 2);
        if (isCurrent() || isHovered())
            drawPanel(m_painter, fill, isCurrent() ? m_colors.selection : m_colors.hover, {},
                      tokens::RadiusTag);
        when(height, m_colors.secondary);
        words(at(ContentX, 0, m_kindWidth, height), m_item.kind, FontRole::Small,
              m_colors.secondary);
        int end = right();
        for (int link = 0; link < int(m_item.links.size()); ++link) {
            const QRect place = m_delegate.linkRect(m_item, m_row, link, m_option.direction);
            words(place, m_item.links[size_t(link)], FontRole::Small, m_colors.accent);
            end -= place.width() + tokens::Space2;
        }
        pieces(ContentX + m_kindWidth, 0, height, end);
        focusRing(fill);
    }

    void focusRing(const QRect &rect)
    {
        if (isCurrent() && m_option.widget && showsFocus(m_option.widget))
            drawFocusRing(m_painter, rect, m_colors.accent, tokens::RadiusControl);
    }

    /// @return where the title may begin.
    int tag(int x, int y, int height)
    {
        const QSize size = Tag::tagSize(m_item.kind);
        Tag::paint(m_painter, at(x, y + (height - size.height()) / 2, size.width(), size.height()),
                   m_item.kind, Tone::Accent, m_option.palette);
        return x + size.width() + tokens::Space2;
    }

    void paintCard()
    {
        const QRect card = at(ContentX, 0, right() - ContentX, m_row.height() - CardGap);
        drawPanel(m_painter, card, isHovered() ? m_colors.hover : m_colors.surface,
                  isCurrent() ? m_colors.accent : m_colors.border, tokens::RadiusCard);
        focusRing(card);
        words(at(0, CardEdge, DateWidth, HeadHeight), m_item.when, FontRole::Small,
              m_colors.secondary, Qt::AlignRight);
        const int left = ContentX + CardPadding;
        const int end = right() - CardPadding;
        int y = CardEdge;
        const int note = widthOf(m_item.note, FontRole::Small) + 1;
        words(at(end - note, y, note, HeadHeight), m_item.note, FontRole::Small, m_colors.secondary,
              Qt::AlignRight);
        pieces(tag(left, y, HeadHeight), y, HeadHeight, end - note - tokens::Space2);
        y += HeadHeight;
        if (!m_item.people.isEmpty()) {
            words(at(left, y, end - left, PeopleHeight), m_item.people, FontRole::Small,
                  m_colors.secondary);
            y += PeopleHeight;
        }
        if (!m_item.summary.isEmpty()) {
            words(at(left, y, end - left, SummaryHeight), m_item.summary, FontRole::Body,
                  m_colors.text);
            y += SummaryHeight;
        }
        paintCells(left, y, end);
    }

    void paintCells(int left, int y, int end)
    {
        const int half = (end - left + tokens::Space4) / 2;
        int label = CellLabelWidth;
        for (const TimelineItem::Cell &cell : m_item.cells)
            label = qMax(label, widthOf(cell.label, FontRole::Small) + tokens::Space2);
        for (size_t i = 0; i < m_item.cells.size(); ++i) {
            const TimelineItem::Cell &cell = m_item.cells[i];
            const int x = left + (i % 2 == 0 ? 0 : half);
            const int top = y + int(i / 2) * CellHeight;
            words(at(x, top, label, CellHeight), cell.label, FontRole::Small, m_colors.secondary);
            words(at(x + label, top, half - tokens::Space4 - label, CellHeight), cell.value,
                  FontRole::Small, m_colors.text);
        }
    }

    void paintPlanned()
    {
        const int height = m_row.height() - CardGap;
        const QRect card = at(ContentX, 0, right() - ContentX, height);
        drawPanel(m_painter, card, isCurrent() ? m_colors.selection : m_colors.surface,
                  m_colors.accent, tokens::RadiusCard, 1, Qt::DashLine);
        focusRing(card);
        when(height, m_colors.secondary);
        int end = right() - CardPadding;
        for (int link = 0; link < int(m_item.links.size()); ++link) {
            const QRect place = m_delegate.linkRect(m_item, m_row, link, m_option.direction);
            drawPanel(m_painter, place, m_colors.surface, m_colors.borderStrong,
                      tokens::RadiusControl);
            drawLine(m_painter, place, m_item.links[size_t(link)], fontFor(FontRole::Body),
                     m_colors.text, Qt::AlignCenter);
            end -= place.width() + tokens::Space3;
        }
        if (m_item.meter) {
            MeterWidget::paint(m_painter, at(end - MeterWidth, 0, MeterWidth, height),
                               *m_item.meter / 100.0, MeterWidget::readinessTone(*m_item.meter),
                               QString::number(*m_item.meter), m_option.palette,
                               m_option.direction);
            end -= MeterWidth + tokens::Space3;
        }
        const int left = tag(ContentX + CardPadding, 0, height);
        const int half = height / 2;
        pieces(left, 2, half, end);
        words(at(left, half - 2, end - left, half), m_item.people, FontRole::Small,
              m_colors.secondary);
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const TimelineItem &m_item;
    const TimelineDelegate &m_delegate;
    const int m_kindWidth;
    const Colors &m_colors;
    const QRect m_row;
};

TimelineItem itemOf(const QModelIndex &index)
{
    return index.data(TimelineDelegate::ItemRole).value<TimelineItem>();
}

} // namespace

int TimelineDelegate::cardHeight(bool people, bool summary, int cells)
{
    return 2 * CardEdge + CardGap + HeadHeight + (people ? PeopleHeight : 0) +
           (summary ? SummaryHeight : 0) + (cells + 1) / 2 * CellHeight;
}

void TimelineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const bool last = index.row() + 1 == index.model()->rowCount();
    // Above the first thing stands the name of its month, and no spine.
    const bool first = index.row() <= 1;
    RowPainter(painter, option, itemOf(index), *this, m_kindWidth).paint(first, last);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return index.data(Qt::SizeHintRole).toSize();
}

QRect TimelineDelegate::linkRect(const TimelineItem &item, const QRect &row, int number,
                                 Qt::LayoutDirection direction) const
{
    const bool button = item.look == TimelineItem::Look::Card;
    int end = row.right() + 1 - EndGap - (button ? CardPadding - tokens::Space1 : 0);
    for (int link = int(item.links.size()) - 1; link >= 0; --link) {
        const QString &text = item.links[size_t(link)];
        const int wide = button ? widthOf(text, FontRole::Body) + 2 * tokens::Space3
                                : widthOf(text, FontRole::Small) + 2;
        if (link == number) {
            const int height = button ? ButtonHeight : row.height();
            const int room = button ? row.height() - CardGap : row.height();
            return QStyle::visualRect(direction, row,
                                      {end - wide, row.top() + (room - height) / 2, wide, height});
        }
        end -= wide + tokens::Space3;
    }
    return {};
}

TimelineView::TimelineView(QWidget *parent)
    : QListView(parent)
    , m_delegate(new TimelineDelegate(this))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(TimelineDelegate::LineHeight);
}

void TimelineView::setKindWords(const QStringList &words)
{
    int width = 0;
    for (const QString &word : words)
        width = qMax(width, widthOf(word, FontRole::Small));
    m_delegate->setKindWidth(width + tokens::Space3 + 2);
}

int TimelineView::linkAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return -1;
    const TimelineItem item = itemOf(index);
    for (int link = 0; link < int(item.links.size()); ++link) {
        if (m_delegate->linkRect(item, visualRect(index), link, layoutDirection()).contains(place))
            return link;
    }
    return -1;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool opens = index.isValid() && (index.flags() & Qt::ItemIsSelectable);
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !index.isValid() ||
        !(index.flags() & Qt::ItemIsSelectable))
        return;
    if (const int link = linkAt(event->pos()); link >= 0)
        Q_EMIT linkActivated(index, link);
    else
        Q_EMIT opened(index);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !(index.flags() & Qt::ItemIsSelectable))
        return;
    const TimelineItem item = itemOf(index);
    QMenu menu(this);
    connect(menu.addAction(Common::tr("Open")), &QAction::triggered, this,
            [this, index] { Q_EMIT opened(index); });
    for (int link = 0; link < int(item.links.size()); ++link)
        connect(menu.addAction(plainLabel(item.links[size_t(link)])), &QAction::triggered, this,
                [this, index, link] { Q_EMIT linkActivated(index, link); });
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

QModelIndex TimelineView::openable(int row, int step) const
{
    for (; model() && row >= 0 && row < model()->rowCount(); row += step) {
        const QModelIndex index = model()->index(row, 0);
        if (index.flags() & Qt::ItemIsSelectable)
            return index;
    }
    return {};
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    // The base class makes some row the current one without selecting it, which is not seen.
    const bool begins = !currentIndex().isValid();
    QListView::focusInEvent(event);
    // The keyboard begins at the first thing that can be opened.
    const bool byKey =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && begins) {
        const QModelIndex first = openable(0, 1);
        if (first.isValid())
            setCurrentIndex(first);
    }
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex wanted = QListView::moveCursor(action, modifiers);
    if (!wanted.isValid() || (wanted.flags() & Qt::ItemIsSelectable))
        return wanted;
    // Skips the lines of months, which cannot be opened.
    const int step = currentIndex().isValid() && wanted.row() < currentIndex().row() ? -1 : 1;
    QModelIndex place = openable(wanted.row(), step);
    if (!place.isValid())
        place = openable(wanted.row(), -step);
    return place.isValid() ? place : currentIndex();
}

} // namespace attache
