#pragma once

#include <QString>
#include <QWidget>

#include <array>

namespace attache {

struct Competitor;

/// The four quadrants of a competitor, two beside two: its strengths and weaknesses above, what
/// opens and what threatens it below.
class SwotView : public QWidget
{
    Q_OBJECT

public:
    explicit SwotView(QWidget *parent = nullptr);

    void showCompetitor(const Competitor &competitor);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Quadrant
    {
        QString title;
        QString text;
    };
    int heightOf(const Quadrant &quadrant, int width) const;
    std::array<int, 2> rowHeights(int width) const;

    std::array<Quadrant, 4> m_quadrants;
};

} // namespace attache
