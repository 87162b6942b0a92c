#pragma once

#include "core/brief/figure.h"
#include "ui/widgets/card.h"

namespace attache {

class ArrangedList;
class Preferences;

/// Which charts of a page are shown, in which order, and which of them are wide. It is kept for
/// this computer.
class LayoutPanel final : public CardWidget
{
    Q_OBJECT

public:
    /// @p preferences outlives it.
    explicit LayoutPanel(Preferences &preferences, QWidget *parent = nullptr);

    /// The figures there are, in their usual order; once.
    void setFigures(const std::vector<Figure> &figures);
    ArrangedList *list() const { return m_list; }
    bool isWide(const QString &key) const;

Q_SIGNALS:
    void layoutChanged();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Preferences &m_preferences;
    ArrangedList *m_list;
};

} // namespace attache
