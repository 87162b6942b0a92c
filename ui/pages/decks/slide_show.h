#pragma once

#include <QPixmap>
#include <QWidget>

namespace attache {

class SlidePaper;

/// One slide over the whole screen, and nothing else. The arrow keys, Space and the mouse wheel go
/// on; Esc and a click lead back.
class SlideShow final : public QWidget
{
    Q_OBJECT

public:
    explicit SlideShow(QWidget *parent);

    void setSlide(const QPixmap &picture, const QString &title, const QString &body);
    const SlidePaper *paper() const { return m_paper; }

Q_SIGNALS:
    void stepRequested(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    SlidePaper *m_paper;
    int m_turned = 0;
};

} // namespace attache
