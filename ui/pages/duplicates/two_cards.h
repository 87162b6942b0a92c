#pragma once

#include <QWidget>

class QBoxLayout;

namespace attache {

/// Two cards beside each other, or below each other where there is no room for that.
class TwoCards final : public QWidget
{
    Q_OBJECT

public:
    TwoCards(QWidget *first, QWidget *second, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_row;
    QWidget *m_second;
};

} // namespace attache
