#include "ui/desk/paper_view.h"

#include "ui/base/tokens.h"
#include "ui/print/printed_document.h"
#include "ui/style/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace attache {

namespace {

constexpr qreal LeastZoom = 0.5;
constexpr qreal MostZoom = 3;
constexpr qreal ZoomStep = 1.1;
constexpr int LeastPageWidth = 400; ///< of pages that stand beside each other

} // namespace

PaperView::PaperView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Page preview"));
    setDocument({});
    connect(verticalScrollBar(), &QAbstractSlider::valueChanged, this, &PaperView::moved);
}

PaperView::~PaperView() = default;

void PaperView::setDocument(const Document &document)
{
    m_printed = std::make_unique<PrintedDocument>(document);
    layOut();
}

void PaperView::setSideBySide(bool sideBySide)
{
    m_sideBySide = sideBySide;
    layOut();
}

std::map<QString, int> PaperView::pagesOfHeadings() const
{
    return m_printed->pagesOfHeadings();
}

int PaperView::pageCount() const
{
    return m_printed->pageCount();
}

void PaperView::setZoom(qreal zoom)
{
    m_zoom = qBound(LeastZoom, zoom, MostZoom);
    layOut();
}

QSize PaperView::minimumSizeHint() const
{
    return {tokens::SideCardsCompactWidth, tokens::SideCardsCompactWidth};
}

int PaperView::columns() const
{
    const int needed = 2 * LeastPageWidth + tokens::Space3;
    return m_sideBySide && pageCount() > 1 && viewport()->width() >= needed ? 2 : 1;
}

qreal PaperView::scale() const
{
    const int gaps = (columns() - 1) * tokens::Space3;
    const qreal room = (viewport()->width() - 2 * tokens::Hairline - gaps) / qreal(columns());
    return qMax(0.1, room * m_zoom / m_printed->pageSize().width());
}

QSizeF PaperView::pageSize() const
{
    return m_printed->pageSize() * scale();
}

void PaperView::layOut()
{
    m_images.assign(static_cast<size_t>(pageCount()), QPixmap());
    const QSizeF page = pageSize();
    const int height = qRound(topOf(pageCount() - 1) + page.height()) + 2 * tokens::Hairline;
    const int width =
        qRound(page.width() * columns()) + (columns() - 1) * tokens::Space3 + 2 * tokens::Hairline;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(3 * tokens::BodyLine);
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
    Q_EMIT moved();
}

qreal PaperView::topOf(int page) const
{
    const int row = page / columns();
    return row * (pageSize().height() + tokens::Space3);
}

QPointF PaperView::pageAt(int page) const
{
    const QSizeF size = pageSize();
    const qreal step = size.width() + tokens::Space3;
    const qreal spare = viewport()->width() - (columns() * step - tokens::Space3);
    const qreal left =
        spare > 0 ? qRound(spare / 2) : tokens::Hairline - horizontalScrollBar()->value();
    const int column = page % columns();
    return {left + column * step, tokens::Hairline - verticalScrollBar()->value() + topOf(page)};
}

QRectF PaperView::placeOfChange(int change) const
{
    for (const PrintedDocument::ChangeMark &mark : m_printed->changeMarks()) {
        if (mark.change == change)
            return onScreen(mark.page, mark.place);
    }
    return {};
}

QRectF PaperView::onScreen(int page, const QRectF &place) const
{
    return QRectF(pageAt(page) + place.topLeft() * scale(), place.size() * scale());
}

QRectF PaperView::placeOfBlock(int block) const
{
    return placeOfItem(block, -1);
}

QRectF PaperView::placeOfItem(int block, int item) const
{
    for (const PrintedDocument::Place &place : m_printed->places()) {
        if (place.block == block && place.item == item)
            return onScreen(place.page, place.rect);
    }
    return {};
}

void PaperView::showPlace(const QRectF &place)
{
    const QRectF room = viewport()->rect();
    if (place.isNull() || (place.top() >= room.top() && place.bottom() <= room.bottom()))
        return;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + qRound(place.center().y() - room.center().y()));
}

void PaperView::setClickable(std::function<QString(int, int)> hint)
{
    m_hint = std::move(hint);
    viewport()->setMouseTracking(bool(m_hint));
}

std::pair<int, int> PaperView::at(const QPointF &position) const
{
    std::pair<int, int> found{-1, -1};
    for (const PrintedDocument::Place &place : m_printed->places()) {
        if (onScreen(place.page, place.rect).contains(position))
            found = {place.block, place.item};
    }
    return found;
}

void PaperView::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractScrollArea::mouseMoveEvent(event);
    if (!m_hint)
        return;
    const auto [block, item] = at(event->position());
    const bool clickable = block >= 0 && !m_hint(block, item).isEmpty();
    viewport()->setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PaperView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
    const auto [block, item] = at(event->position());
    if (m_hint && event->button() == Qt::LeftButton && block >= 0)
        Q_EMIT clicked(block, item);
}

bool PaperView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_hint) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto [block, item] = at(help->pos());
        QToolTip::showText(help->globalPos(), block >= 0 ? m_hint(block, item) : QString(), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void PaperView::showPage(int page)
{
    verticalScrollBar()->setValue(qRound(topOf(page)));
}

int PaperView::currentPage() const
{
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    const auto row = static_cast<int>(middle / (pageSize().height() + tokens::Space3));
    return qBound(0, row * columns(), pageCount() - 1);
}

const QPixmap &PaperView::pageImage(int page)
{
    QPixmap &image = m_images[static_cast<size_t>(page)];
    if (image.isNull()) {
        const qreal ratio = devicePixelRatioF();
        image = QPixmap((pageSize() * ratio).toSize());
        image.setDevicePixelRatio(ratio);
        image.fill(LightColors.surface);
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(scale(), scale());
        m_printed->paintPage(&painter, page);
    }
    return image;
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QSizeF page = pageSize();
    for (int i = 0; i < pageCount(); ++i) {
        const QPointF at = pageAt(i);
        const QRectF sheet(QPointF(at.x(), qRound(at.y())), page);
        if (sheet.bottom() >= 0 && sheet.top() <= viewport()->height()) {
            painter.drawPixmap(sheet.topLeft(), pageImage(i));
            drawPanel(&painter, sheet.adjusted(-1, -1, 1, 1), {}, colorsFor(palette()).borderStrong,
                      0);
        }
    }
    if (showsFocus(this))
        drawFocusRing(&painter, viewport()->rect(), colorsFor(palette()).accent,
                      tokens::RadiusCell);
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(event->angleDelta().y() > 0 ? m_zoom * ZoomStep : m_zoom / ZoomStep);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        setZoom(m_zoom * ZoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom / ZoomStep);
    else if (event->key() == Qt::Key_0 && event->modifiers() & Qt::ControlModifier)
        setZoom(1);
    else if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_PageUp)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace attache
