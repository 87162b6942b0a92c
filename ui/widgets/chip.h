#pragma once

#include <QAbstractButton>

class QMenu;

namespace attache {

/// One filter. Off it shows its name and, when it has choices, an arrow; on, its value in accent
/// with a × that takes it off. Space, Enter or Down press it, Delete or Backspace take it off.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &name, QWidget *parent = nullptr);

    /// What the filter is set to, "S, A, B"; empty is off. Shown as "Tier: S, A, B".
    void setValue(const QString &value);
    QString value() const { return m_value; }
    /// For a filter that is just on or off.
    void setOn(bool on);
    /// One of several of which one is on: it shows no × and stays on when pressed.
    void setExclusive(bool exclusive);
    bool isOn() const { return m_on; }
    /// Opened by pressing the chip; without a menu pressing emits toggledOn().
    void setMenu(QMenu *menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void toggledOn();
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void press();
    /// Whether an arrow or a × stands at its end.
    bool hasEnd() const;
    QString shownText() const;
    QRect endRect() const;
    void describe();

    QString m_value;
    QMenu *m_menu = nullptr;
    bool m_on = false;
    bool m_exclusive = false;
    bool m_pressedEnd = false;
};

} // namespace attache
