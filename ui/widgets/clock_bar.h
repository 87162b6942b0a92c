#pragma once

#include "core/base/tone.h"

#include <QWidget>

namespace attache {

/// The time until a deadline: words above a bar of 4 pixels. Muted at first, in the colour of
/// warnings from 70 % on, and in that of danger once the time is over.
class ClockBar : public QWidget
{
    Q_OBJECT

public:
    explicit ClockBar(QWidget *parent = nullptr);

    /// @p used is the share of the time that has passed; above 1 it is over.
    void setTime(double used, const QString &words);
    QString words() const { return m_words; }
    Tone tone() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_used = 0;
    QString m_words;
};

} // namespace attache
