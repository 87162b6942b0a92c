#include "ui/pages/decks/slide_show.h"

#include "ui/widgets/slide_paper.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace attache {

namespace {

constexpr int WheelStep = 120;

/// How far a key leads; 0 for one that leads nowhere.
int stepOf(int key)
{
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return 1;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return -1;
    default:
        return 0;
    }
}

} // namespace

SlideShow::SlideShow(QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint)
    , m_paper(new SlidePaper(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::BlankCursor);
    m_paper->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SlideShow::setSlide(const QPixmap &picture, const QString &title, const QString &body)
{
    m_paper->setSlide(picture, title, body);
    setWindowTitle(title);
    setAccessibleName(title);
    setAccessibleDescription(body);
}

void SlideShow::paintEvent(QPaintEvent *)
{
    // As in every program that shows slides, whatever the theme.
    QPainter(this).fillRect(rect(), Qt::black);
}

void SlideShow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_paper->setGeometry(rect());
}

void SlideShow::keyPressEvent(QKeyEvent *event)
{
    const int by = stepOf(event->key());
    if (by != 0)
        Q_EMIT stepRequested(by);
    else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F5 ||
             event->key() == Qt::Key_F11)
        close();
    else
        QWidget::keyPressEvent(event);
}

void SlideShow::mouseReleaseEvent(QMouseEvent *)
{
    close();
}

void SlideShow::wheelEvent(QWheelEvent *event)
{
    m_turned += event->angleDelta().y();
    while (std::abs(m_turned) >= WheelStep) {
        const int by = m_turned > 0 ? -1 : 1;
        m_turned += by * WheelStep;
        Q_EMIT stepRequested(by);
    }
}

} // namespace attache
