#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace attache {

/// The part of a page that scrolls when the window is low: a column, no frame, never sideways.
class ScrollBody : public QScrollArea
{
    Q_OBJECT

public:
    explicit ScrollBody(QWidget *parent = nullptr);

    QVBoxLayout *column() const { return m_column; }
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QVBoxLayout *m_column;
};

} // namespace attache
