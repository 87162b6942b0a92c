#pragma once

#include "ui/style/fonts.h"

#include <QWidget>

#include <vector>

namespace attache {

/// Words of a MixedLine in one voice.
struct LineRun
{
    QString text;
    FontRole role = FontRole::Body;
    TextColor color = TextColor::Text;
    int gap = 0; ///< before it
};
using LineRuns = std::vector<LineRun>;

/// One line of words in several voices: a name with what is said of it behind. Gives way at its
/// end: what does not fit is elided, the whole in its tooltip then. Never interprets markup.
class MixedLine : public QWidget
{
    Q_OBJECT

public:
    explicit MixedLine(LineRuns runs = {}, QWidget *parent = nullptr);

    void setRuns(LineRuns runs);
    /// All of it as plain text.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    LineRuns m_runs;
    std::vector<int> m_widths; ///< costly to measure for Chinese
    int m_width = 0;
};

} // namespace attache
