#pragma once

#include <QAbstractButton>

namespace attache {

/// The way back at the start of a page header: "‹ Accounts", followed by a line. Hidden while no
/// place is set.
class BackButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit BackButton(QWidget *parent = nullptr);

    /// What the place is called that the button leads to; empty for none.
    void setPlace(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int wholeWidth() const;
    bool saysPlace() const;
    QRect buttonRect() const;
};

} // namespace attache
