#pragma once

#include <QWidget>

namespace attache {

/// How much of a stretch of time has passed: words for what is behind and what is left over a
/// thin bar. Running over, it is in danger.
class TimeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TimeBar(QWidget *parent = nullptr);

    void setTime(const QString &behind, const QString &left, double share);

    QSize sizeHint() const override { return {168, 30}; }
    QSize minimumSizeHint() const override { return {120, 30}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_behind;
    QString m_left;
    double m_share = 0;
};

} // namespace attache
