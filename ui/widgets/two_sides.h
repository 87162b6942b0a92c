#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace attache {

class TextLabel;

/// Two lists side by side, parted by a hairline, each under its name: what we owe them, and what
/// they owe us.
class TwoSides : public QWidget
{
    Q_OBJECT

public:
    TwoSides(const QString &first, const QString &second, QWidget *parent = nullptr);

    enum Side { First, Second };
    /// Where the rows of a side go, from the top.
    QVBoxLayout *rows(Side side) const { return m_rows[side]; }
    /// What stands there instead of no rows.
    void setEmptyText(Side side, const QString &text);
    void showEmpty(Side side, bool empty);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeSide(Side side, const QString &name);

    QHBoxLayout *m_columns;
    QVBoxLayout *m_rows[2];
    TextLabel *m_empty[2];
};

} // namespace attache
