#include "ui/widgets/table_view.h"

#include "ui/base/plain_words.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/cell_delegate.h"

#include <QDataStream>
#include <QHash>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>

namespace attache {

namespace {

constexpr quint32 StateMagic = 0x41544331; // "ATC1"
constexpr int ArrowRoom = 10; ///< behind the name of the column by which a table is sorted

/// Lies over a table, lets the mouse through, and rounds the table's corners.
class Corners : public QWidget
{
public:
    explicit Corners(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), tokens::RadiusCard,
                              tokens::RadiusCard);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(outside - inside, colors.window);
        drawPanel(&painter, rect(), {}, colors.border, tokens::RadiusCard);
    }
};

} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setFont(fontFor(FontRole::Small));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    setStretchLastSection(true);
    setFrameShape(QFrame::NoFrame);
}

QSize TableHeader::sizeHint() const
{
    // Only the height is asked for; QHeaderView would measure the words of every section.
    return {minimumSectionSize(), tokens::HeaderHeight};
}

void TableHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // What no column stands above is painted by the style in a colour of its own.
    const int room = viewport()->width() - length();
    if (room <= 0)
        return;
    QPainter painter(viewport());
    const Colors &colors = colorsFor(palette());
    const QRect empty = QStyle::visualRect(layoutDirection(), viewport()->rect(),
                                           QRect(length(), 0, room, viewport()->height()));
    painter.fillRect(empty, colors.surface);
    painter.fillRect(QRect(empty.left(), empty.bottom(), empty.width(), 1), colors.border);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Colors &colors = colorsFor(palette());
    painter->fillRect(rect, colors.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.border);

    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    const QVariant aligned = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const bool right = aligned.isValid() && (Qt::Alignment(aligned.toInt()) & Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    const int arrowRoom = sorted ? ArrowRoom : 0;
    const QRect content = CellDelegate::contentRect(rect);
    const int words =
        qMin(QFontMetrics(font()).horizontalAdvance(text) + 1, content.width() - arrowRoom);
    QRect line(right ? content.right() + 1 - words - arrowRoom : content.left(), content.top(),
               qMax(0, words), content.height());
    const QRect arrowPlace(line.right() + 1, line.top(), arrowRoom, line.height());
    drawLine(painter, QStyle::visualRect(layoutDirection(), content, line), text, font(),
             colors.secondary);
    if (!sorted)
        return;
    const QPointF c = QRectF(QStyle::visualRect(layoutDirection(), content, arrowPlace)).center();
    const qreal up = sortIndicatorOrder() == Qt::AscendingOrder ? 1 : -1;
    QPainterPath arrow(c + QPointF(-3.5, 2.5 * up));
    arrow.lineTo(c + QPointF(3.5, 2.5 * up));
    arrow.lineTo(c + QPointF(0, -3 * up));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(arrow, colors.secondary);
    painter->restore();
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_corners(new Corners(this))
{
    auto *header = new TableHeader(this);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(tokens::RowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    setItemDelegate(new CellDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFramed(true);

    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        QMenu menu;
        fillColumnsMenu(&menu);
        menu.exec(header->mapToGlobal(at));
    });
    connect(header, &QHeaderView::sectionMoved, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (!m_sharingRoom && !isLastShown(section))
            m_roomy.clear();
    });
}

bool TableView::isLastShown(int section) const
{
    const QHeaderView *header = horizontalHeader();
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last)))
        --last;
    return header->visualIndex(section) == last;
}

void TableView::setUsualWidths(const QList<int> &widths, const QList<int> &roomy, int inSight)
{
    m_inSight = inSight;
    m_usualWidths = widths;
    m_roomy = roomy;
    shareRoom();
}

namespace {

/// The width of a column in which its whole name can be read.
int nameWidth(const QHeaderView &header, int column)
{
    if (!header.model() || column >= header.count())
        return 0;
    const QString name =
        header.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QRect any(0, 0, 4 * tokens::HeaderHeight, tokens::HeaderHeight);
    const int margins = any.width() - CellDelegate::contentRect(any).width();
    const int arrowRoom = header.isSortIndicatorShown() ? ArrowRoom : 0;
    return QFontMetrics(header.font()).horizontalAdvance(name) + 1 + margins + arrowRoom;
}

} // namespace

