#pragma once

#include <QWidget>

class QHBoxLayout;

namespace attache {

/// A row of a list on a card, to be filled with pieces: it lights up under the pointer, opens when
/// clicked or by Enter, and the arrow keys go to the rows beside it.
class ListRow : public QWidget
{
    Q_OBJECT

public:
    explicit ListRow(int height, QWidget *parent = nullptr);

    QHBoxLayout *row() const { return m_row; }
    /// A hairline below, for all rows but the last.
    void setLined(bool lined);
    /// A hairline above instead.
    void setLineAbove(bool above);

Q_SIGNALS:
    void activated();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Gives the focus to the row @p step below; false where there is none.
    bool focusNeighbour(int step, Qt::FocusReason reason = Qt::TabFocusReason);

private:
    QHBoxLayout *m_row;
    bool m_lined = true;
    bool m_lineAbove = false;
    bool m_pressed = false;
};

} // namespace attache
