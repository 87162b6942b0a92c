#pragma once

#include <QDate>
#include <QWidget>

namespace attache {

/// When a rival's contract ends and from when to talk, on a line from today to the end.
class ContractLine : public QWidget
{
    Q_OBJECT

public:
    /// @p talkFrom is not later than @p end, and @p end not before @p today.
    ContractLine(QDate today, QDate talkFrom, QDate end, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal xOf(QDate day) const;
    void paintWords(QPainter &painter) const;

    QDate m_today;
    QDate m_talkFrom;
    QDate m_end;
    QString m_talk; ///< "Talk from 1 Dec"
};

} // namespace attache
