#pragma once

#include <QAbstractButton>

namespace attache {

/// The way back at the beginning of a page's head: "‹ Accounts", quiet, with a line behind it. Not
/// there while no place is set; whoever knows the way sets it.
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
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect buttonRect() const;
};

} // namespace attache
