#pragma once

#include <QWidget>

namespace attache {

/// What was and what is, on one line: the old on a ground of danger with a line through it, an
/// arrow, the new on a ground of ok. Either may be missing. Both give way where there is no room.
class DifferenceLabel : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceLabel(QWidget *parent = nullptr);

    void setDifference(const QString &before, const QString &after);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_before;
    QString m_after;
};

} // namespace attache
