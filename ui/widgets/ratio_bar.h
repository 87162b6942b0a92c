#pragma once

#include "core/base/tone.h"

#include <QWidget>

namespace attache {

/// How late something is, as a share of its usual interval: a small bar with the percentage beside
/// it, in muted text.
class RatioBar : public QWidget
{
    Q_OBJECT

public:
    explicit RatioBar(double ratio = 0, Tone tone = Tone::Danger, QWidget *parent = nullptr);

    /// @p ratio of 1 and above fills the bar.
    void setRatio(double ratio, Tone tone);
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_ratio;
    Tone m_tone;
};

} // namespace attache
