#pragma once

#include "core/base/tone.h"

#include <QWidget>

#include <vector>

namespace attache {

/// A row of small cells, one for each of a few things, each in the tone of how it went.
class CellStrip : public QWidget
{
    Q_OBJECT

public:
    explicit CellStrip(QWidget *parent = nullptr);

    /// Muted ones are still to come.
    void setCells(std::vector<Tone> cells);
    const std::vector<Tone> &cells() const { return m_cells; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Tone> m_cells;
};

} // namespace attache
