#pragma once

#include "core/brief/document.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace attache {

/// The pages of a document in small, one below the other; a click or the arrow keys lead to one.
class PageThumbs : public QWidget
{
    Q_OBJECT

public:
    explicit PageThumbs(QWidget *parent = nullptr);

    void setDocument(const Document &document, int pages);
    void setCurrent(int page);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect pageRect(int page) const;
    void choose(int page);
    void hover(int page);

    std::vector<QPixmap> m_pages;
    int m_current = 0;
    int m_hovered = -1; ///< below the pointer
};

} // namespace attache
