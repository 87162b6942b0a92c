#pragma once

#include "core/brief/document.h"

#include <QAbstractScrollArea>

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace attache {

class PrintedDocument;

/// A document as the pages it will be, one below the other, as wide as there is room; what is seen
/// is what prints. Ctrl with the wheel, + or − zooms, Ctrl+0 goes back to the width. Always light.
class PaperView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);
    ~PaperView() override;

    /// Two pages beside each other where there is room to read both.
    void setSideBySide(bool sideBySide);
    /// Keeps the place scrolled to.
    void setDocument(const Document &document);
    int pageCount() const;
    /// The page, from 1, on which each heading stands; of several of the same text, the first.
    std::map<QString, int> pagesOfHeadings() const;

    /// Where the change @p change is marked first, in coordinates of this widget; null when it is
    /// not.
    QRectF placeOfChange(int change) const;
    /// Where the block @p block of the document begins, in coordinates of this widget; null when it
    /// stands nowhere.
    QRectF placeOfBlock(int block) const;
    /// Where the item @p item of it stands: a row of its table, an entry of its key values, a
    /// category of its chart.
    QRectF placeOfItem(int block, int item) const;
    /// Scrolls so that @p place, in coordinates of this widget, is in sight.
    void showPlace(const QRectF &place);
    /// Blocks can be clicked. @p hint says of a block and of an item in it, -1 for none, what that
    /// does; nothing for what cannot be clicked.
    void setClickable(std::function<QString(int block, int item)> hint);

    /// Scrolls to the page @p page, from 0 on.
    void showPage(int page);
    int currentPage() const;

    /// Times the width there is; 1 fits it.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The pages stand elsewhere: scrolled, or laid out anew.
    void moved();
    /// See setClickable(); @p item is -1 beside what can be asked for by itself.
    void clicked(int block, int item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    /// The block and the item at @p position; -1 for none.
    std::pair<int, int> at(const QPointF &position) const;
    QRectF onScreen(int page, const QRectF &place) const;
    /// Pages beside each other.
    int columns() const;
    /// How far down the page @p page stands.
    qreal topOf(int page) const;
    /// Logical pixels of a point.
    qreal scale() const;
    QSizeF pageSize() const;
    QPointF pageAt(int page) const;
    void layOut();
    const QPixmap &pageImage(int page);

    std::unique_ptr<PrintedDocument> m_printed;
    std::function<QString(int block, int item)> m_hint; ///< none: blocks cannot be clicked
    std::vector<QPixmap> m_images; ///< null until painted once in the present size
    qreal m_zoom = 1;
    bool m_sideBySide = false;
};

} // namespace attache
