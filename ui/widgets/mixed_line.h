#pragma once

#include "ui/style/fonts.h"

#include <QWidget>

#include <vector>

namespace attache {

/// A part of a MixedLine in one style.
struct LineRun
{
    QString text;
    FontRole role = FontRole::Body;
    TextColor color = TextColor::Text;
    int gap = 0; ///< before it
};
using LineRuns = std::vector<LineRun>;

/// One line of text in several styles: a name, followed by details. Where there is no room it is
/// elided at its end and its tooltip shows the whole text. Never interprets markup.
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
