#include "ui/pages/visits/page_thumbs.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/print/printed_document.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace attache {

namespace {
constexpr int PageWidth = 80;
constexpr int PageHeight = 113;
constexpr int Step = PageHeight + 32;
constexpr int Margin = 4;
constexpr int MostDrawn = 8;
} // namespace

PageThumbs::PageThumbs(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(FieldLabel::tr("Pages"));
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
}

void PageThumbs::setDocument(const Document &document, int pages)
{
    m_pages.clear();
    const qreal ratio = devicePixelRatioF();
    const PrintedDocument printed(document);
    for (int page = 0; page < qMin(pages, MostDrawn); ++page) {
        QPixmap pixmap(QSize(PageWidth, PageHeight) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(LightColors.surface);
        QPainter painter(&pixmap);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const qreal scale = PageWidth / printed.pageSize().width();
        painter.scale(scale, scale);
        printed.paintPage(&painter, page);
        m_pages.push_back(std::move(pixmap));
    }
    m_hovered = -1;
    m_current = qBound(0, m_current, qMax(0, static_cast<int>(m_pages.size()) - 1));
    update();
}

void PageThumbs::setCurrent(int page)
{
    m_current = page;
    setAccessibleDescription(QString::number(page + 1));
    update();
}

QSize PageThumbs::sizeHint() const
{
    return {PageWidth + 2 * Margin, PageHeight};
}

QSize PageThumbs::minimumSizeHint() const
{
    return {PageWidth + 2 * Margin, 0};
}

QRect PageThumbs::pageRect(int page) const
{
    return {Margin, 1 + page * Step, PageWidth, PageHeight};
}

void PageThumbs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    for (int page = 0; page < static_cast<int>(m_pages.size()); ++page) {
        const QRect place = pageRect(page);
        const bool current = page == m_current;
        painter.drawPixmap(place.topLeft(), m_pages[static_cast<size_t>(page)]);
        drawPanel(&painter, QRectF(place).adjusted(-1, -1, 1, 1), {},
                  current             ? colors.accent
                  : page == m_hovered ? colors.accentHover
                                      : colors.borderStrong,
                  current ? tokens::RadiusCell : 0, current ? 2 : 1);
        drawLine(&painter, QRect(place.left(), place.bottom() + tokens::Space1, PageWidth, 20),
                 QString::number(page + 1),
                 fontFor(current ? FontRole::SmallBold : FontRole::Small),
                 current ? colors.accent : colors.secondary, Qt::AlignCenter);
    }
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusCell);
}

void PageThumbs::choose(int page)
{
    if (page < 0 || page >= static_cast<int>(m_pages.size()))
        return;
    setCurrent(page);
    Q_EMIT pageChosen(page);
}

void PageThumbs::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(qRound(event->position().y()) / Step);
}

void PageThumbs::hover(int page)
{
    if (std::exchange(m_hovered, page) != page)
        update();
}

void PageThumbs::mouseMoveEvent(QMouseEvent *event)
{
    hover(static_cast<int>(event->position().y()) / Step);
}

void PageThumbs::leaveEvent(QEvent *)
{
    hover(-1);
}

void PageThumbs::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        choose(m_current + 1);
    else if (event->key() == Qt::Key_Up)
        choose(m_current - 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace attache
