#pragma once

#include <QWidget>

namespace attache {

/// The old and the new text on one line: the old one struck through on a ground of danger, an
/// arrow, and the new one on a ground of ok. Either may be missing. Both are elided where there is
/// no room.
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