void TableView::shareRoom()
{
    if (m_roomy.isEmpty())
        return;
    // Never narrower than its name, which in another language may be longer.
    const auto usualWidth = [this](int column) {
        return qMax(m_usualWidths[column], nameWidth(*horizontalHeader(), column));
    };
    int room = viewport()->width();
    for (int column = 0; column < m_usualWidths.size(); ++column) {
        const bool counts = m_inSight < 0 || column <= m_inSight;
        room -= isColumnHidden(column) || !counts ? 0 : usualWidth(column);
    }
    const int share = qMax(0, room) / static_cast<int>(m_roomy.size());
    const QSignalBlocker quiet(this); // no person did this
    const QScopedValueRollback sharing(m_sharingRoom, true);
    for (int column = 0; column < m_usualWidths.size(); ++column)
        setColumnWidth(column, usualWidth(column) + (m_roomy.contains(column) ? share : 0));
}

void TableView::setFramed(bool framed)
{
    m_corners->setVisible(framed);
    // Room for the line; the line itself is drawn with the corners.
    setFrameStyle(framed ? QFrame::StyledPanel | QFrame::Plain : QFrame::NoFrame);
}

QString TableView::columnKey(int column) const
{
    const QString key =
        model()->headerData(column, Qt::Horizontal, Roles::ColumnKeyRole).toString();
    return key.isEmpty() ? QString::number(column) : key;
}

QByteArray TableView::saveColumns() const
{
    QByteArray state;
    if (!model())
        return state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const QHeaderView *header = horizontalHeader();
    const int sorted = header->isSortIndicatorShown() ? header->sortIndicatorSection() : -1;
    out << StateMagic << qint32(header->count());
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        const bool hidden = header->isSectionHidden(column);
        // A hidden section has no width; the one it will come back with is not asked for.
        out << columnKey(column) << qint32(hidden ? 0 : header->sectionSize(column)) << hidden;
    }
    out << (sorted >= 0 && sorted < header->count() ? columnKey(sorted) : QString())
        << (header->sortIndicatorOrder() == Qt::DescendingOrder);
    return state;
}

bool TableView::restoreColumns(const QByteArray &state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    in >> magic >> count;
    if (!model() || in.status() != QDataStream::Ok || magic != StateMagic || count < 0)
        return false;
    QHeaderView *header = horizontalHeader();
    QHash<QString, int> columns;
    for (int column = 0; column < header->count(); ++column)
        columns.insert(columnKey(column), column);

    const QSignalBlocker quiet(this);
    int place = 0;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString key;
        qint32 width = 0;
        bool hidden = false;
        in >> key >> width >> hidden;
        const int column = columns.value(key, -1);
        if (column < 0)
            continue;
        header->moveSection(header->visualIndex(column), place++);
        header->setSectionHidden(column, hidden);
        if (width > 0)
            header->resizeSection(column, width);
    }
    QString sorted;
    bool descending = false;
    in >> sorted >> descending;
    if (in.status() != QDataStream::Ok)
        return false;
    if (columns.contains(sorted))
        sortByColumn(columns.value(sorted), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    return true;
}

void TableView::fillColumnsMenu(QMenu *menu)
{
    QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (title.isEmpty())
            title = model()->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (title.isEmpty())
            continue;
        QAction *action = menu->addAction(plainLabel(title));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) ||
                           header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            Q_EMIT columnsChanged();
        });
    }
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!showsFocus(this) || !currentIndex().isValid())
        return;
    const QRect cell = visualRect(currentIndex());
    QPainter painter(viewport());
    const QRect ring =
        m_ringsCell ? cell : QRect(0, cell.top(), viewport()->width(), cell.height());
    drawFocusRing(&painter, QRectF(ring.adjusted(0, 0, 0, -tokens::Hairline)),
                  colorsFor(palette()).accent, tokens::RadiusTag);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

bool TableView::event(QEvent *event)
{
    const bool done = QTableView::event(event);
    // resizeEvent() would tell of the viewport; the corners are those of the whole table.
    if (event->type() == QEvent::Resize) {
        m_corners->setGeometry(rect());
        m_corners->raise();
    }
    return done;
}

void TableView::setHoverRow(int row)
{
    if (m_hoverRow == row)
        return;
    m_hoverRow = row;
    viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

bool TableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHoverRow(-1);
    return QTableView::viewportEvent(event);
}

void TableView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    option->palette = palette();
}

void TableView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    // The keyboard needs a current cell to start from.
    if (!currentIndex().isValid() && model() && model()->rowCount(rootIndex()) > 0 &&
        event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, 0, rootIndex()),
                                          QItemSelectionModel::NoUpdate);
    viewport()->update();
}

void TableView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace attache
