#pragma once

#include <QWidget>

#include <vector>

namespace attache {

/// The way through stages as a line 8 high: one segment a stage, as long as its days, the present
/// one in full accent; a tick where the limit of the present stage is.
class StageLine : public QWidget
{
    Q_OBJECT

public:
    explicit StageLine(QWidget *parent = nullptr);

    /// @p days in each stage, the present one last; @p limit of the present one, 0 for none. The
    /// whole width stands for @p scale days: one scale for all lines of a list.
    void setStages(std::vector<int> days, int limit, int scale);
    /// The least scale that shows @p days and @p limit whole.
    static int scaleOf(const std::vector<int> &days, int limit);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<int> m_days;
    int m_limit = 0;
    int m_scale = 1;
};

} // namespace attache
